// Members: the documents of a case in the one order that every stage takes them in, whatever order they were added in.
import type { CaseMember } from "../document/index.ts"

/**
 * Orders the documents of a case: what is dated comes first, the earliest before all; then by the name of the file and the id.
 *
 * @example orderMembers([evening, morning])[0] === morning // true
 */
export function orderMembers(members: readonly CaseMember[]): readonly CaseMember[] {
  return members.toSorted(
    (a, b) =>
      momentOf(a) - momentOf(b) ||
      compareTexts(a.published ?? "", b.published ?? "") ||
      compareTexts(a.file, b.file) ||
      compareTexts(a.id, b.id),
  )
}

/** Zones differ: texts would not do. A day alone is its midnight in UTC: nothing tells the hour. */
function momentOf({ published }: Pick<CaseMember, "published">): number {
  const moment = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(moment) ? Number.MAX_VALUE : moment
}

/** Orders texts by their code units: the same everywhere, unlike `localeCompare`. @example compareTexts("a", "b") // -1 */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

const MINUTE = 60_000 // milliseconds
const LAST = 2 ** 31 - 1

/** @returns minutes since 1970 of the publication, as SQL's `integer` holds them; the last there is where it is not known @example minuteOf(member) // 29540640 */
export function minuteOf(member: Pick<CaseMember, "published">): number {
  return Math.max(-LAST, Math.min(LAST, Math.floor(momentOf(member) / MINUTE)))
}
