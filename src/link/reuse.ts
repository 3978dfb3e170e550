// Reuse: the passages that two texts share, also where words were changed inside them.
import type { SharedPassage, Span } from "../document/index.ts"
import { findRuns, type Keys, type Run } from "./runs.ts"
import { keysOf, type Word } from "./words.ts"

/** The fewest words of a passage. */
const MIN_WORDS = 8
/** Passages with no more than this many other words between them, on either side, are one. */
const MAX_GAP = 6

/** Words `[from, to)`. */
export type Range = readonly [from: number, to: number]

/** A passage by its words, and the runs that are word for word the same. */
export type Passage = { readonly left: Range; readonly right: Range; readonly runs: readonly Run[] }

/**
 * Finds the passages that two texts share, in the order of the left one.
 *
 * @returns disjoint in both texts; the same passages whichever text is left
 * @example findReuse(findWords(wire), findWords(morning))[0]?.left // [0, 212]
 */
export function findReuse(left: readonly Word[], right: readonly Word[]): readonly SharedPassage[] {
  const spanOf = (words: readonly Word[], [from, to]: Range): Span => [words[from]?.span[0] ?? 0, words[to - 1]?.span[1] ?? 0]
  return findPassages(keysOf(left), keysOf(right)).map((passage) => ({
    left: spanOf(left, passage.left),
    right: spanOf(right, passage.right),
    similarity: similarityOf(passage),
  }))
}

/** @returns the same by the numbers of their words, each with its runs */
export function findPassages(left: Keys, right: Keys): readonly Passage[] {
  return joinRuns(findRuns(left, right)).filter((passage) => sameWords(passage) >= MIN_WORDS)
}

/** @returns the share of a passage's words that are the same in both, [0, 1] */
export function similarityOf(passage: Passage): number {
  return sameWords(passage) / Math.max(passage.left[1] - passage.left[0], passage.right[1] - passage.right[0])
}

/** @returns how many words of a passage are the same in both */
export function sameWords({ runs }: Passage): number {
  return runs.reduce((sum, { length }) => sum + length, 0)
}

/** Runs that go on from one another in both texts, with a few changed words between, are one passage. */
function joinRuns(runs: readonly Run[]): readonly Passage[] {
  const inRight = new Map(runs.toSorted((a, b) => a.right - b.right).map((run, i) => [run, i]))
  const groups: Run[][] = []
  for (const run of runs) {
    const before = groups.at(-1)?.at(-1)
    const follows =
      before !== undefined &&
      inRight.get(run) === (inRight.get(before) ?? 0) + 1 &&
      run.left - before.left - before.length <= MAX_GAP &&
      run.right - before.right - before.length <= MAX_GAP
    if (follows) groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups.map((group) => ({ left: rangeOf(group, "left"), right: rangeOf(group, "right"), runs: group }))
}

function rangeOf(runs: readonly Run[], side: "left" | "right"): Range {
  const last = runs.at(-1)
  return [runs[0]?.[side] ?? 0, (last?.[side] ?? 0) + (last?.length ?? 0)]
}
