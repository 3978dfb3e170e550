// Nested rules: an attribution inside what somebody else says ("said the minister had denied that …", "dijo que la firma espera cerrar …").
//
// The model labels each token once and so never tells of one. Few and plain patterns: a verb of saying, and what opens a clause.
import { type AttributionParts, byRule, contains, overlaps } from "../document/index.ts"
import { isInfinitive, sayingEnd } from "./saying.ts"
import { lowestWhere, spanOf, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { beginsPredicate, type Stretch, subjectBefore } from "./stretches.ts"
import { ARTICLES } from "./words/determiners.ts"
import { INTENDING, SAYING_GERUND, THOUGHT_OF_NOBODY } from "./words/reporting.ts"

/** Pronouns of the one who is quoted: what they say there is no second voice. */
const SPEAKER = /^(?:i|we|you|yo|nosotros|nosotras|usted|ustedes|it|this|there|one|esto|eso|ello)$/iu
const OPENS = /^(?:that|que)$/iu
const CLAUSE = /^(?:[.;:!?()—–]|but|pero)$/u
/** Whom it is said to stands between: "diciendo a la gente que". */
const TO_WHOM = /^(?:a|al)$/u
/** How far behind its verb "que" stands where it is said to somebody, and how far before a relative its noun begins, in tokens. */
const REACH = 6

type Inner = { readonly source: Stretch | null; readonly cue: Stretch }

/**
 * Reads attributions inside the contents of others, where a speaker of their own says something, or in Spanish plans or expects it.
 *
 * @param known - what was found so far
 * @returns those inside; read.ts tells whose content holds them
 * @example findNested(prose, known)[0]?.by // "rules-0.1.0/attributions/nested"
 */
export function findNested(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const cues = known.flatMap(({ cue }) => cue)
  const found: AttributionParts[] = []
  for (const { content, quotation } of known) {
    // A quotation is told in its speaker's own voice, and what stands in it is left as it is.
    if (quotation === "direct") continue
    for (const whole of content) {
      const first = lowestWhere(prose.sentences.length, (i) => (prose.sentences[i]?.span[1] ?? 0) > whole[0])
      for (let i = first; (prose.sentences[i]?.span[0] ?? whole[1]) < whole[1]; i++) {
        const [begin, end] = prose.sentences[i]?.span ?? whole
        for (const part of readNested(prose, tokensIn(prose.tokens, [Math.max(begin, whole[0]), Math.min(end, whole[1])])))
          if (!part.cue.some((one) => cues.some((other) => overlaps(one, other))) && !isTold(found, part)) found.push(part)
      }
    }
  }
  return found
}

function isTold(found: readonly AttributionParts[], { cue }: AttributionParts): boolean {
  return found.some((other) => other.cue.some((span) => cue.some((own) => contains(span, own))))
}

function readNested(prose: Prose, { from, to }: Stretch): readonly AttributionParts[] {
  const { tokens, language } = prose
  const start = OPENS.test(tokens[from]?.text ?? "") ? from + 1 : from
  const found: AttributionParts[] = []
  for (let verb = start; verb < to - 2; verb++) {
    if (tokens[verb]?.kind === "quote" || CLAUSE.test(tokens[verb]?.text ?? "")) break
    const inner =
      readSpeaker(prose, start, verb, start > from) ??
      (language === "es" ? (readGerund(prose, start, verb, to) ?? readNobody(prose, verb)) : null)
    if (!inner) continue
    let last = inner.cue.to
    while (last < to && !/^[.;!?]$/u.test(tokens[last]?.text ?? "")) last++
    if (last - inner.cue.to < 3) continue
    found.push({
      source: inner.source ? [spanOf(tokens, inner.source)] : [],
      cue: [spanOf(tokens, inner.cue)],
      content: [spanOf(tokens, { from: inner.cue.to, to: last })],
      quotation: "indirect",
      confidence: 0.7,
      by: byRule("attributions/nested"),
    })
    verb = inner.cue.to
  }
  return found
}

/** The minister had denied that; la firma espera cerrar; los informes que afirmaban que. */
function readSpeaker(prose: Prose, start: number, verb: number, opened: boolean): Inner | null {
  const { tokens, language } = prose
  const end = sayingEnd(prose, verb)
  const plans = language === "es" && INTENDING.has(tokens[verb]?.text ?? "")
  const next = tokens[verb + 1]
  const said = end !== null && OPENS.test(tokens[end]?.text ?? "")
  if (!said && !(plans && (isInfinitive(next) || OPENS.test(next?.text ?? "")))) return null
  const cue = { from: verb, to: said && end !== null ? end : verb + 1 }
  // "que espera que …": Spanish leaves the subject out where it is the one who speaks.
  if (verb === start) return language === "es" && opened ? { source: null, cue } : null
  const source = subjectBefore(prose, start, verb) ?? (language === "es" && said ? antecedentOf(prose, start, verb) : null)
  return source && !SPEAKER.test(tokens[source.from]?.text ?? "") && speaks(prose, source) ? { source, cue } : null
}

/** "los informes que afirmaban": the noun phrase before the relative, from its article on. */
function antecedentOf({ tokens, words }: Prose, start: number, verb: number): Stretch | null {
  if (!/^(?:que|quien|quienes)$/u.test(words[verb - 1] ?? "")) return null
  for (let i = verb - 2; i >= Math.max(start, verb - 1 - REACH); i--) {
    if (tokens[i]?.kind !== "word") return null
    if (ARTICLES.has(words[i] ?? "") && !/^(?:al|del)$/u.test(words[i] ?? "")) return verb - 2 > i ? { from: i, to: verb - 1 } : null
  }
  return null
}

/** Dejó una grabación diciendo a la gente que: the subject is its sentence's. */
function readGerund(prose: Prose, start: number, verb: number, to: number): Inner | null {
  const { words } = prose
  if (!SAYING_GERUND.has(words[verb] ?? "")) return null
  let that = verb + 1
  if (TO_WHOM.test(words[that] ?? "")) while (that < Math.min(to, verb + REACH) && words[that] !== "que") that++
  if (words[that] !== "que") return null
  for (let finite = start + 1; finite < verb; finite++)
    if (beginsPredicate(prose, finite)) return { source: subjectBefore(prose, start, finite), cue: { from: verb, to: verb + 1 } }
  return { source: null, cue: { from: verb, to: verb + 1 } }
}

/** Se considera que: somebody thinks so, and nobody is named. */
function readNobody({ words, tokens }: Prose, at: number): Inner | null {
  if (words[at] !== "se" || !THOUGHT_OF_NOBODY.has(words[at + 1] ?? "")) return null
  const cue = { from: at, to: at + 2 }
  return words[at + 2] === "que" || isInfinitive(tokens[at + 2]) ? { source: null, cue } : null
}

/** A name, a pronoun, or a noun with its article: other words before a verb are no speaker. */
function speaks({ tokens }: Prose, { from }: Stretch): boolean {
  const text = tokens[from]?.text ?? ""
  return (
    ARTICLES.has(text.toLowerCase()) ||
    /^\p{Lu}/u.test(text) ||
    /^(?:he|she|they|él|ella|ellos|ellas|su|sus|his|her|their|its)$/u.test(text)
  )
}
