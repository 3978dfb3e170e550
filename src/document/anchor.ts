// Anchor: words of a document, kept so that they are found again when their offsets have changed.
import type { Span } from "./span.ts"

/** So many code units on either side tell one place from another with the same words. */
const CONTEXT = 32

export type Anchor = {
  readonly document: string // id of a document of the case
  readonly span: Span // where the words stood
  readonly quote: string // the exact words
  readonly prefix: string // up to 32 code units before
  readonly suffix: string
}

/**
 * Makes an anchor of words.
 *
 * @source W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector
 * @example makeAnchor("2f1c", "Varga said no.", [0, 5]).quote // "Varga"
 */
export function makeAnchor(document: string, text: string, [start, end]: Span): Anchor {
  return {
    document,
    span: [start, end],
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/**
 * Finds an anchor's words: where they stood, else where what is around them agrees best, and of places that are equal the nearest.
 *
 * @returns null where the words are not in the text any more
 * @example findAnchor("Yes. Varga said no.", makeAnchor("2f1c", "Varga said no.", [0, 5])) // [5, 10]
 */
export function findAnchor(text: string, { span, quote, prefix, suffix }: Anchor): Span | null {
  if (quote === "") return null
  let best: { readonly span: Span; readonly agreed: number; readonly away: number } | null = null
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    const agreed = sharedEnd(text.slice(0, at), prefix) + sharedStart(text.slice(end, end + CONTEXT), suffix)
    const away = Math.abs(at - span[0])
    if (!best || agreed > best.agreed || (agreed === best.agreed && away < best.away)) best = { span: [at, end], agreed, away }
  }
  return best?.span ?? null
}

function sharedEnd(before: string, prefix: string): number {
  let length = 0
  while (length < prefix.length && before.at(-1 - length) === prefix.at(-1 - length)) length++
  return length
}

function sharedStart(after: string, suffix: string): number {
  let length = 0
  while (length < suffix.length && after[length] === suffix[length]) length++
  return length
}
