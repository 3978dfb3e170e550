// Factuality: how firmly a source, or the outlet itself, commits to what is said.
import { type Act, type AttributionParts, byRule, cover, type Factuality, type Span } from "../document/index.ts"
import { type Degree, type Firmness, factualityOf, judgeClause } from "./clauses.ts"
import type { Judged } from "./judged.ts"
import { compileLists, findPhrases, tokensIn } from "./phrases.ts"
import type { Prose } from "./prose.ts"
import { CUE_STRENGTHS, type CueStrength } from "./words/hedges.ts"
import { NEGATORS } from "./words/negation.ts"

const STRENGTHS = { en: compileLists<CueStrength>("en", CUE_STRENGTHS.en), es: compileLists<CueStrength>("es", CUE_STRENGTHS.es) }
const NEGATOR_SETS = { en: new Set(NEGATORS.en), es: new Set(NEGATORS.es) }

/** Acts that leave it open whether the content holds, however it is worded: what is wished, promised or planned is not yet so. */
const OPEN_ACTS: ReadonlySet<Act | null> = new Set<Act | null>(["ask", "decline", "demand", "promise", "intend"])

/** The most that an act commits its source to; the content may lower it. Acts that are not here commit fully. */
const LIMITS: Readonly<Partial<Record<Act, Degree>>> = { believe: 2, predict: 2, rumor: 1 }

const STRENGTH_DEGREES: Readonly<Record<CueStrength, Degree>> = { certain: 3, probable: 2, possible: 1, against: 2, unknown: 0 }

/**
 * Judges each source's commitment to what it is said to say, as the text presents it.
 *
 * @param acts - of the same parts, in their order
 * @returns one judgement for each of `parts`, in their order; a denial is CT- of what is denied
 * @example judgeFactuality(prose, parts, judgeActs(prose, parts))[0]?.value // "CT-"
 */
export function judgeFactuality(
  prose: Prose,
  parts: readonly AttributionParts[],
  acts: readonly Judged<Act | null>[],
): readonly Judged<Factuality>[] {
  const { words } = prose
  return parts.map((part, i) => judgeOne(prose, words, part, acts[i]?.value ?? null, acts[i]?.because ?? [], acts[i]?.by ?? ""))
}

function judgeOne(
  prose: Prose,
  words: readonly string[],
  part: AttributionParts,
  act: Act | null,
  because: readonly Span[],
  rule: string, // that judged the act
): Judged<Factuality> {
  if (act === "deny") return { value: "CT-", confidence: 0.9, by: byRule("factuality/denial"), because }
  if (rule.endsWith("act/not-known")) return { value: "U", confidence: 0.85, by: byRule("factuality/not-known"), because }
  if (OPEN_ACTS.has(act)) return { value: "U", confidence: 0.9, by: byRule("factuality/open-act"), because }
  const content = part.content[0]
  const [from, to] = content ? tokensIn(prose.tokens, content) : [0, 0]
  const said = content && act !== "judge" ? judgeClause(prose, words, from, to, part.quotation !== "direct") : CERTAIN
  const cue = judgeCue(prose, words, part, act)
  const degree = Math.min(said.degree, cue.degree) as Degree
  const negative = said.negative !== cue.negative
  const rests = [...cue.because, ...said.because]
  const confidence = act === null ? 0.5 : rests.length > 0 ? 0.8 : 0.85
  const basis = said.because.length > 0 ? "factuality/content" : cue.because.length > 0 ? "factuality/cue" : "factuality/plain"
  return { value: factualityOf(degree, negative), confidence, by: byRule(basis), because: rests.length > 0 ? rests : because }
}

const CERTAIN: Firmness = { degree: 3, negative: false, because: [] }

/** What the cue itself commits to: "suspects" less than "says", "doubts" and "does not think" to the opposite. */
function judgeCue(prose: Prose, words: readonly string[], part: AttributionParts, act: Act | null): Firmness {
  const cue = cover(part.cue)
  if (!cue) return CERTAIN
  const [from, to] = tokensIn(prose.tokens, cue)
  let start = from
  while (start > 0 && from - start < 2 && prose.tokens[start - 1]?.kind === "word") start--
  const negators = words.slice(start, to).flatMap((word, i) => (NEGATOR_SETS[prose.language].has(word) ? [start + i] : []))
  const limit = act === null ? 3 : (LIMITS[act] ?? 3)
  const strengths = findPhrases(words, STRENGTHS[prose.language], start, to).filter((phrase) => phrase.to > from)
  const strength = strengths.at(-1)
  const because = negators.map((at): Span => spanAt(prose, at, at + 1))
  if (strength) because.push(spanAt(prose, strength.from, strength.to))
  const degree = strength ? STRENGTH_DEGREES[strength.value] : limit
  // "not ruled out" is one entry: its negation is counted in it.
  const inside = strength !== undefined && negators.some((at) => at >= strength.from && at < strength.to)
  const turned = negators.length > 0 && !inside && act !== "judge"
  return { degree: applies(act, strength?.value) ? degree : limit, negative: turned !== (strength?.value === "against"), because }
}

/** Words such as "see" and "plan" have their strength only where the act is the one they are listed for. */
function applies(act: Act | null, strength: CueStrength | undefined): boolean {
  return strength !== undefined && act !== "judge" && act !== "confirm"
}

/**
 * Judges how firmly the outlet's own words in `span` put what they say.
 *
 * @example judgeOwnFactuality(prose, sentence.span).value // "PS+" for "The bridge may close."
 */
export function judgeOwnFactuality(prose: Prose, span: Span): Judged<Factuality> {
  return judgeSpan(prose, span, false)
}

/** The same for words in which a source still speaks: there "would" is a back-shifted "will". */
export function judgeReportedFactuality(prose: Prose, span: Span): Judged<Factuality> {
  return judgeSpan(prose, span, true)
}

function judgeSpan(prose: Prose, span: Span, reported: boolean): Judged<Factuality> {
  const [from, to] = tokensIn(prose.tokens, span)
  const own = { ...prose, tokens: prose.tokens.slice(from, to), words: prose.words.slice(from, to) }
  const { degree, negative, because } = judgeClause(own, own.words, 0, to - from, reported)
  const rule = because.length > 0 ? "factuality/own-words" : "factuality/plain"
  return { value: factualityOf(degree, negative), confidence: because.length > 0 ? 0.75 : 0.8, by: byRule(rule), because }
}

function spanAt(prose: Prose, from: number, to: number): Span {
  return [prose.tokens[from]?.span[0] ?? 0, prose.tokens[to - 1]?.span[1] ?? 0]
}
