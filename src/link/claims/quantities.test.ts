import { expect, it } from "vitest"
import { findWords } from "../words.ts"
import { findQuantities } from "./quantities.ts"

it.each([
  ["seventeen people", "en", [17]],
  ["diecisiete personas", "es", [17]],
  ["twenty-one miners and 4,000 more", "en", [21, 4000]],
  ["treinta y dos vecinos", "es", [32]],
  ["1.2 million euros", "en", [1_200_000]],
  ["dos mil quinientos pesos", "es", [2500]],
  ["mil doscientas familias", "es", [1200]],
  ["two hundred and fifty boats", "en", [250]],
  ["two weeks and 3 days", "en", [14, 3]],
  ["a 20 stone fish, 127kg", "en", [127, 127]],
  ["£30m", "en", [30_000_000]],
  ["3,5 millones", "es", [3_500_000]],
  ["between 10 and 20 boats", "en", [10, 20]],
  ["one of them", "en", []],
  ["17 20", "en", [17, 20]],
  ["60 and two others", "en", [60, 2]],
] as const)("%s", (text, language, values) => {
  expect(findQuantities(text, findWords(text), language).map(({ value }) => value)).toEqual(values)
})

it("knows percentages, money and rough numbers", () => {
  const text = "More than 40 per cent of about $3 million, he said, and 12 chairs."
  expect(findQuantities(text, findWords(text), "en").map(({ unit, rough }) => [unit, rough])).toEqual([
    ["%", true],
    ["money", true],
    [null, false],
  ])
})
