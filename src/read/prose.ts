// Prose: one document with its tokens, sentences and quotations, which every later stage reads.
import type { Document } from "../document/index.ts"
import { wordsOf } from "./phrases.ts"
import { type Quotation, findQuotations } from "./quotations.ts"
import { type Sentence, findSentences } from "./sentences.ts"
import { type Token, findTokens } from "./tokens.ts"

export type Prose = {
  readonly document: Document
  readonly language: "en" | "es" // whose words and rules are used; a document in another language is read with "en"
  readonly tokens: readonly Token[]
  readonly words: readonly string[] // the tokens' texts as word lists write them
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** @returns what a document's text shows before any model has seen it @example findProse(document).sentences[0]?.span */
export function findProse(document: Document): Prose {
  const tokens = findTokens(document)
  return {
    document,
    language: document.language === "es" ? "es" : "en",
    tokens,
    words: wordsOf(tokens),
    sentences: findSentences(document, tokens),
    quotations: findQuotations(document, tokens),
  }
}
