// Likely: which statements of two documents can be about the same at all, told from a sketch of each before the rest is looked at.
import { hashOf } from "../../text/index.ts"
import type { Content } from "./contents.ts"
import { CLAIM_EVIDENCE, type ClaimEvidence } from "./evidence.ts"
import type { ClaimWeights } from "./weights.ts"

/** What statements tell, as numbers alone: some 10 kB of a document. Terms and their keys stand one after the other. */
export type Sketch = {
  readonly language: Content["language"]
  readonly weights: Float64Array // of each statement
  readonly lengths: Float64Array // of each statement, as `lengths` compares them
  readonly has: Uint8Array // of each statement: a bit for each of NEEDS that it has
  readonly termEnds: Uint32Array // of each statement: the place after its last term
  readonly termWeights: Float64Array
  readonly keyEnds: Uint32Array // of each term: the place after its last key
  readonly keys: Uint32Array // hashes; two keys of one hash find a pair too many, and none too few
  readonly vectors: readonly Int8Array[]
  readonly norms: Float64Array
}

/** Two statements, by their places among those of their documents. */
export type LikelyPair = { readonly left: number; readonly right: number }

/** What is worked out of the words of two statements, and of their vectors; everything else is at most 1. */
const MEASURED = new Set<keyof ClaimEvidence>(["both", "fuller", "shorter", "lengths", "cosine", "rarest"])
const OTHERS = CLAIM_EVIDENCE.filter((name) => !MEASURED.has(name))
/** Evidence that is 0 unless both statements have some of these. */
const NEEDS: readonly (readonly [evidence: readonly (keyof ClaimEvidence)[], has: (content: Content) => boolean])[] = [
  [["names", "strangers", "others"], ({ names }) => names.length > 0],
  [["numbers", "counted"], ({ quantities }) => quantities.length > 0],
  [["rivals"], ({ rivals }) => rivals.length > 0],
  [["voice"], ({ names }) => names.some(({ speaks }) => speaks)],
  [["days"], ({ days }) => days.length > 0],
]
/** What sums differ by that were added in another order. */
const ROUNDING = 1e-9

/** @example sketchContents(contentsOf(wire)).weights.length // so many statements */
export function sketchContents(contents: readonly Content[]): Sketch {
  const terms = contents.flatMap((content) => content.terms)
  let termEnd = 0
  let keyEnd = 0
  return {
    language: contents[0]?.language ?? "en",
    weights: Float64Array.from(contents, ({ weight }) => weight),
    lengths: Float64Array.from(contents, ({ weight }) => Math.log(weight + 1)),
    has: Uint8Array.from(contents, (content) => NEEDS.reduce((bits, [, has], i) => bits | (has(content) ? 1 << i : 0), 0)),
    termEnds: Uint32Array.from(contents, (content) => (termEnd += content.terms.length)),
    termWeights: Float64Array.from(terms, ({ weight }) => weight),
    keyEnds: Uint32Array.from(terms, ({ keys }) => (keyEnd += keys.length)),
    keys: Uint32Array.from(terms.flatMap(({ keys }) => keys.map(hashOf))),
    vectors: contents.map(({ vector }) => vector),
    norms: Float64Array.from(contents, ({ vector }) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))),
  }
}

/**
 * Finds the pairs of statements that can be about the same: whatever is left out, its likeness is under 0.5, or it is of one language and has no word in
 * common.
 *
 * @param weights - those of the two documents' languages
 * @param most - so many are looked for
 * @returns by `left`, then by `right`
 * @example findLikelyPairs(sketchContents(wire), sketchContents(morning), WEIGHTS.within).length // 4 of 400
 */
