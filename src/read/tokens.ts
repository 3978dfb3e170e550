// Token: a word, number or mark of punctuation, the unit that the model labels.
import type { Document, Span } from "../document/index.ts"

export type Token = {
  readonly span: Span
  readonly text: string
  readonly kind: "word" | "number" | "punctuation" | "quote"
  readonly space: boolean // white space, or the start of the text, stands before it
  readonly paragraph: number // index of the block it is in; outside every block, of the next one
}

// In order: address, initials ("U.S."), possessive, number, word (inner hyphens and apostrophes, no final 's), any mark.
const TOKEN =
  /(?<word>https?:\/\/[^\s"'<>”»]+|(?:\p{L}\.){2,}|['’]s(?![\p{L}\p{N}]))|(?<number>\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{N}]))|(?<letters>[\p{L}\p{M}\p{N}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+|[-‐‑&][\p{L}\p{M}\p{N}]+)*)|(?<quote>["'“”‘’«»„‟‹›‚‛]|``)|(?<mark>\.{3}|--+|[\s\S])/gu

/**
 * Finds the tokens of a document: every character that is not white space is in exactly one.
 *
 * @returns tokens in text order
 * @example findTokens(document).map((token) => token.text) // ["Varga", "’s", "aide", "said", "…"]
 */
export function findTokens(document: Pick<Document, "text" | "blocks">): readonly Token[] {
  const { text, blocks } = document
  const tokens: Token[] = []
  let paragraph = 0
  let previousEnd = -1
  // Stretches without white space, so that the pattern never runs over a whole long text.
  for (const stretch of text.matchAll(/\S+/gu)) {
    while (paragraph < blocks.length - 1 && stretch.index >= (blocks[paragraph]?.span[1] ?? 0)) paragraph++
    for (const match of stretch[0].matchAll(TOKEN)) {
      const start = stretch.index + match.index
      const end = start + match[0].length
      tokens.push({ span: [start, end], text: match[0], kind: kindOf(match.groups ?? {}), space: start !== previousEnd, paragraph })
      previousEnd = end
    }
  }
  return tokens
}

function kindOf(groups: Record<string, string | undefined>): Token["kind"] {
  if (groups["number"] !== undefined) return "number"
  if (groups["quote"] !== undefined) return "quote"
  return groups["mark"] === undefined ? "word" : "punctuation"
}
