// Silent speakers: who speaks where an attribution has no words for its source, and it is plain all the same.
import type { AttributionParts, Span } from "../document/index.ts"
import { lowestWhere, sentenceAt, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { ARTICLES } from "./words/determiners.ts"

/** A speaker, as the number of its draft; `rule` is how it was told. */
export type Told = { readonly speaker: number; readonly rule: string; readonly confidence: number; readonly because: readonly Span[] }

export type SpeakerTraits = { readonly plural: boolean }

/**
 * Fills in speakers that the text leaves out:
 * - a quotation that runs on over paragraphs is one speaker's;
 * - “A,” Varga said. “B.”: the second quotation of a paragraph is the first's speaker's;
 * - "Varga said A and added B", "…, adding B": one subject;
 * - "Añadió que …": Spanish leaves the subject out; the last speaker of agreeing number goes on, if nobody else came between.
 *
 * Passives, "reportedly" and "se dice" stay without a speaker.
 *
 * @param parts - in any order
 * @param known - for each part its speaker, or null
 * @param traits - by speaker
 * @param others - starts of the mentions of those who could be a new subject, ascending, each with its speaker (-1: none)
 * @returns for each part what was told; null where it stays unknown
 */
export function tellSilentSpeakers(
  prose: Prose,
  parts: readonly AttributionParts[],
  known: readonly (number | null)[],
  traits: readonly SpeakerTraits[],
  others: readonly { readonly start: number; readonly speaker: number }[],
): readonly (Told | null)[] {
  const order = parts.map((_, i) => i).sort((a, b) => startOf(parts[a]) - startOf(parts[b]))
  const told: (Told | null)[] = parts.map(() => null)
  const speakers = [...known]
  let last: { part: AttributionParts; speaker: number } | null = null
  const byQuotation = new Map<number, number>()
  for (const i of order) {
    const part = parts[i]
    if (!part) continue
    if (speakers[i] === null && part.source.length === 0) {
      const found = tellOne(prose, part, last, byQuotation, traits, others)
      told[i] = found
      speakers[i] = found?.speaker ?? null
    }
    const speaker = speakers[i] ?? null
    if (speaker !== null) {
      last = { part, speaker }
      for (const q of quotationsOf(prose, part)) byQuotation.set(q, speaker)
    } else if (part.source.length > 0 || part.cue.length > 0) last = null
  }
  return told
}

function tellOne(
  prose: Prose,
  part: AttributionParts,
  last: { part: AttributionParts; speaker: number } | null,
  byQuotation: ReadonlyMap<number, number>,
  traits: readonly SpeakerTraits[],
  others: readonly { readonly start: number; readonly speaker: number }[],
): Told | null {
  for (const q of quotationsOf(prose, part)) {
    const before = prose.quotations[q]?.continues ?? null
    const speaker = before === null ? undefined : byQuotation.get(before)
    if (speaker !== undefined)
      return { speaker, rule: "quotation-goes-on", confidence: 0.9, because: [prose.quotations[q]?.span ?? [0, 0]] }
  }
  const start = startOf(part)
  if (part.cue.length === 0) {
    if (part.quotation === "indirect") return null
    if (
      last &&
      sameBlock(prose, endOf(last.part), start) &&
      last.part.quotation !== "indirect" &&
      !comesBetween(others, endOf(last.part), start, last.speaker)
    ) {
      return { speaker: last.speaker, rule: "next-quotation", confidence: 0.85, because: last.part.source }
    }
    return introducedBy(prose, start, others)
  }
  if (!last) return null
  const cue = part.cue[0] ?? [0, 0]
  const words = tokensOf(prose, cue)
  const first = words[0] ?? ""
  const sameSentence = sentenceAt(prose.sentences, cue[0]) === sentenceAt(prose.sentences, Math.max(0, endOf(last.part) - 1))
  const between = prose.document.text.slice(endOf(last.part), cue[0])
  if (isImpersonal(prose, cue, words)) return null
  if (
    sameSentence &&
    /^[\s,;—–”"’»]*(?:and|but|then|also|y|e|pero|además|también|\s)*(?:\s*(?:also|further|later|then|has|had|have))*\s*$/iu.test(between)
  ) {
    return { speaker: last.speaker, rule: "shared-subject", confidence: 0.85, because: last.part.source }
  }
  if (sameSentence && /(?:ing|ando|iendo)$/u.test(first))
    return { speaker: last.speaker, rule: "shared-subject", confidence: 0.8, because: last.part.source }
  if (prose.language !== "es") return null
  const plural = numberOfVerb(words.find((word) => !/^(?:no|ya|también|además|luego|después|le|les|lo|la|me|nos)$/u.test(word)) ?? "")
  if (plural === null || (traits[last.speaker]?.plural ?? false) !== plural) return null
  const blocks = blockAt(prose, cue[0]) - blockAt(prose, Math.max(0, endOf(last.part) - 1))
  if (blocks > 1 || comesBetween(others, Math.max(endOf(last.part), blockStart(prose, cue[0]) - 400), cue[0], last.speaker)) return null
  return { speaker: last.speaker, rule: "spanish-subject-left-out", confidence: blocks === 0 ? 0.85 : 0.75, because: last.part.source }
}

/** "Prior was blunt. “We were lied to.”": the sentence before is about one person alone. */
function introducedBy(prose: Prose, start: number, others: readonly { readonly start: number; readonly speaker: number }[]): Told | null {
  const sentence = prose.sentences[sentenceAt(prose.sentences, start) - 1]
  const block = blockAt(prose, start)
  if (
    !sentence ||
    (sentence.block !== block &&
      !prose.document.text
        .slice(...sentence.span)
        .trimEnd()
        .endsWith(":")) ||
    block - sentence.block > 1
  )
    return null
  const inside = others.slice(
    lowestWhere(others.length, (i) => (others[i]?.start ?? 0) >= sentence.span[0]),
    lowestWhere(others.length, (i) => (others[i]?.start ?? 0) >= sentence.span[1]),
  )
  const speakers = new Set(inside.map(({ speaker }) => speaker))
  const speaker = inside[0]?.speaker ?? -1
  if (speakers.size !== 1 || speaker < 0) return null
  return { speaker, rule: "introduced-by-sentence", confidence: 0.7, because: [sentence.span] }
}

/** Somebody else is named between: a new subject may have begun. */
function comesBetween(
  others: readonly { readonly start: number; readonly speaker: number }[],
  from: number,
  to: number,
  speaker: number,
): boolean {
  for (let i = lowestWhere(others.length, (k) => (others[k]?.start ?? 0) >= from); i < others.length; i++) {
    const other = others[i]
    if (!other || other.start >= to) return false
    if (other.speaker !== speaker) return true
  }
  return false
}

/** "se dijo", "fue informado", "reportedly", "is said": nobody is meant to speak. */
function isImpersonal(prose: Prose, cue: Span, words: readonly string[]): boolean {
  const { from } = tokensIn(prose.tokens, cue)
  const before = (prose.tokens[from - 1]?.text ?? "").toLowerCase()
  if (before === "se" || before === "según" || words.includes("se") || words.includes("según")) return true
  if (/(?:edly|mente)$/u.test(words[0] ?? "")) return true
  return words.some(
    (word, i) =>
      i > 0 &&
      /(?:ado|ido|ada|ida|ed|said|told|known)$/u.test(word) &&
      /^(?:is|are|was|were|been|be|fue|fueron|es|son|sido)$/u.test(words[i - 1] ?? ""),
  )
}

/** Whether a Spanish finite verb in the third person is plural; null where the word is no such verb. */
function numberOfVerb(word: string): boolean | null {
  if (!/(?:[óoaeáé]|n)$/u.test(word) || /(?:ción|sión|ando|iendo|ado|ido|mento|mente)$/u.test(word) || ARTICLES.has(word)) return null
  return /n$/u.test(word)
}

function quotationsOf({ quotations }: Prose, { content }: AttributionParts): readonly number[] {
  const found: number[] = []
  for (const [start, end] of content) {
    for (
      let q = Math.max(0, lowestWhere(quotations.length, (k) => (quotations[k]?.span[0] ?? 0) >= start) - 1);
      q < quotations.length;
      q++
    ) {
      const quotation = quotations[q]
      if (!quotation || quotation.span[0] >= end) break
      if (quotation.span[1] > start && !quotation.scare) found.push(q)
    }
  }
  return found
}

function startOf(part: AttributionParts | undefined): number {
  return Math.min(...[...(part?.source ?? []), ...(part?.cue ?? []), ...(part?.content ?? [])].map(([start]) => start))
}

function endOf(part: AttributionParts): number {
  return Math.max(...[...part.source, ...part.cue, ...part.content].map(([, end]) => end))
}

function blockAt({ sentences }: Prose, offset: number): number {
  return sentences[sentenceAt(sentences, offset)]?.block ?? -1
}

function blockStart({ document, sentences }: Prose, offset: number): number {
  return document.blocks[sentences[sentenceAt(sentences, offset)]?.block ?? -1]?.span[0] ?? 0
}

function sameBlock(prose: Prose, a: number, b: number): boolean {
  return blockAt(prose, Math.max(0, a - 1)) === blockAt(prose, b)
}

function tokensOf({ tokens }: Prose, span: Span): readonly string[] {
  const { from, to } = tokensIn(tokens, span)
  return tokens.slice(from, to).map(({ text }) => text.toLowerCase())
}
