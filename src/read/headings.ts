// Headings: which of them claim something, and which only name what follows ("Quick Takes", "What happens next").
import { wordsOf } from "./phrases.ts"
import type { Prose } from "./prose.ts"
import type { Sentence } from "./sentences.ts"
import { ARTICLES } from "./words/determiners.ts"
import { FINITE, REPORTING, SHOWING } from "./words/reporting.ts"

const ASKS = /^(?:what|why|how|who|where|when|which|qué|por|cómo|quién|quiénes|dónde|cuándo|cuál|así|lo|about|more|also|más)$/u
const PAST = { en: /^\p{L}{3,}ed$/u, es: /^\p{L}{2,}(?:ó|aron|ieron)$/u }
const PRESENT = { en: /^\p{L}{2,}[^s]s$/u, es: /^\p{L}{3,}(?:a|an|e|en)$/u }
const BEFORE_OBJECT = /^(?:to|at|his|her|its|their|on|against|over|in|a|al|que|su|sus|en|ante|contra|\p{N}+)$/u

/**
 * Tells whether a heading makes a claim, which takes a finite verb with a subject before it. Forms tell a verb here; where they
 * leave it open, the heading is taken for a label.
 *
 * @example makesClaim(prose, sentence) // true for "Prosecutor opens an inquiry", false for "Quick Takes"
 */
export function makesClaim({ tokens, language }: Prose, { from, to }: Sentence): boolean {
  const words = wordsOf(tokens.slice(from, to))
  const [first = "", second = ""] = words
  if (ASKS.test(first) || /^[:?]$/u.test(words.at(-1) ?? "")) return false
  return words.some((word, i) => {
    if (i === 0) return false
    if (FINITE.has(word) || REPORTING.has(word) || SHOWING.has(word) || PAST[language].test(word)) return true
    const next = words[i + 1] ?? ""
    const object = ARTICLES.has(next) || BEFORE_OBJECT.test(next)
    return PRESENT[language].test(word) && object && (language === "en" || (i > 1 && !ARTICLES.has(words[i - 1] ?? "") && second !== ""))
  })
}
