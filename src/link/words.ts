// Words: a text as the words that two texts are compared by, with where each stands.
import type { Document, Span } from "../document/index.ts"
import { hashOf, numberOf } from "../text/index.ts"

export type Word = {
  readonly text: string
  readonly key: number // hash of `text`, to compare by
  readonly span: Span
}

/** @returns words and numbers in lower case, without marks and the dots of initials @example findWords("“It’s 17.”").map(({ text }) => text) // ["it's", "17"] */
export function findWords(text: string, within: Span = [0, text.length]): readonly Word[] {
  const words: Word[] = []
  for (const match of text.slice(...within).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)) {
    const start = within[0] + match.index
    const word = plainOf(match[0])
    words.push({ text: word, key: hashOf(word), span: [start, start + match[0].length] })
  }
  return words
}

function plainOf(printed: string): string {
  const word = printed.toLowerCase()
  if (/^[a-z0-9]+$/.test(word)) return word
  const composed = word.normalize("NFC").replaceAll("’", "'")
  return /^\p{L}(?:\.\p{L})+$/u.test(composed) ? composed.replaceAll(".", "") : composed
}

/** @returns the keys of words, in their order @example keysOf(findWords("on the pier")).length // 3 */
export function keysOf(words: readonly Word[]): Uint32Array {
  return Uint32Array.from(words, ({ key }) => key)
}

// Words that say little by themselves; the rest weigh by how rare they are.
const COMMON = new Set(
  `the a an and or but of in on at by for from to with as is are was were be been have has had it its he she they his her their this that these those who which not will would
   el la los las un una de del en a al y o que con por para se su sus es son fue ha han no lo como más sobre entre`.split(/\s+/u),
)

/** @returns the words of a stretch that say something, each once, by a crude stem */
export function findStems(words: readonly Word[]): ReadonlySet<string> {
  return new Set(stemsOf(words))
}

/** @returns the words that say something, by a crude stem, in their order @example stemsOf(findWords("The ships sailed")) // ["ship", "sail"] */
export function stemsOf(words: readonly Word[]): readonly string[] {
  return words.flatMap(({ text }) => (!COMMON.has(text) && text.length > 1 ? [stemOf(text)] : []))
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
