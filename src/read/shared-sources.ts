// Shared sources: “Reyes left, saying …”. A cue that can have no subject of its own goes on with the source before it.
import type { AttributionParts, Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { type Stretch, beginsPredicate, subjectBefore } from "./stretches.ts"

/** Participles and gerunds; their subject is the sentence's. */
const PARTICIPLE = /^(?:\p{L}{2,}ing|\p{L}+(?:ando|iendo|yendo|ándo(?:le|les|lo|la)|iéndo(?:le|les|lo|la)))$/u
const NO_PARTICIPLE = /^(?:being|including|according|during|nothing|something|cuando|comando)$/u
/** What an event does and no speaker: "the family crossed, raising questions". */
const EFFECT =
  /^(?:rais|spark|prompt|draw|fuel|fuell|lead|creat|caus|trigger|suggest|signal|show|indicat|highlight|leav|send|mark|underscor|expos|provok|ignit)ing$|^(?:generando|provocando|causando|desatando|despertando|mostrando|marcando|suscitando|planteando|alimentando)$/u
const JOINS = /^(?:and|but|then|y|e|pero|ni)$/u
const PASSIVE =
  /^(?:is|are|was|were|be|been|being|seem\p{L}*|appear\p{L}*|asked|known|expected|reportedly|allegedly|es|son|fue|fueron|parece\p{L}*)$/u

/** How far into its sentence a subject's verb is looked for, in tokens. */
const REACH = 14

/**
 * Gives attributions without a source the one that their sentence named before, where only that one can be meant; a
 * participle else has the subject of its sentence.
 *
 * @param parts - in text order
 * @example shareSources(prose, parts) // "Reyes criticized the plan, saying it would fail": both have the source "Reyes"
 */
export function shareSources(prose: Prose, parts: readonly AttributionParts[]): readonly AttributionParts[] {
  const { tokens, sentences } = prose
  let sentence = 0
  let last: { readonly sentence: number; readonly source: readonly Span[] } | null = null
  let at = 0
  const shared: AttributionParts[] = []
  for (const part of parts.toSorted((a, b) => cueStart(a) - cueStart(b))) {
    const start = cueStart(part)
    while (sentence < sentences.length && (sentences[sentence]?.span[1] ?? 0) <= start) sentence++
    while (at < tokens.length && (tokens[at]?.span[0] ?? 0) < start) at++
    const first = tokens[at]?.text ?? ""
    const before = tokens[at - 1]?.text ?? ""
    const participle = PARTICIPLE.test(first) && !NO_PARTICIPLE.test(first)
    const joined = JOINS.test(before) && /^\p{Ll}/u.test(first) && !PASSIVE.test(first)
    const goesOn: boolean = part.source.length === 0 && part.cue.length > 0 && last?.sentence === sentence && (participle || joined)
    const alone =
      part.source.length === 0 && part.cue.length > 0 && participle && !EFFECT.test(first) && before === "," && last?.sentence !== sentence
    const subject = alone ? subjectOf(prose, sentence, at) : null
    const source: readonly Span[] = goesOn && last ? last.source : subject ? [subject] : part.source
    if (source.length > 0) last = { sentence, source }
    shared.push(source === part.source ? part : { ...part, source })
  }
  return shared
}

/** "Peel issued a warning on Tuesday, making it clear that": the noun phrase before the sentence's first verb. */
function subjectOf(prose: Prose, sentence: number, cue: number): Span | null {
  const from = prose.sentences[sentence]?.from ?? cue
  for (let verb = from + 1; verb < Math.min(cue - 1, from + REACH); verb++) {
    if (!beginsPredicate(prose, verb)) continue
    const subject: Stretch | null = subjectBefore(prose, from, verb)
    return subject && [prose.tokens[subject.from]?.span[0] ?? 0, prose.tokens[subject.to - 1]?.span[1] ?? 0]
  }
  return null
}

function cueStart({ cue, content }: AttributionParts): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0
}
