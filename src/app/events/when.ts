// When: dates as imprecise as they are told, and a line on which a year and an hour can both be seen.

const DAY = 86_400_000

/** From the first to the last moment that is meant, in milliseconds; a day is as long as a day. */
export type Period = { readonly from: number; readonly until: number }

/** Parts of a year as TIMEX3 writes them: their first month, counted from 0, and the one after their last. A winter goes on into the next year. */
const PARTS: Readonly<Record<string, readonly [first: number, after: number]>> = {
  Q1: [0, 3],
  Q2: [3, 6],
  Q3: [6, 9],
  Q4: [9, 12],
  H1: [0, 6],
  H2: [6, 12],
  SP: [2, 5],
  SU: [5, 8],
  FA: [8, 11],
  WI: [11, 14],
}

/**
 * @param date - ISO 8601, as precise as known: a year, a part of one ("2026-SU"), a month, a week ("2026-W41"), a weekend ("2026-W41-WE"), a day, a moment
 * @returns null where it cannot be read
 * @example periodOf("2026-03") // the whole of March
 */
export function periodOf(date: string): Period | null {
  const { year, month, day, week, end, part } =
    /^(?<year>\d{4})(?:-W(?<week>\d{2})(?<end>-WE)?|-(?<part>[QH]\d|SP|SU|FA|WI)|-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/u.exec(date)
      ?.groups ?? {}
  if (year === undefined) return null
  if (week !== undefined) {
    const fourth = Date.UTC(Number(year), 0, 4)
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week) - 1) * 7 * DAY
    return end === undefined ? { from: monday, until: monday + 7 * DAY } : { from: monday + 5 * DAY, until: monday + 7 * DAY }
  }
  const months = PARTS[part ?? ""]
  if (months !== undefined) return { from: Date.UTC(Number(year), months[0]), until: Date.UTC(Number(year), months[1]) }
  if (month === undefined) return { from: Date.UTC(Number(year), 0), until: Date.UTC(Number(year) + 1, 0) }
  if (day === undefined) return { from: Date.UTC(Number(year), Number(month) - 1), until: Date.UTC(Number(year), Number(month)) }
  const from = Date.parse(date)
  if (Number.isNaN(from)) return null
  return date.includes("T") ? { from, until: from } : { from, until: from + DAY }
}

export type Axis = {
  readonly place: (moment: number) => number // share of the width, [0, 1]
  readonly ticks: readonly { readonly at: number; readonly iso: string }[]
}

/**
 * Makes a line on which silences are shortened: ten years in which nothing happened do not push everything else into one corner.
 *
 * @param most - ticks
 * @returns null where there is no period
 * @example makeAxis([periodOf("1987"), periodOf("2026-10-07")], 5).place(Date.parse("2026-10-07")) // near 1
 */
export function makeAxis(periods: readonly Period[], most: number): Axis | null {
  const moments = [...new Set(periods.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b)
  const [first] = moments
  if (first === undefined) return null
  const sums = [0]
  for (const [i, moment] of moments.entries()) {
    const next = moments[i + 1]
    if (next !== undefined) sums.push((sums.at(-1) ?? 0) + Math.log1p((next - moment) / DAY))
  }
  const total = sums.at(-1) ?? 0
  const place = (moment: number): number => {
    if (total === 0) return 0.5
    const after = moments.findIndex((one) => one >= moment)
    if (after === -1) return 1
    if (after === 0) return 0
    const [left, right] = [moments[after - 1] ?? 0, moments[after] ?? 0]
    const [low, high] = [sums[after - 1] ?? 0, sums[after] ?? 0]
    return (low + ((moment - left) / (right - left)) * (high - low)) / total
  }
  const ticks: { at: number; iso: string }[] = []
  for (const moment of moments) {
    const at = place(moment)
    if (at - (ticks.at(-1)?.at ?? -1) >= 1 / most && at < 0.85) ticks.push({ at, iso: new Date(moment).toISOString() })
  }
  return { place, ticks }
}
