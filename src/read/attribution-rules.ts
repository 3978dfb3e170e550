// Attribution rules: patterns so plain that they are read without the model, where the model found nothing.
import { type AttributionParts, byRule, contains, overlaps, type QuotationKind, type Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { type Quotation, touching } from "./quotations.ts"
import { readRefusal } from "./refusal-rules.ts"
import { isInfinitive, sayingEnd } from "./saying.ts"
import { readStatement } from "./statement-rules.ts"
import { indexOf, isPlainNoun, isSubject, LONGEST_SOURCE, beginsNoun, nounFrom, type Stretch, subjectBefore } from "./stretches.ts"
import {
  ACCORDING,
  AS_SAID,
  BETWEEN_SAID_AND_THAT,
  OPENS_CONTENT,
  REPORTING,
  REPORTING_HEADLINE,
  SAYING_PHRASES,
} from "./words/reporting.ts"

type Match = {
  readonly rule: string
  readonly source: Stretch | null
  readonly cue: Stretch
  readonly content: Stretch | readonly Stretch[] // a passive's stands on both sides of its cue
  readonly confidence: number
}

/** How many quotations of one sentence are looked at. */
const MOST_QUOTATIONS = 8

/**
 * Reads plain patterns in sentences where nothing is attributed yet: "according to X", "X said that …", a quotation with
 * "said X" beside it, and headlines ("Varga: taxes will fall", "Taxes will fall, says Varga").
 *
 * @param known - what the model found
 * @example findByRule(prose, [])[0]?.by // "rules-0.1.0/attributions/according-to"
 */
export function findByRule(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const held = known.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).toSorted((a, b) => a[0] - b[0])
  const voices = new Set(known.flatMap(({ source }) => source.map((span) => lastWord(prose, span))))
  const quotations = prose.quotations.filter(({ depth }) => depth === 0)
  const { words } = prose
  const found: AttributionParts[] = []
  let h = 0
  let q = 0
  for (const { span, from, to, block } of prose.sentences) {
    while (h < held.length && (held[h]?.[1] ?? 0) <= span[0]) h++
    while (q < quotations.length && (quotations[q]?.span[1] ?? 0) <= span[0]) q++
    const quoted = quotationsIn(quotations, q, span)
    const sentence = { from, to: withoutStop(prose, from, to) }
    const heading = prose.document.blocks[block]?.kind === "title"
    const match =
      readAccording(prose, sentence, quoted) ??
      (heading ? readHeadline(prose, sentence, quoted, voices) : null) ??
      readQuotation(prose, sentence, quoted) ??
      refuse(readRefusal(prose, words, sentence, (token) => isQuoted(prose, token, quoted))) ??
      readSaidThat(prose, sentence, quoted) ??
      readStatement(prose, words, sentence, quoted)
    const parts = match ? toParts(prose, match, quotations) : null
    if (parts && isFree(parts, held, h)) found.push(parts)
  }
  return found
}

// Patterns ------------------------------------------------------------------------------------------------------------

/** According to X, …; …, according to X; según X; según informó X. */
function readAccording(prose: Prose, { from, to }: Stretch, quoted: readonly Quotation[]): Match | null {
  const { tokens } = prose
  for (let i = from; i < to; i++) {
    const words = ACCORDING.find((phrase) => phrase.every((word, k) => tokens[i + k]?.text.toLowerCase() === word)) ?? asSaid(prose, i)
    const front = i === from
    if (!words || isQuoted(prose, i, quoted) || !(front || tokens[i - 1]?.text === ",")) continue
    let cueEnd = i + words.length
    if (words.length === 1 || AS_SAID.includes(words)) cueEnd = sayingEnd(prose, cueEnd) ?? cueEnd // según informó
    const end = front ? indexOf(prose, ",", cueEnd, to) : to
    if (end <= cueEnd || end - cueEnd > LONGEST_SOURCE || !beginsNoun(prose, cueEnd)) continue
    const content = front ? { from: end + 1, to } : { from, to: i - 1 }
    if (content.to - content.from < 2) continue
    return { rule: "according-to", source: { from: cueEnd, to: end }, cue: { from: i, to: cueEnd }, content, confidence: 0.8 }
  }
  return null
}

/** Tal y como afirma X, …; …, como dijo X: by itself "como" introduces nobody. */
function asSaid(prose: Prose, i: number): readonly string[] | null {
  const words = AS_SAID.find((phrase) => phrase.every((word, k) => prose.words[i + k] === word))
  return words && prose.language === "es" && sayingEnd(prose, i + words.length) !== null ? words : null
}

