// Judging rules: Spanish verbs that judge or announce without "que" ("La alcaldesa criticó el cierre", "Anunció la retirada").
import { type AttributionParts, byRule, overlaps } from "../document/index.ts"
import { spanOf } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { LONGEST_SOURCE, type Stretch, subjectBefore } from "./stretches.ts"
import { ARTICLES } from "./words/determiners.ts"
import { ORGANIZATION_NOUNS } from "./words/organizations.ts"
import { EVENT_NOUN, JUDGING, SAYING_GERUND, TELLING_EVENTS } from "./words/reporting.ts"

/**
 * Reads who praises, criticizes or announces something that the model has left out.
 *
 * @param known - what the model found
 * @returns further attributions, none of whose words are another's
 * @example findJudging(prose, [])[0]?.by // "rules-0.1.0/attributions/judging" for "La alcaldesa criticó el cierre del puerto."
 */
export function findJudging(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const { tokens, language, quotations } = prose
  if (language !== "es") return []
  const held = known.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  return prose.sentences.flatMap((sentence): readonly AttributionParts[] => {
    const read = readJudging(prose, sentence) ?? readEvent(prose, sentence)
    if (!read) return []
    const source = read.source ? [spanOf(tokens, read.source)] : []
    const [cue, content] = [spanOf(tokens, read.cue), spanOf(tokens, read.content)]
    if (held.some((span) => overlaps(span, cue) || overlaps(span, content) || source.some((own) => overlaps(span, own)))) return []
    if (quotations.some(({ span }) => overlaps(span, cue) || overlaps(span, content))) return []
    return [{ source, cue: [cue], content: [content], quotation: "indirect", confidence: 0.7, by: byRule("attributions/judging") }]
  })
}

type Read = { readonly source: Stretch | null; readonly cue: Stretch; readonly content: Stretch }

/** El alcalde, en su discurso, aplaudió a la tripulación. */
function readJudging(prose: Prose, { from, to }: Stretch): Read | null {
  const { words } = prose
  for (let verb = from + 1; verb < Math.min(to - 2, from + LONGEST_SOURCE); verb++) {
    if (!JUDGING.has(words[verb] ?? "")) continue
    if (!/^al?$/u.test(words[verb + 1] ?? "") && !ARTICLES.has(words[verb + 1] ?? "")) return null
    const subject = subjectBefore(prose, from, verb)
    return subject && { source: withoutPlace(words, subject), cue: { from: verb, to: verb + 1 }, content: contentFrom(words, verb + 1, to) }
  }
  return null
}

/** Anunció la retirada del barco: whose subject is left out. */
function readEvent({ words, tokens }: Prose, { from, to }: Stretch): Read | null {
  if (!TELLING_EVENTS.has(words[from] ?? "") || !ARTICLES.has(words[from + 1] ?? "") || to - from < 4) return null
  const noun = words[from + 2] ?? ""
  if (tokens[from + 2]?.kind !== "word" || /^\p{Lu}/u.test(tokens[from + 2]?.text ?? "")) return null
  if (!EVENT_NOUN.test(noun) || ORGANIZATION_NOUNS.has(noun)) return null
  const end = /^[.!?]$/u.test(words[to - 1] ?? "") ? to - 1 : to
  return { source: null, cue: { from, to: from + 1 }, content: { from: from + 1, to: end } }
}

/** To the end of the clause: "a la tripulación | , y dijo", "la compra | diciendo que". */
function contentFrom(words: readonly string[], from: number, to: number): Stretch {
  let end = from + 1
  while (end < to && !/^(?:[.,;:!?—–]|--)$/u.test(words[end] ?? "") && !SAYING_GERUND.has(words[end] ?? "")) end++
  return { from, to: end }
}

/** "El alcalde, en su discurso,": where and when is no part of who. */
function withoutPlace(words: readonly string[], { from, to }: Stretch): Stretch {
  for (let i = from + 1; i < to - 1; i++)
    if (words[i] === "," && /^(?:en|durante|tras|ante|desde|por)$/u.test(words[i + 1] ?? "")) return { from, to: i }
  return { from, to: words[to - 1] === "," ? to - 1 : to }
}
