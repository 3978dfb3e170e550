// Windows: the stretches of a document that the model sees at once. training/windows.py cuts the same ones.

/** Pieces of a window at most, without the two marks that start and end it. */
const LONGEST_WINDOW = 318
const CENTRE = 222 // pieces of a window whose scores are taken; the rest is what stands beside them

/** Tokens `start` to `end` are shown to the model, the scores of `first` to `last` are taken. */
export type Window = { readonly start: number; readonly end: number; readonly first: number; readonly last: number }

/**
 * Cuts a document into windows whose centres cover every token once.
 *
 * @param sizes - pieces of each token
 * @param paragraphs - the paragraph of each token; a centre is of whole paragraphs, unless one alone is longer
 * @example cutWindows([1, 1, 2], [0, 0, 1]) // [{ start: 0, end: 3, first: 0, last: 3 }]
 */
export function cutWindows(sizes: ArrayLike<number>, paragraphs: ArrayLike<number>): readonly Window[] {
  return cutCentres(sizes, paragraphs).map(([first, last]) => widen(sizes, first, last))
}

function cutCentres(sizes: ArrayLike<number>, paragraphs: ArrayLike<number>): readonly (readonly [number, number])[] {
  const centres: (readonly [number, number])[] = []
  let start = 0
  let used = 0
  let at = 0
  while (at < sizes.length) {
    let end = at
    let size = 0
    while (end < sizes.length && paragraphs[end] === paragraphs[at] && size + (sizes[end] ?? 0) <= CENTRE) size += sizes[end++] ?? 0
    if (used + size > CENTRE && at > start) {
      centres.push([start, at])
      start = at
      used = 0
    }
    used += size
    at = end
  }
  if (start < sizes.length) centres.push([start, sizes.length])
  return centres
}

// Half of the room is for what stands before, the rest for what stands after, and what that leaves for before again.
function widen(sizes: ArrayLike<number>, first: number, last: number): Window {
  let room = LONGEST_WINDOW
  for (let i = first; i < last; i++) room -= sizes[i] ?? 0
  const half = Math.floor(room / 2)
  let start = first
  let end = last
  let before = 0
  while (start > 0 && before + (sizes[start - 1] ?? 0) <= half) before += sizes[--start] ?? 0
  room -= before
  while (end < sizes.length && (sizes[end] ?? 0) <= room) room -= sizes[end++] ?? 0
  while (start > 0 && (sizes[start - 1] ?? 0) <= room) room -= sizes[--start] ?? 0
  return { start, end, first, last }
}
