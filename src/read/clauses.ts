// Clauses: how firmly one stretch of words puts its main point, by its modals, adverbs and negations.
import type { Factuality, Span } from "../document/index.ts"
import { findImperative } from "./imperatives.ts"
import { compileLists, compilePhrases, findPhrases } from "./phrases.ts"
import type { Prose } from "./prose.ts"
import { hedgesClause } from "./scope.ts"
import { CLAUSE_ENDS, CLAUSE_OPENERS, HEDGES, type Hedge } from "./words/hedges.ts"
import { NEGATORS, NOT_NEGATION } from "./words/negation.ts"

/** 3 certain, 2 probable, 1 possible, 0 unknown. */
export type Degree = 0 | 1 | 2 | 3

export type Firmness = { readonly degree: Degree; readonly negative: boolean; readonly because: readonly Span[] }

const HEDGE_LEXICONS = { en: compileLists<Hedge>("en", HEDGES.en), es: compileLists<Hedge>("es", HEDGES.es) }
const NOT_NEGATIONS = {
  en: compilePhrases(
    "en",
    NOT_NEGATION.en.map((phrase) => [phrase, true] as const),
  ),
  es: compilePhrases(
    "es",
    NOT_NEGATION.es.map((phrase) => [phrase, true] as const),
  ),
}
const ENDS = { en: new Set(CLAUSE_ENDS.en), es: new Set(CLAUSE_ENDS.es) }
const OPENERS = { en: new Set(CLAUSE_OPENERS.en), es: new Set(CLAUSE_OPENERS.es) }
const NEGATOR_SETS = { en: new Set(NEGATORS.en), es: new Set(NEGATORS.es) }
const DEGREES: Readonly<Record<Hedge, Degree>> = { probable: 2, unlikely: 2, possible: 1, unknown: 0 }

// "no", "nothing" negate the clause as its subject or right after one of these; elsewhere they negate a noun only.
const BEFORE_NO = new Set(
  "is are was were be been being has have had there's there see saw seen find found make made give gave took take hay había hubo tiene tienen".split(
    " ",
  ),
)
// After these "that" opens what is thought or said, not a relative clause.
const BEFORE_THAT = new Set(
  "clear evident true likely possible unlikely probable sure certain say says said saying think thinks thought believe believes believed know knows knew known mean means meant suggest suggests suggested show shows showed shown find finds found confirmed deny denied feel felt so evidence is was fact told idea possibility chance appears seems doubt hope fear".split(
    " ",
  ),
)
const NOUN_NEGATORS = new Set("no nothing nobody none neither without nada nadie ningún ninguna ninguno".split(" "))

/**
 * Judges how firmly the main clause of the words `[from, to)` is put.
 *
 * @param reported - inside reported speech, where "would" is a back-shifted "will"
 * @returns degree 3 and not negative where no word says otherwise
 * @example judgeClause(prose, words, 0, 6, false).degree // "the bridge may close on Monday": 1
 */
export function judgeClause(prose: Prose, words: readonly string[], from: number, to: number, reported: boolean): Firmness {
  const { language, tokens } = prose
  const [start, end] = mainClause(prose, words, from, to)
  const asked = findImperative(words, start, end, language)
  if (asked !== null) return { degree: 0, negative: false, because: [spanAt(prose, start, asked + 1)] }
  const because: Span[] = []
  let degree: Degree = 3
  let negative = false
  const exempt = findPhrases(words, NOT_NEGATIONS[language], start, end)
  for (let at = start; at < end; at++) {
    if (!isNegator(words, at, start, language) || exempt.some((phrase) => phrase.from <= at && at < phrase.to)) continue
    negative = true
    because.push(spanAt(prose, at, at + 1))
  }
  for (const { from: first, to: last, value } of findPhrases(words, HEDGE_LEXICONS[language], start, end)) {
    if (!hedges(prose, words, first, start, reported) || !hedgesClause(words, first, last, language)) continue
    if (value === "unlikely") negative = true
    if (DEGREES[value] < degree) degree = DEGREES[value]
    because.push(spanAt(prose, first, last))
  }
  if (words[to - 1] === "?" || (tokens[to]?.text === "?" && to > from)) degree = 0
  return { degree, negative, because }
}

