// Sentence: a sentence of one block, as spans and token indices.
import type { Document, Span } from "../document/index.ts"
import type { Token } from "./tokens.ts"

export type Sentence = {
  readonly span: Span // without surrounding white space; a sentence never crosses a block
  readonly from: number // first token
  readonly to: number // one past the last token
  readonly block: number // index into document.blocks
}

export function findSentences(document: Document, tokens: readonly Token[]): readonly Sentence[] {
  void document
  void tokens
  return []
}
