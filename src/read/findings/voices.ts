// Findings on who speaks: vague, anonymous without a reason, only one, or taken from another outlet.
import { type Act, byRule, type Finding, type Source, type Span } from "../../document/index.ts"
import { isVagueHead } from "../backing.ts"
import { isOutletName } from "../outlets.ts"
import { tokensIn, wordsOf } from "../phrases.ts"
import { findTokens } from "../tokens.ts"
import { FUNCTION_WORDS } from "../words/function-words.ts"
import { ROLES } from "../words/roles.ts"
import { NEEDS_QUANTIFIER, QUANTIFIERS, VAGUE_ALONE, VAGUE_HEADS } from "../words/vague.ts"
import { type Desk, quoteShort } from "./desk.ts"

/** Speakers nobody can find: "critics", "some experts", "many". One finding for each source. */
export function findVagueSources(desk: Desk): readonly Finding[] {
  const loose = desk.reading.attributions.flatMap(({ source, cue, speaker, act, parent }) =>
    speaker === null && source.length === 0 && parent === null && CLAIMING.has(act) ? vagueBefore(desk, cue[0]) : [],
  )
  const unlisted = loose.map((span) => vagueFinding(desk, [span]))
  const listed = desk.reading.sources.flatMap((source): Finding[] => {
    if (source.type !== "unnamed-group" || !isVague(desk, source)) return []
    const spans = claimsOf(desk, source)
    return spans.length > 0 ? [vagueFinding(desk, spans)] : []
  })
  return [...listed, ...unlisted]
}

/** Acts by which something is told or kept back; who asks or wants tells nothing. */
const CLAIMING: ReadonlySet<Act | null> = new Set<Act | null>([
  "say",
  "confirm",
  "deny",
  "allege",
  "believe",
  "predict",
  "warn",
  "judge",
  "rumor",
  "decline",
])

/** What tells after all who the group is, or some of it: "including Senator Pell"; "the researchers" have been told of. */
const TOLD = /^(?:the|los|las)\s|\b(?:including|like|such as|among them|incluid[oa]s?|como|entre ell[oa]s)\s+(?:\p{Ll}+\s+){0,3}\p{Lu}/u
const PLACED =
  /^(?:officials|leaders|lawmakers|doctors|scientists|researchers|funcionarios|médicos|investigadores) (?:at|of|in|from|with|del?|en) /iu

/** The words by which a vague source makes its claims, where none of them tells who it is. */
function claimsOf(desk: Desk, source: Source): readonly Span[] {
  const { text } = desk.prose.document
  const own = desk.reading.attributions.filter(({ speaker, act, parent }) => speaker === source.id && parent === null && CLAIMING.has(act))
  const spans = own.flatMap(({ source: words }) => [...words]).filter((span) => !PLACED.test(text.slice(...span)))
  return spans.some((span) => TOLD.test(text.slice(...span).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))) ? [] : spans
}

function vagueFinding(desk: Desk, spans: readonly Span[]): Finding {
  const who = quoteShort(desk, spans[0] ?? [0, 0])
  const message = `Nobody can ask “${who}”: the text does not say who they are.`
  return { kind: "vague-source", spans, message, details: { who }, confidence: 0.85, by: byRule("findings/vague-source") }
}

/** "Security experts" before a cue whose source nothing has found. */
function vagueBefore({ prose, words }: Desk, cue: Span | undefined): readonly Span[] {
  if (!cue) return []
  const [at] = tokensIn(prose.tokens, cue)
  if (!isVagueHead(prose, words, at - 1)) return []
  // The words of the group itself: up to three before its head, from the start of the sentence or the last mark.
  let from = at - 1
  const opens = prose.sentences.findLast((sentence) => sentence.from < at)?.from ?? 0
  while (
    from > opens &&
    at - from < 3 &&
    prose.tokens[from - 1]?.kind === "word" &&
    !FUNCTION_WORDS[prose.language].has(words[from - 1] ?? "")
  )
    from--
  return [[prose.tokens[from]?.span[0] ?? 0, prose.tokens[at - 1]?.span[1] ?? 0]]
}

function isVague(desk: Desk, source: Source): boolean {
  const heads = VAGUE_HEADS[desk.prose.language]
  const words = wordsOf(findTokens({ text: source.name ?? "", blocks: [] }))
  // Up to the first preposition: "officials at the ministry" has its head before "at".
  const end = words.findIndex((word) => /^(?:of|at|in|from|with|who|that|de|del|en|que|con|,)$/u.test(word))
  const group = end < 0 ? words : words.slice(0, end)
  const quantified = group.some((word) => QUANTIFIERS.has(word))
  if (end > 0 && !quantified) return group.length === 1 && heads.has(group[0] ?? "") && !NEEDS_QUANTIFIER.has(group[0] ?? "")
  return group.some(
    (word, i) => heads.has(word) && (!NEEDS_QUANTIFIER.has(word) || quantified || (group.length === 1 && i === 0 && VAGUE_ALONE.has(word))),
  )
}

/** An anonymous source for whose anonymity the text gives no reason. */
export function findUnexplainedAnonymity(desk: Desk): readonly Finding[] {
  return desk.reading.sources.flatMap((source): Finding[] => {
    if (source.type !== "anonymous" || (source.anonymity && source.anonymity.reason.length > 0) || isNamedLater(desk, source)) return []
    const tells = desk.reading.attributions.some(({ speaker, act }) => speaker === source.id && act !== "decline" && CLAIMING.has(act))
    const spans = spokenBy(desk, source)
    const first = spans[0]
    if (!first || !tells) return []
    const who = quoteShort(desk, first)
    const message = `“${who}” is not named, and the text does not say why.`
    const by = byRule("findings/anonymous-without-reason")
    return [{ kind: "anonymous-without-reason", spans, message, details: { who }, confidence: 0.8, by }]
  })
}

