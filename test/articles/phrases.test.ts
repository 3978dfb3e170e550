import { describe, expect, it } from "vitest"
import { NOWHERE, findNearest, findPhrases, trimWords } from "./phrases.ts"

describe("findPhrases", () => {
  const text = "Then he said it would float. She said he lied."

  it("finds words in order of their occurrence", () => {
    expect(findPhrases(text, ["said", "said"])).toEqual([
      [8, 12],
      [33, 37],
    ])
  })

  it("never finds a word inside a longer one", () => {
    expect(findPhrases(text, ["he"])).toEqual([[5, 7]])
  })

  it("takes first and last words for all between them", () => {
    expect(findPhrases(text, ["it … float"])).toEqual([[13, 27]])
  })

  it("finds the occurrence nearest to a place, on either side", () => {
    expect(findNearest(text, ["he"], [[41, 45]])).toEqual([[38, 40]])
  })

  it("finds words that the text does not hold nowhere, and goes on", () => {
    expect(findPhrases(text, ["sank", "float"])).toEqual([NOWHERE, [22, 27]])
  })
})

describe("trimWords", () => {
  it("drops marks at the edges and keeps those inside", () => {
    expect(trimWords("“It’s so,”", [0, 10])).toEqual([1, 8])
  })
})
