// Voices: sources that are no name, role noun or pronoun: documents, and people by words that no list knows.
import { byRule, type SourceType, type Span } from "../document/index.ts"
import { fold } from "../text/index.ts"
import { type TokenRange, spanOf, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { ARTICLES, STOPPERS } from "./words/determiners.ts"
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, VOICE_DOCUMENTS } from "./words/organizations.ts"
import { COUNTS } from "./words/roles.ts"

export type Voice = {
  readonly type: SourceType
  readonly name: string
  readonly span: Span // the words that speak
  readonly head: string // the noun, folded
  readonly words: readonly string[] // all but articles, folded: what it is found again by
  readonly definite: boolean
  readonly plural: boolean
  readonly justification: readonly Span[]
  readonly confidence: number
  readonly by: string
}

const AGENT =
  /(?:[^t]er|[aeiosc]tor|ian|ist|man|woman|men|women|ant|ent|ee|eer|keeper|master|those|persons?|people|dor|dora|ero|era|ista|nte|ario|aria|sor|sora)s?$/u
const OF = /^(?:of|by|from|on|into|about|for|in|de|del|sobre|por|en)$/u

/** @returns the document that a source's words name; null if they name none @example documentOfSource(prose, [[0, 21]])?.name // "inspection report" */
export function documentOfSource(prose: Prose, source: readonly Span[]): Voice | null {
  for (const span of source) {
    const range = tokensIn(prose.tokens, span)
    const head = headOfThing(prose, range)
    if (head === null) continue
    return makeVoice(prose, span, head, { type: "document", plural: false, confidence: 0.9, by: byRule("sources/document-noun") })
  }
  return null
}

/** The last noun of the phrase before its complement, if that is a document's. */
function headOfThing({ tokens, language }: Prose, { from, to }: TokenRange): number | null {
  let head: number | null = null
  for (let i = from; i < to; i++) {
    const word = (tokens[i]?.text ?? "").toLowerCase()
    if (DOCUMENT_NOUNS.has(word) || VOICE_DOCUMENTS.has(word)) {
      head = i
      if (language === "es") return head
    } else if (head !== null && tokens[i]?.kind === "word" && (OF.test(word) || STOPPERS.has(word))) return head
    else if (/^['’]s$/u.test(word)) head = null
    else if (tokens[i]?.kind === "punctuation" && head !== null) return head
    else if (OF.test(word) && head === null && i > from) return null
  }
  return head
}

/**
 * Whoever speaks by words that name nobody known: "gardeners", "a beekeeper", "those who came".
 *
 * @param known - they are someone, whatever the noun
 * @returns null where the words cannot be someone
 */
export function voiceOfWords(prose: Prose, source: readonly Span[], known = false): Voice | null {
  const { tokens } = prose
  const span = source[0]
  if (!span) return null
  const { from, to } = tokensIn(tokens, span)
  if (
    /^(?:you|we|i|it|who|which|that|what|this|these|nobody|none|everyone|everybody|anyone|someone|nadie|alguien|quien|quienes|que|ello|esto|eso|esta|este|your|our)\b/iu.test(
      lower(prose, from),
    )
  )
    return null
  let start = from
  let counted = false
  while (start < to && (ARTICLES.has(lower(prose, start)) || COUNTS.has(lower(prose, start)) || tokens[start]?.kind === "number")) {
    counted ||= COUNTS.has(lower(prose, start)) || ARTICLES.get(lower(prose, start)) === false
    start++
  }
  let end = start
  while (end < to && tokens[end]?.kind === "word" && !STOPPERS.has(lower(prose, end)) && !/^['’]s$/u.test(lower(prose, end))) end++
  if (end === start) {
    if (start > from && !counted && /^(?:those|these|estos|esos|los|las)$/u.test(lower(prose, from))) end = start
    else return null
  }
  const head = prose.language === "es" ? Math.min(start, end - 1) : Math.max(start, end - 1)
  const word = lower(prose, Math.max(from, head))
  const single = /^(?:a|an|one|another|un|una|otro|otra)$/u.test(lower(prose, from))
  // Without a list that knows it, "the proposal" and "the gardener" differ by their endings alone.
  const body = ORGANIZATION_NOUNS.has(word) // "a federal court"
  if (!AGENT.test(word) && !body && !known) return null
  if (/^\p{Lu}/u.test(tokens[Math.max(from, head)]?.text ?? "") && head > from) return null
  const plural = !single && (/[^s]s$/u.test(word) || word === "those" || tokens[from]?.kind === "number")
  const type: SourceType = plural || body ? "unnamed-group" : "unnamed-person"
  return makeVoice(prose, span, Math.max(from, head), {
    type,
    plural,
    confidence: plural ? 0.55 : single ? 0.6 : 0.4,
    by: byRule("sources/unknown-words"),
  })
}

function makeVoice(prose: Prose, span: Span, head: number, judged: Pick<Voice, "type" | "plural" | "confidence" | "by">): Voice {
  const { tokens, document } = prose
  const { from, to } = tokensIn(tokens, span)
  let end = to
  for (let i = head + 1; i < to; i++) {
    if (/^(?:[,;(—–]|who|which|that|que|quien)$/u.test(lower(prose, i))) {
      end = i
      break
    }
  }
  const first = lower(prose, from)
  const start = ARTICLES.has(first) && from < head ? from + 1 : from
  const words: string[] = []
  for (let i = start; i < end; i++)
    if (tokens[i]?.kind === "word" && !ARTICLES.has(lower(prose, i))) words.push(fold(tokens[i]?.text ?? ""))
  const rest = end < to ? spanOf(tokens, { from: /^[,(—–]$/u.test(lower(prose, end)) ? end + 1 : end, to }) : null
  return {
    ...judged,
    name: document.text.slice(...spanOf(tokens, { from: start, to: end })).replace(/\s+/gu, " "),
    span: spanOf(tokens, { from, to: end }),
    head: fold(tokens[head]?.text ?? ""),
    words,
    definite: ARTICLES.get(first) === true,
    justification: rest && rest[1] > rest[0] ? [rest] : [],
  }
}

function lower({ tokens }: Prose, at: number): string {
  return (tokens[at]?.text ?? "").toLowerCase()
}
