// Turns: an interview printed as a script, each paragraph under who speaks in it: "Q: …", "Respuesta: …", "Paula Prior: …".
import type { Document } from "../document/index.ts"
import type { Token } from "./tokens.ts"

/** One paragraph that is somebody's turn, in tokens; `said` is where the speech begins. */
export type Turn = { readonly from: number; readonly said: number; readonly to: number; readonly named: boolean }

/** Labels that say only who asks and who answers. */
const LETTER = /^(?:q|a|p|r|question|answer|pregunta|respuesta)$/iu
/** How long the name of who speaks may be, in tokens. */
const LONGEST_LABEL = 5
/** The fewest turns, and turns of one label, by which a text is a script. */
const LEAST_TURNS = 3
const LEAST_AGAIN = 2

/**
 * Finds the turns of an interview. A label alone proves nothing ("Live updates: …"): at least two must alternate, one of them
 * again and again.
 *
 * @returns in text order; none where the text is no script
 * @example findTurns(document, tokens)[0]?.named // false for "Q: Who signed?"
 */
export function findTurns({ blocks }: Pick<Document, "blocks">, tokens: readonly Token[]): readonly Turn[] {
  const turns: { turn: Turn; label: string }[] = []
  let from = 0
  blocks.forEach(({ span, kind }, block) => {
    while (from < tokens.length && (tokens[from]?.span[0] ?? 0) < span[0]) from++
    let to = from
    while (tokens[to]?.paragraph === block) to++
    const found = kind === "paragraph" || kind === "list-item" ? readLabel(tokens, from, to) : null
    if (found) turns.push({ turn: { from, said: found.said, to, named: found.named }, label: found.label })
    from = to
  })
  const counts = new Map<string, number>()
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1)
  const isScript = turns.length >= LEAST_TURNS && counts.size > 1 && Math.max(...counts.values()) >= LEAST_AGAIN
  return isScript ? turns.map(({ turn }) => turn) : []
}

function readLabel(tokens: readonly Token[], from: number, to: number): { said: number; label: string; named: boolean } | null {
  const first = tokens[from]
  const mark = tokens[from + 1]?.text ?? ""
  if (first && LETTER.test(first.text) && /^[:.]$/u.test(mark) && tokens[from + 1]?.space === false && to - from > 3) {
    return { said: from + 2, label: first.text.charAt(0).toLowerCase(), named: false }
  }
  for (let at = from; at < Math.min(to - 1, from + LONGEST_LABEL + 1); at++) {
    const { text = "", kind, space } = tokens[at] ?? {}
    if (text === ":" && at > from && !space) {
      // A surname is the label of the full name above it.
      return { said: at + 1, label: (tokens[at - 1]?.text ?? "").toLowerCase(), named: true }
    }
    if (kind !== "word" || !(/^\p{Lu}/u.test(text) || (at > from && /^(?:de|del|la|van|von|da|of)$/u.test(text)))) return null
  }
  return null
}
