// Deeds: what somebody does to a thing, where the model takes the verb for one of saying ("unveils its new jet", "asegura dos pedidos").
import { type AttributionParts, cover, type Span } from "../document/index.ts"
import { compilePhrases, findPhrases, type Lexicon } from "./phrases.ts"
import { sentenceAt, type TokenRange, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { isInfinitive } from "./saying.ts"
import { ARTICLES } from "./words/determiners.ts"
import { DEALS, DEEDS, type Deed, GOODS, MAKES, OCCASIONS, PLEAS, QUANTITIES } from "./words/deeds.ts"
import { NEGATORS } from "./words/negation.ts"
import { DOCUMENT_NOUNS } from "./words/organizations.ts"

// One for each deed: "ofrecer" shows a good and gives a speech.
const LEXICONS = { en: compileAll("en"), es: compileAll("es") }

function compileAll(language: "en" | "es"): readonly (readonly [Deed, Lexicon<true>])[] {
  return (Object.keys(DEEDS[language]) as Deed[]).map((deed) => [
    deed,
    compilePhrases(
      language,
      DEEDS[language][deed].map((phrase) => [phrase, true] as const),
    ),
  ])
}

const NEGATOR_SETS = { en: new Set(NEGATORS.en), es: new Set(NEGATORS.es) }

/** Opens a clause: then something is said. */
const OPENS_CLAUSE = /^(?:that|whether|if|to|how|why|what|who|when|where|que|si|cómo|cuándo|cuánto|cuánta|dónde|quién|qué|lo|de|en|a)$/u
/** Ends a noun phrase before what belongs to it. */
const ENDS_HEAD =
  /^(?:[,;:.()—–"“”«»]|of|in|into|on|over|at|for|from|with|by|to|after|under|against|that|which|who|and|as|de|del|en|a|al|por|para|con|que|y|tras|durante|como)$/u
const MONTH = /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/u

/** How far into its object a good is looked for, in tokens. */
const REACH = 8

/**
 * Leaves out attributions whose verb does something to a thing and whose object is that thing: the outlet itself tells of it.
 *
 * @param known - what the model found
 * @returns those in which something is said, in their order
 * @example withoutDeeds(prose, known).length // 0 for "Varela reveals its new jet"
 */
export function withoutDeeds(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  return known.filter((part) => !isDeed(prose, part))
}

function isDeed(prose: Prose, { source, cue, content, quotation }: AttributionParts): boolean {
  const whole = cover(cue)
  if (!whole || quotation !== "indirect") return false
  const { words, tokens, language } = prose
  const { from, to } = tokensIn(tokens, whole)
  const before = words.slice(Math.max(0, from - 2), from)
  if ([...before, ...words.slice(from, to)].some((word) => NEGATOR_SETS[language].has(word))) return false
  if (isDocument(prose, source)) return false
  const sentence = prose.sentences[sentenceAt(prose.sentences, whole[0])]
  const end = Math.min(sentence?.to ?? to, tokens.length)
  if (content.every((span) => span[1] <= whole[0])) return false
  return LEXICONS[language].some(([deed, lexicon]) => {
    // A phrase may end behind the cue ("da | a conocer").
    const verb = findPhrases(words, lexicon, from, Math.min(end, to + 2)).findLast((phrase) => phrase.from < to)
    if (!verb) return false
    const object = Math.max(to, verb.to)
    if (deed === "doing") return true
    if (deed === "promising") return isGood(prose, source)
    if (deed === "suing") return words[object] === "a" && !words.slice(object, end).includes("que")
    return !opensClause(prose, object) && isObjectOf(prose, deed, { from: object, to: Math.min(end, object + REACH) }, end)
  })
}

function opensClause({ words, tokens, language }: Prose, at: number): boolean {
  return OPENS_CLAUSE.test(words[at] ?? "") || (language === "es" && isInfinitive(tokens[at]))
}

function isObjectOf(prose: Prose, deed: Exclude<Deed, "doing" | "suing" | "promising">, object: TokenRange, end: number): boolean {
  const { words } = prose
  let head = object.from
  while (head < object.to && !ENDS_HEAD.test(words[head] ?? "")) head++
  const noun = words.slice(object.from, head)
  const counts = noun.some((word) => QUANTITIES.has(word) || /^\p{N}/u.test(word))
  const hasGood = (until: number): boolean =>
    words.slice(object.from, until).some((word) => GOODS[prose.language].has(word)) || hasDesignation(prose, object.from, until)
  switch (deed) {
    case "admitting":
      return noun.some((word) => PLEAS.has(word))
    case "dealing":
      return counts || noun.some((word) => DEALS.has(word))
    case "ordering":
      return counts && hasGood(object.to)
    case "speaking":
      return (
        noun.some((word) => OCCASIONS.has(word)) && !words.slice(head, end).some((word) => /^(?:[:“"«]|que|which|that|cual)$/u.test(word))
      )
    case "showing":
      return noun.some((word) => MAKES.has(word)) ? hasGood(object.to) : hasGood(head)
  }
}

/** "el 777", "the A320neo", "su iPhone": a thing known by its maker's name for it. */
function hasDesignation({ tokens, words }: Prose, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = tokens[i]?.text ?? ""
    if (/^(?=.*\p{N})\p{Lu}[\p{L}\p{N}-]+$/u.test(text) || /^\p{Ll}\p{Lu}\p{Ll}/u.test(text)) return true
    if (!/^\p{N}{3,4}$/u.test(text)) continue
    if (/^\p{Lu}/u.test(tokens[i + 1]?.text ?? "")) return true
    if (ARTICLES.get(words[i - 1] ?? "") === true && i + 1 === to && !MONTH.test(words[i + 2] ?? "")) return true
  }
  return false
}

function headOf({ tokens, words }: Prose, source: readonly Span[]): readonly string[] {
  const [first] = source
  if (!first) return []
  const { from, to } = tokensIn(tokens, first)
  let end = from
  while (end < to && !ENDS_HEAD.test(words[end] ?? "")) end++
  return words.slice(from, end)
}

function isDocument(prose: Prose, source: readonly Span[]): boolean {
  return headOf(prose, source).some((word) => DOCUMENT_NOUNS.has(word))
}

/** "El avión", "the new jet": the noun is the first in Spanish, the last in English. */
function isGood(prose: Prose, source: readonly Span[]): boolean {
  const nouns = headOf(prose, source).filter((word) => !ARTICLES.has(word))
  return GOODS[prose.language].has((prose.language === "es" ? nouns[0] : nouns.at(-1)) ?? "")
}
