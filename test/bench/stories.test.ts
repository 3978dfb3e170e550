import { describe, expect, it } from "vitest"
import { dayOfRecord, scoreGroups, storyOf } from "../../bench/corpora/stories.ts"

describe("stories of ECB+ and BASIL", () => {
  it("are clusters or events", () => {
    expect(storyOf({ id: "1", text: "", cluster: "12ecb" })).toBe("12ecb")
    expect(storyOf({ id: "1", text: "", event: "e7" })).toBe("e7")
  })

  it("have a day where one is given", () => {
    expect(dayOfRecord({ id: "1", text: "", date: "2010-07-02" })).toBe("2010-07-02")
    expect(dayOfRecord({ id: "1", text: "", date: "Fri, 11 Nov 2011" })).toBeNull()
  })
})

describe("B-cubed", () => {
  it("is 1 for the right groups, whatever they are called", () => {
    expect(scoreGroups(["a", "a", "b"], [7, 7, 9])).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it("counts what is thrown together against precision and what is torn apart against recall", () => {
    const together = scoreGroups(["a", "a", "b"], [1, 1, 1])
    expect(together.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3)
    expect(together.recall).toBe(1)
    const apart = scoreGroups(["a", "a", "b"], [1, 2, 3])
    expect(apart.precision).toBe(1)
    expect(apart.recall).toBeCloseTo((0.5 + 0.5 + 1) / 3)
  })
})
