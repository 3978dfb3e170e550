// Dialogue: what is said after a dash, as Spanish prints it, with the narrator's words between dashes left out.
import type { Span } from "../document/index.ts"
import type { Token } from "./tokens.ts"
import { REPORTING } from "./words/reporting.ts"

const DASH = /^[—–―]$/u

/** A stretch that the speaker says; the first of a paragraph's `span` holds the dash. */
export type Spoken = { readonly span: Span; readonly inner: Span }

/** @returns whether a paragraph begins as a turn of dialogue @example opensDialogue(findTokens(paragraph)) // "—No lo sé." → true */
export function opensDialogue(tokens: readonly Token[]): boolean {
  const second = tokens[1]
  return DASH.test(tokens[0]?.text ?? "") && second?.space === false && /^[\p{L}\p{N}¿¡«“"…]/u.test(second.text)
}

/**
 * Finds what is said in one turn: —No lo sé —dijo Reyes—. No estaba allí.
 *
 * @param tokens - of one paragraph that opens with a dash
 * @returns the speaker's stretches, without the narrator's words between dashes
 * @example findDialogue(tokens).length // 2: "—No lo sé" and "No estaba allí."
 */
export function findDialogue(tokens: readonly Token[]): readonly Spoken[] {
  const spoken: Spoken[] = []
  const take = (from: number, to: number): void => {
    const first = tokens[from]
    const inner = tokens[Math.max(1, from)]
    const last = tokens[to - 1]
    if (first && inner && last && from < to) spoken.push({ span: [first.span[0], last.span[1]], inner: [inner.span[0], last.span[1]] })
  }
  let from = 0
  let i = 1
  while (i < tokens.length) {
    if (!opensAside(tokens, i)) {
      i++
      continue
    }
    take(from, i)
    i++
    while (i < tokens.length && !DASH.test(tokens[i]?.text ?? "")) i++
    i++
    while (/^[.,;:]$/u.test(tokens[i]?.text ?? "")) i++ // the stop behind the narrator's words
    from = i
  }
  take(from, tokens.length)
  return spoken
}

/** A dash with a space before and none behind, and a reporting verb next to it. */
function opensAside(tokens: readonly Token[], i: number): boolean {
  const dash = tokens[i]
  if (!dash?.space || !DASH.test(dash.text) || tokens[i + 1]?.space !== false) return false
  return tokens.slice(i + 1, i + 4).some(({ text }) => REPORTING.has(text))
}
