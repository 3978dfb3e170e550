import { describe, expect, it } from "vitest"
import { joinGroups } from "./clusters.ts"

describe("groups of judged pairs", () => {
  it("are joined by the mean of all pairs between them, not by one", () => {
    const chain = [
      [0, 1, 0.9],
      [1, 2, 0.6],
    ] as const
    expect(joinGroups(3, chain, 0.5, 0.1)).toEqual([[0, 1], [2]])
    expect(joinGroups(3, [...chain, [0, 2, 0.5]], 0.5, 0.1)).toEqual([[0, 1, 2]])
  })

  it("are the same whatever order the pairs come in", () => {
    const pairs = Array.from({ length: 190 }, (_, k) => {
      const a = Math.floor((1 + Math.sqrt(1 + 8 * k)) / 2)
      const b = k - (a * (a - 1)) / 2
      return [b, a, ((a * 37 + b * 101) % 89) / 89] as const
    })
    const groups = joinGroups(20, pairs, 0.55, 0)
    expect(groups.length).toBeGreaterThan(1)
    expect(groups.length).toBeLessThan(20)
    expect(joinGroups(20, pairs.toReversed(), 0.55, 0)).toEqual(groups)
  })

  it("keep every item, alone where nothing is like it", () => {
    expect(joinGroups(3, [], 0.5, 0.1)).toEqual([[0], [1], [2]])
  })
})
