import { describe, expect, it } from "vitest"
import { cutWindows } from "./windows.ts"

describe("cutWindows", () => {
  const sizes = Array.from({ length: 900 }, (_, i) => 1 + (i % 3))
  const paragraphs = sizes.map((_, i) => Math.floor(i / 40))
  const windows = cutWindows(sizes, paragraphs)

  it("takes the scores of every token once", () => {
    expect(windows.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))).toEqual(sizes.map((_, i) => i))
  })

  it("shows no more pieces than the model was trained on", () => {
    const shown = windows.map(({ start, end }) => sizes.slice(start, end).reduce((sum, size) => sum + size, 0))
    expect(Math.max(...shown)).toBeLessThanOrEqual(254)
  })

  it("shows what stands on both sides", () => {
    expect(windows.slice(1, -1).every(({ start, first, last, end }) => start < first && end > last)).toBe(true)
  })

  it("cuts between paragraphs", () => {
    expect(windows.every(({ first }) => first % 40 === 0)).toBe(true)
  })

  it("cuts a paragraph that is too long", () => {
    expect(cutWindows(new Array<number>(1000).fill(1), new Array<number>(1000).fill(0)).length).toBeGreaterThan(3)
  })

  it("has no window for no tokens", () => {
    expect(cutWindows([], [])).toEqual([])
  })
})
