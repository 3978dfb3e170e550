// Sentence: a sentence of one block, as spans and token indices. Own rules: the same in Node and every browser.
import type { BlockKind, Document, Span } from "../document/index.ts"
import type { Token } from "./tokens.ts"
import { AFTER_CLOCK, ALSO_WORDS, BEFORE_NAME, BEFORE_NUMBER, CLOCK, OFTEN_LAST, STARTERS } from "./words/abbreviations.ts"
import { REPORTING } from "./words/reporting.ts"

export type Sentence = {
  readonly span: Span // without surrounding white space; a sentence never crosses a block
  readonly from: number // first token
  readonly to: number // one past the last token
  readonly block: number // index into document.blocks
}

const STOP = /^(?:[.!?…‽]|\.{3})$/u
const INITIALISM = /^(?:\p{L}\.){2,}$/u
const QUOTE = /^["'“”‘’«»„‟‹›‚‛]$|^``$/u
const CLOSING = /^[)\]}”’»›"']$/u
const CLOSING_AFTER_SPACE = /^[)\]}”»]$/u // these close even when a space stands before them
const CONTINUES = /^[,;:)\]}/%&=+]$/u // no sentence begins with one
const DASH = /^(?:[-‐‑–—]|--+)$/u
const BULLET = /^[•◦▪■●]$/u

/** How far to look past a stop for the word that follows, and into a block for the end of its dateline. */
const LOOKAHEAD = 4
const DATELINE = 16

/**
 * Finds the sentences of every block.
 *
 * A stop ends a sentence when what follows can begin one and what precedes is no abbreviation that goes on. Closing
 * quotation marks and brackets belong to the sentence they close; “Why?” asked Reyes is one sentence; several sentences
 * inside one quotation are several.
 *
 * @param tokens - of the same document
 * @returns sentences in text order, disjoint; every token of a block is in exactly one
 * @example findSentences(document, findTokens(document)).map(({ span }) => quote(document.text, [span]))
 */
export function findSentences(document: Pick<Document, "blocks">, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  document.blocks.forEach(({ span, kind }, block) => {
    while (from < tokens.length && (tokens[from]?.span[0] ?? 0) < span[0]) from++
    let to = from
    while (to < tokens.length && (tokens[to]?.span[1] ?? 0) <= span[1]) to++
    for (const end of findEnds(tokens, from, to, kind)) {
      sentences.push({ span: [tokens[from]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0], from, to: end, block })
      from = end
    }
  })
  return sentences
}

/** @returns one past the last token of each sentence between `from` and `to` */
function findEnds(tokens: readonly Token[], from: number, to: number, kind: BlockKind): number[] {
  const ends: number[] = []
  let start = from
  let words = 0 // tokens of the sentence so far that are no marks
  for (let i = from; i < to; ) {
    const token = tokens[i]
    if (!token) break
    if (BULLET.test(token.text) && token.space && words > 0) {
      ends.push(i)
      start = i
      words = 0
    }
    if (token.kind === "word" || token.kind === "number") words++
    if (!isStop(token)) {
      i++
      continue
    }
    const after = skipClosing(tokens, i + 1, to)
    if (words > 0 && after < to && endsSentence({ tokens, from, start, stop: i, after, to, words, kind })) {
      ends.push(after)
      start = after
      words = 0
    }
    i = after
  }
  if (start < to) ends.push(to)
  return ends
}

type Place = {
  readonly tokens: readonly Token[]
  readonly from: number // first token of the block
  readonly start: number // first token of the sentence
  readonly stop: number // the stop
  readonly after: number // first token behind the stop and what closes with it
  readonly to: number // one past the last token of the block
  readonly words: number
  readonly kind: BlockKind
}

