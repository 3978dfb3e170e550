// Noun cues: what is said or thought by a noun, where "de que" tells what ("las quejas de los vecinos de que no hay luz"). Spanish.
import { type AttributionParts, byRule, overlaps, type Span } from "../document/index.ts"
import { spanOf } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { isSubject } from "./stretches.ts"
import { SAYING_NOUN } from "./words/reporting.ts"

/** Signs what stands on a noun; the outlet tells of it and stands behind its own sentence. */
export const NOUN_CUE = byRule("attributions/noun-cue")

/** How many tokens whose it is may have between the noun and "de que". */
const LONGEST_OWNER = 8

/**
 * Reads nouns of saying and thinking with a clause of their own, where no cue is known.
 *
 * @param known - what was found so far
 * @returns further attributions; without a source where the noun names nobody
 * @example findNounCues(prose, [])[0]?.by // "rules-0.1.0/attributions/noun-cue" for "Ignoró las quejas de que no hay luz."
 */
export function findNounCues(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const { tokens, words, language } = prose
  if (language !== "es") return []
  const held = known.flatMap(({ source, cue }) => [...source, ...cue])
  const told = known.flatMap(({ content }) => content)
  const quoted = (at: number): boolean =>
    prose.quotations.some(({ span }) => span[0] < (tokens[at]?.span[0] ?? 0) && (tokens[at]?.span[0] ?? 0) < span[1])
  const found: AttributionParts[] = []
  for (const sentence of prose.sentences) {
    for (let noun = sentence.from; noun < sentence.to - 4; noun++) {
      if (!SAYING_NOUN.has(words[noun] ?? "") || quoted(noun)) continue
      const clause = clauseOf(prose, noun, sentence.to)
      if (clause === null) continue
      let end = clause + 2
      while (end < sentence.to && !/^[,.;:!?()—–]$/u.test(words[end] ?? "")) end++
      const cue = spanOf(tokens, { from: noun, to: noun + 1 })
      const content = spanOf(tokens, { from: clause, to: end })
      if (held.some((span) => overlaps(span, cue)) || told.some((span) => isAlike(span, content)) || end - clause < 4) continue
      const source = clause > noun + 1 ? [spanOf(tokens, { from: noun + 2, to: clause })] : []
      found.push({ source, cue: [cue], content: [content], quotation: "indirect", confidence: 0.7, by: NOUN_CUE })
    }
  }
  return found
}

/** @returns where "de que" begins behind a noun, with nothing between but whose it is; null for none */
function clauseOf(prose: Prose, noun: number, to: number): number | null {
  const { words } = prose
  for (let i = noun + 1; i < Math.min(to - 2, noun + 2 + LONGEST_OWNER); i++) {
    if (words[i] !== "de" || words[i + 1] !== "que") continue
    return i === noun + 1 || (/^(?:del?)$/u.test(words[noun + 1] ?? "") && isSubject(prose, noun + 2, i)) ? i : null
  }
  return null
}

/** Another cue's content that begins where this one does is told by that cue: "presentó una queja | de que …". */
function isAlike(known: Span, own: Span): boolean {
  return Math.abs(known[0] - own[0]) < 4
}
