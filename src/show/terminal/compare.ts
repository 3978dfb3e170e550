// The comparison of two articles on a terminal.
import type { Comparison, Reading } from "../../document/index.ts"
import { type Messages, messagesIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { arrangeSides, type Change, factRows, sayDifference, sayRelation, type Sides } from "../sides.ts"
import type { Tile, View } from "../view.ts"
import { headerOf, whoOf } from "../wording.ts"
import { pad, wrap, wrapShort } from "./columns.ts"
import { type Paint, paintWith } from "./paint.ts"
import type { TerminalOptions } from "./report.ts"
import { drawStrip } from "./strip.ts"

type Page = { readonly width: number; readonly paint: Paint; readonly m: Messages; readonly sides: Sides }

/**
 * Writes what two articles share, what only one says and what they put differently, for a terminal.
 *
 * @returns lines of at most `width` columns, with a line end after the last
 * @example showComparison(compare(wire, morning), wire, morning, {width: 80, color: false, language: "en"})
 */
export function showComparison(comparison: Comparison, left: Reading, right: Reading, options: Omit<TerminalOptions, "explain">): string {
  const m = messagesIn(options.language)
  const sides = arrangeSides(comparison, left, right)
  const page = { width: Math.max(40, Math.min(200, options.width)), paint: paintWith(options.color), m, sides }
  const words = comparison.comparable === "words"
  const sections = [
    head(1, sides.left, page),
    head(2, sides.right, page),
    wrap(sayRelation(comparison, m).join(" "), page.width),
    words ? changed(page) : [],
    words ? only(1, sides.onlyLeft, page) : [],
    words ? only(2, sides.onlyRight, page) : [],
    changes(page),
    shared(page),
    facts(comparison, page),
    words ? wrap(m.compare.method, page.width).map((line) => page.paint("faint", line)) : [],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`
}

function head(which: number, view: View, { width, paint, m }: Page): readonly string[] {
  const { title } = view.reading.document
  const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `   ${line}`)
  const [first = "", ...rest] = wrap(title === null ? m.noTitle : oneLine(title), width - 3)
  return [
    `${which}  ${paint("strong", first)}`,
    ...indent(rest.map((line) => paint("strong", line))),
    ...indent(wrap(headerOf(view, m, "medium").join(" · "), width - 3).map((line) => paint("faint", line))),
    ...indent(drawStrip(view.body, width - 3, paint)),
  ]
}

function changed({ sides, m, width, paint }: Page): readonly string[] {
  const title = paint("strong", m.compare.changed)
  const same = sides.same === 0 ? [] : [`  ${m.compare.same(sides.same)}`]
  if (sides.changed.length === 0) return [title, ...wrap(m.compare.noChanged, width - 2).map((line) => `  ${line}`), ...same]
  return [
    title,
    ...sides.changed.flatMap(({ left, right, differences }) => [
      ...tileLines("1", left, width, paint),
      ...tileLines("2", right, width, paint),
      ...differences.flatMap((difference) => wrap(sayDifference(difference, m), width - 5).map((line) => `     ${paint("cue", line)}`)),
    ]),
    ...same,
  ]
}

function tileLines(mark: string, tile: Tile, width: number, paint: Paint): readonly string[] {
  const lines = wrapShort(oneLine(tile.text), width - 5, 3)
  return lines.map((line, i) => (i === 0 ? `  ${paint(tile.tone, pad(mark, 3))}${line}` : `     ${line}`))
}

function only(which: number, tiles: readonly Tile[], { m, width, paint }: Page): readonly string[] {
  const lines = tiles.flatMap((tile, i) => [
    ...tileLines(tile.letter, tile, width, paint),
    ...(tile.source === null || tile.source === tiles[i - 1]?.source
      ? []
      : wrap(whoOf(tile, m), width - 5).map((line) => `     ${paint("faint", line)}`)),
  ])
  return [paint("strong", m.compare.only(which)), ...(lines.length === 0 ? [`  ${m.compare.nothing}`] : lines)]
}

function changes({ sides, m, width, paint }: Page): readonly string[] {
  if (sides.changes.length === 0) return []
  const line = ({ before, left, right, after }: Change): string =>
    [before, left === "" ? "" : `[-${left}-]`, right === "" ? "" : `{+${right}+}`, after].filter((part) => part !== "").join(" ")
  return [
    paint("strong", m.compare.edits),
    ...sides.changes.flatMap((change) => wrapShort(line(change), width - 2, 4).map((piece) => `  ${piece}`)),
  ]
}

function shared({ sides, m, width, paint }: Page): readonly string[] {
  if (sides.shared.length === 0) return []
  return [
    paint("strong", m.compare.shared),
    ...sides.shared.flatMap((words) => wrapShort(m.quote(words), width - 2, 2).map((line) => `  ${line}`)),
  ]
}

function facts(comparison: Comparison, { m, width, paint }: Page): readonly string[] {
  const rows = factRows(comparison, m).flatMap(({ label, values }) => wrap(`${label}: ${values}`, width - 2).map((line) => `  ${line}`))
  return rows.length === 0 ? [] : [paint("strong", m.compare.facts), ...rows]
}
