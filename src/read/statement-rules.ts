// Statement rules: what a film shows, what a communiqué says, and passives whose agent speaks, where the model found nothing.
import type { Prose } from "./prose.ts"
import type { Quotation } from "./quotations.ts"
import { indexOf, isSubject, LONGEST_SOURCE, nounFrom, type Stretch, subjectBefore } from "./stretches.ts"
import { DOCUMENT_NOUNS } from "./words/organizations.ts"
import { ISSUED, ISSUING, PASSIVE_BE, PASSIVE_SAID, REPORTING, SHOWING } from "./words/reporting.ts"

export type StatementMatch = {
  readonly rule: string
  readonly source: Stretch
  readonly cue: Stretch
  readonly content: Stretch | readonly Stretch[]
  readonly confidence: number
}

/** How far behind its verb the noun of a communiqué stands, in tokens: "a strongly worded statement". */
const NOUN_REACH = 5

/**
 * Reads one sentence in which a document, a communiqué or the agent of a passive speaks.
 *
 * @param words - of the prose, from `wordsOf`
 * @param quoted - the quotations of the sentence
 * @example readStatement(prose, words, sentence, [])?.rule // "document-shows" for "Las grabaciones muestran a dos hombres."
 */
export function readStatement(
  prose: Prose,
  words: readonly string[],
  sentence: Stretch,
  quoted: readonly Quotation[],
): StatementMatch | null {
  return readIssued(prose, words, sentence) ?? readPassive(prose, words, sentence, quoted) ?? readShowing(prose, words, sentence)
}

/** El astillero emitió un comunicado en el que negó …; The line issued a warning: the ferry would not sail. */
function readIssued(prose: Prose, words: readonly string[], { from, to }: Stretch): StatementMatch | null {
  for (let verb = from + 1; verb < Math.min(to - 3, from + LONGEST_SOURCE); verb++) {
    if (!ISSUING.has(words[verb] ?? "")) continue
    const source = subjectBefore(prose, from, verb)
    if (!source) continue
    const noun = nounIssued(words, verb, to)
    if (noun === null) continue
    const colon = indexOf(prose, ":", noun + 1, Math.min(to, noun + 4))
    if (colon > 0 && to - colon > 2) {
      return { rule: "issued", source, cue: { from: verb, to: colon }, content: { from: colon + 1, to }, confidence: 0.75 }
    }
    const saying = sayingIn(words, noun + 1, to)
    if (saying !== null && to - saying > 1) {
      return { rule: "issued", source, cue: { from: saying, to: saying + 1 }, content: { from: saying + 1, to }, confidence: 0.75 }
    }
  }
  return null
}

/** @returns the noun of what is issued at `verb`; null where nothing said is issued */
function nounIssued(words: readonly string[], verb: number, to: number): number | null {
  for (let at = verb + 1; at < Math.min(to, verb + 1 + NOUN_REACH); at++) if (ISSUED.has(words[at] ?? "")) return at
  return null
}

/** "en el que negó", "in which it denied", "donde asegura": the verb that says; null without one. */
function sayingIn(words: readonly string[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to - 2, from + 6); at++) {
    const opens =
      words[at] === "donde" || (/^(?:que|cual|which)$/u.test(words[at] ?? "") && at > from && /^(?:el|la|in)$/u.test(words[at - 1] ?? ""))
    if (!opens) continue
    const verb = /^(?:it|they|he|she|se)$/u.test(words[at + 1] ?? "") ? at + 2 : at + 1
    return REPORTING.has(words[verb] ?? "") ? verb : null
  }
  return null
}

/**
 * Finds who issued the communiqué in whose "en el que" clause a cue stands.
 *
 * @param cue - the cue's first token
 * @example issuerOf(prose, words, 0, 8) // { from: 0, to: 2 } for "El ministerio difundió una nota en la que asegura …"
 */
export function issuerOf(prose: Prose, words: readonly string[], from: number, cue: number): Stretch | null {
  for (let verb = Math.max(from + 1, cue - LONGEST_SOURCE); verb < cue; verb++) {
    if (!ISSUING.has(words[verb] ?? "")) continue
    const noun = nounIssued(words, verb, cue)
    if (noun !== null && sayingIn(words, noun + 1, cue + 3) === cue) return subjectBefore(prose, from, verb)
  }
  return null
}

/** El arreglo fue calificado por la alcaldesa de «…»; The allegation was rejected by the shipyard. */
function readPassive(prose: Prose, words: readonly string[], { from, to }: Stretch, quoted: readonly Quotation[]): StatementMatch | null {
  for (let at = from + 2; at < to - 2; at++) {
    if (!PASSIVE_SAID.has(words[at] ?? "") || !/^(?:by|por)$/u.test(words[at + 1] ?? "")) continue
    let be = at - 1
    while (be > from && at - be < 3 && !PASSIVE_BE.has(words[be] ?? "")) be--
    if (!PASSIVE_BE.has(words[be] ?? "")) continue
    if (/^(?:ha|han|había|habían|has|have|had)$/u.test(words[be - 1] ?? "")) be--
    const subject = subjectBefore(prose, from, be)
    const source = nounFrom(prose, at + 2, to)
    if (
      !subject ||
      !source ||
      quoted.some(({ span }) => span[0] <= (prose.tokens[at]?.span[0] ?? 0) && (prose.tokens[at]?.span[0] ?? 0) < span[1])
    )
      continue
    const cue = { from: be, to: at + 1 }
    const rest = { from: source.to, to }
    const content = rest.to - rest.from > 1 && words[rest.from] !== "," ? [subject, rest] : subject
    return { rule: "passive-agent", source, cue, content, confidence: 0.75 }
  }
  return null
}

/** Las grabaciones muestran a dos hombres; Los mensajes filtrados revelan que …. */
function readShowing(prose: Prose, words: readonly string[], { from, to }: Stretch): StatementMatch | null {
  for (let verb = from + 1; verb < Math.min(to - 2, from + LONGEST_SOURCE); verb++) {
    if (!SHOWING.has(prose.tokens[verb]?.text ?? "")) continue
    const source = documentBefore(prose, words, from, verb)
    if (!source) continue
    return { rule: "document-shows", source, cue: { from: verb, to: verb + 1 }, content: { from: verb + 1, to }, confidence: 0.75 }
  }
  return null
}

/** The subject before a verb, if a document is its head: the last noun in English, the first in Spanish. */
function documentBefore(prose: Prose, words: readonly string[], from: number, verb: number): Stretch | null {
  const subject = subjectBefore(prose, from, verb)
  if (!subject || !isSubject(prose, subject.from, subject.to)) return null
  let end = subject.from
  while (end < verb && !/^(?:of|from|by|in|on|at|obtained|seen|reviewed|taken|de|del|que|en|a|,)$/u.test(words[end] ?? "")) end++
  const nouns = words.slice(subject.from, end)
  const isDocument =
    prose.language === "es" ? nouns.slice(0, 3).some((word) => DOCUMENT_NOUNS.has(word)) : DOCUMENT_NOUNS.has(nouns.at(-1) ?? "")
  return isDocument ? subject : null
}
