// Resolve: the value of a time form, counted from a day, from the time last named or from the period the text speaks of.
import { addDays, addMonths, type Day, dayOf, isCalendarDay, isoDay, isoMonth, isoWeek, weekdayOf } from "./calendar.ts"
import type { TimeForm, Unit, Which, YearForm, YearPart } from "./form.ts"
import type { Outlook } from "./outlook.ts"

export type Anchors = {
  readonly now: Day | null // of the statement: when it was made, or else published; null: unknown
  readonly named: string | null // the time named last
  readonly period: string | null // the quarter or half named last, where that is not long ago
  readonly outlook: Outlook
}

/**
 * @returns the value, as precise as known; null where the anchor that it needs is missing, and where there is no such day
 * @example resolveTime({ kind: "weekday", weekday: 2, which: null }, { now: [2026, 3, 4], named: null, period: null, outlook: "back" }) // "2026-03-03"
 */
export function resolveTime(form: TimeForm, anchors: Anchors): string | null {
  switch (form.kind) {
    case "none":
      return null
    case "value":
      return form.value
    case "date":
      return resolveDate(form, anchors)
    case "weekday":
      return anchors.now && isoDay(resolveWeekday(form, anchors.now, anchors.outlook))
    case "month-day":
      return anchors.now && resolveMonthDay(form, anchors.now)
    case "weekend":
      return anchors.now && resolveWeekend(anchors.now, anchors.outlook)
    case "part":
      return resolvePart(form, anchors)
    case "shift":
      return resolveShift(form, anchors)
    case "period":
      return resolvePeriod(form, anchors)
  }
}

function resolveDate({ month, day, year, which }: Extract<TimeForm, { kind: "date" }>, anchors: Anchors): string | null {
  const { now, outlook } = anchors
  if (month === null) return day === null ? null : resolveDayOfMonth(day, which, anchors)
  const known = year === null ? nearestYear(month, day, which, now, outlook) : yearOf(year, now)
  if (known === null) return null
  if (day === null) return isoMonth([known, month])
  return isCalendarDay([known, month, day]) ? isoDay([known, month, day]) : null
}

/** So many months ahead, a date without its year is taken for the next one where nothing speaks against it. */
const NEAR = 2

/** "The 15th": of the month last named, or else the nearest. */
function resolveDayOfMonth(day: number, which: Which, { now, named, outlook }: Anchors): string | null {
  const last = /^(\d{4})-(\d\d)(?!\d)/u.exec(named ?? "")
  const month = last ? ([Number(last[1]), Number(last[2])] as const) : now && nearestMonth(day, which, now, outlook)
  return month && isCalendarDay([...month, day]) ? isoDay([...month, day]) : null
}

function nearestMonth(day: number, which: Which, now: Day, outlook: Outlook): readonly [number, number] {
  const later = which === "next" || (which === null && isAhead(outlook))
  if (later) return addMonths(now, day < now[2] ? 1 : 0)
  return addMonths(now, which !== "this" && day > now[2] ? -1 : 0)
}

function nearestYear(month: number, day: number | null, which: Which, now: Day | null, outlook: Outlook): number | null {
  if (now === null) return null
  const [year, thisMonth, today] = now
  const difference = month - thisMonth || (day === null ? 0 : day - today)
  if (which === "this") return year
  if (which === "next") return difference > 0 ? year : year + 1
  if (which === "past") return difference < 0 ? year : year - 1
  if (outlook === "ahead") return difference < 0 ? year + 1 : year
  const forward = (month - thisMonth + 12) % 12 // months
  const near = outlook === "until" ? forward <= 6 : forward <= NEAR && (day !== null || outlook === "open")
  if (difference > 0) return near ? year : year - 1
  return difference < 0 && near && forward > 0 ? year + 1 : year
}

function resolveWeekday({ weekday, which, weeks }: Extract<TimeForm, { kind: "weekday" }>, now: Day, outlook: Outlook): Day {
  if (weeks?.from !== "week") return addDays(nearestWeekday(weekday, now, which, outlook), 7 * (weeks?.count ?? 0))
  const fromMonday = (day: number): number => (day + 6) % 7
  return addDays(now, 7 * weeks.count + fromMonday(weekday) - fromMonday(weekdayOf(now)))
}

