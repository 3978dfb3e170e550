import { expect, it } from "vitest"
import { cut } from "./stretches.tsx"

it("a list is cut into stretches with nothing lost, and the last one is as long as what is left", () => {
  expect(cut([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(cut([], 2)).toEqual([])
})
