// Nested rules: an attribution inside what somebody else says ("said the minister had denied that …", "dijo que la firma espera cerrar …").
//
// The model labels each token once and so never tells of one. Few and plain patterns: the inner speaker stands right before the verb.
import { type AttributionParts, byRule, contains, overlaps, type Span } from "../document/index.ts"
import { isInfinitive, sayingEnd } from "./saying.ts"
import { lowestWhere, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { type Stretch, subjectBefore } from "./stretches.ts"
import { ARTICLES } from "./words/determiners.ts"
import { INTENDING } from "./words/reporting.ts"

/** Pronouns of the one who is quoted: what they say there is no second voice. */
const SPEAKER = /^(?:i|we|you|yo|nosotros|nosotras|usted|ustedes|it|this|there|one|esto|eso|ello)$/iu
const OPENS = /^(?:that|que)$/iu
const CLAUSE = /^(?:[.;:!?()—–]|but|pero)$/u

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
        const part = readNested(prose, tokensIn(prose.tokens, [Math.max(begin, whole[0]), Math.min(end, whole[1])]))
        if (part && !part.cue.some((one) => cues.some((other) => overlaps(one, other))) && !isTold(found, part)) found.push(part)
      }
    }
  }
  return found
}

function isTold(found: readonly AttributionParts[], { cue }: AttributionParts): boolean {
  return found.some((other) => other.cue.some((span) => cue.some((own) => contains(span, own))))
}

function readNested(prose: Prose, { from, to }: Stretch): AttributionParts | null {
  const { tokens, language } = prose
  const start = OPENS.test(tokens[from]?.text ?? "") ? from + 1 : from
  // "que espera que …": Spanish leaves the subject out where it is the one who speaks.
  for (let verb = language === "es" && start > from ? start : start + 1; verb < to - 2; verb++) {
    if (tokens[verb]?.kind === "quote" || CLAUSE.test(tokens[verb]?.text ?? "")) return null
    const end = sayingEnd(prose, verb)
    const opener = end === null ? "" : (tokens[end]?.text ?? "")
    const plans = language === "es" && INTENDING.has(tokens[verb]?.text ?? "")
    const intends = plans && isInfinitive(tokens[verb + 1])
    const said = end !== null && OPENS.test(opener)
    const hopes = plans && OPENS.test(tokens[verb + 1]?.text ?? "")
    if (!said && !intends && !hopes) continue
    const source = verb === start ? null : subjectBefore(prose, start, verb)
    if (verb > start && (!source || SPEAKER.test(tokens[source.from]?.text ?? "") || !speaks(prose, source))) continue
    const cueEnd = said && end !== null ? end : verb + 1
    let last = cueEnd
    while (last < to && !/^[.;!?]$/u.test(tokens[last]?.text ?? "")) last++
    if (last - cueEnd < 3) continue
    return {
      source: source ? [spanOf(prose, source)] : [],
      cue: [spanOf(prose, { from: verb, to: cueEnd })],
      content: [spanOf(prose, { from: cueEnd, to: last })],
      quotation: "indirect",
      confidence: 0.7,
      by: byRule("attributions/nested"),
    }
  }
  return null
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

function spanOf({ tokens }: Prose, { from, to }: Stretch): Span {
  return [tokens[from]?.span[0] ?? 0, tokens[to - 1]?.span[1] ?? 0]
}
