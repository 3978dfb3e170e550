// Time axis: where moments stand between the first and the last, and the few that are written below.

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Steps between two ticks, in milliseconds; months and years are about that long. */
const STEPS = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 91 * DAY, 182 * DAY, 365 * DAY] as const

export type TimeAxis = {
  readonly place: (iso: string) => number // share of the width, [0, 1]
  readonly ticks: readonly { readonly at: number; readonly iso: string; readonly hours: boolean }[] // hours: they are less than a day apart
}

/**
 * @param moments - ISO 8601, as precise as known; at least one that can be read
 * @param most - ticks, at least 2
 * @returns null where no moment can be read
 * @example makeAxis(["2026-03-03", "2026-03-07"], 5)?.place("2026-03-05") // 0.5
 */
export function makeAxis(moments: readonly string[], most: number): TimeAxis | null {
  const times = moments.map((iso) => Date.parse(iso)).filter((time) => !Number.isNaN(time))
  if (times.length === 0) return null
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const width = last - first
  const place = (iso: string): number => {
    const time = Date.parse(iso)
    if (Number.isNaN(time)) return 1
    return width === 0 ? 0.5 : Math.min(1, Math.max(0, (time - first) / width))
  }
  const step = STEPS.find((one) => width / one <= most - 1) ?? width / (most - 1)
  const ticks: { at: number; iso: string; hours: boolean }[] = []
  for (let time = Math.ceil(first / step) * step; time <= last && ticks.length < most; time += step)
    ticks.push({ at: width === 0 ? 0.5 : (time - first) / width, iso: new Date(time).toISOString(), hours: step < DAY })
  if (ticks.length === 0) ticks.push({ at: 0.5, iso: new Date(first).toISOString(), hours: width > 0 })
  return { place, ticks }
}
