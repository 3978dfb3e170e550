import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { MODEL } from "./model.ts"
import { createCutter, readVocabulary } from "./pieces.ts"

const vocabulary = readVocabulary(readFileSync(new URL(`../../models/${MODEL}/vocabulary.txt`, import.meta.url), "utf8"))
const cut = createCutter(vocabulary)
const fixture = JSON.parse(readFileSync(new URL("pieces.fixture.json", import.meta.url), "utf8")) as readonly (readonly [
  string,
  boolean,
  number[],
])[]

describe("createCutter", () => {
  it("cuts words as training/pieces.py does", () => {
    expect(fixture.map(([text, space]) => cut(text, space))).toEqual(fixture.map(([, , pieces]) => pieces))
  })

  it("reads only the start of what is too long for a word", () => {
    expect(cut("x".repeat(1_000_000), true).length).toBeLessThanOrEqual(24)
  })

  it("gives a piece for what it does not know", () => {
    expect(cut("\u{1F5DE}", false)).toHaveLength(1)
  })
})

describe("readVocabulary", () => {
  it("refuses a file that is not one", () => {
    expect(() => readVocabulary("<html>")).toThrow("holds no score")
  })
})
