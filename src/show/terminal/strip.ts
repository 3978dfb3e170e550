// Strip: the article laid flat in block characters, the letters of the voices below.
import type { Tile } from "../view.ts"
import { pad } from "./columns.ts"
import type { Paint } from "./paint.ts"

const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const

/**
 * Draws the strip: width is share of the text, height how firmly it is put, fill who stands behind it.
 *
 * @param width - columns; an article with more statements than fit takes further lines
 * @returns two lines for each row of the strip; none for an empty text
 */
export function drawStrip(tiles: readonly Tile[], width: number, paint: Paint): readonly string[] {
  const cells = shareColumns(tiles, width)
  const rows: (readonly number[])[] = []
  let row: number[] = []
  let columns = 0
  for (const [i, cell] of cells.entries()) {
    if (columns + cell > width && row.length > 0) {
      rows.push(row)
      row = []
      columns = 0
    }
    row.push(i)
    columns += cell
  }
  if (row.length > 0) rows.push(row)
  return rows.flatMap((indices) => {
    const drawn = indices.flatMap((i) => {
      const tile = tiles[i]
      return tile === undefined ? [] : [{ tile, span: Math.min(cells[i] ?? 1, width) }]
    })
    return [
      drawn.map(({ tile, span }) => paint(tile.tone, blockOf(tile).repeat(span))).join(""),
      drawn.map(({ tile, span }, i) => paint(tile.tone, i === drawn.length - 1 ? tile.letter : pad(tile.letter, span))).join(""),
    ]
  })
}

/** @returns the character of a statement: its height is how firmly it is put */
export function blockOf({ mark, firmness }: Tile): string {
  if (mark === "own") return "░"
  if (mark === "unnamed") return "╎"
  if (mark === "undisclosed") return "┄"
  if (mark === "hearsay") return "▁"
  return BLOCKS[Math.max(1, Math.min(7, Math.round(firmness * 8) - 1))] ?? "█"
}

/** Every tile has room for its letter; what is left is shared by length of text, largest remainder first. */
function shareColumns(tiles: readonly Tile[], width: number): readonly number[] {
  const least = tiles.map((tile) => tile.letter.length + 1)
  const needed = least.reduce((sum, columns) => sum + columns, 0)
  const rows = Math.max(1, Math.ceil(needed / width))
  const left = rows === 1 ? width - needed : 0
  const wanted = tiles.map((tile) => tile.share * left)
  const cells = wanted.map((columns, i) => Math.floor(columns) + (least[i] ?? 2))
  const order = wanted.map((columns, i) => ({ i, rest: columns % 1 })).toSorted((a, b) => b.rest - a.rest)
  const spare = Math.max(0, left - wanted.reduce((sum, columns) => sum + Math.floor(columns), 0))
  for (const { i } of order.slice(0, spare)) cells[i] = (cells[i] ?? 0) + 1
  return cells
}
