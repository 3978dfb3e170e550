// Act: what a source does by its words (say, confirm, deny, …), from cue, content and their surroundings.
import type { Act, AttributionParts, Span } from "../document/index.ts"
import type { Judged } from "./judged.ts"
import { compileLists, findPhrases, type Lexicon, type Phrase, tokensIn } from "./phrases.ts"
import type { Prose } from "./prose.ts"
import { byRule, cover } from "../document/index.ts"
import { ACTS_EN } from "./words/acts-en.ts"
import { ACTS_ES } from "./words/acts-es.ts"
import { NEGATORS } from "./words/negation.ts"

const LEXICONS: Readonly<Record<"en" | "es", Lexicon<Act>>> = { en: compileLists("en", ACTS_EN), es: compileLists("es", ACTS_ES) }
const NEGATOR_SETS = { en: new Set(NEGATORS.en), es: new Set(NEGATORS.es) }

/** How many words before a cue may negate it ("did not immediately confirm"), and after it may complete it ("declined to comment"). */
const REACH = 3

const QUESTION = /^(?:whether|if|who|what|when|where|why|how|si|qué|quién|cuándo|dónde|por|cómo|cuánto)$/u

/**
 * Judges what each source does by its words.
 *
 * @returns one judgement for each of `parts`, in their order; null where it cannot be told
 * @example judgeActs(prose, parts)[0]?.value // "deny"
 */
export function judgeActs(prose: Prose, parts: readonly AttributionParts[]): readonly Judged<Act | null>[] {
  const { words } = prose
  return parts.map((part) => judgeAct(prose, words, part))
}

function judgeAct(prose: Prose, words: readonly string[], part: AttributionParts): Judged<Act | null> {
  const cue = cover(part.cue)
  if (!cue) {
    // A quotation that stands alone is said by somebody; anything else without a cue cannot be told.
    const quoted = part.quotation === "direct"
    return { value: quoted ? "say" : null, confidence: quoted ? 0.7 : 0, by: byRule("act/no-cue"), because: part.content }
  }
  const [from, whole] = tokensIn(prose.tokens, cue)
  // A programme's or paper's name in quotation marks is no part of what the cue says.
  let to = Math.min(from + 1, whole)
  while (to < whole && prose.tokens[to]?.kind !== "quote") to++
  const [start, end] = windowOf(prose, words, from, to)
  const found = bestPhrase(findPhrases(words, LEXICONS[prose.language], start, end), from, to)
  const content = firstWords(prose, words, part)
  if (!found) return judgeUnlisted(words, part, from, to, lastWord(prose, words, part))
  if (found.value === "believe" && part.source.length === 0 && isUnknown(words, start, to, prose.language)) {
    return { value: null, confidence: 0.7, by: byRule("act/not-known"), because: part.cue }
  }
  const negator = findNegator(prose, words, found.from, start)
  const spans: Span[] = [spanOf(prose, found)]
  const negatorToken = negator === null ? undefined : prose.tokens[negator]
  if (negatorToken) spans.unshift(negatorToken.span)
  const confidence = found.to - found.from > 1 ? 0.9 : 0.85
  if (negator !== null) return { ...negated(found.value), because: spans }
  const value = turnByContent(found.value, words.slice(found.from, found.to).join(" "), content, part, prose)
  return { value, confidence: value === found.value ? confidence : 0.8, by: byRule("act/cue-word"), because: spans }
}

/** "who paid is not known": nobody believes anything. */
function isUnknown(words: readonly string[], from: number, to: number, language: "en" | "es"): boolean {
  const cue = words.slice(from, to).join(" ")
  return language === "en"
    ? /\b(?:is|are|was|were|be|been) not (?:yet )?(?:known|clear|understood)\b/u.test(cue)
    : /(?:no se (?:sabe|conoce|entiende)|se desconoce|se ignora)/u.test(cue)
}

/** The cue with the words around it that may negate or complete it, inside its sentence and outside quotation marks. */
function windowOf(prose: Prose, words: readonly string[], from: number, to: number): readonly [number, number] {
  let start = from
  while (start > 0 && from - start < REACH && isInner(prose, words, start - 1)) start--
  let end = to
  while (end < words.length && end - to < REACH && isInner(prose, words, end)) end++
  return [start, end]
}

function isInner(prose: Prose, words: readonly string[], at: number): boolean {
  const token = prose.tokens[at]
  return token !== undefined && token.kind !== "quote" && !/^[.,;:!?()—–]$/u.test(words[at] ?? "")
}

/** The longest entry that shares a word with the cue; of equals the one that begins latest, since the main verb of a cue stands last. */
function bestPhrase(found: readonly Phrase<Act>[], from: number, to: number): Phrase<Act> | null {
  let best: Phrase<Act> | null = null
  for (const phrase of found) {
    if (phrase.from >= to || phrase.to <= from) continue
    if (!best || phrase.to - phrase.from >= best.to - best.from) best = phrase
  }
  return best
}