/** “Varga: taxes will fall”; “Taxes will fall, says Varga”; “Ferry unsafe, inspectors say”. */
function readHeadline(prose: Prose, { from, to }: Stretch, quoted: readonly Quotation[], voices: ReadonlySet<string>): Match | null {
  const { tokens } = prose
  const colon = indexOf(prose, ":", from, to)
  if (colon > from && colon - from <= 5 && to - colon > 2 && isPlainNoun(prose, from, colon)) {
    const known = voices.has(tokens[colon - 1]?.text.toLowerCase() ?? "")
    if (known || quoted.some(({ span }) => span[0] >= (tokens[colon]?.span[1] ?? 0))) {
      return {
        rule: "headline-colon",
        source: { from, to: colon },
        cue: { from: colon, to: colon + 1 },
        content: { from: colon + 1, to },
        confidence: 0.7,
      }
    }
  }
  let comma = to - 1
  while (comma > from && tokens[comma]?.text !== ",") comma--
  if (comma <= from + 1 || to - comma < 3 || to - comma > 8) return null
  const content = { from, to: comma }
  const inverted = REPORTING_HEADLINE.has(tokens[comma + 1]?.text.toLowerCase() ?? "")
  if (inverted) {
    return { rule: "headline-tail", source: { from: comma + 2, to }, cue: { from: comma + 1, to: comma + 2 }, content, confidence: 0.8 }
  }
  if (!REPORTING_HEADLINE.has(tokens[to - 1]?.text.toLowerCase() ?? "")) return null
  return { rule: "headline-tail", source: { from: comma + 1, to: to - 1 }, cue: { from: to - 1, to }, content, confidence: 0.8 }
}

/** “…,” said X; “…,” X said; X said: “…”; —… —dijo X—. */
function readQuotation(prose: Prose, { from, to }: Stretch, quoted: readonly Quotation[]): Match | null {
  const { tokens } = prose
  for (const { span } of quoted.slice(0, MOST_QUOTATIONS)) {
    const first = tokenAt(prose, span[0], from, to)
    const end = tokenAt(prose, span[1], from, to)
    const content = { from: tokens[first]?.text === "—" ? first + 1 : first, to: end } // a dialogue's dash is no word of it
    let i = end
    while (i < to && /^[,.—–-]$/u.test(tokens[i]?.text ?? "")) i++
    if (i < to && REPORTING.has(tokens[i]?.text ?? "")) {
      const source = nounFrom(prose, i + 1, to)
      return { rule: "quotation-said", source, cue: { from: i, to: i + 1 }, content, confidence: source ? 0.85 : 0.7 }
    }
    let verb = i
    while (verb < Math.min(to, i + 6) && !REPORTING.has(tokens[verb]?.text ?? "")) verb++
    if (verb > i && verb < to && REPORTING.has(tokens[verb]?.text ?? "") && isPlainNoun(prose, i, verb)) {
      return { rule: "quotation-said", source: { from: i, to: verb }, cue: { from: verb, to: verb + 1 }, content, confidence: 0.85 }
    }
    const before = tokens[first - 1]?.text ?? ""
    const said = before === ":" || before === "," ? first - 2 : first - 1
    if (said > from && said - from <= LONGEST_SOURCE && REPORTING.has(tokens[said]?.text ?? "") && isSubject(prose, from, said)) {
      return { rule: "quotation-said", source: { from, to: said }, cue: { from: said, to: said + 1 }, content, confidence: 0.8 }
    }
  }
  return null
}

/** X said that …; dijo que …, whose subject Spanish may leave out; negó también que …. */
function readSaidThat(prose: Prose, { from, to }: Stretch, quoted: readonly Quotation[]): Match | null {
  const { tokens } = prose
  for (let i = from; i < Math.min(to - 2, from + 2 * LONGEST_SOURCE); i++) {
    const cueEnd = endOfSaying(prose, i, from)
    if (cueEnd === null || isQuoted(prose, i, quoted)) continue
    let that = cueEnd
    while (that < cueEnd + 3 && BETWEEN_SAID_AND_THAT.has(tokens[that]?.text.toLowerCase() ?? "")) that++
    that = afterPlace(prose, that)
    const opener = tokens[that]?.text ?? ""
    // "se espera vender": what is expected follows in the infinitive.
    const expected = that === cueEnd && /^se$/iu.test(tokens[i]?.text ?? "") && isInfinitive(tokens[that])
    if (!OPENS_CONTENT.has(opener) && !expected) continue
    const cue = { from: i, to: cueEnd }
    const content = { from: that, to }
    if (i === from) return prose.language === "es" ? { rule: "said-that", source: null, cue, content, confidence: 0.75 } : null
    const source = subjectBefore(prose, from, i)
    if (source) return { rule: "said-that", source, cue, content, confidence: 0.8 }
  }
  return null
}

