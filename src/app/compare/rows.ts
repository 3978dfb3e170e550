// Rows: two texts as a parallel edition, paragraphs with the same words beside one another.
import { type Block, overlapLength, overlaps, type SharedPassage, type Span } from "../../document/index.ts"

/** A line of the edition; one side is null where the other text goes on alone. */
export type Row = {
  readonly left: Block | null
  readonly right: Block | null
  readonly aligned: boolean // the two share words; else they only stand side by side
}

/**
 * Puts paragraphs side by side so that those that share most words meet, each text in its own order.
 *
 * @param shared - passages that both have
 * @returns every block of both once
 * @example alignBlocks(left.blocks, right.blocks, comparison.shared)[0] // { left: …, right: …, aligned: true }
 */
export function alignBlocks(left: readonly Block[], right: readonly Block[], shared: readonly SharedPassage[]): readonly Row[] {
  const weights = weigh(left, right, shared)
  const weight = (i: number, j: number): number => weights.get(`${i} ${j}`) ?? 0
  // best[i][j]: most shared letters that the blocks from i and from j on can bring together
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), weight(i, j) > 0 ? weight(i, j) + at(i + 1, j + 1) : 0)
    }
  const rows: Row[] = []
  let [i, j] = [0, 0]
  let alone: { left: Block[]; right: Block[] } = { left: [], right: [] }
  const flush = (): void => {
    for (let k = 0; k < Math.max(alone.left.length, alone.right.length); k++)
      rows.push({ left: alone.left[k] ?? null, right: alone.right[k] ?? null, aligned: false })
    alone = { left: [], right: [] }
  }
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]]
    if (a !== undefined && b !== undefined && weight(i, j) > 0 && at(i, j) === weight(i, j) + at(i + 1, j + 1)) {
      flush()
      rows.push({ left: a, right: b, aligned: true })
      i++
      j++
    } else if (a !== undefined && (b === undefined || at(i + 1, j) >= at(i, j + 1))) {
      alone.left.push(a)
      i++
    } else if (b !== undefined) {
      alone.right.push(b)
      j++
    }
  }
  flush()
  return rows
}

/** Letters that each two blocks share, by "i j"; a passage over several paragraphs counts for each with its part. */
function weigh(left: readonly Block[], right: readonly Block[], shared: readonly SharedPassage[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const inside = (blocks: readonly Block[], span: Span): readonly number[] =>
    blocks.flatMap((block, n) => (overlaps(block.span, span) ? [n] : []))
  for (const passage of shared)
    for (const i of inside(left, passage.left))
      for (const j of inside(right, passage.right)) {
        const [a, b] = [left[i], right[j]]
        if (a === undefined || b === undefined) continue
        // Where in the passage each block lies: the first paragraph of one is not the third of the other.
        const both = overlapLength([shift(a.span, passage.left)], [shift(b.span, passage.right)])
        if (both > 0) weights.set(`${i} ${j}`, (weights.get(`${i} ${j}`) ?? 0) + both)
      }
  return weights
}

/** @returns where a block lies in a passage, counted from its start and cut to it */
function shift([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from) - from, Math.min(end, to) - from]
}
