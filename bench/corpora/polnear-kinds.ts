// Kinds: into which groups an attribution of PolNeAR falls, told from its spans alone, so that annotated and found ones are sorted alike.
import { type Reading, type Span, quote } from "../../src/document/index.ts"
import { guessNameOrigin, type NameOrigin } from "./name-origin.ts"
import type { Part } from "./polnear-parts.ts"

export type SourceKind = "named" | "unnamed" | "pronoun" | "none"
export type QuotationKind = "direct" | "indirect" | "mixed" | "none"
export type Position = "before" | "after" | "between" | "none"

const PRONOUN =
  /^(?:i|we|you|he|she|they|it|who|which|that|his|her|their|its|my|our|your|him|them|us|me|himself|herself|themselves|this|these|those)$/iu
const LITTLE =
  /^(?:the|a|an|one|two|three|several|some|many|most|other|another|all|both|few|such|no|his|her|their|its|our|my|even|only|top)$/iu
// The head stands before the first of these: an apposition, a bracket, a preposition, a relative clause.
const AFTER_HEAD = /[,(–—]|\s(?:of|for|from|in|on|at|with|by|to|who|which|that|whose|close|familiar|involved|including)\s/u
// Capital letters, and nobody's name: members of parties, peoples, creeds.
const GROUPS =
  /^(?:democrats?|republicans?|americans?|conservatives?|liberals?|libertarians?|muslims?|christians?|catholics?|jews?|latinos?|hispanics?|blacks?|whites?|russians?|mexicans?|europeans?|[a-z]+ians|millennials|evangelicals|police|officials?)$/iu

/**
 * Says whether a source is a name, other words, a pronoun, or absent: its head decides ("Varga’s aides" are unnamed).
 *
 * @example sortSource("Ann Lowe, a spokeswoman for the mayor") // "named"
 */
export function sortSource(source: string): SourceKind {
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  const all = words(source)
  if (all.length === 0) return "none"
  if (all.length <= 2 && all.every((word) => PRONOUN.test(word))) return "pronoun"
  const whole = words(source.split(AFTER_HEAD)[0] ?? "").filter((word) => !LITTLE.test(word))
  const head = (whole.at(-1) ?? "").replace(/['’]s?$/u, "")
  if (!/^\p{Lu}/u.test(head)) return PRONOUN.test(head) ? "pronoun" : "unnamed"
  return GROUPS.test(head) ? "unnamed" : "named"
}

/** @returns direct: every word of the content inside quotation marks; mixed: some; none: there is no content */
export function sortQuotation(text: string, content: readonly Span[], words: readonly Span[], picked: readonly number[]): QuotationKind {
  if (content.length === 0 || picked.length === 0) return "none"
  const quoted = findQuoted(text)
  const inside = picked.filter((i) => quoted.some(([from, to]) => from <= (words[i]?.[0] ?? -1) && (words[i]?.[1] ?? 0) <= to)).length
  if (inside === picked.length) return "direct"
  return inside === 0 ? "indirect" : "mixed"
}

/** @returns where the source stands to the content; between: content on both sides of it */
export function sortPosition({ source, content }: Part["words"]): Position {
  const [first, last] = [source[0], source.at(-1)]
  const [from, to] = [content[0], content.at(-1)]
  if (first === undefined || last === undefined || from === undefined || to === undefined) return "none"
  if (last < from) return "before"
  return first > to ? "after" : "between"
}

/**
 * Says of which world the name of a person who speaks is, by the longest form of it that the reading knows.
 *
 * @returns null where the source does not end in the name of a person that the reading found
 */
export function sortSpeakerName(text: string, source: readonly Span[], { entities }: Pick<Reading, "entities">): NameOrigin | null {
  if (sortSource(quote(text, source)) !== "named") return null
  const person = entities.find(
    ({ type, mentions }) =>
      type === "person" &&
      mentions.some(({ kind, span }) => kind === "name" && source.some(([from, to]) => from < span[1] && to > span[0])),
  )
  return person === undefined ? null : guessNameOrigin(person.name)
}

/** Stretches between quotation marks; a paragraph that opens none and closes one, or the reverse, is quoted to its end. */
function findQuoted(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+/gu)) {
    let open: number | null = null
    for (const mark of paragraph.matchAll(/[“”"]/gu)) {
      const at = index + mark.index
      if (open === null && mark[0] !== "”") open = at
      else if (mark[0] !== "“") {
        spans.push([open ?? index, at + 1])
        open = null
      }
    }
    if (open !== null) spans.push([open, index + paragraph.length])
  }
  return spans
}
