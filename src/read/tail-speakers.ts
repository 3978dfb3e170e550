// Tail speakers: who speaks at the end of a sentence, "…, Reyes said." and "…, says Reyes", where the model took somebody else or nobody.
import { type AttributionParts, overlaps, type Span } from "../document/index.ts"
import { firstTokenAfter, sentenceAt } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { isPlainNoun, type Stretch } from "./stretches.ts"
import { REPORTING, REPORTING_HEADLINE } from "./words/reporting.ts"

/** The longest of them, in tokens: "Deputy Finance Minister Ana Reyes". */
const LONGEST = 6

/**
 * Gives indirect speech whose verb ends its sentence, or begins what stands behind its last comma, the name beside that verb for its
 * source, and all before the comma for its content.
 *
 * @param parts - the model's
 * @example endSpeakers(prose, parts)[0]?.source // "Reyes" in "The men, who left on Monday, may return, Reyes said."
 */
export function endSpeakers(prose: Prose, parts: readonly AttributionParts[]): readonly AttributionParts[] {
  return parts.map((part) => (part.quotation === "indirect" && part.cue.length === 1 ? endSpeaker(prose, part) : part))
}

function endSpeaker(prose: Prose, part: AttributionParts): AttributionParts {
  const { tokens } = prose
  const [cue] = part.cue
  const at = firstTokenAfter(tokens, cue?.[0] ?? 0)
  const verb = tokens[at]
  const sentence = prose.sentences[sentenceAt(prose.sentences, verb?.span[0] ?? 0)]
  if (!verb || !sentence || verb.span[1] !== cue?.[1]) return part
  const to = tokens[sentence.to - 1]?.text === "." ? sentence.to - 1 : sentence.to
  const tail = at === to - 1 ? before(prose, sentence.from, at) : behind(prose, at, to)
  if (!tail) return part
  const source: Span = [tokens[tail.name.from]?.span[0] ?? 0, tokens[tail.name.to - 1]?.span[1] ?? 0]
  const within = [...part.source, ...part.content].every((span) => sentence.span[0] <= span[0] && span[1] <= sentence.span[1])
  if (!within || part.source.some((span) => overlaps(span, source))) return part
  return { ...part, source: [source], content: [[tokens[sentence.from]?.span[0] ?? 0, tokens[tail.comma - 1]?.span[1] ?? 0]] }
}

type Tail = { readonly name: Stretch; readonly comma: number }

/** “…, Reyes said.” */
function before(prose: Prose, from: number, verb: number): Tail | null {
  if (!REPORTING.has(prose.tokens[verb]?.text ?? "")) return null
  let comma = verb - 1
  while (comma > from && verb - comma <= LONGEST && prose.tokens[comma]?.text !== ",") comma--
  return comma > from + 1 && prose.tokens[comma]?.text === "," && isName(prose, comma + 1, verb)
    ? { name: { from: comma + 1, to: verb }, comma }
    : null
}

/** “…, says Reyes” */
function behind(prose: Prose, verb: number, to: number): Tail | null {
  const { text = "" } = prose.tokens[verb] ?? {}
  if (!(REPORTING.has(text) || REPORTING_HEADLINE.has(text)) || prose.tokens[verb - 1]?.text !== ",") return null
  return to - verb - 1 <= LONGEST && isName(prose, verb + 1, to) ? { name: { from: verb + 1, to }, comma: verb - 1 } : null
}

function isName(prose: Prose, from: number, to: number): boolean {
  return from < to && /^\p{Lu}/u.test(prose.tokens[from]?.text ?? "") && isPlainNoun(prose, from, to)
}
