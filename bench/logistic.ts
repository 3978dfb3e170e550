// Logistic: a small multinomial logistic regression over named features, the same weights every time it is trained.

export type Features = Readonly<Record<string, number>> // about [-1, 1]; absent: 0
export type Example<Label extends string> = { readonly features: Features; readonly label: Label }

const ROUNDS = 400 // far past where the accuracy of bench/tasks/stance.ts changes

/**
 * Trains on examples and gives the function that labels others.
 *
 * @param labels - the classes; ties go to the first
 * @param penalty - of the squares of the weights (L2), for the mean loss of an example; the bias has none
 * @source Nesterov 1983, accelerated gradient, step 1 / L
 * @example trainLogistic(examples, ["for", "against"], 0.001)({ hoax: 1 }) // "against"
 */
export function trainLogistic<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly [Label, ...Label[]],
  penalty: number,
): (features: Features) => Label {
  const columns = new Map([...new Set(examples.flatMap(({ features }) => Object.keys(features)))].map((name, i) => [name, i + 1]))
  const rows = examples.map(({ features }) => toRow(features, columns))
  const wanted = examples.map(({ label }) => labels.indexOf(label))
  const size = columns.size + 1
  const length = size * labels.length
  const largest = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, [, value]) => sum + value * value, 0),
      ),
    1,
  )
  const step = 1 / (largest / 2 + penalty)
  let weights = new Float64Array(length)
  let ahead = weights
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = Float64Array.from(ahead, (weight, i) => (i % size === 0 ? 0 : penalty * weight))
    rows.forEach((row, i) => {
      for (const [label, chance] of chancesOf(row, ahead, size, labels.length).entries()) {
        const error = (chance - (wanted[i] === label ? 1 : 0)) / rows.length
        for (const [column, value] of row) slope[label * size + column] = (slope[label * size + column] ?? 0) + error * value
      }
    })
    const next = ahead.map((weight, i) => weight - step * (slope[i] ?? 0))
    const momentum = (round - 1) / (round + 2)
    const before = weights
    ahead = next.map((weight, i) => weight + momentum * (weight - (before[i] ?? 0)))
    weights = next
  }
  return (features) => {
    const chances = chancesOf(toRow(features, columns), weights, size, labels.length)
    return labels[chances.indexOf(Math.max(...chances))] ?? labels[0]
  }
}

type Row = readonly (readonly [column: number, value: number])[] // column 0: the bias

function toRow(features: Features, columns: ReadonlyMap<string, number>): Row {
  const known = Object.entries(features).flatMap(([name, value]) => {
    const column = columns.get(name)
    return column === undefined || value === 0 ? [] : [[column, value] as const]
  })
  return [[0, 1], ...known]
}

function chancesOf(row: Row, weights: Float64Array, size: number, labels: number): readonly number[] {
  const scores = Array.from({ length: labels }, (_, label) =>
    row.reduce((sum, [column, value]) => sum + value * (weights[label * size + column] ?? 0), 0),
  )
  const most = Math.max(...scores)
  const parts = scores.map((score) => Math.exp(score - most))
  const whole = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / whole)
}

/**
 * Fits the weights of a logistic regression between two classes; quicker than `trainLogistic` where there are few features.
 *
 * @param rows - the features of each example, in one order
 * @param penalty - of the squares of the weights (L2), for the mean loss of an example; the bias has none
 * @returns the bias, then a weight for each feature
 * @source Newton's method
 * @example fitTwoClasses([[0], [1]], [false, true], 0.01) // [-1.7, 3.4]
 */
export function fitTwoClasses(rows: readonly (readonly number[])[], wanted: readonly boolean[], penalty: number): readonly number[] {
  const size = (rows[0]?.length ?? 0) + 1
  let weights: number[] = Array.from({ length: size }, () => 0)
  for (let round = 0; round < 25; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : penalty * weight))
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-9 : penalty) : 0)))
    rows.forEach((row, k) => {
      const values = [1, ...row]
      const chance = 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)))
      for (const [i, value] of values.entries()) {
        slope[i] = (slope[i] ?? 0) + (value * (chance - (wanted[k] ? 1 : 0))) / rows.length
        const line = curve[i] ?? []
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + (value * (values[j] ?? 0) * chance * (1 - chance)) / rows.length
      }
    })
    const step = solve(curve, slope)
    weights = weights.map((weight, i) => weight - (step[i] ?? 0))
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return weights
}

/** Gaussian elimination; the matrix is positive definite, so no pivot is zero. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 1
    rows.forEach((other, k) => {
      if (k === i) return
      const factor = (other[i] ?? 0) / pivot
      for (let j = i; j < other.length; j++) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0)
    })
  })
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1))
}
