// Revision: how much of a text's wording stands in another, at four lengths: what tells a pasted page from a reworded one.
import { commonOrder } from "./order.ts"
import type { Wording } from "./wording.ts"

/** Shares of the one text, [0, 1]. Pasting keeps twelves, small changes keep threes, rewording keeps words. */
export type Revision = {
  readonly words: number // of its different words, those that the other has
  readonly threes: number // the same of its runs of three words
  readonly twelves: number
  readonly order: number // of its words, those that both have in one order
}

/**
 * Measures how a text was revised from another, quotations and all.
 *
 * @source Clough & Stevenson 2011, Developing a corpus of plagiarised short answers (containment of n-grams, longest common subsequence)
 * @example measureRevision(findWording(answer), findWording(page)).twelves // 0.8: mostly pasted
 */
export function measureRevision({ keys: text }: Pick<Wording, "keys">, { keys: other }: Pick<Wording, "keys">): Revision {
  return {
    words: shareOfRuns(text, other, 1),
    threes: shareOfRuns(text, other, 3),
    twelves: shareOfRuns(text, other, 12),
    order: text.length === 0 ? 0 : commonOrder(text, other) / text.length,
  }
}

function shareOfRuns(text: Uint32Array, other: Uint32Array, length: number): number {
  const [own, theirs] = [runsOf(text, length), runsOf(other, length)]
  let both = 0
  for (const run of own) if (theirs.has(run)) both++
  return own.size === 0 ? 0 : both / own.size
}

function runsOf(keys: Uint32Array, length: number): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, keys.length - length + 1) }, (_, at) => keys.subarray(at, at + length).join(" ")))
}
