// Blocks: a strip in a list, small enough to be compared with the others at a glance, and plain enough to be sent.
import { lookOf } from "./marks.ts"
import type { Tile } from "./view.ts"

export type StripBlock = {
  readonly look: string // class names: the mark's, and the voice's colour
  readonly share: number // of the text, [0, 1]
  readonly firmness: number // height, (0, 1]
}

/**
 * Lays a text out in a fixed number of columns, to be compared with others at a glance.
 *
 * @param tiles - a view's body
 * @param columns - integer ≥ 1
 * @returns the statement that stands in each column; none for an empty text
 */
export function columnsOf(tiles: readonly Tile[], columns: number): readonly Tile[] {
  let i = 0
  let end = tiles[0]?.share ?? 0
  return Array.from({ length: columns }, (_, column) => {
    while (end < (column + 0.5) / columns && i < tiles.length - 1) end += tiles[++i]?.share ?? 0
    return tiles[i]
  }).filter((tile) => tile !== undefined)
}

/**
 * Draws the same in blocks: columns that look alike and stand together are one.
 *
 * @returns at most as many as `columns`; none for an empty text
 * @example blocksOf(view.body, 24)[0] // {look: "named tone-v1", share: 0.125, firmness: 0.84}
 */
export function blocksOf(tiles: readonly Tile[], columns: number): readonly StripBlock[] {
  const blocks: StripBlock[] = []
  for (const tile of columnsOf(tiles, columns)) {
    const block = { look: lookOf(tile), share: 1 / columns, firmness: tile.firmness }
    const last = blocks.at(-1)
    if (last?.look === block.look && last.firmness === block.firmness)
      blocks[blocks.length - 1] = { ...last, share: last.share + block.share }
    else blocks.push(block)
  }
  return blocks
}