/** @returns the seven-valued form; an unknown has no sign @example factualityOf(2, true) // "PR-" */
export function factualityOf(degree: Degree, negative: boolean): Factuality {
  const sign = negative ? "-" : "+"
  return degree === 3 ? `CT${sign}` : degree === 2 ? `PR${sign}` : degree === 1 ? `PS${sign}` : "U"
}

/** The first main clause of the first sentence: openers before it and clauses after it are left out. */
function mainClause(prose: Prose, words: readonly string[], from: number, to: number): readonly [number, number] {
  const { language } = prose
  let start = from
  while (start < to && (!/[\p{L}\p{N}]/u.test(words[start] ?? "") || /^(?:that|que|and|but|y|pero|so)$/u.test(words[start] ?? ""))) start++
  let sentenceEnd = start
  while (sentenceEnd < to && !/^[.!?]$/u.test(words[sentenceEnd] ?? "")) sentenceEnd++
  if (OPENERS[language].has(words[start] ?? "")) {
    const comma = words.indexOf(",", start)
    if (comma > start && comma < sentenceEnd - 2) start = comma + 1
  }
  for (let at = start + 1; at < sentenceEnd; at++) {
    const word = words[at] ?? ""
    if (word === "that" && !BEFORE_THAT.has(words[at - 1] ?? "")) return [start, at] // "ships that never came"
    if (word === ";" || (ENDS[language].has(word) && (word !== "so" || words[at - 1] === ","))) return [start, at]
    if (word === "," && /^(?:and|y|e|but)$/u.test(words[at + 1] ?? "") && at + 6 < sentenceEnd) return [start, at]
  }
  return [start, sentenceEnd]
}

function isNegator(words: readonly string[], at: number, start: number, language: "en" | "es"): boolean {
  const word = words[at] ?? ""
  if (!NEGATOR_SETS[language].has(word)) return false
  const spanishNo = language === "es" && word === "no"
  if (spanishNo || !NOUN_NEGATORS.has(word)) return true
  return at - start <= 2 || BEFORE_NO.has(words[at - 1] ?? "")
}

/** Some hedges are other words too, or hedge only the noun beside them. */
function hedges(prose: Prose, words: readonly string[], at: number, start: number, reported: boolean): boolean {
  const word = words[at] ?? ""
  const next = words[at + 1] ?? ""
  const before = words[at - 1] ?? ""
  if (word === "may" && prose.tokens[at]?.text === "May" && (/^\p{N}/u.test(next) || at > start)) return false // the month
  if (word === "might" && /^(?:the|his|her|its|their|military)$/u.test(before)) return false // strength
  if (word === "could" && next === "not") return false // "could not reach them" is certain
  if (LOOSE_ADVERBS.test(word) && (at > start + 8 || (at > start + 2 && /^(?:and|or|,|to|y|o)$/u.test(before)))) return false // "and possibly other groups"
  if (word === "would") return !reported
  if (word === "si") return at === start // further on it is a condition
  if (word === "puede" || word === "pueden") return before !== "no" // "no puede" is certain
  return !(SPANISH_CONDITIONAL.test(word) && reported && !/^habría/u.test(word))
}

const LOOSE_ADVERBS = /^(?:possibly|perhaps|maybe|potentially|quizás?|posiblemente)$/u
const SPANISH_CONDITIONAL = /^(?:habría|estaría|sería|tendría)n?$/u

function spanAt(prose: Prose, from: number, to: number): Span {
  return [prose.tokens[from]?.span[0] ?? 0, prose.tokens[to - 1]?.span[1] ?? 0]
}