function resolveMonthDay({ day, months }: Extract<TimeForm, { kind: "month-day" }>, now: Day): string | null {
  const month = addMonths(now, months)
  return isCalendarDay([...month, day]) ? isoDay([...month, day]) : null
}

function nearestWeekday(weekday: number, now: Day, which: Which, outlook: Outlook): Day {
  const back = (weekdayOf(now) - weekday + 7) % 7
  if (which === "past") return addDays(now, -(back || 7))
  if (which === "next" || isAhead(outlook)) return addDays(now, 7 - back)
  return addDays(now, -back)
}

/** "The weekend" is the last one until Thursday, unless the text looks ahead. */
function resolveWeekend(now: Day, outlook: Outlook): string {
  const early = weekdayOf(now) >= 1 && weekdayOf(now) <= 4
  return `${isoWeek(early && !isAhead(outlook) ? addDays(now, -7) : now)}-WE`
}

function isAhead(outlook: Outlook): boolean {
  return outlook === "ahead" || outlook === "until"
}

function yearOf(form: YearForm, now: Day | null): number | null {
  return "year" in form ? form.year : now && now[0] + form.shift
}

const FIRST_MONTH: Readonly<Record<YearPart, number>> = { Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7, SP: 3, SU: 6, FA: 9, WI: 12 }

function resolvePart({ part, year, which }: Extract<TimeForm, { kind: "part" }>, { now, outlook }: Anchors): string | null {
  if (year !== null) {
    const known = yearOf(year, now)
    return known === null ? null : `${known}-${part}`
  }
  if (now === null) return null
  const months = part.startsWith("H") ? 6 : 3
  const since = now[1] - FIRST_MONTH[part] // months since it began; negative: it has not
  if (which === "this") return `${now[0]}-${part}`
  if (which === "past") return `${since >= months ? now[0] : now[0] - 1}-${part}`
  if (which === "next") return `${since >= 0 ? now[0] + 1 : now[0]}-${part}`
  // One that has begun is this year's, unless the text looks ahead and it has long been over; one that has not is last year's.
  if (outlook === "ahead") return `${since >= 2 * months ? now[0] + 1 : now[0]}-${part}`
  return `${since >= 0 ? now[0] : now[0] - 1}-${part}`
}

function resolveShift({ unit, count, from }: Extract<TimeForm, { kind: "shift" }>, { now, named }: Anchors): string | null {
  if (from === "now") return now && shiftDay(now, unit, count)
  if (named === null) return null
  const part = /^(\d{4})-(Q[1-4]|H[12]|S[PU]|FA|WI)$/u.exec(named)
  if (part && unit === "year" && count !== 0) return `${Number(part[1]) + count}-${part[2]}`
  const day = dayOf(named)
  if (day) return shiftDay(day, unit, count)
  const [year, month] = named.split("-").map(Number)
  if (year === undefined || !/^\d{4}(?:-\d\d)?$/u.test(named)) return null
  if (unit === "year") return String(year + count)
  return unit === "month" && month !== undefined ? isoMonth(addMonths([year, month], count)) : null
}

/** As precise as its unit: two weeks before a day are a week. */
function shiftDay(day: Day, unit: Unit, count: number): string {
  switch (unit) {
    case "day":
      return isoDay(addDays(day, count))
    case "week":
      return isoWeek(addDays(day, 7 * count))
    case "weekend":
      return `${isoWeek(addDays(day, 7 * count))}-WE`
    case "month":
      return isoMonth(addMonths(day, count))
    case "quarter": {
      const [year, month] = addMonths(day, 3 * count)
      return `${year}-Q${Math.ceil(month / 3)}`
    }
    case "half": {
      const [year, month] = addMonths(day, 6 * count)
      return `${year}-H${month <= 6 ? 1 : 2}`
    }
    case "year":
      return String(day[0] + count)
    case "decade":
      return String(Math.floor(day[0] / 10) + count)
    case "century":
      return String(Math.floor(day[0] / 100) + count)
  }
}

function resolvePeriod({ shift, year, otherwise }: Extract<TimeForm, { kind: "period" }>, anchors: Anchors): string | null {
  const [began, part] = anchors.period?.split("-") ?? []
  if (began === undefined || part === undefined) return otherwise && resolveTime(otherwise, anchors)
  return `${year ?? Number(began) + shift}-${part}`
}
