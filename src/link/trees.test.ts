import { describe, expect, it } from "vitest"
import { printTrees, readTrees, sumTrees } from "./trees.ts"

describe("a table of trees", () => {
  const table = "-0.5\n1<0.25 -1 0<2.5 0.5 2"

  it("is read, asked and printed again", () => {
    const trees = readTrees(table)
    expect(
      [
        [9, 0.25],
        [2.5, 1],
        [3, 1],
      ].map((row) => sumTrees(trees, row)),
    ).toEqual([-1.5, 0, 1.5])
    expect(printTrees(trees)).toBe(table)
  })

  it("is refused where a line breaks off", () => {
    expect(() => readTrees("1<0.25 -1")).toThrow(RangeError)
  })
})
