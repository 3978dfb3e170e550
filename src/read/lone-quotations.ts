// Lone quotations: words in quotation marks that no cue claims. Somebody says them, also where the article does not say who.
import { type AttributionParts, byRule, overlaps, type Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import type { Quotation } from "./quotations.ts"

/** Words from which on a quotation in marks is somebody's speech (PolNeAR: 97 of 100 are content). */
const SPEECH_WORDS = 6
/** Words from which on a quotation that is a sentence of its own is. */
const LONE_WORDS = 3

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
 * Adds the quotations of speech that no attribution holds. One that goes on with a quotation that has a speaker is that
 * speaker's; one that goes on over several paragraphs is one.
 *
 * @param known - attributions found so far
 * @returns them, some with more content, and those without source and cue that were added
 * @example addLoneQuotations(prose, []).every(({ cue }) => cue.length === 0) // true
 */
export function addLoneQuotations(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const held = known
    .flatMap((part, owner) =>
      [...part.source, ...part.cue, ...part.content].map((span) => ({ span, owner, said: part.content.includes(span) })),
    )
    .toSorted((a, b) => a.span[0] - b.span[0])
  const owners = new Map<number, number>() // by the index of a quotation, the attribution whose content it is
  const more = new Map<number, Span[]>() // by attribution, also those to add, which are counted from known.length on
  let count = known.length
  let h = 0
  prose.quotations.forEach((quotation, i) => {
    const { span, inner, continues, depth, dialogue } = quotation
    while (h < held.length && (held[h]?.span[1] ?? 0) <= span[0]) h++
    const holder = held[h]
    if (holder && overlaps(holder.span, span)) {
      if (holder.said) owners.set(i, holder.owner)
      return
    }
    const before = continues === null ? undefined : owners.get(continues)
    if (depth > 0 || (before === undefined && !isSpeech(prose, quotation, endsWithStop(prose, quotation) ? LONE_WORDS : SPEECH_WORDS)))
      return
    const owner = before ?? count++
    owners.set(i, owner)
    more.set(owner, [...(more.get(owner) ?? []), dialogue ? inner : span]) // a dialogue's dash is no word of it
  })
  const by = byRule("attributions/lone-quotation")
  const continued = known.map((part, i) => ({ ...part, content: [...part.content, ...(more.get(i) ?? [])] }))
  const added = [...more].filter(([owner]) => owner >= known.length)
  return [
    ...continued,
    ...added.map(([, content]) => ({ source: [], cue: [], content, quotation: "direct" as const, confidence: 0.5, by })),
  ]
}

function endsWithStop({ document }: Prose, { inner }: Quotation): boolean {
  return /[.!?…]\s*$/u.test(document.text.slice(inner[0], inner[1]))
}

/** Whether the marks hold so much that somebody speaks in them. */
function isSpeech(prose: Prose, { inner, scare, dialogue }: Quotation, least = SPEECH_WORDS): boolean {
  if (dialogue) return true
  const words = prose.document.text.slice(...inner).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return !scare && words >= least
}