export function findLikelyPairs(
  left: Sketch,
  right: Sketch,
  weights: ClaimWeights,
  most = Number.POSITIVE_INFINITY,
): readonly LikelyPair[] {
  const [rows, columns] = [left.weights.length, right.weights.length]
  const { ofLeft, ofRight } = measureCoverage(left, right)
  const others = worthOfOthers(weights)
  const needsWords = left.language === right.language
  const pairs: LikelyPair[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const [ofA, ofB] = [ofLeft[cell] ?? 0, ofRight[cell] ?? 0]
      if (needsWords && ofA === 0 && ofB === 0) continue
      const [a, b] = [left.weights[row] ?? 0, right.weights[column] ?? 0]
      const [one, other] = [ofA / (a || 1), ofB / (b || 1)]
      const words =
        weights.both * ((ofA + ofB) / (a + b || 1)) +
        weights.fuller * Math.max(one, other) +
        weights.shorter * Math.min(one, other) +
        (ofA > 0 ? weights.rarest : 0)
      const apart = weights.lengths * Math.abs((left.lengths[row] ?? 0) - (right.lengths[column] ?? 0))
      const lacks = -weights.bias - words - apart - (others[(left.has[row] ?? 0) & (right.has[column] ?? 0)] ?? 0) - ROUNDING
      if (lacks > weights.cosine || lacks > weights.cosine * cosineOf(left, row, right, column)) continue
      pairs.push({ left: row, right: column })
      if (pairs.length >= most) return pairs
    }
  }
  return pairs
}

/** @returns the most that the other pieces of evidence can be worth, by the bits of what both statements have */
function worthOfOthers(weights: ClaimWeights): readonly number[] {
  return Array.from({ length: 1 << NEEDS.length }, (_, bits) =>
    OTHERS.reduce((sum, name) => {
      const need = NEEDS.findIndex(([evidence]) => evidence.includes(name))
      return sum + (need >= 0 && (bits & (1 << need)) === 0 ? 0 : Math.max(0, weights[name]))
    }, 0),
  )
}

/** As `evidence.ts` has it: 0 where one has no vector. */
function cosineOf(left: Sketch, row: number, right: Sketch, column: number): number {
  const [a, b] = [left.vectors[row], right.vectors[column]]
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return 0
  let both = 0
  for (let i = 0; i < a.length; i++) both += (a[i] ?? 0) * (b[i] ?? 0)
  return both / ((left.norms[row] ?? 0) * (right.norms[column] ?? 0) || 1)
}

type Coverage = { readonly ofLeft: Float64Array; readonly ofRight: Float64Array } // [left × right]: the weight of the terms that have a counterpart

function measureCoverage(left: Sketch, right: Sketch): Coverage {
  const columns = right.weights.length
  const index = indexOf(left)
  const [ofLeft, ofRight] = [new Float64Array(left.weights.length * columns), new Float64Array(left.weights.length * columns)]
  const seenTerm = new Int32Array(left.termWeights.length).fill(-1) // the right statement that a term of the left was last found in
  const seenRow = new Int32Array(left.weights.length).fill(-1) // the right term that was last found in a left statement
  let [term, key] = [0, 0]
  for (let column = 0; column < columns; column++) {
    for (const lastTerm = right.termEnds[column] ?? 0; term < lastTerm; term++) {
      for (const lastKey = right.keyEnds[term] ?? 0; key < lastKey; key++) {
        for (const place of index.places.get(right.keys[key] ?? 0) ?? []) {
          const row = index.rows[place] ?? 0
          const cell = row * columns + column
          if (seenTerm[place] !== column) {
            seenTerm[place] = column
            ofLeft[cell] = (ofLeft[cell] ?? 0) + (left.termWeights[place] ?? 0)
          }
          if (seenRow[row] !== term) {
            seenRow[row] = term
            ofRight[cell] = (ofRight[cell] ?? 0) + (right.termWeights[term] ?? 0)
          }
        }
      }
    }
  }
  return { ofLeft, ofRight }
}

type Index = {
  readonly places: ReadonlyMap<number, readonly number[]> // which terms have a key
  readonly rows: Uint32Array // which statement each term is of
}

// The document that is compared with many others is the last one that was asked for.
let last: { readonly sketch: Sketch; readonly index: Index } | null = null

function indexOf(sketch: Sketch): Index {
  if (last?.sketch === sketch) return last.index
  const places = new Map<number, number[]>()
  const rows = new Uint32Array(sketch.termWeights.length)
  let [term, key] = [0, 0]
  sketch.termEnds.forEach((lastTerm, row) => {
    for (; term < lastTerm; term++) {
      rows[term] = row
      for (const lastKey = sketch.keyEnds[term] ?? 0; key < lastKey; key++) {
        const hash = sketch.keys[key] ?? 0
        const known = places.get(hash)
        if (known === undefined) places.set(hash, [term])
        else known.push(term)
      }
    }
  })
  last = { sketch, index: { places, rows } }
  return last.index
}
