import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { findTokens, NAME_LABELS, ROLE_LABELS } from "../read/index.ts"
import { MODEL, readModel } from "./model.ts"
import { loadTagger } from "./node.ts"

const folder = new URL(`../../models/${MODEL}/`, import.meta.url)
const model = readModel(readFileSync(new URL("model.json", folder), "utf8"))

const TEXT =
  "Taxes will fall next year, finance minister Ana Reyes said on Monday.\n\nLos precios bajarán, aseguró el portavoz de la empresa."
const tokens = findTokens({
  text: TEXT,
  blocks: [
    { kind: "paragraph", span: [0, 69] },
    { kind: "paragraph", span: [71, TEXT.length] },
  ],
})

/** The likeliest label of the token with this text. */
function labelOf(word: string, scores: Float32Array, labels: readonly string[]): string | undefined {
  const at = tokens.findIndex(({ text }) => text === word) * labels.length
  const row = scores.slice(at, at + labels.length)
  return labels[row.indexOf(Math.max(...row))]
}

describe("the model's files", () => {
  it.each(Object.entries(model.files))("%s is what model.json says", (file, { bytes, sha256 }) => {
    const content = readFileSync(new URL(file, folder))
    expect(content.length).toBe(bytes)
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256)
  })
})

describe("the native runtime and WebAssembly", () => {
  it("give the same scores to the last bit", async () => {
    const [native, wasm] = await Promise.all(
      (["native", "wasm"] as const).map(async (runtime) => (await loadTagger({ runtime })).label(TEXT, tokens)),
    )
    expect(wasm).toEqual(native)
  })
})

describe.each(["native", "wasm"] as const)("the tagger, %s", (runtime) => {
  it("labels a source, a cue and a content in English and in Spanish", async () => {
    const { roles } = await (await loadTagger({ runtime })).label(TEXT, tokens)
    const found = ["Taxes", "Reyes", "said", "Monday", "precios", "aseguró", "portavoz"].map((word) => labelOf(word, roles, ROLE_LABELS))
    expect(found).toEqual(["B-content", "I-source", "B-cue", "O", "I-content", "B-cue", "I-source"])
  })

  it("labels a person's name", async () => {
    const { names } = await (await loadTagger({ runtime })).label(TEXT, tokens)
    expect(labelOf("Reyes", names, NAME_LABELS)).toBe("I-person")
  })

  it("gives the same scores for the same text every time", async () => {
    const tagger = await loadTagger({ runtime })
    const once = await tagger.label(TEXT, tokens)
    await tagger.label(TEXT.repeat(20), findTokens({ text: TEXT.repeat(20), blocks: [] }))
    expect(await tagger.label(TEXT, tokens)).toEqual(once)
  })
})
