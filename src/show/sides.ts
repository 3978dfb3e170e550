// Sides: a comparison arranged as its reports show it, statements in the place of their ids.
import type { Comparison, Difference, Reading, Span } from "../document/index.ts"
import { ACTS, FACTUALITIES, STANDINGS } from "../document/index.ts"
import type { Messages } from "./messages/index.ts"
import { oneLine } from "./safe.ts"
import { type Tile, type View, viewOf } from "./view.ts"

type Pairing = { readonly left: Tile; readonly right: Tile; readonly differences: readonly Difference[] }

/** Changed words with some of the words around them, on one line. */
export type Change = { readonly before: string; readonly left: string; readonly right: string; readonly after: string }

export type Sides = {
  readonly left: View
  readonly right: View
  readonly changed: readonly Pairing[]
  readonly same: number // pairs without a difference
  readonly onlyLeft: readonly Tile[]
  readonly onlyRight: readonly Tile[]
  readonly changes: readonly Change[]
  readonly shared: readonly string[] // longest first
}

export function arrangeSides(comparison: Comparison, left: Reading, right: Reading): Sides {
  const leftView = viewOf(left)
  const views = { left: leftView, right: viewOf(right, leftView) }
  const leftTiles = new Map(views.left.tiles.map((tile) => [tile.statement.id, tile]))
  const rightTiles = new Map(views.right.tiles.map((tile) => [tile.statement.id, tile]))
  const pairs = comparison.pairs.flatMap((pair): Pairing[] => {
    const a = leftTiles.get(pair.left)
    const b = rightTiles.get(pair.right)
    return a === undefined || b === undefined ? [] : [{ left: a, right: b, differences: pair.differences }]
  })
  // Headlines head the page, and what a heading says the text below it says.
  const bodyOf = (ids: readonly string[], tiles: ReadonlyMap<string, Tile>): readonly Tile[] =>
    ids.flatMap((id) => tiles.get(id) ?? []).filter((tile) => !tile.head)
  const { text } = left.document
  return {
    ...views,
    changed: pairs.filter(({ differences }) => differences.length > 0),
    same: pairs.filter(({ differences }) => differences.length === 0).length,
    onlyLeft: bodyOf(comparison.onlyLeft, leftTiles),
    onlyRight: bodyOf(comparison.onlyRight, rightTiles),
    changes: comparison.edits.map((edit) => ({
      before: around(text, edit.left, -1),
      left: oneLine(text.slice(...edit.left)),
      right: oneLine(right.document.text.slice(...edit.right)),
      after: around(text, edit.left, 1),
    })),
    // Two versions share nearly all: what changed says more.
    shared: (comparison.versions ? [] : comparison.shared)
      .map((passage) => passage.left)
      .toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))
      .map((span) => oneLine(text.slice(...span))),
  }
}

/** Letters beside a change. */
const CONTEXT = 48

/** The words before (-1) or after (1) a span, whole ones, within its paragraph. */
function around(text: string, [start, end]: Span, side: -1 | 1): string {
  const near = side < 0 ? text.slice(Math.max(0, start - CONTEXT), start) : text.slice(end, end + CONTEXT)
  const paragraph = side < 0 ? near.slice(near.lastIndexOf("\n") + 1) : (near.split("\n")[0] ?? "")
  if (paragraph.length < CONTEXT) return oneLine(paragraph)
  const gap = side < 0 ? paragraph.indexOf(" ") : paragraph.lastIndexOf(" ")
  if (gap < 0) return oneLine(paragraph)
  return side < 0 ? `…${oneLine(paragraph.slice(gap))}` : `${oneLine(paragraph.slice(0, gap))}…`
}

/** @returns "source: nobody → “critics”" */
export function sayDifference({ aspect, left, right }: Difference, m: Messages): string {
  return `${m.compare.aspect[aspect]}: ${sayValue(aspect, left, m)} → ${sayValue(aspect, right, m)}`
}

function sayValue(aspect: Difference["aspect"], value: string | null, m: Messages): string {
  if (value === null) return aspect === "source" ? m.compare.nobody : m.none
  const known = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): string => {
    const key = keys.find((one) => one === value)
    return key === undefined ? oneLine(value) : words[key]
  }
  if (aspect === "act") return known(ACTS, m.act)
  if (aspect === "factuality") return known(FACTUALITIES, m.factuality)
  return aspect === "standing" ? known(STANDINGS, m.standing) : oneLine(value)
}

/** @returns what the two texts are to each other, in a few sentences */
export function sayRelation({ comparable, versions, sharedShare, warnings }: Comparison, m: Messages): readonly string[] {
  if (comparable === "names-and-numbers") return [m.compare.otherLanguage]
  const whole = (share: number): string => m.percent(share)
  return [
    versions ? m.compare.versions : m.compare.articles,
    ...(sharedShare.left + sharedShare.right === 0
      ? [m.compare.noneShared]
      : [m.compare.held(whole(sharedShare.left), 1, 2), m.compare.held(whole(sharedShare.right), 2, 1)]),
    ...(versions && warnings.length > 0 ? [m.compare.tooDifferent] : warnings.map(oneLine)),
  ]
}

/** @returns names and numbers that both or only one has, with a label each; the empty ones left out */
export function factRows({ names, numbers }: Comparison, m: Messages): readonly { readonly label: string; readonly values: string }[] {
  const rows = (
    [
      [m.compare.names, names],
      [m.compare.numbers, numbers],
    ] as const
  ).flatMap(([kind, { both, onlyLeft, onlyRight }]) => [
    { label: `${kind}, ${m.compare.both}`, values: both },
    { label: `${kind}, ${m.compare.only(1).toLowerCase()}`, values: onlyLeft },
    { label: `${kind}, ${m.compare.only(2).toLowerCase()}`, values: onlyRight },
  ])
  return rows.flatMap(({ label, values }) => (values.length === 0 ? [] : [{ label, values: values.map(oneLine).join(", ") }]))
}
