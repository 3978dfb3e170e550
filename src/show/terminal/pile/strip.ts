// Strip of a document in a list: its text laid flat in a few columns, to compare at a glance.
import { columnsOf } from "../../blocks.ts"
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
  return columnsOf(tiles, columns)
    .map((tile) => paint(tile.tone, blockOf(tile)))
    .join("")
}
