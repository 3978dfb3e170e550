import { describe, expect, it } from "vitest"
import { growTrees } from "../../bench/trees.ts"
import { printTrees, readTrees, sumTrees } from "../../src/link/trees.ts"

describe("growing trees", () => {
  const rows = Array.from({ length: 200 }, (_, i) => [i % 10, Math.floor(i / 10)])
  const growth = { trees: 40, depth: 2, rate: 0.3, fewest: 5, penalty: 1 }

  it("learns what only both tell, the same every time", () => {
    const wanted = rows.map(([a = 0, b = 0]) => a > 4 && b > 9)
    const trees = growTrees(rows, wanted, growth)
    expect(rows.filter((row, i) => sumTrees(trees, row) > 0 === wanted[i]).length).toBe(200)
    expect(growTrees(rows, wanted, growth)).toEqual(trees)
    expect(printTrees(readTrees(printTrees(trees)))).toBe(printTrees(trees))
  })

  it("gives how often it is right where nothing tells", () => {
    const trees = growTrees(
      rows.map(() => [0]),
      rows.map((_, i) => i % 4 === 0),
      growth,
    )
    expect(sumTrees(trees, [0])).toBeCloseTo(Math.log(1 / 3), 1)
  })
})
