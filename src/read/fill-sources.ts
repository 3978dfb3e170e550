// Fill sources: who stands beside a cue that the model found, where it found the cue alone.
import { type AttributionParts, contains, type Span } from "../document/index.ts"
import { firstTokenAfter, sentenceAt } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { issuerOf } from "./statement-rules.ts"
import { isSubject, LONGEST_SOURCE, nounFrom, type Stretch, subjectBefore } from "./stretches.ts"
import { ACCORDING, OPENS_CONTENT, PASSIVE_BE, REPORTING } from "./words/reporting.ts"

/**
 * Gives attributions whose cue the model found, but not the source, the noun phrase beside that cue: "según la policía",
 * "“…,” asked the judge", "was rejected by the shipyard", "Deputy prosecutor Quiroga confirmed that".
 *
 * @param known - what the model found
 * @example fillSources(prose, parts)[0]?.source
 */
export function fillSources(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const { words } = prose
  const held = known.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).toSorted((a, b) => a[0] - b[0])
  return known.map((part) => fillOne(prose, words, part, held))
}

function fillOne(prose: Prose, words: readonly string[], part: AttributionParts, held: readonly Span[]): AttributionParts {
  const { tokens } = prose
  const [cue] = part.cue
  if (!cue) return part
  const from = firstTokenAfter(tokens, cue[0])
  const end = firstTokenAfter(tokens, cue[1])
  const first = words[from] ?? ""
  const according = ACCORDING.some(([word]) => word === first)
  const [source] = part.source
  const verb = tokens[end]
  // según adelantó La Voz: the verb is the cue's
  if (according && source && verb && source[0] === verb.span[0] && source[1] > verb.span[1] && REPORTING.has(verb.text)) {
    return { ...part, cue: [[cue[0], verb.span[1]]], source: [[tokens[end + 1]?.span[0] ?? source[0], source[1]]] }
  }
  if (source) return part
  const moved = subjectInContent(prose, part, from)
  if (moved) return moved
  const noun = nounAfter(prose, words, part, { from, to: end }, according) ?? nounBefore(prose, words, { from, to: end })
  if (!noun) return part
  const span: Span = [tokens[noun.from]?.span[0] ?? 0, tokens[noun.to - 1]?.span[1] ?? 0]
  return touches(held, span) ? part : { ...part, source: [span] }
}

/** According to X; “…,” asked X; was rejected by X. */
function nounAfter(
  prose: Prose,
  words: readonly string[],
  part: AttributionParts,
  { from, to }: Stretch,
  according: boolean,
): Stretch | null {
  const { tokens } = prose
  const start = tokens[from]?.span[0] ?? 0
  const inverted =
    REPORTING.has(words[from] ?? "") && to === from + 1 && part.content.some((span) => span[1] <= start && part.quotation !== "indirect")
  const by = /^(?:by|por)$/u
  const passive = words.slice(from, to).some((word) => PASSIVE_BE.has(word)) && (by.test(words[to] ?? "") || by.test(words[to - 1] ?? ""))
  if (!according && !inverted && !passive) return null
  const noun = passive && by.test(words[to] ?? "") ? to + 1 : to
  let stop = noun
  while (stop < Math.min(tokens.length, noun + 2 * LONGEST_SOURCE) && tokens[stop]?.paragraph === tokens[from]?.paragraph) stop++
  return nounFrom(prose, noun, stop)
}

/** X confirmed that; Los mensajes revelan que; El ministerio difundió una nota en la que asegura que. */
function nounBefore(prose: Prose, words: readonly string[], { from, to }: Stretch): Stretch | null {
  const sentence = prose.sentences[sentenceAt(prose.sentences, prose.tokens[from]?.span[0] ?? 0)]
  if (!sentence || from <= sentence.from) return null
  const issuer = issuerOf(prose, words, sentence.from, from)
  if (issuer) return issuer
  const active = REPORTING.has(prose.tokens[from]?.text ?? "") || OPENS_CONTENT.has(words[to] ?? "")
  if (!active || words.slice(from, to).some((word) => PASSIVE_BE.has(word)) || /^(?:se|as|como|según)$/u.test(words[from - 1] ?? ""))
    return null
  return from - sentence.from <= LONGEST_SOURCE ? subjectBefore(prose, sentence.from, from) : null
}

/** The model may take a subject for the first piece of what its verb says. */
function subjectInContent(prose: Prose, part: AttributionParts, cue: number): AttributionParts | null {
  const [first, ...rest] = part.content
  const last = prose.tokens[cue - 1]
  if (!first || !last || rest.length === 0 || !REPORTING.has(prose.tokens[cue]?.text ?? "")) return null
  const from = firstTokenAfter(prose.tokens, first[0])
  const comma = last.text === ","
  const ends = first[1] === last.span[1] || (comma && first[1] === prose.tokens[cue - 2]?.span[1])
  if (!ends || rest.some((span) => span[0] < last.span[1]) || !isSubject(prose, from, comma ? cue - 1 : cue)) return null
  if (prose.quotations.some(({ span }) => contains(span, first))) return null
  return { ...part, source: [first], content: rest }
}

/** Whether any of the spans, in text order, shares a letter with this one. */
function touches(held: readonly Span[], span: Span): boolean {
  let low = 0
  let high = held.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((held[middle]?.[1] ?? 0) <= span[0]) low = middle + 1
    else high = middle
  }
  return (held[low]?.[0] ?? Number.POSITIVE_INFINITY) < span[1]
}
