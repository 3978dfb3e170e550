// Windows: the stretches of a document that the model sees at once. training/windows.py cuts the same ones.

const CENTRE = 176 // pieces of a window at most whose scores are taken
const CONTEXT = 8 // pieces at most that are shown on each side of them

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

function widen(sizes: ArrayLike<number>, first: number, last: number): Window {
  let start = first
  let end = last
  for (let room = CONTEXT - (sizes[start - 1] ?? 0); start > 0 && room >= 0; room -= sizes[start - 1] ?? 0) start--
  for (let room = CONTEXT - (sizes[end] ?? 0); end < sizes.length && room >= 0; room -= sizes[end] ?? 0) end++
  return { start, end, first, last }
}
