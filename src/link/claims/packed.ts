// Packed: what a statement tells as one short string, for thousands of documents at hand, and unpacked where it is compared.
import type { Span } from "../../document/index.ts"
import { findWords, type Word } from "../words.ts"
import type { Content, Term } from "./contents.ts"

/** All but what a document has once for all of its statements, and its words, which are cut again where somebody asks for them. */
type Rest = Omit<Content, "text" | "language" | "vector" | "words" | "terms">
type PackedTerm = readonly [keys: readonly string[], span: Span | null, at: number, weight: number, framing: 0 | 1]
type Packed = readonly [terms: readonly PackedTerm[], rest: Rest]

/** @returns some 1.3 kB @example unpackContent(packContent(content), content) // the same content */
export function packContent({ text: _text, language: _language, vector: _vector, words: _words, terms, ...rest }: Content): string {
  const packed: Packed = [terms.map(({ keys, span, at, weight, framing }): PackedTerm => [keys, span, at, weight, framing ? 1 : 0]), rest]
  return JSON.stringify(packed)
}

/** @param shared - what the document has once */
export function unpackContent(packed: string, shared: Pick<Content, "text" | "language" | "vector">): Content {
  const [terms, rest] = JSON.parse(packed) as Packed
  let words: readonly Word[] | null = null
  return {
    ...shared,
    ...rest,
    terms: terms.map(([keys, span, at, weight, framing]): Term => ({ keys, span, at, weight, framing: framing === 1 })),
    get words() {
      words ??= findWords(shared.text, rest.statement.span)
      return words
    },
  }
}
