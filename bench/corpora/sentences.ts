// Corpora of single sentences: some lines that follow each other are the paragraphs of one text, and offsets find their way back.
import type { Span } from "../../src/document/index.ts"

export type Sentence = { readonly id: string; readonly text: string }

/** Lines of a corpus as one text, and where each begins in it. */
export type Sheet<S extends Sentence> = { readonly id: string; readonly text: string; readonly lines: readonly Line<S>[] }
export type Line<S extends Sentence> = { readonly sentence: S; readonly span: Span }

/**
 * Joins lines, a blank line between; lines without text are left out.
 *
 * @param most - lines of one text
 * @example joinSentences([{ id: "1", text: "It rained." }, { id: "2", text: "It stopped." }], 40)[0]?.text // "It rained.\n\nIt stopped."
 */
export function joinSentences<S extends Sentence>(sentences: readonly S[], most: number): readonly Sheet<S>[] {
  const filled = sentences.filter(({ text }) => text.trim() !== "")
  const sheets: Sheet<S>[] = []
  for (let i = 0; i < filled.length; i += most) {
    const lines: Line<S>[] = []
    let text = ""
    for (const sentence of filled.slice(i, i + most)) {
      if (text !== "") text += "\n\n"
      lines.push({ sentence, span: [text.length, text.length + sentence.text.length] })
      text += sentence.text
    }
    sheets.push({ id: filled[i]?.id ?? "", text, lines })
  }
  return sheets
}

/** @returns the span in the offsets of its line; null where it is not inside that line @example toLine(line, [12, 14]) // [0, 2] */
export function toLine({ span: [from, to] }: Line<Sentence>, [start, end]: Span): Span | null {
  return start >= from && end <= to ? [start - from, end - from] : null
}
