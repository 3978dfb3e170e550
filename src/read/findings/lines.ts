// Lines: a headline or a point of a summary, and the statements of the text that say the same most nearly.
import type { Span, Statement } from "../../document/index.ts"
import { numberOf } from "../../text/index.ts"
import { tokensIn } from "../phrases.ts"
import type { Prose } from "../prose.ts"
import { FUNCTION_WORDS } from "../words/function-words.ts"
import type { Desk } from "./desk.ts"

export type Line = { readonly span: Span; readonly stems: ReadonlySet<string>; readonly numbers: ReadonlyMap<string, Span> }

export type Match = { readonly statement: Statement; readonly share: number } // of the line's content words, [0, 1]

/** @returns content words by stem and numbers by value of one stretch of text */
export function readLine(prose: Prose, words: readonly string[], span: Span): Line {
  const [from, to] = tokensIn(prose.tokens, span)
  const stems = new Set<string>()
  const numbers = new Map<string, Span>()
  for (let at = from; at < to; at++) {
    const token = prose.tokens[at]
    const word = words[at] ?? ""
    if (!token) continue
    const number = numberOf(word, prose.language)
    if (number !== null) numbers.set(number, token.span)
    else if (token.kind === "word" && !FUNCTION_WORDS[prose.language].has(word) && word.length > 1) stems.add(stemOf(word))
  }
  return { span, stems, numbers }
}

/**
 * Finds the statements that share most of a line's words, best first.
 *
 * @param weights - how much a stem says: rare ones more
 */
export function findMatches(
  line: Line,
  body: readonly { statement: Statement; line: Line }[],
  weights: ReadonlyMap<string, number>,
): readonly Match[] {
  const weigh = (stem: string): number => weights.get(stem) ?? 1
  const total = [...line.stems].reduce((sum, stem) => sum + weigh(stem), 0)
  if (total === 0) return []
  return body
    .map(({ statement, line: other }) => {
      let shared = 0
      for (const stem of line.stems) if (other.stems.has(stem)) shared += weigh(stem)
      return { statement, share: shared / total }
    })
    .filter(({ share }) => share > 0.1)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 6)
}

/** @returns the body's statements with their words, and how much each stem says */
export function readBody({ prose, words, body }: Desk): {
  readonly lines: readonly { statement: Statement; line: Line }[]
  readonly weights: ReadonlyMap<string, number>
  readonly numbers: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
} {
  const lines = body.map((statement) => ({ statement, line: readLine(prose, words, statement.span) }))
  const counts = new Map<string, number>()
  for (const { line } of lines) for (const stem of line.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weights = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + lines.length / count)]))
  return {
    lines,
    weights,
    numbers: new Set(lines.flatMap(({ statement, line }) => [...line.numbers.keys(), ...ordinalsIn(prose, statement.span)])),
    stems: new Set(counts.keys()),
  }
}

/** "His 70th birthday" gives the 70 of "turns 70". */
function ordinalsIn({ document }: Prose, span: Span): readonly string[] {
  return [...document.text.slice(...span).matchAll(/(?<![\p{L}\d])(\d+)(?:st|nd|rd|th|º|ª)(?!\p{L})/gu)].map(([, number = ""]) => number)
}

/** A crude stem: enough for "crosses" and "crossed", "acuerdo" and "acuerdos". */
function stemOf(word: string): string {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "").replace(/'s$/u, "")
  const stem = bare.replace(/(?:ing|ed|es|s|mente|ciones|cion|os|as|o|a|e)$/u, "")
  return stem.length >= 3 ? stem.slice(0, 8) : bare
}
