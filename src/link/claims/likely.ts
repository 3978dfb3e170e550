// Likely: which statements of two documents can be about the same at all, told from their words before the rest is looked at.
import type { Content } from "./contents.ts"
import { CLAIM_EVIDENCE, type ClaimEvidence } from "./evidence.ts"
import type { ClaimWeights } from "./weights.ts"

/** Two statements, by their places among those of their documents. */
export type LikelyPair = { readonly left: number; readonly right: number; readonly lacks: number } // lacks: how much the vectors still have to give

/** What is worked out of the words of two statements alone; everything else is at most 1. */
const OF_WORDS = new Set<keyof ClaimEvidence>(["both", "fuller", "shorter", "lengths", "cosine"])
/** Evidence that is 0 unless both statements have some of these. */
const NEEDS: Partial<Readonly<Record<keyof ClaimEvidence, (content: Content) => boolean>>> = {
  names: ({ names }) => names.length > 0,
  strangers: ({ names }) => names.length > 0,
  others: ({ names }) => names.length > 0,
  numbers: ({ quantities }) => quantities.length > 0,
  counted: ({ quantities }) => quantities.length > 0,
  rivals: ({ rivals }) => rivals.length > 0,
}

/**
 * Finds the pairs of statements whose words leave it possible that they are about the same: whatever is left out, its likeness is under 0.5.
 *
 * @param weights - those of the two documents' languages
 * @returns by `left`, then by `right`; `lacks`: what the cosine times its weight has to reach
 * @example findLikelyPairs(contentsOf(wire), contentsOf(morning), WEIGHTS.within).length // 14 of 400
 */
export function findLikelyPairs(lefts: readonly Content[], rights: readonly Content[], weights: ClaimWeights): readonly LikelyPair[] {
  const covered = { left: coverage(lefts, rights), right: coverage(rights, lefts) }
  const [ofLeft, ofRight] = [lefts.map((content) => measure(content, weights)), rights.map((content) => measure(content, weights))]
  const pairs: LikelyPair[] = []
  ofLeft.forEach((a, left) => {
    ofRight.forEach((b, right) => {
      const [ofA, ofB] = [covered.left[left * rights.length + right] ?? 0, covered.right[right * lefts.length + left] ?? 0]
      const both = (ofA + ofB) / (a.weight + b.weight || 1)
      const [one, other] = [ofA / (a.weight || 1), ofB / (b.weight || 1)]
      const words = weights.both * both + weights.fuller * Math.max(one, other) + weights.shorter * Math.min(one, other)
      const unlike = -weights.bias - words - weights.lengths * Math.abs(a.length - b.length) - ROUNDING
      if (unlike > weights.cosine + Math.min(a.most, b.most)) return
      const lacks = unlike - a.others.reduce((sum, worth, i) => sum + Math.min(worth, b.others[i] ?? 0), 0)
      if (lacks <= weights.cosine) pairs.push({ left, right, lacks })
    })
  })
  return pairs
}

/** What sums differ by that were added in another order. */
const ROUNDING = 1e-9
const OTHERS = CLAIM_EVIDENCE.filter((name) => !OF_WORDS.has(name))

type Measured = {
  readonly weight: number
  readonly length: number // as `lengths` compares it
  readonly others: readonly number[] // the most that each other piece of evidence can be worth, beside the best of statements
  readonly most: number // all of it
}

function measure(content: Content, weights: ClaimWeights): Measured {
  const others = OTHERS.map((name) => (NEEDS[name]?.(content) === false ? 0 : Math.max(0, weights[name])))
  return { weight: content.weight, length: Math.log(content.weight + 1), others, most: others.reduce((sum, worth) => sum + worth, 0) }
}

/** @returns for each of `from`, for each of `to`: the weight of its terms that have a counterpart there */
function coverage(from: readonly Content[], to: readonly Content[]): Float64Array {
  const places = placesOf(to)
  const sums = new Float64Array(from.length * to.length)
  const seen = new Int32Array(to.length) // the term that was last found in each of `to`
  let term = 0
  from.forEach(({ terms }, row) => {
    for (const { keys, weight } of terms) {
      term++
      for (const key of keys) {
        for (const at of places.get(key) ?? []) {
          if (seen[at] === term) continue
          seen[at] = term
          sums[row * to.length + at] = (sums[row * to.length + at] ?? 0) + weight
        }
      }
    }
  })
  return sums
}

const known = new WeakMap<readonly Content[], ReadonlyMap<string, readonly number[]>>()

/** @returns which of the statements have each key */
function placesOf(contents: readonly Content[]): ReadonlyMap<string, readonly number[]> {
  const before = known.get(contents)
  if (before !== undefined) return before
  const places = new Map<string, number[]>()
  contents.forEach(({ terms }, at) => {
    for (const key of new Set(terms.flatMap(({ keys }) => keys))) {
      const there = places.get(key)
      if (there) there.push(at)
      else places.set(key, [at])
    }
  })
  known.set(contents, places)
  return places
}
