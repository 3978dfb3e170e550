import { expect, it } from "vitest"
import { findWords, keysOf } from "./words.ts"
import { measureRevision } from "./revision.ts"

const PAGE =
  "The lamp of the old light turns once in nine seconds, and its keeper counts the boats that pass between the reef and the northern shore."

function measure(text: string): ReturnType<typeof measureRevision> {
  return measureRevision({ keys: keysOf(findWords(text)) }, { keys: keysOf(findWords(PAGE)) })
}

it("is all of it for the page itself", () => {
  expect(measure(PAGE)).toEqual({ words: 1, threes: 1, twelves: 1, order: 1 })
})

it("keeps threes where words are changed, and loses twelves", () => {
  const { threes, twelves, order } = measure(PAGE.replace("turns", "goes round").replace("counts", "notes"))
  expect(threes).toBeGreaterThan(0.6)
  expect(twelves).toBeLessThan(0.2)
  expect(order).toBeGreaterThan(0.8)
})

it("is nothing for no words", () => {
  expect(measure("")).toEqual({ words: 0, threes: 0, twelves: 0, order: 0 })
})
