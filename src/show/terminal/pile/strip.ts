// Strip of a document in a list: its text laid flat in a few columns, to compare at a glance.
import type { Tile } from "../../view.ts"
import type { Paint } from "../paint.ts"
import { blockOf } from "../strip.ts"

/**
 * Draws a strip of a fixed width: each column shows the statement that stands there.
 *
 * @param columns - integer ≥ 1
 * @example drawSmallStrip(view.body, 16, paint) // "▆▆▃░▇▇▅┄╎╎░▁▁▆▆▅"
 */
export function drawSmallStrip(tiles: readonly Tile[], columns: number, paint: Paint): string {
  if (tiles.length === 0) return " ".repeat(columns)
  let strip = ""
  let i = 0
  let end = tiles[0]?.share ?? 0
  for (let column = 0; column < columns; column++) {
    const middle = (column + 0.5) / columns
    while (end < middle && i < tiles.length - 1) end += tiles[++i]?.share ?? 0
    const tile = tiles[i]
    strip += tile === undefined ? " " : paint(tile.tone, blockOf(tile))
  }
  return strip
}
