// Clashes: in what two statements about one thing differ, with the words on both sides.
import { contains, type Span } from "../../document/index.ts"
import type { Word } from "../words.ts"
import { type Content, type DayIn, isSameName, isSameTerm, type NamedIn, type RivalIn, type Term } from "./contents.ts"
import { type Quantity, sizeOf } from "./quantities.ts"

export const CLASH_ASPECTS = ["number", "date", "place", "identity", "event", "modality", "denial"] as const

/** One side of a clash: the words, and what they come to ("17", "2026-03-01"). */
export type ClashSide = { readonly span: Span; readonly value: string }
export type Clash = { readonly aspect: (typeof CLASH_ASPECTS)[number]; readonly a: ClashSide; readonly b: ClashSide }

/** Two numbers of which one is rough are one up to here. */
const ROUGHLY = 0.15
/** "Two miles" and "three kilometres" are one. */
const CONVERTED = 0.1
/** What a number counts stands within so many words after it. */
const REACH = 4

/** Fields of rivals of which one word can stand beside another ("children and women"): they clash only in the same place of the sentence. */
const IN_PLACE: Readonly<Record<string, true>> = {
  kin: true,
  people: true,
  sibling: true,
  vehicle: true,
  building: true,
  part: true,
  thing: true,
}

/**
 * Finds what cannot be so in both of two statements that are about one thing. Whether they are is judged elsewhere.
 *
 * @example findClashes(wire, morning)[0] // {aspect: "number", a: {span: [0, 9], value: "17"}, b: {span: [4, 6], value: "70"}}
 */
export function findClashes(a: Content, b: Content): readonly Clash[] {
  return [
    ...numbers(a, b),
    ...days(a, b),
    ...named(a, b, "place", "place"),
    ...named(a, b, "person", "identity"),
    ...rivals(a, b),
    ...modality(a, b),
    ...denial(a, b),
  ]
}

function numbers(a: Content, b: Content): readonly Clash[] {
  const [left, right] = [
    a.quantities.filter((one) => !hasEqual(one, b.quantities)),
    b.quantities.filter((one) => !hasEqual(one, a.quantities)),
  ]
  const lone = left.length === 1 && right.length === 1 && a.quantities.length === b.quantities.length
  return left.flatMap((one) => {
    const other = right.find(
      (candidate) =>
        isSameUnit(one, candidate) &&
        (lone || (countSame(a, one, b, candidate) && (one.unit !== "time" || one.measure === candidate.measure))),
    )
    return other === undefined ? [] : [{ aspect: "number" as const, a: sideOf(one), b: sideOf(other) }]
  })
}

const LARGE = 10_000

/** "4.2 million" alone may be money. */
function isSameUnit({ unit, value }: Quantity, other: Quantity): boolean {
  if (unit === other.unit) return true
  return Math.min(value, other.value) >= LARGE && (unit ?? other.unit) === "money" && (unit === null || other.unit === null)
}

function sideOf({ span, value, unit, measure }: Quantity): ClashSide {
  if (measure !== null) return { span, value: `${shorten(value / (sizeOf(measure) ?? 1))} ${measure}` }
  return { span, value: unit === "%" ? `${value}%` : String(value) }
}

function shorten(value: number): string {
  return String(Number(value.toPrecision(6)))
}

function hasEqual(one: Quantity, others: readonly Quantity[]): boolean {
  return others.some((other) => {
    const leeway = other.rough || one.rough ? ROUGHLY : other.measure === one.measure ? 0 : CONVERTED
    return isSameUnit(one, other) && Math.abs(other.value - one.value) <= leeway * Math.max(other.value, one.value)
  })
}

/** They count the same: the first telling words after them have one in common. */
function countSame(a: Content, one: Quantity, b: Content, other: Quantity): boolean {
  const [left, right] = [countedBy(a, one), countedBy(b, other)]
  return left.some((term) => right.some((candidate) => isSameTerm(term, candidate)))
}

function countedBy({ terms, quantities }: Content, { end, at }: Quantity): readonly Term[] {
  const next = Math.min(...quantities.map((other) => (other.at > at ? other.at : Number.POSITIVE_INFINITY)), end + REACH)
  return terms.filter((term) => term.at >= end && term.at < next)
}

