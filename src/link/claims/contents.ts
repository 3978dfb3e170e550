// Contents: what the statements of one document tell, as claims are compared by it: their words with weights, names, numbers, days, polarity.
import { type CaseMember, contains, type Entity, overlapLength, type Reading, type Span, type Statement } from "../../document/index.ts"
import { FUNCTION_WORDS, NEGATORS, VECTOR_SIZE } from "../../read/index.ts"
import { fold } from "../../text/index.ts"
import { findWords, languageOf, stemsOf, type Word } from "../words.ts"
import { findConcepts } from "./concepts.ts"
import { findQuantities, type Quantity } from "./quantities.ts"

/** A word that tells something, under every name by which another may be the same. */
export type Term = {
  readonly keys: readonly string[] // the first its own; then what it stands for, in any language
  readonly span: Span | null // null: the name of somebody whom a pronoun stands for
  readonly at: number // index among the words of the statement
  readonly weight: number // how rare it is in its document, (0, 1]
  readonly framing: boolean // it tells who says what is told, and how
}

export type NamedIn = {
  readonly words: readonly string[]
  readonly type: Entity["type"]
  readonly span: Span
  readonly named: boolean // else a pronoun, or "the mayor"
  readonly speaks: boolean // who says it, rather than who it is about
}
export type DayIn = { readonly value: string; readonly words: string; readonly span: Span }
export type RivalIn = { readonly field: string; readonly concept: string; readonly span: Span; readonly at: number }

export type Content = {
  readonly statement: Statement
  readonly text: string
  readonly language: "en" | "es"
  readonly vector: Int8Array // empty: the model gives none
  readonly words: readonly Word[]
  readonly terms: readonly Term[]
  readonly names: readonly NamedIn[]
  readonly quantities: readonly (Quantity & { readonly aside: boolean })[] // aside: an age beside a name, "Varga, 31, said"
  readonly days: readonly DayIn[]
  readonly rivals: readonly RivalIn[]
  readonly refuted: Span | null // what is told as denied or untrue; null: nothing
  readonly negators: readonly Word[] // "not", "nunca", "far from"
  readonly possible: Span | null // the word that leaves it open whether it is so
  readonly hearsay: boolean // "reports that", "is rumoured": told as told by others
  readonly weight: number // of all terms
}

/** Fewer terms tell too little to be a claim. */
const FEWEST_TERMS = 3
/** A document is at least so many statements long for the weight of its words. */
const SHORT = 20

const SILENT = new Set("byline sources correction caption".split(" "))
const BOILERPLATE =
  /\b(?:click here|sign up|subscribe|newsletter|all rights reserved|follow us|read more|terms of (?:use|service)|e-?mail us|copyright|getty images|file photo|contributed to this report|suscr[ií]b|derechos reservados|s[ií]guenos|haz clic|lea también|leer más)\b|©|\/\s?(?:facebook|twitter|getty|instagram|ap|reuters|efe)\b|^\W*(?:photo(?:graph)?s?|images?|pictures?|fotos?|vídeos?|video)\b[^.]{0,70}$/iu
const MODALS: Readonly<Record<"en" | "es", RegExp>> = {
  en: /\b(?:may|might|could|possibly|perhaps|potentially|maybe)\b(?! not\b)/giu,
  es: /\b(?:podr[ií]an?|puede(?:n)?|quizás?|tal vez|posiblemente|acaso)\b/giu,
}
/** "Whether it may": what is asked or told of, and not left open. */
const UNDECIDED = /\b(?:whether|if|what|who|that)\b.{0,30}$/iu
const BEFORE = 40 // letters that it takes at most
const REFUTED: Readonly<Record<"en" | "es", RegExp>> = {
  en: /\b(?:den(?:y|ies|ied)|refut(?:e[sd]?|ing)|reject(?:s|ed)? (?:the )?(?:claims?|reports?|allegations?|suggestions?)|debunk\w*|untrue|hoax|false|baseless|unfounded|no (?:indication|evidence|sign|proof|truth)|dismiss(?:es|ed)? (?:the )?(?:claims?|reports?|rumou?rs?))\b/iu,
  es: /\b(?:niegan?|negó|negaron|desmi(?:ente|enten|ntió|ntieron)|rechazó que|falsos?|falsas?|bulo|infundad[oa]s?|no hay (?:pruebas?|indicios?|constancia))\b/iu,
}

/**
 * Takes what the statements of a document tell. Fragments, questions, captions, credits and boilerplate are none.
 *
 * @param options.all - take these too, default false
 * @returns those statements that can be so or not, in text order
 * @example readContents(member)[0]?.quantities[0]?.value // 17
 */
