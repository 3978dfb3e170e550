// Attributions: from the model's scores and the quotation marks to source, cue and content that belong together.
import { type AttributionParts, contains, cover, type QuotationKind, type Span } from "../document/index.ts"
import { findGrants } from "./anonymity.ts"
import { findByRule } from "./attribution-rules.ts"
import { fillSources } from "./fill-sources.ts"
import { decodeRoles, type Run } from "./decode.ts"
import { withoutDeeds } from "./deeds.ts"
import { findJudging } from "./judging-rules.ts"
import { limitLinks } from "./link-limits.ts"
import { type Joined, joinRuns } from "./links.ts"
import { addLoneQuotations, markQuoted } from "./lone-quotations.ts"
import { findNested } from "./nested-rules.ts"
import { findNounCues } from "./noun-cues.ts"
import type { Prose } from "./prose.ts"
import { findTurnParts, says } from "./turn-parts.ts"
import { withComment, withSaying } from "./saying.ts"
import { type Quotation, touching } from "./quotations.ts"
import { shareSources } from "./shared-sources.ts"
import { signQuotations } from "./signed-quotations.ts"
import { endSpeakers } from "./tail-speakers.ts"
import type { Tagger, TokenScores } from "./tagger.ts"
import { MANNER, MEDIA } from "./words/reporting.ts"

/**
 * Finds who is said to say what.
 *
 * The model's scores decide; quotation marks are evidence for them. Where the model found nothing, a few plain patterns
 * and quotations that nobody claims are added, and signed as rules.
 *
 * @param scores - the model's, for the tokens of `prose`
 * @param tagger - gives the learned transitions, and signs what its scores led to
 * @returns attributions in the order of their first words; each has content, source and cue may be empty
 * @example findAttributions(prose, await tagger.label(document.text, prose.tokens), tagger)[0]?.source
 */
export function findAttributions(prose: Prose, scores: TokenScores, tagger: Tagger): readonly AttributionParts[] {
  const runs = decodeRoles(scores, tagger.transitions, markQuoted(prose)).flatMap((run) => splitAtBlocks(prose, run))
  const by = byModel(tagger)
  const grants = findGrants(prose).map(({ span }) => span)
  const outer = prose.quotations.filter(({ depth }) => depth === 0)
  const joined = joinRuns(runs, scores, limitLinks(prose, markQuoted(prose, 1)))
    .flatMap((one) => toParts(prose, outer, one, by, grants))
    .map((part) => withComment(prose, withSaying(prose, part)))
  const filled = withoutDeeds(prose, fillSources(prose, endSpeakers(prose, joined)))
  const read = shareSources(prose, [...filled, ...findJudging(prose, filled)])
  const turns = findTurnParts(prose, read)
  const held = [...turns, ...read.filter((part) => !turns.some((turn) => says(turn, part)))]
  const ruled = [...held, ...findByRule(prose, held)]
  const nested = [...ruled, ...findNested(prose, ruled)]
  const signed = signQuotations(prose, [...nested, ...findNounCues(prose, nested)])
  return addLoneQuotations(prose, signed).toSorted((a, b) => startOf(a) - startOf(b))
}

/** @returns the `by` of a judgement that rests on a tagger's scores @example byModel(tagger) // "attribution-1.3.0" */
function byModel({ name, version }: Pick<Tagger, "name" | "version">): string {
  return `${name}-${version}`
}

/**
 * How the marks stand to a content: `direct` where they hold all of it, `mixed` where they hold some, else `indirect`.
 * A nickname or a title in marks is nobody's speech.
 */
function kindOfQuotation(text: string, outer: readonly Quotation[], content: readonly Span[]): QuotationKind {
  const near = content.flatMap((one) => touching(outer, one))
  const isHeld = (one: Span): boolean => touching(outer, one).some(({ span }) => contains(span, trimMarks(text, one)))
  if (content.length > 0 && content.every(isHeld)) return "direct"
  const spoken = near.filter(({ scare, inner }) => !(scare && isName(text.slice(...inner))))
  return spoken.length > 0 ? "mixed" : "indirect"
}

function toParts(
  prose: Prose,
  outer: readonly Quotation[],
  { cue, sources, contents, confidence }: Joined,
  by: string,
  grants: readonly Span[], // where a name is withheld: said of the source, not by it
): readonly AttributionParts[] {
  if (contents.length === 0 || (!cue && sources.length === 0) || isWaiting(prose, cue, contents)) return []
  const spansOf = (runs: readonly Run[]): readonly Span[] => runs.map((run) => spanOf(prose, run))
  const said = isHearsay(prose, cue) ? [...sources, ...contents].toSorted((a, b) => a.from - b.from) : joinTouching(prose, contents)
  const whole = spansOf(said.map((run) => withoutOpening(prose, run)))
  const content = whole.filter((one) => whole.length === 1 || !grants.some((grant) => contains(one, grant)))
  const told = isHearsay(prose, cue) ? [] : sources.filter((source) => !isTopic(prose, source, cue))
  const speakers = told.map((source) => withoutManner(prose, withWholeName(prose, source)))
  if (!cue && speakers.length === 0) return []
  const runs = [...sources, ...(cue ? [cue] : []), ...contents]
  const sure = Math.min(confidence, ...runs.map((run) => run.confidence))
  const quotation = kindOfQuotation(prose.document.text, outer, content)
  return [{ source: spansOf(speakers), cue: cue ? spansOf([cue]) : [], content, quotation, confidence: round(sure), by }]
}

