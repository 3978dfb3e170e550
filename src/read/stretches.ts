// Stretches: the noun phrases that a rule reads beside a cue, without a model.
import type { Prose } from "./prose.ts"
import { ARTICLES } from "./words/determiners.ts"
import { CONNECTS, ENDS_NOUN, FINITE, ISSUING, JUDGING, NOT_FIRST, NOT_INSIDE, REPORTING } from "./words/reporting.ts"

/** A stretch of tokens, `to` one past the last. */
export type Stretch = { readonly from: number; readonly to: number }

/** How long a source may be that a rule reads, in tokens. */
export const LONGEST_SOURCE = 14

/** @returns whether a name or a noun phrase can begin at this token */
export function beginsNoun({ tokens }: Prose, i: number): boolean {
  return tokens[i]?.kind === "word" && !NOT_FIRST.has(tokens[i]?.text.toLowerCase() ?? "")
}

/** @returns whether the tokens, without marks or verbs among them, can be a short subject */
export function isPlainNoun(prose: Prose, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (prose.tokens[i]?.kind !== "word" && prose.tokens[i]?.text !== ".") return false
  return isSubject(prose, from, to)
}

/**
 * Finds the subject that ends before a verb: from the beginning of the sentence, or behind what opens it ("Por su parte, …").
 *
 * @param from - the sentence's first token
 * @example subjectBefore(prose, 0, 2) // { from: 0, to: 2 } for "The yard denied …"
 */
export function subjectBefore(prose: Prose, from: number, verb: number): Stretch | null {
  for (let start = Math.max(from, verb - LONGEST_SOURCE); start < verb; start++) {
    const before = prose.tokens[start - 1]?.text ?? ""
    const opens = start === from || before === "," || (start === from + 1 && CONNECTS.has(before.toLowerCase()))
    if (opens && isSubject(prose, start, verb)) return { from: start, to: verb }
  }
  return null
}

/** @returns whether all of it is one subject; what stands between commas is an apposition */
export function isSubject(prose: Prose, from: number, to: number): boolean {
  if (to <= from || !beginsNoun(prose, from)) return false
  let commas = 0
  for (let i = from; i < to; i++) {
    const text = prose.tokens[i]?.text ?? ""
    const after = prose.tokens[i - 1]?.text
    const inside = NOT_INSIDE.has(text.toLowerCase()) && !(i > from && after === ",")
    // In an apposition a verb may stand: "Bask, who owns the yard,".
    if (inside || (FINITE.has(text) && commas !== 1) || REPORTING.has(text) || JUDGING.has(text) || /^[;:()—–"“”«»]$/u.test(text))
      return false
    if (text === ",") commas++
  }
  return commas === 0 || (commas === 2 && prose.tokens[to - 1]?.text === ",")
}

/** What can follow a verb at once; behind "the retired" comes a noun. */
const AFTER_VERB = /^(?:not|also|it|him|her|them|that|no|se|que|si|su|sus)$/u
const PAST = { en: /^\p{Ll}{2,}ed$/u, es: /^\p{Ll}{2,}(?:ó|aron|ieron)$/u }

/**
 * Tells whether a finite verb stands here that can have the words before it for its subject.
 *
 * @example beginsPredicate(prose, 2) // true for "Gordon Peel issued a warning"
 */
export function beginsPredicate({ tokens, language }: Prose, i: number): boolean {
  const text = tokens[i]?.text ?? ""
  if (FINITE.has(text) || REPORTING.has(text) || ISSUING.has(text)) return true
  if (!PAST[language].test(text) || ARTICLES.has(tokens[i - 1]?.text.toLowerCase() ?? "")) return false
  const next = tokens[i + 1]?.text ?? ""
  return language === "es" || !/^\p{Ll}/u.test(next) || ARTICLES.has(next) || ENDS_NOUN.has(next) || AFTER_VERB.test(next)
}

/** @returns the noun phrase from here on, with an apposition after a comma; null where none begins */
export function nounFrom(prose: Prose, from: number, to: number): Stretch | null {
  if (!beginsNoun(prose, from) || ENDS_NOUN.has(prose.tokens[from]?.text ?? "")) return null
  let end = from
  while (end < to && end - from < LONGEST_SOURCE) {
    const text = prose.tokens[end]?.text ?? ""
    if (ENDS_NOUN.has(text) || /^[.;:!?()—–"“”«»]$/u.test(text)) break
    if (text === "," && (ENDS_NOUN.has(prose.tokens[end + 1]?.text ?? "") || end + 1 >= to)) break
    end++
  }
  if (/^(?:of|de|del)$/u.test(prose.tokens[end - 1]?.text ?? "")) end-- // "por la alcaldesa de «…»"
  return end > from ? { from, to: end } : null
}

/** @returns the first token with this text; -1 for none */
export function indexOf({ tokens }: Prose, text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === text) return i
  return -1
}
