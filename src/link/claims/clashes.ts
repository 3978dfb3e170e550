// Clashes: in what two statements about one thing differ, with the words on both sides.
import type { Span } from "../../document/index.ts"
import type { Word } from "../words.ts"
import { type Content, type DayIn, isSameName, isSameTerm, type NamedIn, type RivalIn, type Term } from "./contents.ts"
import type { Quantity } from "./quantities.ts"

export const CLASH_ASPECTS = ["number", "date", "place", "identity", "event", "modality", "denial"] as const

/** One side of a clash: the words, and what they come to ("17", "2026-03-01"). */
export type ClashSide = { readonly span: Span; readonly value: string }
export type Clash = { readonly aspect: (typeof CLASH_ASPECTS)[number]; readonly a: ClashSide; readonly b: ClashSide }

/** Two numbers of which one is rough are one up to here. */
const ROUGHLY = 0.15
/** What a number counts stands within so many words after it. */
const REACH = 4

/** Fields of rivals of which one word can stand beside another ("children and women"): they clash only in the same place of the sentence. */
const IN_PLACE: Readonly<Record<string, true>> = { kin: true, people: true, sibling: true }

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
  const lone = a.quantities.length === 1 && b.quantities.length === 1
  return left.flatMap((one) => {
    const other = right.find((candidate) => candidate.unit === one.unit && (countSame(a, one, b, candidate) || (lone && one.unit !== null)))
    return other === undefined ? [] : [{ aspect: "number" as const, a: sideOf(one), b: sideOf(other) }]
  })
}

function sideOf({ span, value, unit }: Quantity): ClashSide {
  return { span, value: unit === "%" ? `${value}%` : String(value) }
}

function hasEqual(one: Quantity, others: readonly Quantity[]): boolean {
  return others.some(
    ({ value, rough }) =>
      value === one.value || ((rough || one.rough) && Math.abs(value - one.value) <= ROUGHLY * Math.max(value, one.value)),
  )
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
  if (left.length !== 1 || right.length !== 1) return []
  const [one, other] = [left[0], right[0]]
  if (!one || !other || one.value.startsWith(other.value) || other.value.startsWith(one.value)) return []
  return [{ aspect: "date", a: one, b: other }]
}

/** The calendar dates, each once, without the time of day. */
function datesOf({ days: all }: Content): readonly DayIn[] {
  const dates = all.flatMap(({ value, span }) =>
    /^\d{4}(?:-\d\d){0,2}(?:T.*)?$/u.test(value) ? [{ value: value.split("T")[0] ?? "", span }] : [],
  )
  return dates.filter(({ value }, i) => dates.findIndex((other) => other.value === value) === i)
}

/** One name on each side that the other has not, in the same place of the sentence. */
function named(a: Content, b: Content, type: NamedIn["type"], aspect: "place" | "identity"): readonly Clash[] {
  const strange = (from: Content, to: Content): readonly NamedIn[] => {
    const all = from.names.filter((name) => name.type === type && !name.speaks && !to.names.some((other) => isSameName(name, other)))
    return all.filter((name, i) => all.findIndex((other) => isSameName(name, other)) === i)
  }
  const [left, right] = [strange(a, b), strange(b, a)]
  const [one, other] = [left[0], right[0]]
  if (!one || !other || left.length > 1 || right.length > 1 || isMentioned(one, b) || isMentioned(other, a)) return []
  if (!isSamePlace(a, one.span, b, other.span)) return []
  return [{ aspect, a: textOf(a, one.span), b: textOf(b, other.span) }]
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
    if (IN_PLACE[field] && !isSamePlace(a, one.span, b, other.span)) return []
    return [{ aspect: IN_PLACE[field] ? ("identity" as const) : ("event" as const), a: textOf(a, one.span), b: textOf(b, other.span) }]
  })
}

function isOne(found: readonly RivalIn[]): boolean {
  return found.every(({ concept }) => concept === found[0]?.concept)
}

/** The telling word before, or that after, is the same in both. */
function isSamePlace(a: Content, one: Span, b: Content, other: Span): boolean {
  const [left, right] = [aroundOf(a, one), aroundOf(b, other)]
  const same = (x: Term | undefined, y: Term | undefined): boolean => x !== undefined && y !== undefined && isSameTerm(x, y)
  return same(left.before, right.before) || same(left.after, right.after)
}

function aroundOf({ terms }: Content, [start, end]: Span): { readonly before: Term | undefined; readonly after: Term | undefined } {
  const placed = terms.filter(({ at }) => at >= 0).toSorted((x, y) => x.at - y.at)
  return {
    before: placed.findLast(({ span }) => span !== null && span[1] <= start),
    after: placed.find(({ span }) => span !== null && span[0] >= end),
  }
}

/** One leaves open what the other says of the same word. */
function modality(a: Content, b: Content): readonly Clash[] {
  if ((a.possible === null) === (b.possible === null)) return []
  const [open, closed] = a.possible === null ? [b, a] : [a, b]
  const about = open.possible && aroundOf(open, open.possible).after
  if (!about || !closed.terms.some((term) => isSameTerm(term, about))) return []
  const side = (content: Content): ClashSide =>
    content.possible === null ? { span: content.statement.span, value: "certain" } : { span: content.possible, value: "possible" }
  return [{ aspect: "modality", a: side(a), b: side(b) }]
}

/** One says that it is not so: it denies, or negates a word that the other has and does not negate. */
function denial(a: Content, b: Content): readonly Clash[] {
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

/** null: it does not. A denial of what is itself negated states it. */
function deniesOf(content: Content, other: Content): Span | null {
  const negated = content.negators.filter((negator) => {
    const about = aroundOf(content, negator.span).after
    return about !== undefined && isNear(content.words, negator, about) && other.terms.some((term) => isSameTerm(term, about))
  })
  if (content.refuted) return negated.length > 0 ? null : content.statement.span
  return negated[0]?.span ?? null
}

/** So many words may stand between "not" and what is negated. */
const SCOPE = 4

function isNear(words: readonly Word[], { span }: Word, { at }: Term): boolean {
  return at - words.findIndex((word) => word.span[0] === span[0]) <= SCOPE
}
