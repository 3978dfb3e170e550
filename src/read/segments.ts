// Segments: the clauses of one sentence in which another voice may speak than in the next.
import type { Prose } from "./prose.ts"
import type { Sentence } from "./sentences.ts"
import { CONNECTIVES, LEADING } from "./words/connectives.ts"

/** Tokens `[from, to)`; `opens` says how it is joined to the one before. */
export type Segment = { readonly from: number; readonly to: number; readonly opens: "start" | "contrast" | "addition" | "semicolon" }

const MIN_WORDS = 4

const LISTS = {
  en: { contrast: new Set(CONNECTIVES.en.contrast), addition: new Set(CONNECTIVES.en.addition), leading: new Set(LEADING.en) },
  es: { contrast: new Set(CONNECTIVES.es.contrast), addition: new Set(CONNECTIVES.es.addition), leading: new Set(LEADING.es) },
}

/**
 * Cuts a sentence at semicolons and at commas before "but", "while", "and" and the like. Each segment has at least four
 * words; whether two neighbours are one statement is judged later, from who speaks in them.
 *
 * @param isWhole - whether a cut before this token is forbidden, since one voice speaks on over it
 * @returns segments that tile the sentence
 * @example findSegments(prose, words, sentence, () => false).length // 2 for "She said so, but the council was never asked."
 */
export function findSegments(
  prose: Prose,
  words: readonly string[],
  sentence: Sentence,
  isWhole: (token: number) => boolean,
): readonly Segment[] {
  const lists = LISTS[prose.language]
  const segments: Segment[] = []
  let from = sentence.from
  let opens: Segment["opens"] = "start"
  let leading = lists.leading.has(words[from] ?? "")
  let depth = 0
  for (let at = from + 1; at < sentence.to; at++) {
    const before = words[at - 1] ?? ""
    if (before === "(") depth++
    if (before === ")") depth--
    const kind = opening(words, at, lists, leading)
    if (!kind || depth > 0 || isWhole(at) || countWords(words, from, at) < MIN_WORDS) continue
    if (countWords(words, at, sentence.to) < MIN_WORDS) continue
    segments.push({ from, to: at, opens })
    from = at
    opens = kind
    leading = false
  }
  return [...segments, { from, to: sentence.to, opens }]
}

function opening(words: readonly string[], at: number, lists: (typeof LISTS)["en"], leading: boolean): Segment["opens"] | null {
  const before = words[at - 1] ?? ""
  const word = words[at] ?? ""
  if (before === ";") return "semicolon"
  if (before === "," && lists.contrast.has(word)) return "contrast"
  if (before === "," && lists.addition.has(word)) return "addition"
  if (/^(?:while|although|whereas|aunque)$/u.test(word) && lists.contrast.has(word) && !/^(?:a|the|worth)$/u.test(before)) return "contrast"
  return before === "," && leading && !/^(?:which|who|whom|whose|where|including|and|or|que|quien|cuyo|y|o)$/u.test(word)
    ? "contrast"
    : null
}

function countWords(words: readonly string[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(words[at] ?? "")) count++
  return count
}
