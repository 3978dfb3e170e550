// Words: a text as the words that two texts are compared by, with where each stands.
import type { Document, Span } from "../document/index.ts"
import { numberOf } from "../text/index.ts"

export type Word = { readonly text: string; readonly span: Span }

/** @returns words and numbers in lower case, without marks @example findWords("“It’s 17.”").map(({ text }) => text) // ["it's", "17"] */
export function findWords(text: string, within: Span = [0, text.length]): readonly Word[] {
  const words: Word[] = []
  for (const match of text.slice(...within).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)) {
    const start = within[0] + match.index
    words.push({ text: match[0].toLowerCase().replaceAll("’", "'"), span: [start, start + match[0].length] })
  }
  return words
}

// Words that say little by themselves; the rest weigh by how rare they are.
const COMMON = new Set(
  `the a an and or but of in on at by for from to with as is are was were be been has have had it its he she they his her their this that these those who which not will would
   el la los las un una de del en a al y o que con por para se su sus es son fue ha han no lo como más sobre entre`.split(/\s+/u),
)

/** @returns the words of a stretch that say something, each once, by a crude stem */
export function findStems(words: readonly Word[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { text } of words) if (!COMMON.has(text) && text.length > 1) stems.add(stemOf(text))
  return stems
}

function stemOf(word: string): string {
  const stem = word.replace(/'s$/u, "").replace(/(?:ing|ed|es|s|mente|ción|ciones|os|as|o|a|e)$/u, "")
  return stem.length >= 3 ? stem.slice(0, 8) : word
}

/** @returns the numbers among the words, as digits without separators of thousands @example findNumbers(findWords("seventeen of 4,000"), "en") // ["17", "4000"] */
export function findNumbers(words: readonly Word[], language: "en" | "es"): readonly string[] {
  return words.flatMap(({ text }) => numberOf(text, language) ?? [])
}

/** @returns whose number words are read: Spanish for a Spanish document, else English */
export function languageOf({ language }: Pick<Document, "language">): "en" | "es" {
  return language === "es" ? "es" : "en"
}
