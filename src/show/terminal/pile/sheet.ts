// Sheet of a case: what every view of it is drawn with on a terminal.
import { type Language, type Messages, messagesIn } from "../../messages/index.ts"
import type { Pile } from "../../pile/pile.ts"
import { oneLine } from "../../safe.ts"
import { wrap, wrapShort } from "../columns.ts"
import { type Paint, paintWith } from "../paint.ts"

export type PileSheet = {
  readonly width: number // columns
  readonly paint: Paint
  readonly m: Messages
  readonly pile: Pile
  readonly all: boolean // false: long lists end with how many more there are
  readonly explain: boolean // also what a judgement rests on
}

export type PileOptions = {
  readonly width: number // columns; taken as 40 to 200
  readonly color: boolean
  readonly language: Language
  readonly all: boolean
  readonly explain: boolean
}

export function makeSheet(pile: Pile, { width, color, language, all, explain }: PileOptions): PileSheet {
  return { width: Math.max(40, Math.min(200, width)), paint: paintWith(color), m: messagesIn(language), pile, all, explain }
}

/** @returns the sections with an empty line between; none for those that have no line */
export function joinSections(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`
}

/** @returns lines of a text from `indent` on; the text is put on one line first */
export function textLines(text: string, indent: number, { width }: Pick<PileSheet, "width">): readonly string[] {
  return wrap(oneLine(text), width - indent).map((line) => " ".repeat(indent) + line)
}

/** @returns the words of a passage in quotation marks, at most `most` lines */
export function quoteLines(quote: string, indent: number, most: number, { width, m }: Pick<PileSheet, "width" | "m">): readonly string[] {
  return wrapShort(m.quote(oneLine(quote)), width - indent, most).map((line) => " ".repeat(indent) + line)
}

/** @returns the lines, each in a style */
export function styled(style: Parameters<Paint>[0], all: readonly string[], { paint }: Pick<PileSheet, "paint">): readonly string[] {
  return all.map((line) => {
    const text = line.trimStart()
    return line.slice(0, line.length - text.length) + paint(style, text)
  })
}

/** A few more are not worth leaving out. @param total - where `items` are only the first of so many */
export function cutList<Item>(
  items: readonly Item[],
  most: number,
  { all, m }: PileSheet,
  total = items.length,
): { shown: readonly Item[]; more: readonly string[] } {
  if (all || total <= most + 2) return { shown: items, more: [] }
  return { shown: items.slice(0, most), more: [m.pile.all(total - most)] }
}