function endsSentence(place: Place): boolean {
  const { tokens, start, stop, after, to, words } = place
  const next = tokens[after]
  if (!next || CONTINUES.test(next.text)) return false
  const first = findWord(tokens, after, to)
  const word = tokens[first]
  if (!word) return false
  if (!next.space && after === stop + 1 && !isGluedStart(tokens[stop - 1], word)) return false
  if (beginsLower(word.text)) return false
  if (isDateline(place)) return false
  if (words === 1 && isEnumerator(tokens[stop - 1], start, stop)) return false
  if (isCueOfQuotation(place)) return false

  const ending = tokens.slice(stop, after).map(({ text }) => text)
  if (ending.some((text) => text === "!" || text === "?" || text === "‽")) return true
  if (/^(?:…|\.{3})$/u.test(ending[0] ?? "")) return !/^I(?:['’]|$)/u.test(word.text)
  const stops = ending.filter((text) => text === "." || INITIALISM.test(text)).length
  if (stops > 1) return true // “Motors Inc..”: one is the abbreviation's, one the sentence's
  return endsAfterWord(place, first)
}

/** Whether the single stop after this word ends the sentence: abbreviations, initials and times of day often do not. */
function endsAfterWord({ tokens, stop, after, kind }: Place, first: number): boolean {
  const own = tokens[stop]?.text ?? ""
  const shortened = INITIALISM.test(own) ? own.slice(0, -1) : tokens[stop]?.space ? "" : (tokens[stop - 1]?.text ?? "")
  const at = INITIALISM.test(own) ? stop : stop - 1
  const word = tokens[first]
  if (shortened === "" || !word) return true
  const lower = shortened.toLowerCase().replace(/^.*[-‐‑]/u, "")
  const capital = !beginsLower(shortened)
  const starts = isStarter(word, tokens[first + 1])
  const opened = first > after ? (tokens[after]?.text ?? "") : ""

  if (word.kind === "number" || /^\p{N}/u.test(word.text)) {
    return !(BEFORE_NUMBER.has(lower) || BEFORE_NAME.has(lower) || isOftenLast(lower, tokens[at - 1]) || isInitial(shortened, own))
  }
  if (BEFORE_NAME.has(lower)) return !capital && starts
  if (CLOCK.has(lower) && (lower.includes(".") || tokens[at - 1]?.kind === "number")) return !AFTER_CLOCK.has(word.text.toLowerCase())
  if (!isOftenLast(lower, tokens[at - 1]) && !isInitial(shortened, own)) return true
  if (kind === "title" || kind === "heading" || DASH.test(opened) || opened === "(") return false
  return starts || QUOTE.test(opened) || opened === "¿" || opened === "¡"
}

function isStop(token: Token): boolean {
  return token.kind === "punctuation" ? STOP.test(token.text) : INITIALISM.test(token.text)
}

/** @returns the first token from `i` on that does not close what the stop ended: marks, brackets, further stops, a footnote's number */
function skipClosing(tokens: readonly Token[], i: number, to: number): number {
  for (; i < to; i++) {
    const token = tokens[i]
    if (!token) break
    const glued = !token.space
    if (STOP.test(token.text) && (glued || (token.text === "." && tokens[i - 1]?.text === "."))) continue
    if ((glued && CLOSING.test(token.text)) || CLOSING_AFTER_SPACE.test(token.text)) continue
    if (token.text === "“" && glued && tokens[i + 1]?.space !== false) continue // „ so “
    if (token.text === "[" && glued && tokens[i + 1]?.kind === "number" && tokens[i + 2]?.text === "]") {
      i += 2
      continue
    }
    break
  }
  return i
}

/** @returns the first word or number from `i` on, past what can open a sentence; -1 where none is near */
function findWord(tokens: readonly Token[], i: number, to: number): number {
  const limit = Math.min(to, i + LOOKAHEAD)
  for (; i < limit; i++) {
    const token = tokens[i]
    if (!token) break
    if (token.kind === "word" || token.kind === "number") return i
  }
  return -1
}

/** “fell.The bank”: a space was lost. Addresses and initials have none either, but other letters around the stop. */
function isGluedStart(before: Token | undefined, word: Token): boolean {
  return before !== undefined && /^\p{Ll}{2,}$/u.test(before.text) && /^\p{Lu}\p{Ll}*$/u.test(word.text)
}

function beginsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}\p{Lu}/u.test(text) // iPhone, eBay begin as a name does
}

function isEnumerator(before: Token | undefined, start: number, stop: number): boolean {
  return before !== undefined && stop - start <= 2 && /^(?:\p{N}{1,3}|\p{Lu})$/u.test(before.text)
}

function isOftenLast(lower: string, before: Token | undefined): boolean {
  return OFTEN_LAST.has(lower) && (!ALSO_WORDS.has(lower) || /^[,(]$/u.test(before?.text ?? ""))
}

function isInitial(shortened: string, own: string): boolean {
  return INITIALISM.test(own) || /^\p{Lu}$/u.test(shortened)
}

function isStarter(word: Token, next: Token | undefined): boolean {
  const initial = /^\p{Lu}$/u.test(word.text) && next?.text === "." && !next.space
  return !initial && STARTERS.has(word.text.toLowerCase())
}

/** “TIJUANA, Mexico (AP) —”, “Bogotá, 3 mar. (EFE).-”, “SANTO DOMINGO.”: the stop of a dateline is not the sentence's. */
function isDateline({ tokens, from, start, stop, after, to, kind }: Place): boolean {
  if (start !== from || stop - from > DATELINE || kind === "title" || kind === "heading") return false
  const shouted = /^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? "") || /^\p{Lu}{2,}$/u.test(tokens[from + 1]?.text ?? "")
  const bracketed = tokens[stop - 1]?.text === ")" || tokens[after - 1]?.text === ")"
  if (DASH.test(tokens[after]?.text ?? "")) return shouted || bracketed
  if (tokens[after]?.text === "(" && tokens.slice(after, after + LOOKAHEAD).some(({ text }) => text === ")")) return true
  if (to - after < 6 || STARTERS.has((tokens[from]?.text ?? "").toLowerCase())) return false
  const place = tokens.slice(from, stop)
  return shouted && place.length <= 4 && place.every(({ text }) => /^\p{Lu}{2,}$/u.test(text))
}

/** “Why?” Ana Reyes asked. The stop is the quotation's when a name and a reporting verb follow it. */
function isCueOfQuotation({ tokens, stop, after, to }: Place): boolean {
  if (!tokens.slice(stop + 1, after).some(({ kind }) => kind === "quote")) return false
  let i = after
  for (; i < Math.min(to, after + LOOKAHEAD); i++) {
    const { text = "", kind } = tokens[i] ?? {}
    if (REPORTING.has(text)) break
    if (kind !== "word" || STARTERS.has(text.toLowerCase()) || !/^\p{Lu}/u.test(text)) return false
  }
  if (i === after || !REPORTING.has(tokens[i]?.text ?? "")) return false
  const behind = tokens[i + 1]
  if (i + 1 >= to || !behind || /^[.,;:—–]$/u.test(behind.text)) return true
  return tokens[stop]?.text !== "." && beginsLower(behind.text) && !/^(?:that|que|him|her|them|us|to|if|why|how)$/u.test(behind.text)
}
