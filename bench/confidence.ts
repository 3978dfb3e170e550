// Confidence: how well a number in [0, 1] tells how often its judgements are right, and which are.

export type Judged = { readonly confidence: number; readonly right: boolean }
export type Bin = { readonly from: number; readonly count: number; readonly confidence: number; readonly right: number }

/** @returns the judgements in equal bins of confidence, empty ones left out; `confidence` and `right` are means @example binsOf(judged, 10)[0]?.count */
export function binsOf(judged: readonly Judged[], bins = 10): readonly Bin[] {
  return Array.from({ length: bins }, (_, k) => {
    const held = judged.filter(({ confidence }) => Math.min(Math.floor(confidence * bins), bins - 1) === k)
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
    return {
      from: k / bins,
      count: held.length,
      confidence: mean(held.map(({ confidence }) => confidence)),
      right: mean(held.map(({ right }) => Number(right))),
    }
  }).filter(({ count }) => count > 0)
}

/** @returns expected calibration error: the mean distance between a bin's confidence and its share of right ones @source Guo et al. 2017 */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  return binsOf(judged, bins).reduce((sum, bin) => sum + (bin.count / judged.length) * Math.abs(bin.confidence - bin.right), 0)
}

/** @returns the chance that a right judgement has more confidence than a wrong one, ties half (AUROC); NaN where all are alike */
export function rankingOf(judged: readonly Judged[]): number {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence)
  let ranks = 0
  for (let i = 0; i < sorted.length; ) {
    let end = i
    while (end < sorted.length && sorted[end]?.confidence === sorted[i]?.confidence) end++
    const rank = (i + 1 + end) / 2 // the mean of the ranks that equals share
    ranks += rank * sorted.slice(i, end).filter(({ right }) => right).length
    i = end
  }
  const right = judged.filter((one) => one.right).length
  return (ranks - (right * (right + 1)) / 2) / (right * (judged.length - right))
}
