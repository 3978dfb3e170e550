// Anonymity: where a text says that it keeps a name to itself, and what reason it gives.
import type { Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { GRANTED, REASON_AFTER, REASON_BEFORE, UNAUTHORISED, WITHHOLDING } from "./words/anonymity.ts"
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
    const granted = GRANTED[prose.language].exec(text)
    const at = granted ?? UNAUTHORISED.exec(text)
    if (at === null) return []
    const span: Span = [start + at.index, start + at.index + at[0].length]
    // That somebody may not speak is the reason as well.
    const from = granted ? (reasonAfter(text, at.index + at[0].length) ?? reasonBefore(text, at.index)) : at.index
    return [{ span, sentence, reason: from === null ? [] : [[start + from, start + endOfClause(text, from)]] }]
  })
}

/**
 * Whether a source's name is withheld right behind its words: whose name is kept is somebody, by whatever noun.
 *
 * @param source - its words
 * @example isWithheld(prose, [[0, 11]], findGrants(prose)) // true for "A lifeguard, who asked not to be named, said …"
 */
export function isWithheld({ document }: Prose, source: readonly Span[], grants: readonly Grant[]): boolean {
  const [start, end] = source[0] ?? [0, 0]
  if (
    !/^(?:an?|one|two|three|four|five|several|una?|unos|unas|otr[oa]s?|dos|tres|cuatro|cinco|vari[oa]s)\s\p{Ll}/iu.test(
      document.text.slice(start, end),
    )
  )
    return false
  return grants.some(({ span }) => span[0] > start && !/[;:“”«»"]|\.\s/u.test(document.text.slice(end, span[0])) && span[0] - end <= KEPT)
}

/** So many characters at most between a source's words and those that withhold its name. */
const KEPT = 60

/** @returns where the reason begins behind a grant that ends at `end`, with its quotation mark; null where none is given */
function reasonAfter(text: string, end: number): number | null {
  const match = REASON_AFTER.exec(text.slice(end))
  if (!match) return null
  const opening = match.groups?.["because"] ?? match.groups?.["adjacent"] ?? ""
  const between = match[0].slice(0, match[0].length - opening.length)
  // "asked not to be named said the vote failed because …": another's clause.
  if ((between.match(/\p{L}+/gu) ?? []).some((word) => REPORTING.has(word.toLowerCase()))) return null
  const from = end + match[0].length - opening.length
  return /[«“"]/u.test(text[from - 1] ?? "") ? from - 1 : from
}

/** "Because he feared reprisals, he asked not to be named". */
function reasonBefore(text: string, start: number): number | null {
  return REASON_BEFORE.exec(text.slice(0, start))?.index ?? null
}

/** @returns the end of the clause that begins at `from`: a comma, a stop, or the verb that leads back to the one who speaks */
function endOfClause(text: string, from: number): number {
  const rest = text.slice(from)
  const quoted = /^(?:«[^»]*»|“[^”]*”|"[^"]*")/u.exec(rest)
  if (quoted) return from + quoted[0].length
  for (const { 0: stop, index } of rest.matchAll(/[.,;:"“”«»()]| [—–-]{1,2} | (?:but|pero|aunque)(?= )|(?<=\s)\p{L}+/gu)) {
    const before = rest.slice(0, index)
    if (!/\S\s+\S/u.test(before) || (stop === "." && /^\.\p{L}/u.test(rest.slice(index)))) continue
    if (!/^\p{L}/u.test(stop)) return from + index
    if (REPORTING.has(stop.toLowerCase()) && !INSIDE.test(before)) return from + before.trimEnd().replace(/ (?:and|y|e)$/u, "").length
  }
  return from + rest.trimEnd().replace(/[.;,)\]]+$/u, "").length
}

/** Words before a verb of saying that keep it inside the reason: "because he had said", "porque negocia por su cuenta", "para hablar". */
const INSIDE =
  /(?<!\p{L})(?:was|were|been|be|had|have|has|not|to|he|she|they|it|who|that|could|would|may|might|will|a|an|the|his|her|their|el|la|los|las|un|una|su|sus|de|del|a|al|por|para|con|sin|no|aún|ya|todavía|also|se|le|les|lo|que|ha|han|había|haber|si)\s*$/iu