/** "aseguró ante el juez que": where and to whom it was said stands between. */
function afterPlace({ tokens, language }: Prose, from: number): number {
  if (language !== "es" || !/^(?:ante|a|al|en|durante|tras|por)$/u.test(tokens[from]?.text ?? "")) return from
  for (let i = from + 1; i < from + 7 && tokens[i]?.kind === "word"; i++) if (tokens[i]?.text === "que") return i
  return from
}

/** One past the cue that begins here; a capital only where the sentence begins. */
function endOfSaying(prose: Prose, i: number, first: number): number | null {
  const { tokens } = prose
  const textOf = (at: number): string => (at === first ? tokens[at]?.text.toLowerCase() : tokens[at]?.text) ?? ""
  const phrase = SAYING_PHRASES.find((words) => words.every((word, k) => textOf(i + k) === word))
  if (phrase) return i + phrase.length
  if (REPORTING.has(textOf(i))) return i + 1
  return sayingEnd(prose, i)
}

function refuse(refusal: ReturnType<typeof readRefusal>): Match | null {
  return refusal && { ...refusal, rule: "refusal", confidence: 0.8 }
}

// Words ---------------------------------------------------------------------------------------------------------------

/** Whether no word of it is part of an attribution already, nor its cue inside what somebody else says. */
function isFree({ source, cue, content }: AttributionParts, held: readonly Span[], first: number): boolean {
  const own = [...source, ...cue, ...content]
  const end = Math.max(...own.map((span) => span[1]))
  for (let i = first; i < held.length && (held[i]?.[0] ?? end) < end; i++) {
    const other = held[i]
    if (other && own.some((span) => overlaps(span, other))) return false
  }
  return true
}

function withoutStop({ tokens }: Prose, from: number, to: number): number {
  return tokens[to - 1]?.text === "." ? Math.max(from, to - 1) : to
}

function quotationsIn(quotations: readonly Quotation[], first: number, span: Span): readonly Quotation[] {
  const found: Quotation[] = []
  for (let i = first; i < quotations.length && (quotations[i]?.span[0] ?? 0) < span[1]; i++) {
    const quotation = quotations[i]
    if (quotation && contains(span, quotation.span)) found.push(quotation)
  }
  return found
}

/** @returns the first token between `from` and `to` that begins at or after `offset` */
function tokenAt({ tokens }: Prose, offset: number, from: number, to: number): number {
  let i = from
  while (i < to && (tokens[i]?.span[0] ?? 0) < offset) i++
  return i
}

function isQuoted({ tokens }: Prose, i: number, quoted: readonly Quotation[]): boolean {
  const span = tokens[i]?.span
  return span !== undefined && quoted.some((quotation) => contains(quotation.span, span))
}

function lastWord({ document }: Prose, [start, end]: Span): string {
  return (
    document.text
      .slice(start, end)
      .match(/[\p{L}\p{M}]+/gu)
      ?.at(-1) ?? ""
  ).toLowerCase()
}

function toParts(prose: Prose, { rule, source, cue, content, confidence }: Match, quotations: readonly Quotation[]): AttributionParts {
  const spanOf = ({ from, to }: Stretch): Span => [prose.tokens[from]?.span[0] ?? 0, prose.tokens[to - 1]?.span[1] ?? 0]
  const said = (isPieces(content) ? content : [content]).map(spanOf)
  const isHeld = (piece: Span): boolean => touching(quotations, piece).some(({ span }) => contains(span, piece))
  const marked = said.some((piece) => touching(quotations, piece).length > 0)
  const quotation: QuotationKind = said.every(isHeld) ? "direct" : marked ? "mixed" : "indirect"
  const by = byRule(`attributions/${rule}`)
  return { source: source ? [spanOf(source)] : [], cue: [spanOf(cue)], content: said, quotation, confidence, by }
}

function isPieces(content: Match["content"]): content is readonly Stretch[] {
  return Array.isArray(content)
}
