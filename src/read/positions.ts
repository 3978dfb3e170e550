// Positions: which token, sentence or block an offset of the text is in.
import type { Span } from "../document/index.ts"
import type { Sentence } from "./sentences.ts"
import type { Token } from "./tokens.ts"

/** Tokens from `from` up to, not including, `to`. */
export type TokenRange = { readonly from: number; readonly to: number }

/** @returns index of the first token that ends after `offset`; `tokens.length` if none @example firstTokenAfter(tokens, 0) // 0 */
export function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  return lowestWhere(tokens.length, (i) => (tokens[i]?.span[1] ?? 0) > offset)
}

/** @returns the tokens that share a character with `span` @example tokensIn(tokens, [0, 4]) // { from: 0, to: 1 } */
export function tokensIn(tokens: readonly Token[], [start, end]: Span): TokenRange {
  const from = firstTokenAfter(tokens, start)
  const to = lowestWhere(tokens.length, (i) => (tokens[i]?.span[0] ?? 0) >= end)
  return { from, to: Math.max(from, to) }
}

/** @returns the text from the first to the last of these tokens @example spanOf(tokens, { from: 0, to: 2 }) // [0, 9] */
export function spanOf(tokens: readonly Token[], { from, to }: TokenRange): Span {
  const start = tokens[from]?.span[0] ?? 0
  return [start, Math.max(start, tokens[to - 1]?.span[1] ?? start)]
}

/** @returns index of the sentence that holds `offset`, or else of the next one; `sentences.length` if none */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return lowestWhere(sentences.length, (i) => (sentences[i]?.span[1] ?? 0) > offset)
}

/** @returns the first of `0 … length` from which on `holds` is true; `length` if it never is @example lowestWhere(9, (i) => i >= 4) // 4 */
export function lowestWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
