// Likely: which statements of two documents can be about the same at all, told from a sketch of each before the rest is looked at.
import { hashOf } from "../../text/index.ts"
import { once } from "../once.ts"
import { multiply } from "../vectors.ts"
import type { Content } from "./contents.ts"
import type { ClaimEvidence } from "./evidence.ts"
import { packContent } from "./packed.ts"
import type { ClaimWeights } from "./weights.ts"

/**
 * What statements tell, as numbers, and packed for those that are looked at: some 50 kB of a document. Terms and their keys stand one after the other, and so do names, numbers and days. Of
 * texts there are hashes: two texts of one hash find a pair too many, and none too few.
 */
export type Sketch = {
  readonly language: Content["language"]
  readonly weights: Float64Array // of each statement
  readonly lengths: Float64Array // of each statement, as `lengths` compares them
  readonly has: Uint8Array // of each statement: a bit for each of NEEDS that it has
  readonly termEnds: Uint32Array // of each statement: the place after its last term
  readonly termWeights: Float64Array
  readonly keyEnds: Uint32Array // of each term: the place after its last key
  readonly keys: Int32Array
  readonly nameEnds: Uint32Array // of each statement: the place after its last name
  readonly nameKinds: Uint8Array // of each name: a bit for VOICE, one for SUBJECT
  readonly wordEnds: Uint32Array // of each name: the place after its last word
  readonly nameWords: Int32Array
  readonly nameKeys: Int32Array // the same words as `keys` have them
  readonly numberEnds: Uint32Array // of each statement: the place after its last number
  readonly numbers: Float64Array
  readonly dayEnds: Uint32Array // of each statement: the place after its last day
  readonly days: Int32Array
  readonly vectors: readonly Int8Array[]
  readonly norms: Float64Array
  readonly text: string // of the document
  readonly packed: readonly string[] // each statement
}

/** Two statements, by their places among those of their documents. */
export type LikelyPair = { readonly left: number; readonly right: number }

/** Vectors further apart than this are of other things; those of two languages say less. */
export const FAR: Readonly<Record<"within" | "between", number>> = { within: 0.2, between: 0 }

/** A name of a person who says it. */
const VOICE = 1
/** A name of a person of whom it is told. */
const SUBJECT = 2

/** Evidence of which a sketch does not tell how much there is; it is at most 1, and 0 unless both statements have some of these. */
const NEEDS: readonly (readonly [evidence: keyof ClaimEvidence, has: (content: Content) => boolean])[] = [
  ["counted", ({ quantities }) => quantities.length > 0],
  ["rivals", ({ rivals }) => rivals.length > 0],
]
const ALL_NAMES = 4 // a bit of `has`: it has a name
const ALL_NUMBERS = 8
const ALL_DAYS = 16
/** What sums differ by that were added in another order. */
const ROUNDING = 1e-9

/** @example sketchContents(contentsOf(wire)).weights.length // so many statements */
export function sketchContents(contents: readonly Content[]): Sketch {
  const terms = contents.flatMap((content) => content.terms)
  const names = contents.flatMap((content) => content.names)
  const numbersOf = ({ quantities }: Content): readonly number[] => quantities.flatMap(({ aside, value }) => (aside ? [] : [value]))
  const bitsOf = (content: Content): number =>
    NEEDS.reduce((bits, [, has], i) => bits | (has(content) ? 1 << i : 0), 0) |
    (content.names.length > 0 ? ALL_NAMES : 0) |
    (content.quantities.length > 0 ? ALL_NUMBERS : 0) |
    (content.days.length > 0 ? ALL_DAYS : 0)
  return {
    language: contents[0]?.language ?? "en",
    weights: Float64Array.from(contents, ({ weight }) => weight),
    lengths: Float64Array.from(contents, ({ weight }) => Math.log(weight + 1)),
    has: Uint8Array.from(contents, bitsOf),
    termEnds: endsOf(contents.map((content) => content.terms)),
    termWeights: Float64Array.from(terms, ({ weight }) => weight),
    keyEnds: endsOf(terms.map(({ keys }) => keys)),
    keys: Int32Array.from(terms.flatMap(({ keys }) => keys.map(hashOf))),
    nameEnds: endsOf(contents.map((content) => content.names)),
    nameKinds: Uint8Array.from(names, ({ type, named, speaks }) => (type !== "person" ? 0 : speaks ? (named ? VOICE : 0) : SUBJECT)),
    wordEnds: endsOf(names.map(({ words }) => words)),
    nameWords: Int32Array.from(names.flatMap(({ words }) => words.map(hashOf))),
    nameKeys: Int32Array.from(names.flatMap(({ words }) => words.map((word) => hashOf(`n:${word}`)))),
    numberEnds: endsOf(contents.map(numbersOf)),
    numbers: Float64Array.from(contents.flatMap(numbersOf)),
    dayEnds: endsOf(contents.map(({ days }) => days)),
    days: Int32Array.from(contents.flatMap(({ days }) => days.map(({ value }) => hashOf(value)))),
    vectors: contents.map(({ vector }) => vector),
    norms: Float64Array.from(contents, ({ vector }) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))),
    text: contents[0]?.text ?? "",
    packed: contents.map(packContent),
  }
}

function endsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  let end = 0
  return Uint32Array.from(lists, ({ length }) => (end += length))
}

/**
 * Finds the pairs of statements that can be about the same: whatever is left out, its likeness is under 0.5, or its vectors are far apart, or it is of one
 * language and has no word in common.
 *
 * @param weights - those of the two documents' languages
 * @returns by `left`, then by `right`
 * @example findLikelyPairs(sketchContents(wire), sketchContents(morning), WEIGHTS.within).length // 4 of 400
 */
export function findLikelyPairs(left: Sketch, right: Sketch, weights: ClaimWeights): readonly LikelyPair[] {
  // One document is compared with many in a row, on either side: its index is the one that is made.
  const isTurned = recent.includes(right) && !recent.includes(left)
  recent = [left, right]
  if (!isTurned) return compare(left, right, weights)
  return compare(right, left, weights)
    .map((pair): LikelyPair => ({ left: pair.right, right: pair.left }))
    .sort((a, b) => a.left - b.left || a.right - b.right)
}

let recent: readonly Sketch[] = []

/** The same whichever is left, but for the order. */
function compare(left: Sketch, right: Sketch, weights: ClaimWeights): readonly LikelyPair[] {
  const columns = right.weights.length
  const cover = measureCoverage(left, right)
  const { before, after } = boundsOf(weights)
  const found: number[] = []
  const needsWords = left.language === right.language
  const far = FAR[needsWords ? "within" : "between"]
  const cells = needsWords ? cover.touched : left.weights.length * columns
  for (let i = 0; i < cells; i++) {
    const cell = needsWords ? (cover.cells[i] ?? 0) : i
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    const [ofA, ofB] = [cover.ofLeft[cell] ?? 0, cover.ofRight[cell] ?? 0]
    const [a, b] = [left.weights[row] ?? 0, right.weights[column] ?? 0]
    const [one, other] = [ofA / (a || 1), ofB / (b || 1)]
    const sum =
      weights.bias +
      weights.both * ((ofA + ofB) / (a + b || 1)) +
      weights.fuller * Math.max(one, other) +
      weights.shorter * Math.min(one, other) +
      weights.rarest * (cover.rarest[cell] ?? 0) +
      weights.lengths * Math.abs((left.lengths[row] ?? 0) - (right.lengths[column] ?? 0)) +
      ROUNDING
    const has = (left.has[row] ?? 0) & (right.has[column] ?? 0)
    const bound = sum + (before[has] ?? 0)
    if (bound + Math.max(0, weights.cosine) < 0) continue
    const cosine = cosineOf(left, row, right, column)
    if (cosine !== null && cosine < far) continue
    const close = weights.cosine * (cosine ?? 0)
    if (bound + close < 0) continue
    if (sum + close + (after[has] ?? 0) + compareNamed(left, row, right, column, has, weights) < 0) continue
    found.push(cell)
  }
  clear(cover)
  return found.sort((x, y) => x - y).map((cell) => ({ left: Math.floor(cell / columns), right: cell % columns }))
}

/** Evidence that takes a look at names, numbers and days. */
const KNOWN_LATER: readonly (readonly [keyof ClaimEvidence, bit: number])[] = [
  ["names", ALL_NAMES],
  ["strangers", ALL_NAMES],
  ["others", ALL_NAMES],
  ["voice", ALL_NAMES],
  ["numbers", ALL_NUMBERS],
  ["days", ALL_DAYS],
]

/** The most that evidence can be worth, by the bits of what both statements have: before the look at names, numbers and days, and after it. */
const boundsOf = once((weights: ClaimWeights) => {
  const list = (open: readonly (readonly [keyof ClaimEvidence, number])[]): readonly number[] =>
    Array.from({ length: 32 }, (_, bits) => open.reduce((sum, [name, bit]) => sum + (bits & bit ? Math.max(0, weights[name]) : 0), 0))
  const unknown = NEEDS.map(([name], i) => [name, 1 << i] as const)
  return { before: list([...unknown, ...KNOWN_LATER]), after: list(unknown) }
})

