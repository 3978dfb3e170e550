import { expect, it } from "vitest"
import { goldTimes, isOpen, scoreTimes } from "../../bench/corpora/tempeval3.ts"

const timexes = [
  { span: [0, 7], type: "TIME", value: "1998-01-08TNI" },
  { span: [8, 11], type: "DATE", value: "PRESENT_REF" },
  { span: [12, 21], type: "DATE", value: "1989-WXX" },
  { span: [22, 30], type: "DURATION", value: "P2D" },
] as const

it("takes dates of the calendar, a part of a day as its day", () => {
  expect(goldTimes(timexes)).toEqual([{ span: [0, 7], value: "1998-01-08" }])
  expect(goldTimes(timexes, true)).toHaveLength(3)
})

it("knows where the gold leaves the value open", () => {
  expect(isOpen(timexes, { span: [12, 16] })).toBe(true)
  expect(isOpen(timexes, { span: [22, 30] })).toBe(false)
})

it("counts overlapping dates of the same value", () => {
  const gold = [{ span: [0, 10] as const, value: "2026-03-03" }]
  expect(scoreTimes(gold, [{ span: [3, 10], value: "2026-03-03" }])).toEqual({ hit: 1, gold: 1, found: 1 })
  expect(scoreTimes(gold, [{ span: [3, 10], value: "2026-03-04" }])).toEqual({ hit: 0, gold: 1, found: 1 })
})
