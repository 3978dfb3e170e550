// Backing: which attribution stands behind a stretch of text as a whole.
import { type Attribution, cover, overlapLength, type Span } from "../document/index.ts"
import { NOUN_CUE } from "./noun-cues.ts"
import { compilePhrases, findPhrases, tokensIn } from "./phrases.ts"
import type { Prose } from "./prose.ts"
import { ABSTRACT_HEADS, INFERRING } from "./words/abstract.ts"
import { ALLEGED, HEARSAY } from "./words/hearsay.ts"
import { NEEDS_QUANTIFIER, VAGUE_HEADS } from "./words/vague.ts"

/** Rumour, and allegation whose author is left out. */
export const HEARSAY_LEXICONS = { en: compileHearsay("en"), es: compileHearsay("es") }

function compileHearsay(language: "en" | "es"): ReturnType<typeof compilePhrases<"rumor" | "allege">> {
  return compilePhrases<"rumor" | "allege">(language, [
    ...HEARSAY[language].map((phrase) => [phrase, "rumor"] as const),
    ...ALLEGED[language].map((phrase) => [phrase, "allege"] as const),
  ])
}

/** How much of a part an attribution must hold to stand behind it where it does not open it. */
const SHARE = 0.4

/**
 * Finds the attribution that stands behind a stretch as a whole; null where it is a clause inside it, or has nobody behind it.
 *
 * @param extents - of `roots`, from `extentOf`
 * @example findBacking(prose, words, span, roots, extents)?.speaker // "s1"
 */
export function findBacking(
  prose: Prose,
  words: readonly string[],
  span: Span,
  roots: readonly Attribution[],
  extents: readonly (Span | null)[],
): Attribution | null {
  let best: Attribution | null = null
  let bestLength = 0
  roots.forEach((root, i) => {
    const extent = extents[i]
    if (!extent || !hasSomebody(prose, words, root)) return
    const length = overlapLength([span], [extent])
    const share = length / Math.max(1, span[1] - span[0])
    const opens = extent[0] - span[0] < 12
    if (length <= bestLength || (!opens && share < SHARE)) return
    // "those who demand it": a relative clause backs the whole only where its source opens it and nothing follows.
    if (isRelative(prose, words, root) && (!opens || span[1] - extent[1] > 25)) return
    if (share < HALF && isBeside(prose, words, span)) return
    best = root
    bestLength = length
  })
  return best
}

const HALF = 0.5

/** "For many Americans worried about crime, the deal sends a signal": the main clause comes after, and is not theirs. */
function isBeside({ tokens }: Prose, words: readonly string[], span: Span): boolean {
  const [from] = tokensIn(tokens, span)
  return /^(?:for|with|amid|despite|among|after|before|besides|entre|pese|tras|con|ante)$/u.test(words[from] ?? "")
}

/** "is believed to have left" has a cue and nobody behind it; "rumours say" has only rumours; "this development suggests" no voice. */
function hasSomebody(prose: Prose, words: readonly string[], { speaker, source, cue, content, quotation, act, by }: Attribution): boolean {
  // What is neither quoted nor known to be said or thought is the outlet's report of something done.
  if (act === null && quotation === "indirect") return false
  // "Ignoró las quejas de que no hay luz": the outlet tells of the complaint.
  if (by === NOUN_CUE) return false
  if (source.length > 0) {
    const [from, to] = tokensIn(prose.tokens, cover(source) ?? [0, 0])
    if (isWriter(prose, words, from, to)) return false
    if (findPhrases(words, HEARSAY_LEXICONS[prose.language], from, to).some(({ value }) => value === "rumor")) return false
    if (isAbstract(prose, words, from, to, cue)) return false
    return true
  }
  if (speaker !== null) return true
  if (cue.length === 0) return quotation === "direct" && content.length > 0
  const [from] = tokensIn(prose.tokens, cue[0] ?? [0, 0])
  // "Experts believe": their words stand before the cue, also where nothing has taken them for its source.
  if (isVagueHead(prose, words, from - 1)) return true
  // Spanish leaves its subject out: "Pide que se investigue" has somebody, "se dice que" has nobody.
  return (
    prose.language === "es" &&
    words[from] !== "se" &&
    words[from - 1] !== "se" &&
    !/^(?:al|por|supuesta|presunta|rumor)/u.test(words[from] ?? "")
  )
}

