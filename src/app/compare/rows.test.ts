import { expect, it } from "vitest"
import type { Block, SharedPassage, Span } from "../../document/index.ts"
import { alignBlocks } from "./rows.ts"

const blocks = (...spans: readonly Span[]): Block[] => spans.map((span) => ({ kind: "paragraph", span }))
const shared = (left: Span, right: Span): SharedPassage => ({ left, right, similarity: 1 })
const rowsOf = (left: readonly Block[], right: readonly Block[], passages: readonly SharedPassage[]): string[] =>
  alignBlocks(left, right, passages).map((row) => `${row.left?.span[0] ?? "-"}|${row.right?.span[0] ?? "-"}${row.aligned ? "*" : ""}`)

it("puts paragraphs with the same words beside one another, and every paragraph once", () => {
  const left = blocks([0, 10], [12, 30], [32, 50])
  const right = blocks([0, 18], [20, 38], [40, 60])
  expect(rowsOf(left, right, [shared([12, 30], [0, 18]), shared([32, 50], [20, 38])])).toEqual(["0|-", "12|0*", "32|20*", "-|40"])
})

it("keeps each text in its own order where passages changed places", () => {
  const left = blocks([0, 20], [22, 30])
  const right = blocks([0, 8], [10, 30])
  expect(rowsOf(left, right, [shared([0, 20], [10, 30]), shared([22, 30], [0, 8])])).toEqual(["-|0", "0|10*", "22|-"])
})

it("cuts a passage that runs over paragraphs where they end", () => {
  const both = blocks([0, 10], [12, 30])
  expect(rowsOf(both, both, [shared([0, 30], [0, 30])])).toEqual(["0|0*", "12|12*"])
})

it("has nothing to align in empty texts", () => {
  expect(alignBlocks([], [], [])).toEqual([])
  expect(rowsOf(blocks([0, 4]), [], [])).toEqual(["0|-"])
})
