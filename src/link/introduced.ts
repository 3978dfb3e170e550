// Introduced: words that an article announces as another's, without quotation marks: "The statement reads: …"
import type { Document, Span } from "../document/index.ts"

/** @returns whether a colon stands before a stretch @example isIntroduced(document, [120, 410]) // true */
export function isIntroduced({ text }: Document, [start]: Span): boolean {
  return /:[\s"“”'‘’«]*$/u.test(text.slice(Math.max(0, start - 8), start))
}