export function readContents({ reading }: Pick<CaseMember, "reading">, { all = false } = {}): readonly Content[] {
  const language = languageOf(reading.document)
  const names = namesIn(reading)
  const drafts = reading.statements.map((statement, i) => draft(reading, statement, i, language, names))
  const counts = new Map<string, number>()
  for (const { terms } of drafts) {
    for (const key of new Set(terms.map(({ keys }) => keys[0] ?? ""))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const size = drafts.length + SHORT
  const weigh = (term: Term): Term => ({
    ...term,
    weight: (term.weight * Math.log(size / (counts.get(term.keys[0] ?? "") ?? 1))) / Math.log(size),
  })
  return drafts.flatMap((one) => {
    if (!all && !isClaimable(reading, one)) return []
    const terms = one.terms.map(weigh)
    return [{ ...one, terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0) }]
  })
}

function draft(
  reading: Reading,
  statement: Statement,
  index: number,
  language: "en" | "es",
  all: readonly Omit<NamedIn, "speaks">[],
): Content {
  const { text } = reading.document
  const words = findWords(text, statement.span)
  const within = text.slice(...statement.span)
  const frame = frameOf(reading, statement, words)
  const days = daysIn(reading, statement.span).filter(({ span }) => !frame.filed(span))
  const isDay = ({ span }: Quantity): boolean => reading.times.some((time) => time.span[0] < span[1] && span[0] < time.span[1])
  const quantities = findQuantities(text, words, language).flatMap((quantity) => {
    const { span } = quantity
    if (isDay(quantity) || frame.filed(span) || MONTH_BEFORE.test(text.slice(0, span[0]).slice(-12)) || isPartOfName(reading, span))
      return []
    return [
      { ...quantity, aside: ASIDE_BEFORE.test(text.slice(0, span[0]).slice(-6)) && ASIDE_AFTER.test(text.slice(span[1], span[1] + 16)) },
    ]
  })
  const names = all.flatMap((name): NamedIn[] =>
    contains(statement.span, name.span) && !frame.filed(name.span) ? [{ ...name, speaks: frame.around(name.span) }] : [],
  )
  const negators = negatorsIn(words, within, statement.span[0], language)
  const named = names.flatMap(({ span, named: isName }) => (isName ? [{ span, share: NAME / findWords(text, span).length }] : []))
  const terms = termsOf(words, quantities, language).flatMap((term): Term[] => {
    const { span } = term
    if (span === null) return [term]
    if (frame.filed(span)) return []
    const share = Math.min(1, ...named.flatMap((name) => (contains(name.span, span) ? [name.share] : [])))
    const framing = frame.around(span)
    return [{ ...term, framing, weight: term.weight * share * (framing ? FRAME : 1) }]
  })
  const spoken = names.flatMap(({ words: parts, span, type }): Term[] => {
    const last = parts.at(-1)
    const known = words.some(({ text: word }) => parts.includes(fold(word)))
    return last === undefined || known || type !== "person" ? [] : [{ keys: [`n:${last}`], span, at: -1, weight: PRONOUN, framing: false }]
  })
  return {
    statement,
    text,
    language,
    vector: reading.vectors.subarray(index * VECTOR_SIZE, (index + 1) * VECTOR_SIZE),
    words,
    terms: [...terms, ...spoken],
    names,
    quantities,
    days,
    rivals: rivalsIn(words, language),
    refuted: refutedIn(statement, within, language, negators.length > 0),
    negators,
    possible: modalIn(statement, within, language),
    hearsay: statement.act === "rumor" || statement.act === "allege" || REPORTED.test(within) || HEARSAY[language].test(within),
    weight: 0,
  }
}

const MONTH_BEFORE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? $/iu

const ASIDE_BEFORE = /[\p{L}”’], (?:de )?$/u
const ASIDE_AFTER = /^(?: años)?,/u

/** A name counts half a word, however long: what is told of somebody is the claim. Who says it and how counts less than that. */
const NAME = 0.5
const PRONOUN = 0.5
const FRAME = 0.3

/** "OTTAWA, Nov 30 (Reuters) -", "RIBANERA (NNA).-": where it was filed. */
const DATELINE = /^\p{Lu}{3}[^—–\n]{0,70}?(?:\s[—–-]|\.[-—–])\s/u
/** "is working to confirm reports that" */
const REPORTED =
  /^.*\b(?:(?:reports?|rumou?rs?|claims?|allegations?|suggestions?) that|(?:rumor(?:es)?|informaci[oó]n(?:es)?|noticias?) (?:de|según l[oa]s? cual(?:es)?) que)\s/iu

/** "Reports", "reportedly", "according to a website": nobody has said that it is so. */
const HEARSAY: Readonly<Record<"en" | "es", RegExp>> = {
  en: /\b(?:reports?|reportedly|rumou?r(?:s|ed)?|claims?|claimed|alleged(?:ly)?)\b/iu,
  es: /\b(?:rumor(?:es)?|supuest[oa]s?|supuestamente|presunt[oa]s?|presuntamente|al parecer|se dice|habría[n]?)\b/iu,
}

type Frame = {
  readonly filed: (span: Span) => boolean // in a dateline
  readonly around: (span: Span) => boolean // tells who says what the statement tells, and how
}

/** What is told is the content of the attributions; where that was not found, what is neither source nor cue. */
function frameOf({ attributions, sources, document }: Reading, { span: [from, to] }: Statement, words: readonly Word[]): Frame {
  const text = document.text.slice(from, to)
  const dateline = from + (DATELINE.exec(text)?.[0].length ?? 0)
  const reported = from + (REPORTED.exec(text)?.[0].length ?? 0)
  const own = attributions.filter(({ source, cue, content }) => overlapLength([...source, ...cue, ...content], [[from, to]]) > 0)
  const voices = own.flatMap(({ source, cue }) => [...source, ...cue])
  const whys = sources.flatMap(({ justification }) => justification)
  const contents = own.flatMap(({ content }) => content)
  const told = words.filter(({ span }) => contents.some((one) => contains(one, span))).length
  const inside = told >= FEWEST_TOLD
  return {
    filed: ([start]) => start < dateline,
    around: (span) =>
      span[0] < reported ||
      voices.some((one) => contains(one, span)) ||
      (inside ? !contents.some((one) => contains(one, span)) : whys.some((one) => contains(one, span))),
  }
}

/** Contents of fewer words were cut off. */
const FEWEST_TOLD = 5

function termsOf(words: readonly Word[], quantities: Content["quantities"], language: "en" | "es"): readonly Term[] {
  const counted = quantities.map(({ value, unit, span, at, aside }): Term => {
    return {
      keys: [`#${value}${unit ?? ""}`, ...(unit === null ? [] : [`#${value}`])],
      span,
      at,
      weight: aside ? FRAME : 1,
      framing: aside,
    }
  })
  const plain = words.flatMap((word, at): Term[] => {
    if (
      FUNCTION_WORDS[language].has(word.text) ||
      ANYBODY.has(word.text) ||
      quantities.some((quantity) => quantity.at <= at && at < quantity.end)
    )
      return []
    const [stem] = stemsOf([word])
    if (stem === undefined) return []
    return [{ keys: keysOf(word.text, stem, language), span: word.span, at, weight: 1, framing: false }]
  })
  return [...counted, ...plain]
}

/** Of anything: two that tell of nobody do not tell of one thing. */
const ANYBODY = new Set(
  `nobody none everyone everybody someone somebody anyone anybody nothing something anything everything no-one one ones other others thing things
  nadie nada alguien algo todos todas todo toda ninguno ninguna ningún alguno alguna algún cada otro otra otros otras cosa cosas`.split(
    /\s+/u,
  ),
)

const COGNATE = 6 // letters that "presidente" and "president" begin with

function keysOf(word: string, stem: string, language: "en" | "es"): readonly string[] {
  const bare = fold(word.replace(/['’]s$/u, ""))
  const alike = findConcepts(word, language).map(({ name }) => name)
  return [`${language}:${stem}`, `n:${bare}`, ...alike, ...(bare.length >= COGNATE ? [`~${bare.slice(0, COGNATE)}`] : [])]
}

/** Of all statements, in the order of the entities. */
function namesIn({ entities }: Reading): readonly Omit<NamedIn, "speaks">[] {
  return entities.flatMap(({ type, name, mentions }) => {
    const words = partsOf(name)
    return mentions.map(({ span, kind }) => ({ words, type, span, named: kind === "name" }))
  })
}

function partsOf(name: string): readonly string[] {
  return findWords(name).flatMap(({ text }) => (text.length > 2 || /\d/u.test(text) ? [fold(text.replace(/'s$/u, ""))] : []))
}

function isPartOfName({ entities }: Reading, [start, end]: Span): boolean {
  return entities.some(({ mentions }) =>
    mentions.some(({ kind, span }) => kind === "name" && span[0] <= start && end <= span[1] && span[1] - span[0] > end - start),
  )
}

/** Days of what is told; that it was said on Tuesday is no part of it. */
function daysIn({ times, attributions, document }: Reading, span: Span): readonly DayIn[] {
  const contents = attributions.flatMap(({ content }) => content).filter(([start, end]) => start < span[1] && span[0] < end)
  return times.flatMap((time): DayIn[] => {
    if (time.span[0] < span[0] || span[1] < time.span[1]) return []
    if (contents.length > 0 && !contents.some(([start, end]) => start <= time.span[0] && time.span[1] <= end)) return []
    return [{ value: time.value, words: document.text.slice(...time.span), span: time.span }]
  })
}

function rivalsIn(words: readonly Word[], language: "en" | "es"): readonly RivalIn[] {
  return words.flatMap(({ text, span }, at) =>
    WITHOUT.has(words[at - 1]?.text ?? "")
      ? []
      : findConcepts(text, language).flatMap(({ name, field }): RivalIn[] => (field === null ? [] : [{ field, concept: name, span, at }])),
  )
}

/** "without" negates no statement, but the word after it. */
const WITHOUT = new Set(["without", "sin", "nor", "ni"])
const NEGATING: Readonly<Record<"en" | "es", RegExp>> = {
  en: /\b(?:far from|(?:refus|fail|declin)(?:e[sd]?|ed|s|ing) to)\b/giu,
  es: /\b(?:lejos de|se neg(?:ó|aron) a)\b/giu,
}

/** "no less than", "not only" */
const NEGATES_NOTHING: Readonly<Record<"en" | "es", RegExp>> = {
  en: /\b(?:no (?:less|fewer|more|later|doubt|matter|wonder)|not (?:only|just|merely|least|until|long)|nothing but|whether or not|or not)\b/giu,
  es: /\b(?:no (?:sólo|solo|solamente|obstante|menos de|más de)|sin embargo)\b/giu,
}

function negatorsIn(words: readonly Word[], text: string, offset: number, language: "en" | "es"): readonly Word[] {
  const idle = [...text.matchAll(NEGATES_NOTHING[language])].map(
    ({ index, 0: phrase }): Span => [offset + index, offset + index + phrase.length],
  )
  const phrases = [...text.matchAll(NEGATING[language])].map(({ index, 0: phrase }) => offset + index + phrase.length)
  return words.filter(({ text: word, span }) => {
    if (phrases.includes(span[1])) return true
    return NEGATORS[language].includes(word) && !WITHOUT.has(word) && !idle.some(([start, end]) => start <= span[0] && span[1] <= end)
  })
}

/** What a denial denies ends where something else is quoted: "denies that he left: “I am at home”". */
const ENDS_DENIAL = /[:;«“"]/u

function refutedIn({ span, act }: Statement, text: string, language: "en" | "es", negated: boolean): Span | null {
  const found = REFUTED[language].exec(text)
  if (found === null) return act === "deny" && !negated ? span : null
  const start = found.index + found[0].length
  const end = ENDS_DENIAL.exec(text.slice(start))
  return end === null || end.index < 2 ? span : [span[0], span[0] + start + end.index]
}

function modalIn({ span: [start] }: Statement, text: string, language: "en" | "es"): Span | null {
  for (const { index, 0: word } of text.matchAll(MODALS[language]))
    if (language === "es" || !UNDECIDED.test(text.slice(Math.max(0, index - BEFORE), index)))
      return [start + index, start + index + word.length]
  return null
}

/** "Asked whether it would open", "it is not known if": what is told is left open. */
const OPEN: Readonly<Record<"en" | "es", RegExp>> = {
  en: /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|unclear|(?:not|n['’]t|never) (?:\w+ ){0,2}(?:say|said|clear|known?|sure))(?: \w+){0,3} (?:whether|if)\b/iu,
  es: /\b(?:pregunt\p{L}+|se desconoce|se ignora|no (?:\p{L}+ ){0,2}(?:sab\p{L}+|dij\p{L}+|dicho|aclar\p{L}+))(?: \p{L}+){0,3} si(?= )/iu,
}

/** That somebody kept silent tells nothing that another could confirm. */
function isClaimable({ document }: Reading, { statement, terms }: Content): boolean {
  const { span, act, standing } = statement
  if (terms.length < FEWEST_TERMS || act === "ask" || act === "decline" || standing === "undisclosed") return false
  const text = document.text.slice(...span)
  if (/[?][”"'»)]*\s*$/u.test(text) || OPEN[languageOf(document)].test(text) || BOILERPLATE.test(text)) return false
  return !document.blocks.some(({ kind, span: [start, end] }) => SILENT.has(kind) && start <= span[0] && span[1] <= end)
}

/** @returns whether two terms may be the same word, or the same in another language @example isSameTerm(ferry, transbordador) // true */
export function isSameTerm(a: Term, b: Term): boolean {
  return a.keys.some((key) => b.keys.includes(key))
}

/** @returns whether two names have a word in common @example isSameName(reyes, anaReyes) // true */
export function isSameName(a: Pick<NamedIn, "words">, b: Pick<NamedIn, "words">): boolean {
  return a.words.some((word) => b.words.includes(word))
}
