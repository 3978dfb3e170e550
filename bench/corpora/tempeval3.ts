// TempEval-3: dates of English news in TIMEX3 (TimeBank 1.2; research use, so: score only), and what of it is ours to find.
import type { Span, Time } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import type { Count } from "../counts.ts"

export type Timex = { readonly span: Span; readonly type: string; readonly value: string }
export type TimexRecord = { readonly id: string; readonly dct: string | null; readonly text: string; readonly timex: readonly Timex[] }

export const TIMEBANK = corpus("tempeval3/timebank")

/**
 * What of the gold is a date of the calendar, and so ours to find. DATE and TIME count, by these rules:
 *
 * - a clock time or part of a day counts as its day, which is all we give: "1998-01-08TNI" is "1998-01-08"
 * - a week, month, quarter, half, season, year, decade and century count as they are: "1998-Q3", "1998-SU", "199"
 * - "now", "recently" and "soon" (PRESENT_REF, PAST_REF, FUTURE_REF) name no date: they count with `every` alone
 * - a value with an X has been left open by who annotated it ("1989-WXX" for "last week"): what we find there is neither right nor
 *   wrong (`isOpen`), but with `every`
 * - DURATION and SET are not given; a date that we find in one is too much
 *
 * @param every - also those that name no date: how much of all DATE and TIME is found
 * @example goldTimes([{ span: [0, 7], type: "TIME", value: "1998-01-08TNI" }])[0]?.value // "1998-01-08"
 */
export function goldTimes(timexes: readonly Timex[], every = false): readonly Pick<Time, "span" | "value">[] {
  return timexes.flatMap(({ span, type, value }) => {
    if (type !== "DATE" && type !== "TIME") return []
    const day = value.replace(/T.*$/u, "")
    return every || (/^\d\d/u.test(day) && !day.includes("X")) ? [{ span, value: day }] : []
  })
}

/** @returns whether the gold leaves the value of a date at this place open */
export function isOpen(timexes: readonly Timex[], { span: [start, end] }: Pick<Time, "span">): boolean {
  return timexes.some(({ span, type, value }) => /^(?:DATE|TIME)$/u.test(type) && value.includes("X") && span[0] < end && start < span[1])
}

/**
 * Counts the dates that are found (any letter shared, each gold one once) with the right value.
 *
 * @source UzZaman et al. 2013, TempEval-3: "relaxed match" with value
 * @example scoreTimes([{ span: [3, 10], value: "2026-03-03" }], [{ span: [0, 10], value: "2026-03-03" }]) // { hit: 1, gold: 1, found: 1 }
 */
export function scoreTimes(gold: readonly Pick<Time, "span" | "value">[], found: readonly Pick<Time, "span" | "value">[]): Count {
  const pairs = pairTimes(gold, found)
  return { hit: pairs.filter(([one, other]) => one.value === other.value).length, gold: gold.length, found: found.length }
}

/** @returns each gold date with the found one that overlaps it, where there is one; the one of the same value first */
export function pairTimes<T extends Pick<Time, "span" | "value">, U extends Pick<Time, "span" | "value">>(
  gold: readonly T[],
  found: readonly U[],
): readonly (readonly [T, U])[] {
  const left = new Set(found)
  return gold.flatMap((one) => {
    const over = [...left].filter(({ span }) => span[0] < one.span[1] && one.span[0] < span[1])
    const match = over.find(({ value }) => value === one.value) ?? over[0]
    if (match === undefined) return []
    left.delete(match)
    return [[one, match] as const]
  })
}
