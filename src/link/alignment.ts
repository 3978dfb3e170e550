// Alignment: which statements of two readings say the same in one order, by their vectors: what a translation or a retelling keeps.
import type { Reading } from "../document/index.ts"
import { VECTOR_SIZE } from "../read/index.ts"
import { multiply } from "./vectors.ts"

/** Statements of two reports of one event reach this now and then; those of a translation nearly always. */
const ALIKE = 0.42
/** Statements beyond so many are left out: the order of the first shows what there is to see. */
const MOST = 150
/** Of length 127 each. */
const ONE = 127 * 127

/** Statements by their places in the two readings. */
export type Aligned = { readonly left: number; readonly right: number; readonly likeness: number } // cosine

export type Alignment = {
  readonly pairs: readonly Aligned[] // rising on both sides
  readonly left: number // share of its words in aligned statements, [0, 1]
  readonly right: number
  readonly likeness: number // mean cosine of the pairs, by words; 0: none
}

/** @returns the cosine of two statements; 0 where there are no vectors @example likenessOf(left, 0, right, 3) // 0.68 */
export function likenessOf(a: Reading, i: number, b: Reading, j: number): number {
  const [one, other] = [i * VECTOR_SIZE, j * VECTOR_SIZE]
  if (a.vectors.length < one + VECTOR_SIZE || b.vectors.length < other + VECTOR_SIZE) return 0
  return multiply(a.vectors, one, b.vectors, other, VECTOR_SIZE) / ONE
}

/**
 * Aligns two readings: the pairs of statements, in one order on both sides, that are most alike together. A statement may be paired with
 * two of the other's, as where a translator cuts a sentence.
 *
 * @example alignStatements(wire, gaceta).right // 0.94
 */
export function alignStatements(left: Reading, right: Reading): Alignment {
  return measure(findPairs(left, right), weights(left), weights(right))
}

/**
 * Takes from an alignment what is somebody's speech: what remains are statements that the two articles make in their own words.
 *
 * @param quoted - whether most of a statement is quoted, by its place
 * @example withoutSpeech(aligned, left, right, quotedIn).left // 0.9
 */
export function withoutSpeech(
  { pairs }: Pick<Alignment, "pairs">,
  left: Reading,
  right: Reading,
  quoted: (reading: Reading) => readonly boolean[],
): Alignment {
  const [lefts, rights] = [quoted(left), quoted(right)]
  return measure(
    pairs.filter((pair) => !lefts[pair.left] && !rights[pair.right]),
    weights(left).map((weight, i) => (lefts[i] ? 0 : weight)),
    weights(right).map((weight, i) => (rights[i] ? 0 : weight)),
  )
}

function findPairs(left: Reading, right: Reading): readonly Aligned[] {
  const [n, m] = [Math.min(MOST, left.statements.length), Math.min(MOST, right.statements.length)]
  const likeness = Array.from({ length: n }, (_, i) => Float64Array.from({ length: m }, (_unused, j) => likenessOf(left, i, right, j)))
  return follow(likeness, fill(likeness, n, m), n, m)
}

function measure(pairs: readonly Aligned[], lefts: readonly number[], rights: readonly number[]): Alignment {
  const shareOf = (words: readonly number[], places: ReadonlySet<number>): number => {
    const all = words.reduce((sum, count) => sum + count, 0)
    return all === 0 ? 0 : words.reduce((sum, count, at) => sum + (places.has(at) ? count : 0), 0) / all
  }
  const weighed = pairs.map((pair) => ({ ...pair, weight: (lefts[pair.left] ?? 0) + (rights[pair.right] ?? 0) }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return {
    pairs,
    left: shareOf(lefts, new Set(pairs.map((pair) => pair.left))),
    right: shareOf(rights, new Set(pairs.map((pair) => pair.right))),
    likeness: total === 0 ? 0 : weighed.reduce((sum, pair) => sum + pair.likeness * pair.weight, 0) / total,
  }
}

/** The best sum of what the pairs up to statements i and j are alike beyond ALIKE. */
function fill(likeness: readonly Float64Array[], n: number, m: number): readonly Float64Array[] {
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const gain = (likeness[i - 1]?.[j - 1] ?? 0) - ALIKE
      const skip = Math.max(best[i - 1]?.[j] ?? 0, best[i]?.[j - 1] ?? 0)
      const row = best[i]
      if (row) row[j] = skip + Math.max(0, gain)
    }
  }
  return best
}

function follow(likeness: readonly Float64Array[], best: readonly Float64Array[], n: number, m: number): readonly Aligned[] {
  const pairs: Aligned[] = []
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const [here, up, back] = [best[i]?.[j] ?? 0, best[i - 1]?.[j] ?? 0, best[i]?.[j - 1] ?? 0]
    const gain = (likeness[i - 1]?.[j - 1] ?? 0) - ALIKE
    if (gain > 0 && here > Math.max(up, back)) pairs.push({ left: i - 1, right: j - 1, likeness: gain + ALIKE })
    if (up >= back) i--
    else j--
  }
  return pairs.reverse()
}

function weights({ document, statements }: Reading): readonly number[] {
  return statements.slice(0, MOST).map(({ span }) => (document.text.slice(...span).match(/[\p{L}\p{N}]+/gu) ?? []).length)
}