/** Days of which neither is a part of the other, where each tells of one. */
function days(a: Content, b: Content): readonly Clash[] {
  const [left, right] = [datesOf(a), datesOf(b)]
  const [one, other] = [left[0], right[0]]
  if (left.length !== 1 || right.length !== 1 || !one || !other || mayBeOne(one, other)) return []
  return [{ aspect: "date", a: { span: one.span, value: one.value }, b: { span: other.span, value: other.value } }]
}

/** The year that is not in the words, and the week of a weekday, were guessed: they make no difference. */
function mayBeOne(one: DayIn, other: DayIn): boolean {
  if (one.value.startsWith(other.value) || other.value.startsWith(one.value)) return true
  const spelled = ({ words }: DayIn): boolean => /\d{4}/u.test(words)
  if (spelled(one) && spelled(other)) return false
  const [a, b] = [one.value.slice(5), other.value.slice(5)]
  if (a.startsWith(b) || b.startsWith(a)) return true
  const apart = (Date.parse(one.value) - Date.parse(other.value)) / DAY
  return one.value.length === FULL && other.value.length === FULL && !(/\d/u.test(one.words) && /\d/u.test(other.words)) && apart % 7 === 0
}

const DAY = 86_400_000
const FULL = "2026-03-01".length

/** The calendar dates, each once, without the time of day. */
function datesOf({ days: all }: Content): readonly DayIn[] {
  const dates = all.flatMap((day) =>
    /^\d{4}(?:-\d\d){0,2}(?:T.*)?$/u.test(day.value) ? [{ ...day, value: day.value.split("T")[0] ?? "" }] : [],
  )
  return dates.filter(({ value }, i) => dates.findIndex((other) => other.value === value) === i)
}

/** One name on each side that the other has not, in the same place of the sentence. */
function named(a: Content, b: Content, type: NamedIn["type"], aspect: "place" | "identity"): readonly Clash[] {
  const strange = (from: Content, to: Content): readonly NamedIn[] => {
    const all = from.names.filter(
      (name) => name.type === type && name.named && !name.speaks && !to.names.some((other) => isSameName(name, other)),
    )
    return all.filter((name, i) => all.findIndex((other) => isSameName(name, other)) === i)
  }
  const [left, right] = [strange(a, b), strange(b, a)]
  const [one, other] = [left[0], right[0]]
  if (!one || !other || left.length > 1 || right.length > 1 || isMentioned(one, b) || isMentioned(other, a)) return []
  if (!isSamePlace(a, one.span, b, other.span) || isNearlyOne(one, other)) return []
  return [{ aspect, a: textOf(a, one.span), b: textOf(b, other.span) }]
}

const BEGINNING = 3

/** One spelling of a name beside another, or a name with something stuck to it. */
function isNearlyOne({ words: a }: NamedIn, { words: b }: NamedIn): boolean {
  return a.length === 0 || b.length === 0 || a.some((word) => b.some((other) => word.slice(0, BEGINNING) === other.slice(0, BEGINNING)))
}

function isMentioned({ words }: NamedIn, { terms }: Content): boolean {
  return terms.some(({ keys }) => words.some((word) => keys.includes(`n:${word}`)))
}

function textOf({ text }: Content, span: Span): ClashSide {
  return { span, value: text.slice(...span) }
}

function rivals(a: Content, b: Content): readonly Clash[] {
  const fields = new Set(a.rivals.map(({ field }) => field))
  return [...fields].flatMap((field) => {
    const [left, right] = [a.rivals.filter((rival) => rival.field === field), b.rivals.filter((rival) => rival.field === field)]
    const [one, other] = [left[0], right[0]]
    if (!one || !other || !isOne(left) || !isOne(right) || one.concept === other.concept) return []
    if (left.some(({ concept }) => concept === other.concept) || right.some(({ concept }) => concept === one.concept)) return []
    if (!isSamePlace(a, one.span, b, other.span)) return []
    return [{ aspect: IN_PLACE[field] ? ("identity" as const) : ("event" as const), a: textOf(a, one.span), b: textOf(b, other.span) }]
  })
}

