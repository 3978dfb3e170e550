// Quotation: words between quotation marks or after a dialogue dash.
import type { Document, Span } from "../document/index.ts"
import type { Token } from "./tokens.ts"

export type Quotation = {
  readonly span: Span // with its marks
  readonly inner: Span // without them
  readonly depth: number // 0: not inside another
  readonly closed: boolean // false: runs to the end of its paragraph
  readonly continues: number | null // index of the quotation in the paragraph before that this one goes on with
  readonly dialogue: boolean // opened by a Spanish dialogue dash
  readonly scare: boolean // few words, no clause: scare quotes, a title or a nickname
}

export function findQuotations(document: Document, tokens: readonly Token[]): readonly Quotation[] {
  void document
  void tokens
  return []
}
