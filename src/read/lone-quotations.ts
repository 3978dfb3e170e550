// Lone quotations: words in quotation marks that no cue claims. Somebody says them, also where the article does not say who.
import { type AttributionParts, byRule, overlaps, type Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import type { Quotation } from "./quotations.ts"

/** Words from which on a quotation in marks is somebody's speech (PolNeAR: 97 of 100 are content). */
const SPEECH_WORDS = 6

/**
 * @param least - words from which on a quotation counts
 * @returns for each token 1: the first of a quotation of speech, 2: inside one, 0: neither
 * @example markQuoted(prose)[0] // 1
 */
export function markQuoted(prose: Prose, least = SPEECH_WORDS): Uint8Array {
  const places = new Uint8Array(prose.tokens.length)
  let i = 0
  for (const quotation of prose.quotations) {
    if (quotation.depth > 0 || !isSpeech(prose, quotation, least)) continue
    while (i < places.length && (prose.tokens[i]?.span[0] ?? 0) < quotation.span[0]) i++
    for (let place = 1; i < places.length && (prose.tokens[i]?.span[1] ?? 0) <= quotation.span[1]; i++, place = 2) places[i] = place
  }
  return places
}

/**
 * Finds quotations of speech that no attribution holds; one that goes on over several paragraphs is one.
 *
 * @param known - attributions found so far
 * @example findLoneQuotations(prose, []).every(({ cue }) => cue.length === 0) // true
 */
export function findLoneQuotations(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const held = known.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).toSorted((a, b) => a[0] - b[0])
  const chains = new Map<number, Span[]>() // by the index of the quotation that began
  const beginnings = new Map<number, number>()
  let h = 0
  prose.quotations.forEach((quotation, i) => {
    const { span, continues, depth } = quotation
    while (h < held.length && (held[h]?.[1] ?? 0) <= span[0]) h++
    const next = held[h]
    if (depth > 0 || !isSpeech(prose, quotation) || (next && overlaps(next, span))) return
    const beginning = continues === null ? i : (beginnings.get(continues) ?? i)
    beginnings.set(i, beginning)
    chains.set(beginning, [...(chains.get(beginning) ?? []), span])
  })
  return [...chains.values()].map((content) => ({
    source: [],
    cue: [],
    content,
    quotation: "direct",
    confidence: 0.5,
    by: byRule("attributions/lone-quotation"),
  }))
}

/** Whether the marks hold so much that somebody speaks in them. */
function isSpeech(prose: Prose, { inner, scare, dialogue }: Quotation, least = SPEECH_WORDS): boolean {
  if (dialogue) return true
  const words = prose.document.text.slice(...inner).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return !scare && words >= least
}
