// Ridge: kernel ridge regression towards each of several labels, the same weights every time it is trained.

export type Sample<Label extends string> = { readonly row: Float64Array; readonly label: Label }
export type RidgeOptions = {
  readonly penalty: number // of the squared length of what is learnt, beside a squared error of an example of weight 1
  readonly balance: number // the rarer a label, the more one of it counts: the inverse of its share to this power, [0, 1]
}

/**
 * Trains on examples and gives the function that labels others: each example speaks for its label the more, the nearer it is.
 *
 * @param samples - rows of one length, each feature about as wide as the others
 * @param labels - ties go to the first
 * @source Saunders, Gammerman & Vovk 1998; a Gaussian kernel as wide as there are features
 * @example trainRidge(samples, ["same", "apart"], { penalty: 3, balance: 1 })(row) // "same"
 */
export function trainRidge<Label extends string>(
  samples: readonly Sample<Label>[],
  labels: readonly [Label, ...Label[]],
  { penalty, balance }: RidgeOptions,
): (row: Float64Array) => Label {
  const counts = labels.map((label) => samples.filter((one) => one.label === label).length)
  const weights = samples.map(({ label }) => (Math.max(...counts) / (counts[labels.indexOf(label)] ?? 1)) ** balance)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const factor = decompose(
    samples.map((one, i) =>
      Float64Array.from(samples, (other, j) => (j > i ? 0 : nearness(one.row, other.row) + (i === j ? penalty / (weights[i] ?? 1) : 0))),
    ),
  )
  const learnt = labels.map((label) => {
    const mean = samples.reduce((sum, one, i) => sum + (one.label === label ? (weights[i] ?? 0) : 0), 0) / whole
    return {
      label,
      mean,
      shares: solve(
        factor,
        Float64Array.from(samples, (one) => (one.label === label ? 1 : 0) - mean),
      ),
    }
  })
  return (row) => {
    const near = samples.map((one) => nearness(row, one.row))
    const scores = learnt.map(({ mean, shares }) => near.reduce((sum, value, i) => sum + value * (shares[i] ?? 0), mean))
    return labels[scores.indexOf(Math.max(...scores))] ?? labels[0]
  }
}

function nearness(a: Float64Array, b: Float64Array): number {
  let apart = 0
  for (let i = 0; i < a.length; i++) apart += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2
  return Math.exp(-apart / a.length)
}

/** The lower triangle whose product with itself turned is the matrix (Cholesky): it is positive definite, the penalty sees to that. */
function decompose(matrix: readonly Float64Array[]): readonly Float64Array[] {
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      const other = matrix[j] ?? row
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] ?? 1)
    }
  })
  return matrix
}

function solve(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const values = Float64Array.from(right)
  factor.forEach((row, i) => {
    let sum = values[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (values[k] ?? 0)
    values[i] = sum / (row[i] ?? 1)
  })
  for (let i = factor.length - 1; i >= 0; i--) {
    const row = factor[i] ?? right
    const value = (values[i] ?? 0) / (row[i] ?? 1)
    values[i] = value
    for (let k = 0; k < i; k++) values[k] = (values[k] ?? 0) - (row[k] ?? 0) * value
  }
  return values
}
