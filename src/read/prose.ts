// Prose: one document with its tokens, sentences and quotations, which every later stage reads.
import type { Document } from "../document/index.ts"
import type { Quotation } from "./quotations.ts"
import type { Sentence } from "./sentences.ts"
import type { Token } from "./tokens.ts"

export type Prose = {
  readonly document: Document
  readonly language: "en" | "es" // whose words and rules are used; a document in another language is read with "en"
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}
