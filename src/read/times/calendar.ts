// Calendar: days of the Gregorian calendar, and the ISO forms that a time is given in.

export type Day = readonly [year: number, month: number, day: number]

/** @returns the day of an ISO date or date and time, as it stands there; null for anything less precise @example dayOf("2026-03-04T22:30:00-05:00") // [2026, 3, 4] */
export function dayOf(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? "")
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null
}

/** @example addDays([2026, 2, 28], 1) // [2026, 3, 1] */
export function addDays([year, month, day]: Day, count: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + count))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

/** @returns the month `count` months on @example addMonths([2026, 1, 31], -1) // [2025, 12] */
export function addMonths(
  [year, month]: readonly [year: number, month: number, ...rest: number[]],
  count: number,
): [year: number, month: number] {
  const months = year * 12 + month - 1 + count
  return [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
}

/** @returns 0 for Sunday to 6 for Saturday */
export function weekdayOf([year, month, day]: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** @example isCalendarDay([2026, 2, 29]) // false */
export function isCalendarDay([year, month, day]: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** @example isoDay([2026, 3, 4]) // "2026-03-04" */
export function isoDay([year, month, day]: Day): string {
  return `${isoMonth([year, month])}-${pad(day)}`
}

/** @example isoMonth([2026, 3]) // "2026-03" */
export function isoMonth([year, month]: readonly [year: number, month: number, ...rest: number[]]): string {
  return `${String(year).padStart(4, "0")}-${pad(month)}`
}

/** @returns the ISO week of a day: that of its Thursday @example isoWeek([2026, 3, 4]) // "2026-W10" */
export function isoWeek(day: Day): string {
  const [year, month, date] = addDays(day, 4 - (weekdayOf(day) || 7))
  const week = Math.floor((Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1
  return `${year}-W${pad(week)}`
}

function pad(number: number): string {
  return String(number).padStart(2, "0")
}

/** The month in which a part of a year begins, as TIMEX3 writes parts. */
const PART_MONTHS: Readonly<Record<string, string>> = {
  Q1: "01",
  Q2: "04",
  Q3: "07",
  Q4: "10",
  H1: "01",
  H2: "07",
  SP: "03",
  SU: "06",
  FA: "09",
  WI: "12",
}

/**
 * When a time begins, for putting times in order: weeks, parts of years, decades and centuries as the day, month or year of their start.
 *
 * @param value - of a `Time`
 * @example startOfTime("2026-W10") // "2026-03-02"
 */
export function startOfTime(value: string): string {
  const week = /^(\d{4})-W(\d\d)(-WE)?$/u.exec(value)
  if (week) {
    const fourth: Day = [Number(week[1]), 1, 4] // always in the first week
    const monday = addDays(fourth, 7 * (Number(week[2]) - 1) - ((weekdayOf(fourth) + 6) % 7))
    return isoDay(week[3] === undefined ? monday : addDays(monday, 5))
  }
  const month = PART_MONTHS[value.slice(5)]
  if (month !== undefined) return `${value.slice(0, 4)}-${month}`
  return /^\d{2,3}$/u.test(value) ? value.padEnd(4, "0") : value
}