/** @returns what the names, numbers and days of two statements are worth, as `gatherEvidence` has it */
function compareNamed(left: Sketch, row: number, right: Sketch, column: number, has: number, weights: ClaimWeights): number {
  let sum = 0
  if (has & ALL_NUMBERS && meet(left.numbers, left.numberEnds, row, right.numbers, right.numberEnds, column)) sum += weights.numbers
  if (has & ALL_DAYS && meet(left.days, left.dayEnds, row, right.days, right.dayEnds, column)) sum += weights.days
  if ((has & ALL_NAMES) === 0) return sum
  const [ofLeft, ofRight] = [compareNames(left, row, right, column), compareNames(right, column, left, row)]
  const names = Math.max(ofLeft.share, ofRight.share)
  sum += names === 0 ? weights.strangers : weights.names * names
  if (ofLeft.hasOther && ofRight.hasOther) sum += weights.others
  if (ofLeft.hasVoice && ofRight.hasVoice) sum += ofLeft.sameVoice ? weights.voice : -weights.voice
  return sum
}

type Names = {
  readonly share: number // of the names, those that the other has
  readonly hasOther: boolean // tells of a person of whom the other says nothing
  readonly hasVoice: boolean
  readonly sameVoice: boolean
}

function compareNames(from: Sketch, row: number, to: Sketch, column: number): Names {
  const [first, last] = [row === 0 ? 0 : (from.nameEnds[row - 1] ?? 0), from.nameEnds[row] ?? 0]
  let [same, hasOther, hasVoice, sameVoice] = [0, false, false, false]
  for (let name = first; name < last; name++) {
    const kind = from.nameKinds[name] ?? 0
    const isSame = findName(from, name, to, column, 0)
    if (isSame) same++
    if (kind & VOICE) {
      hasVoice = true
      sameVoice ||= findName(from, name, to, column, VOICE)
    }
    if (kind & SUBJECT && !isSame && !hasOther) hasOther = !isTold(from, name, to, column)
  }
  return { share: same / (last - first || 1), hasOther, hasVoice, sameVoice }
}

/** @param kind - of the other name; 0: any @returns whether the other statement has a name with a word of this one */
function findName(from: Sketch, name: number, to: Sketch, column: number, kind: number): boolean {
  const [start, end] = [name === 0 ? 0 : (from.wordEnds[name - 1] ?? 0), from.wordEnds[name] ?? 0]
  const [first, last] = [column === 0 ? 0 : (to.nameEnds[column - 1] ?? 0), to.nameEnds[column] ?? 0]
  for (let other = first; other < last; other++) {
    if (kind !== 0 && ((to.nameKinds[other] ?? 0) & kind) === 0) continue
    const stop = to.wordEnds[other] ?? 0
    for (let j = other === 0 ? 0 : (to.wordEnds[other - 1] ?? 0); j < stop; j++)
      for (let i = start; i < end; i++) if (from.nameWords[i] === to.nameWords[j]) return true
  }
  return false
}

/** @returns whether a word of a name is among the terms of the other statement */
function isTold(from: Sketch, name: number, to: Sketch, column: number): boolean {
  const [start, end] = [name === 0 ? 0 : (from.wordEnds[name - 1] ?? 0), from.wordEnds[name] ?? 0]
  const [firstTerm, lastTerm] = [column === 0 ? 0 : (to.termEnds[column - 1] ?? 0), to.termEnds[column] ?? 0]
  if (firstTerm === lastTerm) return false
  const stop = to.keyEnds[lastTerm - 1] ?? 0
  for (let key = firstTerm === 0 ? 0 : (to.keyEnds[firstTerm - 1] ?? 0); key < stop; key++)
    for (let i = start; i < end; i++) if (from.nameKeys[i] === to.keys[key]) return true
  return false
}

type Numbers = Float64Array | Int32Array

function meet(left: Numbers, leftEnds: Uint32Array, row: number, right: Numbers, rightEnds: Uint32Array, column: number): boolean {
  const end = leftEnds[row] ?? 0
  const stop = rightEnds[column] ?? 0
  for (let i = row === 0 ? 0 : (leftEnds[row - 1] ?? 0); i < end; i++)
    for (let j = column === 0 ? 0 : (rightEnds[column - 1] ?? 0); j < stop; j++) if (left[i] === right[j]) return true
  return false
}

/** As `evidence.ts` has it; null where one has no vector. */
function cosineOf(left: Sketch, row: number, right: Sketch, column: number): number | null {
  const [a, b] = [left.vectors[row], right.vectors[column]]
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return null
  return multiply(a, 0, b, 0, a.length) / ((left.norms[row] ?? 0) * (right.norms[column] ?? 0) || 1)
}

/** Of each pair of statements, [left × right]: the weight of the terms that have a counterpart, and that of the rarest one. One for all calls: it is filled and cleared. */
type Coverage = {
  readonly ofLeft: Float64Array
  readonly ofRight: Float64Array
  readonly rarest: Float64Array
  readonly cells: Uint32Array // those that are not 0
  touched: number // how many these are
}

let coverage = makeCoverage(0)

