import { expect, it } from "vitest"
import { rememberLast } from "./remember.ts"

it("makes a list once for each question, and again for the next object", () => {
  let made = 0
  const list = rememberLast((pile: { readonly name: string }, query: { readonly words: string }) => [++made, pile.name, query.words])
  const [bridge, ferry] = [{ name: "bridge" }, { name: "ferry" }]
  expect(list(bridge, { words: "a" })).toBe(list(bridge, { words: "a" }))
  expect(list(bridge, { words: "b" })).toEqual([2, "bridge", "b"])
  expect(list(ferry, { words: "a" })).toEqual([3, "ferry", "a"])
})

it("forgets what was asked for longest ago", () => {
  let made = 0
  const list = rememberLast((_pile: object, number: number) => `${number} ${++made}`)
  const pile = {}
  const first = list(pile, 0)
  for (let number = 1; number <= 8; number++) list(pile, number)
  expect(list(pile, 0)).not.toBe(first)
})
