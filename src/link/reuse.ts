// Reuse: the passages that two texts share, also where words were changed inside them.
import type { SharedPassage } from "../document/index.ts"
import type { Word } from "./words.ts"

/** A run of this many words is looked up; shorter agreement is chance. */
const SHINGLE = 5
/** The fewest words of a passage. */
const MIN_WORDS = 8
/** Passages with no more than this many other words between them, on either side, are one. */
const MAX_GAP = 6
/** A run that stands more often than this in one text (a boilerplate phrase) is tried only at the first places. */
const MAX_PLACES = 16

/** Words `[from, to)` of each side, and how many of them are the same. */
type Run = { readonly left: readonly [number, number]; readonly right: readonly [number, number]; readonly same: number }

/**
 * Finds the passages that two texts share, in the order of the left one.
 *
 * @returns disjoint in both texts; time grows with the length of the texts, not with their product
 * @source Schleimer, Wilkerson & Aiken 2003, Winnowing (here all shingles are kept: there are only two texts)
 * @example findReuse(findWords(wire), findWords(morning))[0]?.left // [0, 212]
 */
export function findReuse(left: readonly Word[], right: readonly Word[]): readonly SharedPassage[] {
  const places = indexShingles(right)
  const runs: Run[] = []
  for (let at = 0; at + SHINGLE <= left.length; ) {
    const run = longestRun(left, right, at, places.get(shingleAt(left, at)) ?? [], runs.at(-1))
    if (run) runs.push(run)
    at = run ? run.left[1] : at + 1
  }
  return freeRight(joinRuns(runs))
    .filter(({ same }) => same >= MIN_WORDS)
    .map(({ left: l, right: r, same }) => ({
      left: [left[l[0]]?.span[0] ?? 0, left[l[1] - 1]?.span[1] ?? 0],
      right: [right[r[0]]?.span[0] ?? 0, right[r[1] - 1]?.span[1] ?? 0],
      similarity: same / Math.max(l[1] - l[0], r[1] - r[0]),
    }))
}

function indexShingles(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const shingle = shingleAt(words, at)
    const known = places.get(shingle)
    if (!known) places.set(shingle, [at])
    else if (known.length < MAX_PLACES) known.push(at)
  }
  return places
}

function shingleAt(words: readonly Word[], at: number): string {
  let shingle = ""
  for (let i = at; i < at + SHINGLE; i++) shingle += `${words[i]?.text ?? ""} `
  return shingle
}

/** The longest run that begins here; of equals the one that goes on from the run before. */
function longestRun(
  left: readonly Word[],
  right: readonly Word[],
  at: number,
  places: readonly number[],
  before: Run | undefined,
): Run | null {
  let best: Run | null = null
  let bestFollows = false
  for (const place of places) {
    let length = SHINGLE
    while (at + length < left.length && place + length < right.length && left[at + length]?.text === right[place + length]?.text) length++
    const follows = before !== undefined && place >= before.right[1] && place - before.right[1] <= MAX_GAP
    if (best && (length < best.same || (length === best.same && (bestFollows || !follows)))) continue
    best = { left: [at, at + length], right: [place, place + length], same: length }
    bestFollows = follows
  }
  return best
}

/** Runs that go on from one another with a few changed words between are one passage. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    const near =
      before && run.left[0] - before.left[1] <= MAX_GAP && run.right[0] >= before.right[1] && run.right[0] - before.right[1] <= MAX_GAP
    if (!near) joined.push(run)
    else {
      joined[joined.length - 1] = {
        left: [before.left[0], run.left[1]],
        right: [before.right[0], run.right[1]],
        same: before.same + run.same,
      }
    }
  }
  return joined
}

/** A place in the right text belongs to the longest passage that wants it. */
function freeRight(runs: readonly Run[]): readonly Run[] {
  const byLength = runs.toSorted((a, b) => b.same - a.same)
  const taken = new Set<number>()
  const kept = new Set<Run>()
  for (const run of byLength) {
    let free = true
    for (let at = run.right[0]; at < run.right[1] && free; at++) free = !taken.has(at)
    if (!free) continue
    for (let at = run.right[0]; at < run.right[1]; at++) taken.add(at)
    kept.add(run)
  }
  return runs.filter((run) => kept.has(run))
}
