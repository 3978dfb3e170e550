import { expect, it } from "vitest"
import { numberOf } from "./numbers.ts"

it.each([
  ["seventeen", "en", "17"],
  ["4,000", "en", "4000"],
  ["3.2", "en", "3.2"],
  ["3,2", "es", "3.2"],
  ["diecisiete", "es", "17"],
  ["once", "es", "11"],
] as const)("%s is a number in %s", (word, language, digits) => {
  expect(numberOf(word, language)).toBe(digits)
})

it("“once” is none in English", () => {
  expect(numberOf("once", "en")).toBeNull()
})