/** "A former committee chairman says" over "Pell, a former committee chairman, says": the lead keeps no name to itself. */
function isNamedLater({ reading, prose }: Desk, { anonymity, mentions, name }: Source): boolean {
  const first = mentions[0]
  if (anonymity?.granted || !first) return false
  const words = wordsOf(findTokens({ text: name ?? "", blocks: [] })).filter((word) => word.length > 3)
  const head = prose.language === "es" ? words.find((word) => ROLES.has(word)) : words.at(-1)
  if (head === undefined || !ROLES.has(head) || ROLES.get(head)?.kind === "source") return false
  const stem = head.replace(/s$/u, "")
  return reading.sources.some(
    (other) =>
      other.type === "named-person" &&
      (other.mentions[0]?.[0] ?? 0) > first[0] &&
      wordsOf(findTokens({ text: other.title ?? "", blocks: [] })).includes(stem),
  )
}

/** The fewest attributed statements, and the share of the text they hold, from which resting on one voice says something. */
const MIN_ATTRIBUTED = 3
const MIN_SHARE = 0.3

/** Everything that anybody is named for rests on one voice. */
export function findSingleSource(desk: Desk): readonly Finding[] {
  const spoken = desk.body.filter(({ standing }) => standing === "attributed" || standing === "continued")
  const speakers = new Set(spoken.map(({ speaker }) => speaker))
  const [only] = speakers
  if (speakers.size !== 1 || only === undefined || only === null || spoken.length < MIN_ATTRIBUTED) return []
  const length = (statements: readonly { span: Span }[]): number => statements.reduce((sum, { span }) => sum + span[1] - span[0], 0)
  if (length(spoken) < MIN_SHARE * length(desk.body)) return []
  const source = desk.sources.get(only)
  if (!source) return []
  const who = source.name ?? "one voice"
  const count = String(spoken.length)
  const message = `All ${count} attributed statements rest on one source: ${who}.`
  const spans = spokenBy(desk, source)
  return [{ kind: "single-source", spans, message, details: { who, count }, confidence: 0.8, by: byRule("findings/single-source") }]
}

/** What another outlet published: one finding for each time it is passed on, one for a closing list of sources. */
export function findSecondHand(desk: Desk): readonly Finding[] {
  const by = byRule("findings/second-hand")
  const passedOn = desk.reading.attributions.flatMap(({ speaker, source: words, cue, act }): Finding[] => {
    const source = speaker === null ? undefined : desk.sources.get(speaker)
    const spans = words.length > 0 ? words : cue
    if (!source?.secondHand || spans.length === 0 || !PASSES_ON.has(act) || isPronoun(desk, spans)) return []
    const channel = source.type === "named-organization" ? null : channelNear(desk, cue[0])
    if (source.type !== "named-organization" && channel === null) return []
    const who = channel === null ? (source.name ?? quoteShort(desk, spans[0] ?? [0, 0])) : quoteShort(desk, channel)
    const message = `This is what another outlet, ${who}, published.`
    return [{ kind: "second-hand", spans: channel === null ? spans : [channel], message, details: { who }, confidence: 0.8, by }]
  })
  return [...passedOn, ...findListedSources(desk)]
}

/** An outlet that denies, files a motion or asks for something is a party, and passes nothing on. */
const PASSES_ON: ReadonlySet<Act | null> = new Set<Act | null>(["say", "confirm", "allege", "predict"])

/** How far behind the cue the outlet stands to whom somebody spoke, in letters. */
const CHANNEL_REACH = 60

/** "Pell told the Morning Bell", "in an interview with Radio Quay": the outlet's name. */
function channelNear({ reading }: Desk, cue: Span | undefined): Span | null {
  if (!cue) return null
  const near = reading.entities.flatMap(({ type, name, mentions }) =>
    type === "organization" && isOutletName(name)
      ? mentions.filter(({ kind, span }) => kind === "name" && span[0] >= cue[0] && span[0] < cue[1] + CHANNEL_REACH)
      : [],
  )
  return near.map(({ span }) => span).toSorted((a, b) => a[0] - b[0])[0] ?? null
}

function isPronoun({ words, prose }: Desk, spans: readonly Span[]): boolean {
  return spans.every((span) => {
    const [from, to] = tokensIn(prose.tokens, span)
    return to - from === 1 && PRONOUN.test(words[from] ?? "")
  })
}

const PRONOUN = /^(?:he|she|they|it|who|which|él|ella|ellos|ellas|quien|que)$/u

/** A list of other outlets' articles at the end: what was taken from which is not said. */
function findListedSources({ prose }: Desk): readonly Finding[] {
  const listed = prose.document.blocks.filter(({ kind }) => kind === "sources").map(({ span }) => span)
  if (listed.length === 0) return []
  const count = String(listed.length)
  const message = `The text ends with a list of ${count} ${listed.length === 1 ? "source" : "sources"}, and does not say what it took from ${listed.length === 1 ? "it" : "which"}.`
  return [{ kind: "second-hand", spans: listed, message, details: { count }, confidence: 0.6, by: byRule("findings/listed-sources") }]
}

/** The words that name the source where it speaks; its first mention where they are pronouns or missing. */
function spokenBy(desk: Desk, source: Source): readonly Span[] {
  const spans = desk.reading.attributions.flatMap(({ speaker, source: words }) => (speaker === source.id ? [...words] : []))
  const named = spans.filter((span) => {
    const [from, to] = tokensIn(desk.prose.tokens, span)
    return to - from > 1 || !PRONOUN.test(desk.words[from] ?? "")
  })
  return named.length > 0 ? named : source.mentions.slice(0, 1)
}
