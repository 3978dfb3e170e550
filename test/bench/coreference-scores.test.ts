import { describe, expect, it } from "vitest"
import { scoreCoreference } from "../../bench/coreference-scores.ts"

const score = (gold: string, found: string) => scoreCoreference([...gold], [...found])

describe("scores of coreference", () => {
  it("are 1 for the same clusters under other names", () => {
    expect(score("aabbc", "xxyyz")).toMatchObject({ muc: { f1: 1 }, bCubed: { f1: 1 }, ceaf: { f1: 1 }, conll: 1 })
  })

  // Gold {1,2,3,4,5} {6,7} {8,9,A,B,C}; found {1,2,3,4,5} {6,7,8,9,A,B,C}: the example of Bagga & Baldwin 1998.
  it("are those of the paper that defines B-cubed", () => {
    const { muc, bCubed } = score("aaaaabbccccc", "xxxxxyyyyyyy")
    expect(muc.precision).toBeCloseTo(9 / 10, 10)
    expect(muc.recall).toBe(1)
    expect(bCubed.precision).toBeCloseTo(16 / 21, 10)
    expect(bCubed.recall).toBe(1)
  })

  // φ4 of the same example: {1..5} with itself 1, and of {6..C} with {8..C} 10 / 12.
  it("align each cluster with one at most", () => {
    const { ceaf } = score("aaaaabbccccc", "xxxxxyyyyyyy")
    expect(ceaf.precision).toBeCloseTo((1 + 10 / 12) / 2, 10)
    expect(ceaf.recall).toBeCloseTo((1 + 10 / 12) / 3, 10)
  })

  it("choose the alignment that is best in all, not the best pair first", () => {
    // {1,2,3} could go to either; the best pair first would leave {1,2} nothing.
    const { ceaf } = score("aaabb", "xyxxx")
    const pairs = [(2 * 2) / 6 + 0, (2 * 1) / 4 + (2 * 2) / 6]
    expect(ceaf.recall).toBeCloseTo(Math.max(...pairs) / 2, 10)
  })

  it("count nothing but links in MUC", () => {
    expect(score("abc", "xyz")).toMatchObject({ muc: { f1: 0 }, bCubed: { f1: 1 }, ceaf: { f1: 1 } })
  })

  it("need the same mentions", () => {
    expect(() => scoreCoreference(["a"], [])).toThrow(RangeError)
  })
})
