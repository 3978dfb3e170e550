// Paint: the sixteen colours of a terminal, so that its own theme decides how they look.
import type { Tone } from "../marks.ts"

type Style = Tone | "strong" | "faint" | "cue"
export type Paint = (style: Style, text: string) => string

const CODES: Readonly<Record<Style, string>> = {
  v1: "34",
  v2: "35",
  v3: "36",
  v4: "32",
  other: "39",
  unnamed: "33",
  hearsay: "31",
  undisclosed: "2",
  observed: "1",
  own: "2",
  strong: "1",
  faint: "2",
  cue: "3",
}

/** @param color - false: the text as it is, for files and pipes @example paintWith(false)("strong", "Voices") // "Voices" */
export function paintWith(color: boolean): Paint {
  return (style, text) => (color && text !== "" ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text)
}
