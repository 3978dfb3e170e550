import { describe, expect, it } from "vitest"
import { tokensOf } from "../../test/marked.ts"
import { decodeNames } from "./name-labels.ts"
import { NAME_LABELS } from "./tagger.ts"

function scoresOf(labels: readonly (typeof NAME_LABELS)[number][]): Float32Array {
  const scores = new Float32Array(labels.length * NAME_LABELS.length).fill(Math.log(0.01))
  labels.forEach((label, i) => {
    scores[i * NAME_LABELS.length + NAME_LABELS.indexOf(label)] = Math.log(0.9)
  })
  return scores
}

describe("decodeNames", () => {
  it("joins first and further tokens of one type", () => {
    const tokens = tokensOf("Ana Reyes left Lisbon")
    expect(decodeNames(tokens, scoresOf(["B-person", "I-person", "O", "B-place"]))).toMatchObject([
      { from: 0, to: 2, type: "person" },
      { from: 3, to: 4, type: "place" },
    ])
  })

  it("never goes on with a name that did not begin", () => {
    const tokens = tokensOf("she left")
    expect(decodeNames(tokens, scoresOf(["I-person", "O"])).every(({ from }) => from === 0)).toBe(true)
  })

  it("finds nothing where the scores say nothing", () => {
    const tokens = tokensOf("Ana Reyes left")
    expect(decodeNames(tokens, new Float32Array(tokens.length * NAME_LABELS.length))).toEqual([])
    expect(decodeNames(tokens, new Float32Array())).toEqual([])
  })
})
