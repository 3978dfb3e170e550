// Holds what a second panel is made to say of the same events.
import { describe, expect, it } from "vitest"
import { comparePanels, correlation, countMarks, countMeans, fit, macroF1Of, markAround, markNextTo } from "../../bench/corpora/panels.ts"

const whole = (label: string): string => label
const weigh = (pairs: readonly { readonly weight: number }[]): number => pairs.reduce((all, { weight }) => all + weight, 0)

describe("marks", () => {
  it("of a mean are the two whole numbers beside it", () => {
    expect(markNextTo(2.5)).toEqual([0, 0, 0, 0, 0, 0.5, 0.5])
    expect(markNextTo(-3)).toEqual([1, 0, 0, 0, 0, 0, 0])
  })

  it("around a degree add up to one, and beyond the scale to its end", () => {
    expect(markAround(0.4, 1).reduce((all, chance) => all + chance)).toBeCloseTo(1)
    expect(markAround(9, 0.5).at(-1)).toBeCloseTo(1)
    expect(markAround(0, 1)[3]).toBeCloseTo(0.3829, 4)
  })
})

describe("a second panel", () => {
  it("agrees where everybody gives the same mark", () => {
    const { panels, bits } = fit([markNextTo(3), markNextTo(-3)], countMeans([3, 3, 3, -3]))
    expect(weigh(panels)).toBeCloseTo(1)
    expect(correlation(panels)).toBeCloseTo(1)
    expect(bits).toBeCloseTo(0.8113, 3)
  })

  it("disagrees the more the further marks lie apart", () => {
    const seen = countMeans([3, 3, 2.6, 2.2, 1.8, 1.4, 1, 0.4])
    const places = Array.from({ length: 31 }, (_, i) => i / 10)
    const near = fit(
      places.map((place) => markNextTo(place)),
      seen,
    )
    const far = fit(
      places.map((place) => markAround(place, 1.2)),
      seen,
    )
    expect(macroF1Of(far.panels, whole)).toBeLessThan(macroF1Of(near.panels, whole))
    expect(correlation(far.panels)).toBeLessThan(correlation(near.panels))
  })

  it("is cut out of an item with ten marks, in every way, and out of no other", () => {
    const pairs = comparePanels([{ responses: [3, 3, 3, 3, 3, -3, -3, -3, -3, -3] }, { responses: [1, 2, 3] }])
    expect(pairs).toHaveLength(10)
    expect(pairs[0]).toEqual({ gold: 3, found: -3, weight: 0.1 })
    expect(countMarks([3, 3, 2, 3]).slice(5)).toEqual([0.25, 0.75])
  })
})