function makeCoverage(cells: number): Coverage {
  const [ofLeft, ofRight, rarest] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)]
  return { ofLeft, ofRight, rarest, cells: new Uint32Array(cells), touched: 0 }
}

function clear(cover: Coverage): void {
  for (let i = 0; i < cover.touched; i++) {
    const cell = cover.cells[i] ?? 0
    cover.ofLeft[cell] = 0
    cover.ofRight[cell] = 0
    cover.rarest[cell] = 0
  }
  cover.touched = 0
}

function measureCoverage(left: Sketch, right: Sketch): Coverage {
  const columns = right.weights.length
  const index = indexOf(left)
  const { rows, starts, places, seenTerm, seenRow } = index
  if (coverage.cells.length < left.weights.length * columns) coverage = makeCoverage(2 * left.weights.length * columns)
  const cover = coverage
  seenTerm.fill(-1)
  seenRow.fill(-1)
  let [term, key] = [0, 0]
  for (let column = 0; column < columns; column++) {
    for (const lastTerm = right.termEnds[column] ?? 0; term < lastTerm; term++) {
      const weight = right.termWeights[term] ?? 0
      for (const lastKey = right.keyEnds[term] ?? 0; key < lastKey; key++) {
        const slot = findSlot(index, right.keys[key] ?? 0)
        const end = starts[slot + 1] ?? 0
        for (let i = starts[slot] ?? 0; i < end; i++) {
          const place = places[i] ?? 0
          const row = rows[place] ?? 0
          const cell = row * columns + column
          const isNewTerm = seenTerm[place] !== column
          const isNewRow = seenRow[row] !== term
          if (!isNewTerm && !isNewRow) continue
          if (cover.ofRight[cell] === 0 && cover.ofLeft[cell] === 0) cover.cells[cover.touched++] = cell
          if (isNewTerm) {
            seenTerm[place] = column
            cover.ofLeft[cell] = (cover.ofLeft[cell] ?? 0) + (left.termWeights[place] ?? 0)
          }
          if (isNewRow) {
            seenRow[row] = term
            cover.ofRight[cell] = (cover.ofRight[cell] ?? 0) + weight
          }
          cover.rarest[cell] = Math.max(cover.rarest[cell] ?? 0, weight, left.termWeights[place] ?? 0)
        }
      }
    }
  }
  return cover
}

/** Which terms of a document have a key: a table with open addressing, for a Map takes five times as long. */
type Index = {
  readonly table: Int32Array // the keys; where there is none, `starts` says so
  readonly starts: Uint32Array // of each place in the table: where its terms begin in `places`, and the next one's
  readonly places: Uint32Array
  readonly rows: Uint32Array // which statement each term is of
  readonly seenTerm: Int32Array // the right statement that a term was last found in
  readonly seenRow: Int32Array // the right term that was last found in a statement
}

/** @returns the key's place in the table, or an empty one */
function findSlot({ table, starts }: Pick<Index, "table" | "starts">, key: number): number {
  const mask = table.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  while (table[slot] !== key && starts[slot] !== starts[slot + 1]) slot = (slot + 1) & mask
  return slot
}

// The document that is compared with many others is the last one that was asked for.
let last: { readonly sketch: Sketch; readonly index: Index } | null = null

function indexOf(sketch: Sketch): Index {
  if (last?.sketch === sketch) return last.index
  const index = makeIndex(sketch)
  last = { sketch, index }
  return index
}

function makeIndex(sketch: Sketch): Index {
  const rows = new Uint32Array(sketch.termWeights.length)
  const terms = new Map<number, number[]>()
  let [term, key] = [0, 0]
  sketch.termEnds.forEach((lastTerm, row) => {
    for (; term < lastTerm; term++) {
      rows[term] = row
      for (const lastKey = sketch.keyEnds[term] ?? 0; key < lastKey; key++) {
        const hash = sketch.keys[key] ?? 0
        const known = terms.get(hash)
        if (known === undefined) terms.set(hash, [term])
        else known.push(term)
      }
    }
  })
  const size = 2 ** Math.ceil(Math.log2(2 * terms.size + 2))
  const table = new Int32Array(size)
  const counts = new Uint32Array(size)
  for (const [hash, { length }] of terms) {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & (size - 1)
    while ((counts[slot] ?? 0) > 0) slot = (slot + 1) & (size - 1)
    table[slot] = hash
    counts[slot] = length
  }
  const starts = new Uint32Array(size + 1)
  const places = new Uint32Array(sketch.keys.length)
  let next = 0
  counts.forEach((count, slot) => {
    starts[slot] = next
    if (count > 0) places.set(terms.get(table[slot] ?? 0) ?? [], next)
    next += count
  })
  starts[size] = next
  return {
    table,
    starts,
    places,
    rows,
    seenTerm: new Int32Array(rows.length),
    seenRow: new Int32Array(sketch.weights.length),
  }
}
