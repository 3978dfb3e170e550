// Refusal rules: "did not respond to a request for comment", "no quiso precisar cuánto": who refused, and what.
import { compilePhrases, findPhrases } from "./phrases.ts"
import type { Prose } from "./prose.ts"
import { LONGEST_SOURCE, type Stretch, subjectBefore } from "./stretches.ts"
import { REFUSING } from "./words/refusals.ts"
import { INFINITIVES_OF_SAYING, REFUSALS } from "./words/reporting.ts"

type Refusal = { readonly source: Stretch | null; readonly cue: Stretch; readonly content: Stretch }

const plain = (list: readonly string[]): (readonly [string, true])[] => list.map((phrase) => [phrase, true])
const LEXICONS = { en: compilePhrases("en", plain(REFUSING.en)), es: compilePhrases("es", plain(REFUSING.es)) }

/** What a bare answer can be followed by; "did not respond in kind" refuses nothing. */
const GOES_ON =
  /^(?:to|on|for|before|by|when|after|until|further|publicly|monday|tuesday|wednesday|thursday|friday|saturday|sunday|about|regarding|a|al|ante|cuando|hasta|sobre|este|esta|ayer|hoy|de|las|los|sus|,)$/u

/**
 * Reads a refusal in one sentence.
 *
 * @param words - of the prose, from `wordsOf`
 * @param isQuoted - whether a token stands in somebody's quotation
 * @returns null where nobody refuses, or it is not plain who does
 * @example readRefusal(prose, words, sentence, () => false)?.source // "The yard did not respond to a request for comment."
 */
export function readRefusal(
  prose: Prose,
  words: readonly string[],
  { from, to }: Stretch,
  isQuoted: (token: number) => boolean,
): Refusal | null {
  const phrase = findPhrases(words, LEXICONS[prose.language], from, to).find((found) => !isQuoted(found.from))
  const whole = phrase ? readWhole(prose, words, { from, to }, phrase) : readNeither(words, { from, to })
  return whole ?? (prose.language === "es" ? readInfinitive(prose, words, { from, to }, isQuoted) : null)
}

/** The yard did not respond / to a request; El astillero no respondió / a las preguntas. */
function readWhole(prose: Prose, words: readonly string[], { from, to }: Stretch, group: Stretch): Refusal | null {
  const source = subjectOf(prose, words, from, group.from)
  if (!source && (group.from > from || prose.language === "en")) return null
  const next = words[group.to] ?? ""
  if (group.to < to && !GOES_ON.test(next)) return null
  const comma = words.indexOf(",", group.to)
  const end = comma >= 0 && comma < to ? comma : to
  const object = next === "to" || (prose.language === "es" && next === "a") ? group.to + 1 : group.to
  const parted = words.slice(group.from, group.to).lastIndexOf("to") // declined / to comment
  if (parted > 0) return { source, cue: { from: group.from, to: group.from + parted }, content: { from: group.from + parted, to: end } }
  if (end - object >= 2) return { source, cue: { from: group.from, to: object }, content: { from: object, to: end } }
  return { source, cue: { from: group.from, to: group.to - 1 }, content: { from: group.to - 1, to: end } }
}

/** Neither the director nor her brother responded to calls; Ni la directora ni su hermano respondieron a las llamadas. */
function readNeither(words: readonly string[], { from, to }: Stretch): Refusal | null {
  if (!/^(?:neither|ni|ninguno|ninguna)$/u.test(words[from] ?? "")) return null
  for (let verb = from + 2; verb < Math.min(to, from + LONGEST_SOURCE); verb++) {
    if (words[verb] === "," || /^(?:that|que|who)$/u.test(words[verb] ?? "")) return null
    if (
      !/^(?:responded|replied|commented|returned|respondió|respondieron|contestó|contestaron|atendió|atendieron)$/u.test(words[verb] ?? "")
    )
      continue
    const next = /^(?:to|a)$/u.test(words[verb + 1] ?? "") ? verb + 2 : verb + 1
    if (to - next < 1) return null
    return { source: { from: from + 1, to: verb }, cue: { from: verb, to: next }, content: { from: next, to } }
  }
  return null
}

/** "Bask, who did not respond": the relative word stands for him. */
function subjectOf(prose: Prose, words: readonly string[], from: number, verb: number): Stretch | null {
  if (/^(?:who|which|quien|quienes)$/u.test(words[verb - 1] ?? "")) return { from: verb - 1, to: verb }
  if (words[verb - 1] === "que" && words[verb - 2] === ",") return { from: verb - 1, to: verb }
  return subjectBefore(prose, from, verb)
}

/** No quiso precisar cuánto …; Reyes declinó comentar …. */
function readInfinitive(
  prose: Prose,
  words: readonly string[],
  { from, to }: Stretch,
  isQuoted: (token: number) => boolean,
): Refusal | null {
  for (let i = from; i < Math.min(to - 1, from + LONGEST_SOURCE); i++) {
    const refusal = REFUSALS.find((each) => each.every((word, k) => words[i + k] === word))
    if (!refusal || isQuoted(i)) continue
    const end = i + refusal.length
    if (end >= to || !INFINITIVES_OF_SAYING.has(words[end] ?? "")) continue
    const source = i === from ? null : subjectBefore(prose, from, i)
    if (i > from && !source) return null
    return { source, cue: { from: i, to: end }, content: { from: end, to } }
  }
  return null
}
