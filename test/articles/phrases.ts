// Phrases: quoted words looked up in a text, so that an expected reading needs no offsets.
import type { Span } from "../../src/document/index.ts"

export type Place = Span

/** Touches no span of any text. */
export const NOWHERE: Place = [-1, -1]

const GAP = " … "

/**
 * Finds quoted words in a text.
 *
 * @param phrases - each the exact words, or "first words … last words"
 * @param from - where the first is looked for; each later one is looked for behind the one before it
 * @returns one place for each phrase; NOWHERE for one that the text does not hold
 * @example findPhrases("Ana said so. Ana left.", ["Ana", "Ana"]) // [[0, 3], [13, 16]]
 */
export function findPhrases(text: string, phrases: readonly string[], from = 0): readonly Place[] {
  let at = from
  return phrases.map((phrase) => {
    const place = findAfter(text, phrase, at) ?? findAfter(text, phrase, 0)
    if (place) at = place[1]
    return place ?? NOWHERE
  })
}

/**
 * Finds quoted words where they are nearest to some spans, on either side.
 *
 * @param phrases - as for findPhrases; the first is the nearest, each later one is looked for behind the one before it
 * @returns as findPhrases
 * @example findNearest("She said no. He said yes.", ["said"], [[21, 24]]) // [[16, 20]]
 */
export function findNearest(text: string, phrases: readonly string[], spans: readonly Span[]): readonly Place[] {
  const [first, ...rest] = phrases
  if (first === undefined) return []
  let best: Place | null = null
  for (let place = findAfter(text, first, 0); place; place = findAfter(text, first, place[0] + 1)) {
    if (!best || distance(place, spans) < distance(best, spans)) best = place
  }
  return [best ?? NOWHERE, ...findPhrases(text, rest, best?.[1] ?? 0)]
}

function findAfter(text: string, phrase: string, from: number): Place | null {
  const [head = "", tail] = phrase.split(GAP)
  const start = indexOfWord(text, head, from)
  if (start < 0) return null
  if (tail === undefined) return [start, start + head.length]
  const end = text.indexOf(tail, start + head.length)
  return end < 0 ? null : [start, end + tail.length]
}

/** @returns the distance in letters between a place and the nearest of some spans; 0 where they touch */
function distance([start, end]: Place, spans: readonly Span[]): number {
  return Math.min(...spans.map(([from, to]) => Math.max(0, start - to, from - end)))
}

/** Like indexOf, but never inside a longer word: "he" is not in "then". */
function indexOfWord(text: string, words: string, from: number): number {
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    const inside = (isLetter(text[start - 1]) && isLetter(text[start])) || (isLetter(text[end - 1]) && isLetter(text[end]))
    if (!inside) return start
  }
  return -1
}

/** @returns the span without white space, punctuation and quotation marks at its edges @example trimWords("“Hm,”", [0, 5]) // [1, 3] */
export function trimWords(text: string, [start, end]: Span): Place {
  const isEdge = (character: string | undefined) => character !== undefined && /[\s\p{P}]/u.test(character)
  while (start < end && isEdge(text[start])) start++
  while (end > start && isEdge(text[end - 1])) end--
  return [start, end]
}

/** @returns the words of a span without marks at its edges */
export function wordsAt(text: string, span: Span): string {
  return text.slice(...trimWords(text, span))
}

/** @returns whether the words are somewhere in the text */
export function holds(text: string, phrase: string): boolean {
  return findAfter(text, phrase, 0) !== null
}

/** @returns the words of some spans in quotation marks, long ones shortened, for a line of a report */
export function showWords(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return "nothing"
  return spans.map((span) => `“${shorten(text.slice(...span))}”`).join(" + ")
}

function shorten(words: string): string {
  return words.length <= 70 ? words : `${words.slice(0, 34)} … ${words.slice(-30)}`
}