function isOne(found: readonly RivalIn[]): boolean {
  return found.every(({ concept }) => concept === found[0]?.concept)
}

/** One of the two telling words before, or of the two after, is the same in both. */
function isSamePlace(a: Content, one: Span, b: Content, other: Span): boolean {
  const [left, right] = [aroundOf(a, one), aroundOf(b, other)]
  const meet = (x: readonly Term[], y: readonly Term[]): boolean => x.some((term) => y.some((candidate) => isSameTerm(term, candidate)))
  return meet(left.before, right.before) || meet(left.after, right.after)
}

/** How many telling words on each side make a place. */
const SIDE = 2

function aroundOf({ terms }: Content, [start, end]: Span): { readonly before: readonly Term[]; readonly after: readonly Term[] } {
  const placed = terms.filter(({ at }) => at >= 0).toSorted((x, y) => x.at - y.at)
  return {
    before: placed.filter(({ span }) => span !== null && span[1] <= start).slice(-SIDE),
    after: placed.filter(({ span }) => span !== null && span[0] >= end).slice(0, SIDE),
  }
}

/** One leaves open what the other says of the same word. */
function modality(a: Content, b: Content): readonly Clash[] {
  if ((a.possible === null) === (b.possible === null)) return []
  const [open, closed] = a.possible === null ? [b, a] : [a, b]
  const about = open.possible && aroundOf(open, open.possible).after[0]
  if (!about || closed.hearsay || !closed.statement.factuality.startsWith("CT") || !closed.terms.some((term) => isSameTerm(term, about)))
    return []
  const side = (content: Content): ClashSide =>
    content.possible === null ? { span: content.statement.span, value: "certain" } : { span: content.possible, value: "possible" }
  return [{ aspect: "modality", a: side(a), b: side(b) }]
}

/** One says that it is not so: it denies, or negates a word that the other has and does not negate. */
function denial(a: Content, b: Content): readonly Clash[] {
  // Who denies it and who says that it is not so agree.
  if ((a.refuted === null) !== (b.refuted === null) && negates(a.refuted === null ? a : b)) return []
  const [ofA, ofB] = [deniesOf(a, b), deniesOf(b, a)]
  if ((ofA === null) === (ofB === null)) return []
  return [
    {
      aspect: "denial",
      a: { span: ofA ?? a.statement.span, value: ofA === null ? "stated" : "denied" },
      b: { span: ofB ?? b.statement.span, value: ofB === null ? "stated" : "denied" },
    },
  ]
}

function negates(content: Content): boolean {
  return content.negators.some((negator) => negatedBy(content, negator) !== null)
}

/** null: it does not. A denial of what is itself negated states it. */
function deniesOf(content: Content, other: Content): Span | null {
  const negated = content.negators.filter((negator) => {
    const about = negatedBy(content, negator)
    return about !== null && other.terms.some((term) => isSameTerm(term, about))
  })
  if (content.refuted === null && other.negators.length > 0) return null
  if (content.refuted !== null) return negated.length > 0 ? null : content.statement.span
  return negated[0]?.span ?? null
}

/** So many words may stand between "not" and what is negated. */
const SCOPE = 4

/** The telling word that is negated; null where that is how something was said: "has not disclosed how many". */
function negatedBy(content: Content, negator: Word): Term | null {
  const about = aroundOf(content, negator.span).after[0]
  if (about === undefined || about.framing) return null
  return about.at - content.words.findIndex((word) => word.span[0] === negator.span[0]) <= SCOPE ? about : null
}

/**
 * Whether what one denies is something of which the other says nothing: "denied wrongdoing", or "denies having left: “I am at home”" beside
 * "is at home".
 *
 * @example deniesSomethingElse(lawyer, wire) // true
 */
export function deniesSomethingElse({ refuted, terms, names }: Content, other: Content): boolean {
  if (refuted === null) return false
  const denied = terms.filter(
    ({ span, framing }) =>
      span !== null && !framing && contains(refuted, span) && !names.some((name) => name.named && contains(name.span, span)),
  )
  return !denied.some((term) => other.terms.some((candidate) => isSameTerm(term, candidate)))
}