/** @returns whether a word is one for speakers nobody can find: "experts", "many" */
export function isVagueHead({ language, tokens }: Prose, words: readonly string[], at: number): boolean {
  return VAGUE_HEADS[language].has(words[at] ?? "") && !NEEDS_QUANTIFIER.has(words[at] ?? "") && tokens[at]?.kind === "word"
}

/** "I" and "we" outside quotation marks are the outlet itself, "you" its reader. */
function isWriter(prose: Prose, words: readonly string[], from: number, to: number): boolean {
  if (!words.slice(from, to).every((word) => WRITER.test(word))) return false
  return !isInQuotation(prose, prose.tokens[from]?.span[0] ?? 0)
}

const WRITER = /^(?:i|we|me|us|my|our|you|one|yo|nosotros|nosotras|uno)$/u

function isAbstract({ tokens, language }: Prose, words: readonly string[], from: number, to: number, cue: readonly Span[]): boolean {
  const [at] = tokensIn(tokens, cue[0] ?? [0, 0])
  const last = tokensIn(tokens, cover(cue) ?? [0, 0])[1]
  if (!words.slice(at, last).some((word) => INFERRING[language].test(word))) return false
  // The head stands before the first preposition or relative: "the timing of the report", "la decisión del juez".
  let end = from
  while (end < to && !/^(?:of|in|on|at|from|by|that|which|de|del|en|que|,)$/u.test(words[end] ?? "")) end++
  if (end === from) end = to
  return language === "en"
    ? ABSTRACT_HEADS.en.has(words[end - 1] ?? "")
    : words.slice(from, end).some((word) => ABSTRACT_HEADS.es.has(word))
}

/** @returns whether the cue stands in a relative clause: "the firm, which has denied it, closed" */
export function isRelative(prose: Prose, words: readonly string[], { cue }: Attribution): boolean {
  const first = cue[0]
  if (!first) return false
  const [from] = tokensIn(prose.tokens, first)
  for (let at = from - 1; at >= from - 3 && at >= 0; at--) {
    if (words[at] === ",") return false // "Pell, who won, said"
    if (/^(?:who|which|quien|quienes)$/u.test(words[at] ?? "")) return true
    if (words[at] === "que" && words[at - 1] === ",") return true
  }
  return false
}

/** @returns from first to last of what the attribution has in `span`; the source counts unless another one's words stand between */
export function extentOf(root: Attribution, span: Span, roots: readonly Attribution[]): Span | null {
  const clip = (spans: readonly Span[]): Span[] =>
    spans.flatMap((at): Span[] => (at[0] < span[1] && at[1] > span[0] ? [[Math.max(at[0], span[0]), Math.min(at[1], span[1])]] : []))
  const core = cover(clip([...root.cue, ...root.content]))
  if (!core) return null
  const full = cover([core, ...clip(root.source)]) ?? core
  const crossed = roots.some(
    (other) =>
      other !== root &&
      overlapLength([full], clip([...other.cue, ...other.content])) > overlapLength([core], clip([...other.cue, ...other.content])),
  )
  return crossed ? core : full
}

/** @returns whether the place stands inside a quotation of somebody's words */
export function isInQuotation({ quotations }: Prose, at: number): boolean {
  // Quotations are in text order: the last that opens before `at` is the one to ask, and those around it.
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.span[0] ?? 0) < at) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) {
    const quotation = quotations[i]
    if (quotation && !quotation.scare && quotation.span[0] < at && at < quotation.span[1]) return true
  }
  return false
}
