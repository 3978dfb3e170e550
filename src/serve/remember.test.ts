import { expect, it } from "vitest"
import { remember } from "./remember.ts"

it("makes what it is asked for once for each object", () => {
  let made = 0
  const rowsOf = remember((pile: { readonly name: string }) => [++made, pile.name])
  const [bridge, ferry] = [{ name: "bridge" }, { name: "ferry" }]
  expect(rowsOf(bridge)).toBe(rowsOf(bridge))
  expect(rowsOf(ferry)).toEqual([2, "ferry"])
})
