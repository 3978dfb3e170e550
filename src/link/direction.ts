// Direction: which of two documents that share something came first, as far as times, credits and what they are show.
import { type CaseMember, overlaps, type Reading, type Span } from "../document/index.ts"
import { isOutletName } from "../read/index.ts"
import { type Citation, findCitations } from "./citations.ts"
import { isIntroduced } from "./introduced.ts"
import { once } from "./once.ts"
import { isSameOutlet } from "./outlet-names.ts"
import type { Shown } from "./shown.ts"
import type { Side } from "./sides.ts"

/** What speaks for one direction: log-odds, above 0 for "the left came first", below for the right. */
export type Sign = { readonly weight: number; readonly shown: Shown }

/** Log-odds that a document came from another, by what it says of it. */
const WEIGHTS = { link: 5, credit: 5, first: 5, said: 4 } as const
/** It names the agency whose report the other prints under the agency's name. */
const NAMES_AGENCY = 3
/** It says that it has the very words from an outlet; the other has them as its own. */
const INTRODUCES = 3
/** So many letters behind "the Tribune reported" a passage is what it reported. */
const BEHIND = 80
const AFTER = 12
/** So many letters are a passage that is pasted, no phrase. */
const LONG = 160
/** It introduces the words with a colon; the other has them without. */
const COLON = 2.2
/** An agency stands behind the one; the other has the words, and no agency. */
const HAS_AGENCY = 2.2
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
export function findSigns(left: Side, right: Side, shared: readonly Shown[]): readonly Sign[] {
  const third = findThird(left, right)
  const back = shared.map((shown) => mirror({ weight: 0, shown }).shown)
  return [
    ...ownSigns(left, right, shared),
    ...ownSigns(right, left, back).map(mirror),
    // Of two copies of a third document the earlier is not the source of the later.
    ...(third ? [{ weight: 0, shown: third }] : weighTimes(left.member, right.member)),
  ]
}

/** What shows that the other came from the one. */
function ownSigns(one: Side, other: Side, shared: readonly Shown[]): readonly Sign[] {
  const signs: Sign[] = other.cites.slice(0, 1).map(({ form, span }) => ({
    weight: WEIGHTS[form],
    shown: {
      kind: form === "link" ? "link" : "credit",
      left: null,
      right: span,
      note: form === "credit" ? "credits it as its agency" : null,
    },
  }))
  if (signs.length === 0 && other.signed !== null)
    signs.push({ weight: WEIGHTS.credit, shown: { kind: "credit", left: null, right: null, note: `signed “${other.signed}”` } })
  const named = signs.length > 0 ? [] : agenciesNamed(one, other)
  for (const { own, span } of named) signs.push({ weight: NAMES_AGENCY, shown: { kind: "credit", left: own, right: span, note: null } })
  const introduced = signs.length > 0 || one.outlet !== null ? null : findIntroduction(one, other, shared)
  if (introduced)
    signs.push({ weight: INTRODUCES, shown: { kind: "credit", left: null, right: introduced, note: "has the words from it" } })
  const colon = signs.length > 0 ? null : findColon(one, other, shared)
  if (colon) signs.push({ weight: COLON, shown: { kind: "wording", left: null, right: colon, note: "introduces the other’s words" } })
  const [agency] = one.credits
  if (signs.length === 0 && agency && other.credits.length === 0 && !isSameOutlet(agency.agency, other.outlet ?? ""))
    signs.push({ weight: HAS_AGENCY, shown: { kind: "dateline", left: agency.span, right: null, note: null } })
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

/** Where the other says that it has a shared passage from an outlet, and the one, whose outlet is not known, does not. */
function findIntroduction(one: Side, other: Side, shared: readonly Shown[]): Span | null {
  const passages = shared.filter(({ kind }) => kind === "passage")
  // What stands in a passage stands in both.
  const outside = (citations: readonly Citation[], side: "left" | "right"): readonly Citation[] =>
    citations.filter(({ span }) => !passages.some((passage) => passage[side] !== null && overlaps(passage[side], span)))
  const before = (citations: readonly Citation[], passage: Span | null): Span | null =>
    citations.find(({ span }) => passage !== null && isBeside(span, passage))?.span ?? null
  const [own, theirs] = [outside(citedBy(one.member.reading), "left"), outside(citedBy(other.member.reading), "right")]
  for (const { left, right, note } of passages) {
    if (note !== null) continue // a quotation: both may have heard it
    const cited = before(theirs, right)
    if (cited && !before(own, left)) return cited
  }
  return null
}

/** A long passage before which the other has a colon, and the one has none. */
function findColon(one: Side, other: Side, shared: readonly Shown[]): Span | null {
  const found = shared.find(
    ({ kind, left, right, note }) =>
      kind === "passage" &&
      note === null &&
      left !== null &&
      right !== null &&
      right[1] - right[0] >= LONG &&
      isIntroduced(other.member.reading.document, right) &&
      !isIntroduced(one.member.reading.document, left),
  )
  return found?.right ?? null
}

/** "The Tribune reported: …", "… (via the Tribune)". */
function isBeside(citation: Span, passage: Span): boolean {
  const [before, behind] = [passage[0] - citation[1], citation[0] - passage[1]]
  return (before >= 0 && before < BEHIND) || (behind >= 0 && behind < AFTER)
}

/** Outlets say "told the Tribune" of themselves as well. */
const TOLD = /\b(?:told|tells|spoke|speaking|interview|statement to|said to|talking|dijo|declar|cont[óa]|explic|entrevista)/iu

/** Where a reading says that it has something from an outlet, whichever. */
const citedBy = once((reading: Reading): readonly Citation[] => {
  const named = reading.sources.filter(({ type, secondHand }) => secondHand && type === "named-organization")
  const organizations = reading.entities.filter(({ type, name }) => type === "organization" && isOutletName(`the ${name}`))
  const names = new Set([...named, ...organizations].map(({ name }) => name).filter((name) => name !== null))
  return [...names]
    .flatMap((name) => findCitations(reading, name, null))
    .filter(({ form, span }) => {
      const words = reading.document.text.slice(...span)
      return form !== "credit" && /(?:^|\s)\p{Ll}/u.test(words) && !TOLD.test(words)
    })
})

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
