// Panels: what people say who mark the same event anew, and what their means have in common; UW keeps only the means of five.
import type { Factuality } from "../../src/document/index.ts"
import { factualityOf } from "./uw-factuality.ts"

/** An item of CommitmentBank, which keeps every mark. */
export type Item = { readonly responses: readonly number[] }
/** Chances of the marks -3 to 3, by which one of a panel marks an event. */
export type Marks = readonly number[]
/** Pairs of what is right and what was given, with their weights. */
export type Pairs = readonly { readonly gold: number; readonly found: number; readonly weight: number }[]

export const PANEL = 5
const MARKS = [-3, -2, -1, 0, 1, 2, 3]
const ROUNDS = 3000 // of fitting; more change no figure that is printed

/** @returns of every item with marks for two panels what they say, cut in as many ways as it has marks */
export function comparePanels(all: readonly Item[]): Pairs {
  return all
    .filter(({ responses }) => responses.length >= 2 * PANEL)
    .flatMap(({ responses }) =>
      responses.map((_, i) => {
        const turned = [...responses.slice(i), ...responses.slice(0, i)]
        return { gold: mean(turned.slice(0, PANEL)), found: mean(turned.slice(PANEL, 2 * PANEL)), weight: 1 / responses.length }
      }),
    )
}

/** @param values - means of panels @returns how many have which sum of marks, from -15 on */
export function countMeans(values: readonly number[]): readonly number[] {
  const counts = Array<number>(2 * 3 * PANEL + 1).fill(0)
  for (const value of values) {
    const at = Math.round(value * PANEL) + 3 * PANEL
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** Marks of the two whole numbers beside `place`, whose mean it is: no marks with that mean lie closer together. @example markNextTo(2.5).at(-1) // 0.5 */
export function markNextTo(place: number): Marks {
  return MARKS.map((mark) => Math.max(0, 1 - Math.abs(mark - place)))
}

/** Marks with a normal error around `place`, each the nearest whole number on the scale. */
export function markAround(place: number, deviation: number): Marks {
  const below = (mark: number): number => (mark > 3 ? 1 : mark <= -3 ? 0 : normal((mark - 0.5 - place) / deviation))
  return MARKS.map((mark) => below(mark + 1) - below(mark))
}

/** @returns how often each mark was given, of all @example countMarks([3, 3, 2, 3]).at(-1) // 0.75 */
export function countMarks(marks: readonly number[]): Marks {
  return MARKS.map((mark) => marks.filter((one) => one === mark).length / marks.length)
}

/**
 * Finds how often each kind of event must come up for the means that are seen (expectation maximisation), and what follows of that.
 *
 * @param seen - of countMeans
 * @returns bits: of surprise an event, the less the better the kinds fit; panels: what two panels say of the same events; everybody: what
 *   is right by one panel, and the mean of everybody's marks
 * @example fit([markNextTo(3)], countMeans([3])).panels.find(({ weight }) => weight === 1) // { gold: 3, found: 3, weight: 1 }
 */
export function fit(
  kinds: readonly Marks[],
  seen: readonly number[],
): { readonly bits: number; readonly panels: Pairs; readonly everybody: Pairs } {
  const sums = kinds.map((marks) => Array.from({ length: PANEL }).reduce<readonly number[]>((all) => convolve(all, marks), [1]))
  const total = seen.reduce((all, count) => all + count, 0)
  let shares = kinds.map(() => 1 / kinds.length)
  const chances = (): readonly number[] =>
    seen.map((_, at) => sums.reduce((all, row, kind) => all + (shares[kind] ?? 0) * (row[at] ?? 0), 0))
  for (let round = 0; round < ROUNDS; round++) {
    const given = chances()
    const ratios = seen.map((count, at) => (count === 0 ? 0 : count / total / (given[at] ?? 1)))
    shares = shares.map((share, kind) => share * ratios.reduce((all, ratio, at) => all + ratio * (sums[kind]?.[at] ?? 0), 0))
  }
  const valueAt = (at: number): number => (at - 3 * PANEL) / PANEL
  const places = seen.map((_, at) => at)
  return {
    bits: -chances().reduce((all, chance, at) => all + ((seen[at] ?? 0) === 0 ? 0 : (seen[at] ?? 0) * Math.log2(chance)), 0) / total,
    panels: places.flatMap((a) =>
      places.map((b) => ({
        gold: valueAt(a),
        found: valueAt(b),
        weight: sums.reduce((all, row, kind) => all + (shares[kind] ?? 0) * (row[a] ?? 0) * (row[b] ?? 0), 0),
      })),
    ),
    everybody: kinds.flatMap((marks, kind) => {
      const found = MARKS.reduce((all, mark, i) => all + mark * (marks[i] ?? 0), 0)
      return places.map((at) => ({ gold: valueAt(at), found, weight: (shares[kind] ?? 0) * (sums[kind]?.[at] ?? 0) }))
    }),
  }
}

function convolve(a: readonly number[], b: readonly number[]): readonly number[] {
  const both = Array<number>(a.length + b.length - 1).fill(0)
  a.forEach((x, i) => b.forEach((y, j) => (both[i + j] = (both[i + j] ?? 0) + x * y)))
  return both
}

/** @returns the mean over the labels that `part` tells, in [0, 1] @example macroF1Of([{ gold: 3, found: 2.6, weight: 1 }], (label) => label) // 1 */
export function macroF1Of(pairs: Pairs, part: (label: Factuality) => string): number {
  const [hit, gold, found] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const put = (counts: Map<string, number>, label: string, weight: number): unknown => counts.set(label, (counts.get(label) ?? 0) + weight)
  for (const pair of pairs) {
    const [right, given] = [part(factualityOf(pair.gold)), part(factualityOf(pair.found))]
    put(gold, right, pair.weight)
    put(found, given, pair.weight)
    if (right === given) put(hit, right, pair.weight)
  }
  const scores = [...gold]
    .filter(([, weight]) => weight > 0)
    .map(([label, weight]) => (2 * (hit.get(label) ?? 0)) / (weight + (found.get(label) ?? 0)))
  return mean(scores)
}

/** @returns Pearson's r @example correlation([{ gold: 3, found: 2, weight: 1 }, { gold: 1, found: 0, weight: 1 }]) // 1 */
export function correlation(pairs: Pairs): number {
  const total = pairs.reduce((all, { weight }) => all + weight, 0)
  const expect = (value: (pair: Pairs[number]) => number): number => pairs.reduce((all, pair) => all + pair.weight * value(pair), 0) / total
  const [a, b] = [expect(({ gold }) => gold), expect(({ found }) => found)]
  const both = expect(({ gold, found }) => (gold - a) * (found - b))
  return both / Math.sqrt(expect(({ gold }) => (gold - a) ** 2) * expect(({ found }) => (found - b) ** 2))
}

function mean(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / values.length
}

/** @returns whole numbers, both ends with them @example range(1, 3) // [1, 2, 3] */
export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The share of a normal distribution below `x` (Abramowitz & Stegun 26.2.17, error under 1e-7). */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}
