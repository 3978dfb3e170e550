// Direction: which of two documents that share something came first, as far as times, credits and what they are show.
import type { CaseMember, Span } from "../document/index.ts"
import { findCitations } from "./citations.ts"
import { isSameOutlet } from "./outlet-names.ts"
import type { Shown } from "./shown.ts"
import type { Side } from "./sides.ts"

/** What speaks for one direction: log-odds, above 0 for "the left came first", below for the right. */
export type Sign = { readonly weight: number; readonly shown: Shown }

/** Log-odds that a document came from another, by what it says of it. */
const WEIGHTS = { link: 5, credit: 5, first: 5, said: 4 } as const
/** It names the agency whose report the other prints under the agency's name. */
const NAMES_AGENCY = 3
const RELEASE = 4
/** A dateline with the outlet's own name, as agencies print it and who copies them rarely. */
const OWN_DATELINE = 1.2
const HOURS_APART = 2.6
const MINUTES_APART = 1.2
/** Below 88 to 12 the direction is left undecided. */
const DECIDED = 2
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** @returns 1: the left came first, -1: the right; 0: undecided; with how sure that is @example decide(signs) // { first: 1, confidence: 0.93 } */
export function decide(signs: readonly Sign[]): { readonly first: -1 | 0 | 1; readonly confidence: number } {
  const sum = signs.reduce((total, { weight }) => total + weight, 0)
  const confidence = 1 / (1 + Math.exp(-Math.abs(sum)))
  if (Math.abs(sum) < DECIDED) return { first: 0, confidence }
  return { first: sum > 0 ? 1 : -1, confidence }
}

/** @returns what shows which of two that share their words or their facts came first, as each says of the other, and their times @example findSigns(wire, morning)[0]?.weight // 5 */
export function findSigns(left: Side, right: Side): readonly Sign[] {
  const shared = findThird(left, right)
  // Of two copies of a third document the earlier is not the source of the later.
  const time = shared ? [] : weighTimes(left.member, right.member)
  const third: readonly Sign[] = shared ? [{ weight: 0, shown: shared }] : []
  return [...ownSigns(left, right), ...ownSigns(right, left).map(mirror), ...third, ...time]
}

/** What shows that the other came from the one. */
function ownSigns(one: Side, other: Side): readonly Sign[] {
  const signs: Sign[] = other.cites.slice(0, 1).map(({ form, span }) => ({
    weight: WEIGHTS[form],
    shown: {
      kind: form === "link" ? "link" : "credit",
      left: null,
      right: span,
      note: form === "credit" ? "credits it as its agency" : null,
    },
  }))
  const named = other.cites.length > 0 ? [] : agenciesNamed(one, other)
  for (const { own, span } of named) signs.push({ weight: NAMES_AGENCY, shown: { kind: "credit", left: own, right: span, note: null } })
  if (one.release && !other.release)
    signs.push({ weight: RELEASE, shown: { kind: "source", left: one.release.span, right: null, note: "a press release" } })
  const dateline = ownDateline(one)
  if (dateline && !ownDateline(other))
    signs.push({ weight: OWN_DATELINE, shown: { kind: "dateline", left: dateline, right: null, note: null } })
  return signs
}

function agenciesNamed(one: Side, other: Side): readonly { readonly own: Span; readonly span: Span }[] {
  return one.credits.slice(0, 1).flatMap(({ agency, span: own }) => {
    if (other.credits.some((credit) => credit.agency === agency)) return []
    return findCitations(other.member.reading, agency, null)
      .slice(0, 1)
      .map(({ span }) => ({ own, span }))
  })
}

/** "PORT ELDER (Quay Wire) —" in the Quay Wire's own article. */
function ownDateline({ member, outlet }: Side): Span | null {
  if (outlet === null) return null
  const { text, blocks } = member.reading.document
  const first = blocks.find(({ kind }) => kind === "paragraph")
  const match = first ? /^[^()\n]{2,60}\((?<name>[^()]{2,40})\)\s*[.:–—-]/u.exec(text.slice(...first.span)) : null
  if (!first || !match || !isSameOutlet(match.groups?.["name"] ?? "", outlet)) return null
  return [first.span[0], first.span[0] + match[0].length]
}

/** An agency that both credit, and neither is. */
function findThird(left: Side, right: Side): Shown | null {
  if (left.cites.length > 0 || right.cites.length > 0) return null
  for (const one of left.credits) {
    const other = right.credits.find(({ agency }) => agency === one.agency)
    if (other) return { kind: "credit", left: one.span, right: other.span, note: `both credit ${one.agency}` }
  }
  return null
}

function mirror({ weight, shown: { kind, left, right, note } }: Sign): Sign {
  return { weight: -weight, shown: { kind, left: right, right: left, note } }
}

/**
 * Weighs when two documents were published. A later version counts from when it was changed.
 *
 * @returns one sign; none where a time is not known, or the two are too near one another to say
 * @example weighTimes(wire, morning)[0]?.shown.note // "published 3 hours apart"
 */
export function weighTimes(left: CaseMember, right: CaseMember): readonly Sign[] {
  const [one, other] = [timeOf(left), timeOf(right)]
  if (!one || !other) return []
  const ahead = one.start < other.start
  const [early, late] = ahead ? [one, other] : [other, one]
  const gap = late.start - early.end
  if (gap < 0 || (gap === 0 && early.precise && late.precise)) return []
  const precise = early.precise && late.precise
  // A day, and an hour of the next: they may be less than a night apart, and the day may be another zone's.
  const near = precise ? gap < 10 * MINUTE : early.precise !== late.precise && gap < DAY / 2
  if (precise && gap < MINUTE) return []
  const weight = near ? MINUTES_APART : HOURS_APART
  const note = `published ${lengthOf(late.start - early.start)} apart`
  return [{ weight: ahead ? weight : -weight, shown: { kind: "time", left: null, right: null, note } }]
}

type Time = { readonly start: number; readonly end: number; readonly precise: boolean } // milliseconds since 1970

function timeOf({ versionOf, published, reading, fetched }: CaseMember): Time | null {
  const stated = versionOf === null ? (published ?? reading.document.published) : (reading.document.modified ?? published ?? fetched)
  if (stated === null) return null
  // Without a zone the clock would be that of the machine.
  const start = Date.parse(/T[\d:.]+$/u.test(stated) ? `${stated}Z` : stated)
  if (Number.isNaN(start)) return null
  if (stated.includes("T")) return { start, end: start, precise: true }
  const days = [365, 28, 1][stated.split("-").length - 1] ?? 1
  return { start, end: start + days * DAY, precise: false }
}

function lengthOf(milliseconds: number): string {
  for (const [unit, size] of [
    ["day", DAY],
    ["hour", HOUR],
    ["minute", MINUTE],
  ] as const) {
    const count = Math.floor(milliseconds / size)
    if (count >= 1) return `${count} ${unit}${count === 1 ? "" : "s"}`
  }
  return "less than a minute"
}
