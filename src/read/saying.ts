// Saying: where a verb group that reports speech ends ("said", "had denied", "ha confirmado").
import { type AttributionParts, cover, type Span } from "../document/index.ts"
import { tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"
import { REPORTING, SAID } from "./words/reporting.ts"

const PERFECT = { en: /^(?:has|have|had)$/u, es: /^(?:ha|han|había|habían|habría|habrían)$/u }

/**
 * Finds the end of the verb group that begins at a token, a perfect with its auxiliary.
 *
 * @returns one past it; null where no verb of saying begins here
 * @example sayingEnd(prose, 2) // 4 for "The minister had denied that …"
 */
export function sayingEnd({ tokens, language }: Prose, i: number): number | null {
  const text = tokens[i]?.text ?? ""
  if (PERFECT[language].test(text) && SAID.has(tokens[i + 1]?.text ?? "")) return i + 2
  return REPORTING.has(text) ? i + 1 : null
}

/** @returns whether it is a Spanish infinitive, by its ending @example isInfinitive(token) // true for "cerrar" and "venderlos" */
export function isInfinitive(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Ll}+(?:[aeií]r)(?:l[aeo]s?|se)?$/u.test(token.text)
}

/**
 * Takes the verb of "según informó la firma" into the cue, and out of the source.
 *
 * @returns the same attribution where its cue is another
 * @example withSaying(prose, part).cue // the span of "según informó"
 */
export function withSaying(prose: Prose, part: AttributionParts): AttributionParts {
  const [cue] = part.cue
  if (prose.language !== "es" || !cue || !/^según$/iu.test(prose.document.text.slice(...cue))) return part
  const end = sayingEnd(prose, tokensIn(prose.tokens, cue).to)
  if (end === null) return part
  const to = prose.tokens[end - 1]?.span[1] ?? cue[1]
  const next = prose.tokens[end]?.span[0] ?? to
  const source = part.source.flatMap((span): readonly Span[] => (span[1] <= to ? [] : [[span[0] < to ? next : span[0], span[1]]]))
  return { ...part, cue: [[cue[0], to], ...part.cue.slice(1)], source }
}

/**
 * Gives a source the verb before it that says so, where the model gave it the main clause's: in "Como afirma Reyes, se cree que …"
 * Reyes affirms, and that somebody believes is what she affirms.
 *
 * @returns the same attribution where no such verb stands before its source
 * @example withComment(prose, part).cue // the span of "Como afirma"
 */
export function withComment(prose: Prose, part: AttributionParts): AttributionParts {
  const { tokens, words } = prose
  const [source] = part.source
  const cue = cover(part.cue)
  if (prose.language !== "es" || !source || !cue || cue[0] < source[1]) return part
  const at = tokensIn(tokens, source).from
  const verb = sayingEnd(prose, at - 2) === at ? at - 2 : at - 1
  if (sayingEnd(prose, verb) !== at || words[verb - 1] !== "como") return part
  const from = words[verb - 2] === "y" && words[verb - 3] === "tal" ? verb - 3 : verb - 1
  const content = cover([cue, ...part.content])
  return content === null
    ? part
    : { ...part, cue: [[tokens[from]?.span[0] ?? source[0], tokens[at - 1]?.span[1] ?? source[0]]], content: [content] }
}
