// Columns: how wide a text stands on a terminal, and how it is wrapped, cut and padded to a width.
import stringWidth from "string-width"

/** @returns columns of a terminal, full-width and combining characters counted as they stand @example measure("日本") // 4 */
export function measure(text: string): number {
  return stringWidth(text)
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/**
 * Breaks a text at spaces into lines of at most `width` columns; a word that is wider is broken inside.
 *
 * @param width - columns, at least 2
 * @example wrap("one two three", 7) // ["one two", "three"]
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ").flatMap((whole) => breakWord(whole, width))) {
    const longer = line === "" ? word : `${line} ${word}`
    if (measure(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines
}

function breakWord(word: string, width: number): readonly string[] {
  if (word.length <= width && measure(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ""
  let columns = 0
  for (const { segment } of graphemes.segment(word)) {
    const more = measure(segment)
    if (columns + more > width && piece !== "") {
      pieces.push(piece)
      piece = ""
      columns = 0
    }
    piece += segment
    columns += more
  }
  return [...pieces, piece]
}

/** @returns the text, cut at a word with "…" where it has more than `lines` lines of `width` */
export function wrapShort(text: string, width: number, lines: number): readonly string[] {
  const all = wrap(text, width)
  if (all.length <= lines) return all
  const last = all[lines - 1] ?? ""
  const cut = measure(last) < width ? `${last}…` : `${last.slice(0, last.lastIndexOf(" ") > 0 ? last.lastIndexOf(" ") : -2)}…`
  return [...all.slice(0, lines - 1), cut]
}

/** @example pad("ab", 4) // "ab  " */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - measure(text)))
}

/** @example padStart("ab", 4) // "  ab" */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - measure(text))) + text
}
