// Runs: the stretches that two texts have word for word.

/** A run of this many words is looked up; shorter agreement is chance. */
const SHINGLE = 5
/** A run that stands more often than this in one text (a boilerplate phrase) is tried only at the first places. */
const MAX_PLACES = 16
/** A run that goes on from the one before within so many words is preferred to one as long elsewhere. */
const NEAR = 6

/** The words of a text as numbers, equal where the words are. */
export type Keys = Uint32Array

/** `length` words that begin at word `left` of the one text and at word `right` of the other. */
export type Run = { readonly left: number; readonly right: number; readonly length: number }

/**
 * Finds the runs that two texts share, in the order of the left one.
 *
 * @returns disjoint in both texts, the same runs whichever text is left; time grows with the length of the texts, not with their product
 * @source Schleimer, Wilkerson & Aiken 2003, Winnowing (here all shingles are kept: there are only two texts)
 * @example findRuns(Uint32Array.of(1, 2, 3, 4, 5, 6), Uint32Array.of(9, 1, 2, 3, 4, 5)) // [{ left: 0, right: 1, length: 5 }]
 */
export function findRuns(left: Keys, right: Keys): readonly Run[] {
  if (isBefore(right, left)) return mirror(findFrom(right, left))
  return findFrom(left, right)
}

/** The shorter text is walked through; of two as long the one whose first other word has the smaller key. */
function isBefore(a: Keys, b: Keys): boolean {
  if (a.length !== b.length) return a.length < b.length
  const i = a.findIndex((key, at) => key !== b[at])
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0)
}

function mirror(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ left, right, length }) => ({ left: right, right: left, length })).toSorted((a, b) => a.left - b.left)
}

function findFrom(left: Keys, right: Keys): readonly Run[] {
  const places = indexShingles(right)
  const runs: Run[] = []
  for (let at = 0; at + SHINGLE <= left.length; ) {
    const run = longestRun(left, right, at, places.get(shingleAt(left, at)) ?? [], runs.at(-1))
    if (run) runs.push(run)
    at += run?.length ?? 1
  }
  return freeRight(runs, right.length)
}

function indexShingles(words: Keys): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const shingle = shingleAt(words, at)
    const known = places.get(shingle)
    if (!known) places.set(shingle, [at])
    else if (known.length < MAX_PLACES) known.push(at)
  }
  return places
}

function shingleAt(words: Keys, at: number): number {
  let hash = 0
  for (let i = at; i < at + SHINGLE; i++) hash = (Math.imul(hash, 0x9e3779b1) + (words[i] ?? 0)) | 0
  return hash
}

/** The longest run that begins here; of equals the one that goes on from the run before. */
function longestRun(left: Keys, right: Keys, at: number, places: readonly number[], before: Run | undefined): Run | null {
  let best: Run | null = null
  let bestFollows = false
  for (const place of places) {
    let length = 0
    while (at + length < left.length && place + length < right.length && left[at + length] === right[place + length]) length++
    const end = before === undefined ? Number.NaN : before.right + before.length
    const follows = place >= end && place - end <= NEAR
    if (length < SHINGLE || (best && (length < best.length || (length === best.length && (bestFollows || !follows))))) continue
    best = { left: at, right: place, length }
    bestFollows = follows
  }
  return best
}

/** A place in the right text belongs to the longest run that wants it; the others keep what is left of them. */
function freeRight(runs: readonly Run[], size: number): readonly Run[] {
  const taken = new Uint8Array(size)
  const kept: Run[] = []
  for (const run of runs.toSorted((a, b) => b.length - a.length || a.left - b.left)) {
    const free = longestFree(run, taken)
    if (free.length < SHINGLE) continue
    taken.fill(1, free.right, free.right + free.length)
    kept.push(free)
  }
  return kept.sort((a, b) => a.left - b.left)
}

function longestFree({ left, right, length }: Run, taken: Uint8Array): Run {
  let best: Run = { left, right, length: 0 }
  for (let from = 0; from < length; ) {
    let to = from
    while (to < length && taken[right + to] === 0) to++
    if (to - from > best.length) best = { left: left + from, right: right + from, length: to - from }
    from = to + 1
  }
  return best
}
