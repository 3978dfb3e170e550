// Anonymity: where a text says that it keeps a name to itself, and what reason it gives.
import type { Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { GRANTED, REASON, UNAUTHORISED, WITHHOLDING } from "./words/anonymity.ts"
import { REPORTING } from "./words/reporting.ts"

/** One place where a name is withheld, with the words for why; no reason: none is given. */
export type Grant = { readonly span: Span; readonly sentence: number; readonly reason: readonly Span[] }

/**
 * Finds where the text withholds a name: "on condition of anonymity because they were not authorised to speak publicly".
 *
 * @returns in text order, at most one for a sentence
 * @example findGrants(prose)[0]?.reason // [[61, 112]]
 */
export function findGrants(prose: Prose): readonly Grant[] {
  return prose.sentences.flatMap(({ span: [start, end] }, sentence): Grant[] => {
    const text = prose.document.text.slice(start, end)
    if (!WITHHOLDING.test(text)) return []
    const at = GRANTED.exec(text) ?? UNAUTHORISED.exec(text)
    if (at === null) return []
    const span: Span = [start + at.index, start + at.index + at[0].length]
    return [{ span, sentence, reason: reasonFor(prose, sentence, span) }]
  })
}

/** The clause in the grant's sentence, or at the beginning of the next ("They feared …" is left alone), that says why. */
function reasonFor({ document, sentences }: Prose, sentence: number, grant: Span): readonly Span[] {
  const [start, end] = sentences[sentence]?.span ?? grant
  const { text } = document
  const inside = text.slice(start, end)
  const reasons: Span[] = []
  for (const match of inside.matchAll(REASON)) {
    const from = start + match.index
    const last = reasons.at(-1)
    if (last && from < last[1]) continue
    const before = from < grant[0]
    // Before the grant only fear counts: "to discuss" there is what happened, not why.
    if (before && !/fear|temor|miedo|authori[sz]ed|allowed|permitted|autorizad/iu.test(text.slice(from, from + 40))) continue
    reasons.push([from, endOfClause(text, from, end)])
  }
  return reasons
}

/** Up to the end of the sentence, or the comma that leads back to the one who speaks. */
function endOfClause(text: string, from: number, end: number): number {
  const rest = text.slice(from, end)
  const stop = /[.;"“”«»]|, (?=\p{L}+)| [—–-]{1,2} |(?<=\s)\p{L}+/gu
  for (const match of rest.matchAll(stop)) {
    if (match[0].startsWith(",")) {
      const next = /^, (\p{L}+)/u.exec(rest.slice(match.index))?.[1]?.toLowerCase() ?? ""
      if (!REPORTING.has(next) && !/^(?:he|she|they|the|a|an|el|la|los|who|que)$/u.test(next)) continue
    }
    if (/^\p{L}/u.test(match[0])) {
      if (!REPORTING.has(match[0].toLowerCase()) || /\b(?:was|were|been|be|had|have|not|to)\s*$/u.test(rest.slice(0, match.index))) continue
      if (match.index > 8) return from + rest.slice(0, match.index).trimEnd().length
      continue
    }
    if (match[0] === "." && /\p{L}\.\p{L}/u.test(rest.slice(Math.max(0, match.index - 1), match.index + 2))) continue
    if (match.index > 8) return from + match.index
  }
  return from + rest.trimEnd().replace(/[.;,)\]]+$/u, "").length
}
