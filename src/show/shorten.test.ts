import { describe, expect, it } from "vitest"
import { shorten } from "./shorten.ts"

describe("shorten", () => {
  it("cuts at a word and says so", () => {
    expect(shorten("The contract was awarded, to a firm with no record of building bridges", 26)).toBe("The contract was awarded…")
  })

  it("leaves whole what would lose a word or two", () => {
    expect(shorten("The contract was awarded to a firm.", 31)).toBe("The contract was awarded to a firm.")
  })

  it("cuts inside a word that is longer than the room", () => {
    expect(shorten("x".repeat(100), 30)).toBe(`${"x".repeat(30)}…`)
  })
})