function findNegator(prose: Prose, words: readonly string[], before: number, start: number): number | null {
  for (let at = before - 1; at >= Math.max(0, Math.min(start, before - REACH)); at--) {
    if (!isInner(prose, words, at)) return null
    const word = words[at] ?? ""
    if (!NEGATOR_SETS[prose.language].has(word)) continue
    // "no official confirmed" denies nothing of the cue; only adverbs of the verb group do.
    return /^(?:nothing|nobody|without|none|nothing|nadie|nada|sin)$/u.test(word) ? null : at
  }
  return null
}

const KEPT_WHEN_NEGATED: ReadonlySet<Act> = new Set(["believe", "predict", "intend", "promise", "judge", "rumor"])
const REFUSED_WHEN_NEGATED: ReadonlySet<Act> = new Set(["say", "confirm"])

function negated(act: Act): Pick<Judged<Act | null>, "value" | "confidence" | "by"> {
  if (REFUSED_WHEN_NEGATED.has(act)) return { value: "decline", confidence: 0.8, by: byRule("act/negated-cue") }
  if (KEPT_WHEN_NEGATED.has(act)) return { value: act, confidence: 0.75, by: byRule("act/negated-cue") }
  if (act === "decline") return { value: "decline", confidence: 0.6, by: byRule("act/negated-cue") }
  return { value: null, confidence: 0.5, by: byRule("act/negated-cue") }
}

/** Where one cue word serves several acts, the content decides. */
function turnByContent(act: Act, cue: string, content: readonly string[], part: AttributionParts, prose: Prose): Act {
  const first = content[0] ?? ""
  if (act === "judge" && REJECTING.test(cue) && content.some((word) => CHARGE.test(word))) return "deny"
  if (prose.language === "en") {
    if (/^(?:ask|asks|asked|asking)$/u.test(cue)) return isRequest(content) ? "demand" : "ask"
    if (/^(?:tell|tells|told|telling)$/u.test(cue) && first === "to") return "demand"
    if (/^want(?:s|ed|ing)?$/u.test(cue)) return first === "to" ? "intend" : "demand"
    if (/^assur/u.test(cue) && !content.slice(0, 8).some((word) => /^(?:will|would|'ll|won't|wouldn't)$/u.test(word))) return "say"
    if (/^(?:charg|call)(?:e|es|ed|ing|s)?$/u.test(cue) && first === "for") return "demand"
    if (act === "demand" && /^(?:recommend|advocat)/u.test(cue)) return "demand"
    if (/^know/u.test(cue) && content[0] === undefined) return "say"
  } else {
    if (/^(?:insistir|insist)/u.test(cue) && first === "en" && content[1] !== "que") return "demand"
    if (/^(?:dijo|dice|dijeron|dicen)$/u.test(cue) && first === "si") return "ask"
  }
  if (act === "ask" && part.quotation !== "direct" && content.length > 0 && !QUESTION.test(first) && first === "to") return "demand"
  return act
}

/** To reject a charge is to deny it. */
const REJECTING = /^(?:reject|dismiss|rechaz)/u
const CHARGE = /^(?:claims?|allegations?|accusations?|charges?|rumou?rs?|acusaci(?:ón|ones)|denuncias?|cargos|imputaciones)$/u

/** "to resign", "for help", "the court to stop it": something is to be done. */
function isRequest(content: readonly string[]): boolean {
  if (QUESTION.test(content[0] ?? "") || content[0] === "about" || content[0] === "that") return content[0] === "that"
  return content.slice(0, 7).some((word, i) => word === "to" || (i === 0 && word === "for"))
}

/** A cue that no list holds: its form may still tell that somebody speaks. */
function judgeUnlisted(words: readonly string[], part: AttributionParts, from: number, to: number, last: string): Judged<Act | null> {
  const cue = words.slice(from, to)
  const spoken = part.quotation === "direct" || cue.every((word) => /^[^\p{L}]+$/u.test(word))
  // "Q: Who signed it?": the label of a turn is its cue.
  const labelled = cue.at(-1) === ":" || (cue.length === 2 && cue[1] === ".")
  const asks = labelled && last === "?"
  const value = asks ? "ask" : spoken && (part.source.length > 0 || labelled) ? "say" : null
  return { value, confidence: spoken ? 0.6 : 0.3, by: byRule("act/unlisted-cue"), because: part.cue }
}

function lastWord(prose: Prose, words: readonly string[], part: AttributionParts): string {
  const content = part.content.at(-1)
  return content ? (words[tokensIn(prose.tokens, content)[1] - 1] ?? "") : ""
}

function firstWords(prose: Prose, words: readonly string[], part: AttributionParts): readonly string[] {
  const first = part.content[0]
  if (!first) return []
  const [from, to] = tokensIn(prose.tokens, first)
  return words.slice(from, Math.min(to, from + 12)).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function spanOf(prose: Prose, { from, to }: { from: number; to: number }): Span {
  return [prose.tokens[from]?.span[0] ?? 0, prose.tokens[to - 1]?.span[1] ?? 0]
}
