import { describe, expect, it } from "vitest"
import { EVENT_LABELS, findTokens, JUDGED_LABELS, NAME_LABELS, ROLE_LABELS, type TokenScores, VECTOR_SIZE } from "../read/index.ts"
import type { ModelCard } from "./model.ts"
import { createTagger } from "./onnx.ts"

const SIZE = 2
const model: ModelCard = {
  name: "fake",
  version: "0.0.0",
  network: "",
  vocabulary: "",
  files: {},
  linkSize: SIZE,
  noCue: [3, 0],
  transitions: [],
}

/** Three paragraphs of 150 words: three windows. Every link vector is [1, 1]. */
const text = Array.from({ length: 3 }, () => "word ".repeat(150).trim()).join("\n\n")
const blocks = Array.from({ length: 3 }, (_, i) => ({ kind: "paragraph" as const, span: [i * 751, i * 751 + 749] as const }))
const tokens = findTokens({ text, blocks })

const tagger = createTagger(model, () => [5], {
  createTensor: (values, shape) => ({ values, shape }),
  run: async ({ first }) => {
    const count = first?.values.length ?? 0
    const fill = (size: number): { data: Float32Array } => ({ data: new Float32Array(count * size).fill(1) })
    const judged = Object.fromEntries(Object.entries(JUDGED_LABELS).map(([name, labels]) => [name, fill(labels.length)]))
    const read = {
      roles: fill(ROLE_LABELS.length),
      names: fill(NAME_LABELS.length),
      events: fill(EVENT_LABELS.length),
      vector: fill(VECTOR_SIZE),
    }
    return { ...read, ...judged, dependent: fill(SIZE), head: fill(SIZE) }
  },
})

/** The score with which token `from` belongs to the cue at `to`. */
function link({ dependent, head, linkSize }: TokenScores, from: number, to: number): number {
  let weight = 0
  for (let k = 0; k < linkSize; k++) weight += (dependent[from * linkSize + k] ?? 0) * (head[to * linkSize + k] ?? 0)
  return weight
}

describe("the link scores of a document in several windows", () => {
  it("are the model's between two tokens of one window", async () => {
    const scores = await tagger.label(text, tokens)
    expect([link(scores, 0, 149), link(scores, 160, 290), link(scores, 449, 301)]).toEqual([2, 2, 2])
  })

  it("are the model's between a token and no cue", async () => {
    const scores = await tagger.label(text, tokens)
    expect([link(scores, 0, 450), link(scores, 160, 450), link(scores, 449, 450)]).toEqual([3, 3, 3])
  })

  it("are far below no cue between two windows: their vectors come from two runs, and their product means nothing", async () => {
    const scores = await tagger.label(text, tokens)
    expect([link(scores, 0, 150), link(scores, 449, 299), link(scores, 449, 0)]).toEqual([2 - 64, 2 - 64, 2 - 256])
  })
})
