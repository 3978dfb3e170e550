// Trees: gradient-boosted regression trees between two classes, the same ones every time they are grown.
import type { Tree } from "../src/link/trees.ts"

export type Growth = {
  readonly trees: number
  readonly depth: number // of a tree, 1: one question
  readonly rate: number // how much of each tree is added, (0, 1]
  readonly fewest: number // examples in a leaf, by weight
  readonly penalty: number // of the squares of the leaves
}

const BINS = 32

/**
 * Grows trees that say whether a row is of the second class.
 *
 * @param rows - the features of each example, in one order
 * @param weights - how much each example counts; default 1
 * @returns trees whose values add up to log-odds; the first is a leaf alone
 * @source Friedman 2001; second-order leaves as in Chen & Guestrin 2016
 * @example sumTrees(growTrees([[0], [1]], [false, true], growth), [1]) // 2.1
 */
export function growTrees(
  rows: readonly (readonly number[])[],
  wanted: readonly boolean[],
  growth: Growth,
  weights: readonly number[] = rows.map(() => 1),
): readonly Tree[] {
  const size = rows[0]?.length ?? 0
  const cuts = Array.from({ length: size }, (_, feature) => findCuts(rows.map((row) => row[feature] ?? 0)))
  const binned = cuts.map((limits, feature) => Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, limits)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const right = wanted.reduce((sum, is, i) => sum + (is ? (weights[i] ?? 0) : 0), 0)
  const start = Math.log((right + 0.5) / (total - right + 0.5))
  const scores = new Float64Array(rows.length).fill(start)
  const trees: Tree[] = [round(start)]
  const [slopes, curves] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const chance = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      slopes[i] = (weights[i] ?? 0) * ((wanted[i] ? 1 : 0) - chance)
      curves[i] = (weights[i] ?? 0) * chance * (1 - chance)
    }
    const grow = (items: readonly number[], depth: number): Tree => {
      let [slope, curve] = [0, 0]
      for (const i of items) {
        slope += slopes[i] ?? 0
        curve += curves[i] ?? 0
      }
      const best = depth === 0 ? null : findSplit(items, binned, slopes, curves, slope, curve, growth)
      if (best === null) {
        const value = round((growth.rate * slope) / (curve + growth.penalty))
        for (const i of items) scores[i] = (scores[i] ?? 0) + value
        return value
      }
      const bins = binned[best.feature] ?? new Uint8Array()
      return {
        feature: best.feature,
        limit: cuts[best.feature]?.[best.bin] ?? 0,
        low: grow(
          items.filter((i) => (bins[i] ?? 0) <= best.bin),
          depth - 1,
        ),
        high: grow(
          items.filter((i) => (bins[i] ?? 0) > best.bin),
          depth - 1,
        ),
      }
    }
    trees.push(
      grow(
        rows.map((_, i) => i),
        growth.depth,
      ),
    )
  }
  return trees
}

/** Values between which a feature can be asked for, a few digits each: at most BINS - 1. */
function findCuts(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).toSorted()
  const cuts = new Set<number>()
  for (let i = 1; i < BINS; i++) {
    const at = Math.floor((i * sorted.length) / BINS)
    const value = sorted[at] ?? 0
    const below = sorted.findLast((other) => other < value)
    if (below !== undefined) cuts.add(round((value + below) / 2))
  }
  const distinct = [...new Set(sorted)]
  if (distinct.length <= BINS) for (let i = 1; i < distinct.length; i++) cuts.add(round(((distinct[i] ?? 0) + (distinct[i - 1] ?? 0)) / 2))
  return [...cuts].toSorted((a, b) => a - b)
}

function binOf(value: number, limits: readonly number[]): number {
  let bin = 0
  while (bin < limits.length && value > (limits[bin] ?? 0)) bin++
  return bin
}

function findSplit(
  items: readonly number[],
  binned: readonly Uint8Array[],
  slopes: Float64Array,
  curves: Float64Array,
  slope: number,
  curve: number,
  { fewest, penalty }: Growth,
): { readonly feature: number; readonly bin: number } | null {
  let best: { readonly feature: number; readonly bin: number } | null = null
  let most = 1e-6
  const whole = slope ** 2 / (curve + penalty)
  const [sums, weights, counts] = [new Float64Array(2 * BINS), new Float64Array(2 * BINS), new Float64Array(2 * BINS)]
  binned.forEach((bins, feature) => {
    sums.fill(0)
    weights.fill(0)
    counts.fill(0)
    let last = 0
    for (const i of items) {
      const bin = bins[i] ?? 0
      sums[bin] = (sums[bin] ?? 0) + (slopes[i] ?? 0)
      weights[bin] = (weights[bin] ?? 0) + (curves[i] ?? 0)
      counts[bin] = (counts[bin] ?? 0) + 1
      last = Math.max(last, bin)
    }
    let [left, weight, count] = [0, 0, 0]
    for (let bin = 0; bin < last; bin++) {
      left += sums[bin] ?? 0
      weight += weights[bin] ?? 0
      count += counts[bin] ?? 0
      if (count < fewest || items.length - count < fewest) continue
      const gain = left ** 2 / (weight + penalty) + (slope - left) ** 2 / (curve - weight + penalty) - whole
      if (gain > most) {
        most = gain
        best = { feature, bin }
      }
    }
  })
  return best
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
