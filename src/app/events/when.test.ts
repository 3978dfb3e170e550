import { describe, expect, it } from "vitest"
import { makeAxis, periodOf } from "./when.ts"

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)

describe("periodOf", () => {
  it.each([
    ["2026", "2026-01-01", "2027-01-01"],
    ["2026-12", "2026-12-01", "2027-01-01"],
    ["2026-W41", "2026-10-05", "2026-10-12"],
    ["2026-W41-WE", "2026-10-10", "2026-10-12"],
    ["2026-10-07", "2026-10-07", "2026-10-08"],
    ["2026-SU", "2026-06-01", "2026-09-01"],
    ["2026-WI", "2026-12-01", "2027-03-01"],
    ["2026-Q1", "2026-01-01", "2026-04-01"],
  ])("is as long as %s is imprecise", (date, from, until) => {
    expect(periodOf(date)).toEqual({ from: day(from), until: day(until) })
  })

  it("is a moment where a moment is told", () => {
    expect(periodOf("2026-10-07T10:00:00Z")).toEqual({
      from: Date.parse("2026-10-07T10:00:00Z"),
      until: Date.parse("2026-10-07T10:00:00Z"),
    })
  })

  it("is nothing where nothing can be read", () => {
    expect([periodOf("soon"), periodOf("2026-99-99")]).toEqual([null, null])
  })
})

describe("makeAxis", () => {
  it("keeps the order, and shortens silences", () => {
    const dates = ["1987", "2026-10-06", "2026-10-07", "2026-10-08"]
    const axis = makeAxis(
      dates.flatMap((date) => periodOf(date) ?? []),
      4,
    )
    const places = dates.map((date) => axis?.place(periodOf(date)?.from ?? 0) ?? Number.NaN)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect((places[3] ?? 0) - (places[1] ?? 0)).toBeGreaterThan(0.05) // two days beside forty years
  })

  it("stands in the middle where there is one moment, and is not where there is none", () => {
    const moment = periodOf("2026-10-07T10:00:00Z")
    expect(makeAxis(moment === null ? [] : [moment], 4)?.place(moment?.from ?? 0)).toBe(0.5)
    expect(makeAxis([], 4)).toBeNull()
  })
})
