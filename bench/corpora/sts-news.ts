// STS: pairs of headlines and sentences from the news, each with how alike people found their meaning (SemEval 2012–2016, licences by source).
import { corpus } from "../command.ts"

export type SimilarityRecord = { readonly id: string; readonly a: string; readonly b: string; readonly score: number } // from 0 to 5

export const SIMILARITY = ["2013-headlines-test", "2014-headlines-test", "2014-deft-news-test"].map((file) => corpus(`sts-news/${file}`))

/**
 * Measures how far two lists put the same things in the same order: Pearson's correlation of ranks, equals sharing the mean of theirs.
 *
 * @returns in [-1, 1]; NaN where one list is all alike
 * @throws RangeError where the lists are not of one length
 * @source Spearman 1904
 * @example correlateRanks([1, 2, 3], [10, 20, 20]) // 0.866
 */
export function correlateRanks(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`Lists of ${a.length} and ${b.length} have no pairs.`)
  const [left, right] = [rank(a), rank(b)]
  const mean = (a.length + 1) / 2
  let [both, ours, theirs] = [0, 0, 0]
  left.forEach((value, i) => {
    const [x, y] = [value - mean, (right[i] ?? mean) - mean]
    both += x * y
    ours += x * x
    theirs += y * y
  })
  return both / Math.sqrt(ours * theirs)
}

/** @returns in [-1, 1]; 0 where one is all zero */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [both, ours, theirs] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    both += x * y
    ours += x * x
    theirs += y * y
  }
  return ours * theirs === 0 ? 0 : both / Math.sqrt(ours * theirs)
}

function rank(values: readonly number[]): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).toSorted((a, b) => a.value - b.value)
  const ranks: number[] = Array.from(values, () => 0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.value === order[from]?.value) to++
    for (const { i } of order.slice(from, to)) ranks[i] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}
