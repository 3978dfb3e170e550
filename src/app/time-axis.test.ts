import { expect, it } from "vitest"
import { makeAxis } from "./time-axis.ts"

it("places moments between the first and the last", () => {
  const axis = makeAxis(["2026-03-03", "2026-03-07", "some day"], 6)
  expect(axis?.place("2026-03-05")).toBe(0.5)
  expect(axis?.place("2030")).toBe(1)
  expect(axis?.ticks.map(({ iso }) => iso.slice(5, 10))).toEqual(["03-03", "03-04", "03-05", "03-06", "03-07"])
})

it("writes hours where a day holds all, and few ticks where years do", () => {
  expect(makeAxis(["2026-03-03T06:00:00Z", "2026-03-03T18:00:00Z"], 6)?.ticks.every(({ hours }) => hours)).toBe(true)
  expect(makeAxis(["1950", "2026"], 6)?.ticks.length).toBeLessThanOrEqual(6)
})

it("stands in the middle for one moment, and is none without any", () => {
  expect(makeAxis(["2026-03-03"], 6)?.place("2026-03-03")).toBe(0.5)
  expect(makeAxis(["soon"], 6)).toBeNull()
})
