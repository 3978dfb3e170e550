import { describe, expect, it } from "vitest"
import { collapse, findLoneSurrogate, mendSurrogates, squeeze } from "./index.ts"

describe("collapse", () => {
  it("makes one space of white space, and changes nothing else", () => {
    expect(collapse(" a\n\t b\u00A0c “d” ")).toBe("a b c “d”")
  })
})

describe("squeeze", () => {
  it("leaves letters and digits", () => {
    expect(squeeze("“¡Oh, No!” — 11")).toBe("ohno11")
  })
})

describe("findLoneSurrogate", () => {
  it("finds a half, and no pair", () => {
    expect(findLoneSurrogate("a 😀 b")).toBe(-1)
    expect(findLoneSurrogate("😀\uD83D b")).toBe(2)
    expect(findLoneSurrogate("\uDE00\uD83D")).toBe(0)
  })
})

describe("mendSurrogates", () => {
  it("replaces halves and keeps pairs and length", () => {
    expect(mendSurrogates("a\uD83Db 😀\uDE00")).toEqual({ text: "a\uFFFDb 😀\uFFFD", count: 2 })
  })
})