/** "que espera | que vuelva": pieces of one content with nothing between are one, but two quotations or sentences. */
function joinTouching({ tokens }: Prose, contents: readonly Run[]): readonly Run[] {
  const runs: Run[] = []
  for (const run of contents) {
    const before = runs.at(-1)
    const last = before ? tokens[before.to - 1] : undefined
    const open = last !== undefined && last.kind !== "quote" && !/^[.!?…:;]$/u.test(last.text) && tokens[run.from]?.kind !== "quote"
    if (before && before.to === run.from && open && last.paragraph === tokens[run.from]?.paragraph)
      runs[runs.length - 1] = { ...before, to: run.to, confidence: Math.min(before.confidence, run.confidence) }
    else runs.push(run)
  }
  return runs
}

/** A source that ends with initials before more of a name goes on to its end: "U.S. | Attorney Adam Gordon". */
function withWholeName({ tokens }: Prose, source: Run): Run {
  if (!/^(?:\p{Lu}\.)+$/u.test(tokens[source.to - 1]?.text ?? "")) return source
  const paragraph = tokens[source.to - 1]?.paragraph
  let to = source.to
  while (tokens[to]?.paragraph === paragraph && /^\p{Lu}\p{Ll}/u.test(tokens[to]?.text ?? "")) to++
  return { ...source, to }
}

/** "Esperan órdenes": who waits for a thing says nothing. */
function isWaiting({ tokens }: Prose, cue: Run | null, contents: readonly Run[]): boolean {
  const words = cue ? tokens.slice(cue.from, cue.to).map(({ text }) => text.toLowerCase()) : []
  if (words.length !== 1 || !/^esper(?:a|an|aba|aban)$/u.test(words[0] ?? "")) return false
  return contents.every(({ from }) => !/^(?:que|a|en|no|["“«]|\p{L}+[aei]r(?:l[aeo]s?|se)?)$/iu.test(tokens[from]?.text ?? ""))
}

/** "Bask allegedly paid": it is told of Bask, and nobody is shown to tell it. */
function isHearsay({ tokens }: Prose, cue: Run | null): boolean {
  const own = cue ? tokens.slice(cue.from, cue.to) : []
  return (
    own.length > 0 &&
    own.every(({ text }) => /^(?:is|are|was|were|has|have|had|\p{L}+edly|presuntamente|supuestamente)$/u.test(text)) &&
    own.some(({ text }) => /(?:edly|mente)$/u.test(text))
  )
}

/** "For many residents, the deal raises questions": they are those to whom it matters, and do not speak. */
function isTopic({ tokens }: Prose, { from }: Run, cue: Run | null): boolean {
  const [before, opening] = [tokens[from - 1], tokens[from - 2]]
  const opens = before?.text === "For" && (opening?.paragraph !== before.paragraph || /^[.!?”"]$/u.test(opening.text))
  return opens && cue !== null && cue.from > from
}

/** “1. Taxes will fall”, “—Taxes will fall”: the number of an entry and the dash of a dialogue are nobody's words. */
function withoutOpening({ tokens }: Prose, run: Run): Run {
  const [first, stop, next] = [tokens[run.from], tokens[run.from + 1], tokens[run.from + 2]]
  if (first?.paragraph === tokens[run.from - 1]?.paragraph || run.to - run.from < 2) return run
  if (/^[—–―]$/u.test(first?.text ?? "")) return { ...run, from: run.from + 1 }
  return first?.kind === "number" && /^[.)]$/u.test(stop?.text ?? "") && next?.space && run.from + 2 < run.to
    ? { ...run, from: run.from + 2 }
    : run
}

/** “dijo Reyes en un comunicado”: where and how somebody spoke is no part of who did. Spanish; English the model has learned. */
function withoutManner({ language, tokens }: Prose, source: Run): Run {
  if (language !== "es") return source
  for (let i = source.from + 1; i < source.to; i++) {
    const { text = "" } = tokens[i] ?? {}
    const medium = text === "en" && tokens.slice(i + 1, i + 4).some((token) => MEDIA.has(token.text.toLowerCase()))
    if (!medium && !MANNER.has(text)) continue
    return { ...source, to: tokens[i - 1]?.text === "," && i - 1 > source.from ? i - 1 : i }
  }
  return source
}

function spanOf({ tokens }: Prose, { from, to }: Run): Span {
  return [tokens[from]?.span[0] ?? 0, tokens[to - 1]?.span[1] ?? 0]
}

/** No run crosses a block: a headline's last words and the text's first are no one source. */
function splitAtBlocks({ tokens }: Prose, run: Run): readonly Run[] {
  const runs: Run[] = []
  for (let from = run.from; from < run.to; ) {
    let to = from + 1
    while (to < run.to && tokens[to]?.paragraph === tokens[from]?.paragraph) to++
    runs.push({ ...run, from, to })
    from = to
  }
  return runs
}

/** “Yes,” → Yes: what stands outside the marks by a comma or a stop is still all inside. */
function trimMarks(text: string, [start, end]: Span): Span {
  while (start < end && /[\s.,;:!?"'“”‘’«»—–-]/u.test(text[start] ?? "")) start++
  while (end > start && /[\s.,;:!?"'“”‘’«»—–-]/u.test(text[end - 1] ?? "")) end--
  return [start, end]
}

function isName(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length <= 3) && /^\p{Lu}/u.test(words[0] ?? "")
}

function startOf({ source, cue, content }: AttributionParts): number {
  return cover([...source, ...cue, ...content])?.[0] ?? 0
}

/** Three decimals: what is left is the same on every machine. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
