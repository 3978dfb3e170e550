// Counts: what was found of what is there, and the figures made of them.
import type { Span } from "../src/document/index.ts"

export type Count = { readonly hit: number; readonly gold: number; readonly found: number }

export const NONE: Count = { hit: 0, gold: 0, found: 0 }

/** @example add({ hit: 1, gold: 2, found: 1 }, { hit: 0, gold: 1, found: 1 }) // { hit: 1, gold: 3, found: 2 } */
export function add(a: Count, b: Count): Count {
  return { hit: a.hit + b.hit, gold: a.gold + b.gold, found: a.found + b.found }
}

/** @returns the sum of all counts @example sum([{ hit: 1, gold: 2, found: 1 }]) */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce(add, NONE)
}

/** @returns in [0, 1]; 0 where nothing was to be found and nothing was @example f1({ hit: 1, gold: 2, found: 2 }) // 0.5 */
export function f1({ hit, gold, found }: Count): number {
  return gold + found === 0 ? 0 : (2 * hit) / (gold + found)
}

/** @returns the mean F1 of the classes that have at least `least` gold items @example macroF1(new Map([["CT+", { hit: 9, gold: 10, found: 10 }]])) */
export function macroF1(counts: ReadonlyMap<string, Count>, least = 10): number {
  const classes = [...counts.values()].filter(({ gold }) => gold >= least)
  return classes.reduce((total, count) => total + f1(count), 0) / Math.max(classes.length, 1)
}

/** @returns by class, from pairs of what is right and what was given @example countClasses([["U", "CT+"]]).get("U") // { hit: 0, gold: 1, found: 0 } */
export function countClasses(pairs: Iterable<readonly [gold: string, found: string]>): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const [gold, found] of pairs) {
    counts.set(gold, add(counts.get(gold) ?? NONE, { hit: gold === found ? 1 : 0, gold: 1, found: 0 }))
    counts.set(found, add(counts.get(found) ?? NONE, { hit: 0, gold: 0, found: 1 }))
  }
  return counts
}

/** @returns precision, recall and F1 with the counts they come from @example show({ hit: 1, gold: 2, found: 2 }) // "50.0  50.0  50.0   (1 of 2, 2 found)" */
export function show(count: Count): string {
  const figures = [count.hit / Math.max(count.found, 1), count.hit / Math.max(count.gold, 1), f1(count)]
  return `${figures.map((figure) => percent(figure).padStart(5)).join("  ")}   (${count.hit} of ${count.gold}, ${count.found} found)`
}

/** @example percent(0.5) // "50.0" */
export function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** @returns runs of letters, digits and apostrophes, the words that ../shared/eval/score-attribution.mjs counts */
export function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => [match.index, match.index + match[0].length])
}

/** @returns the numbers of the words that any span touches @example wordsIn([[0, 3], [4, 9]], [[4, 6]]) // Set { 1 } */
export function wordsIn(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const touched = new Set<number>()
  for (const [start, end] of spans) {
    for (let i = firstEndingAfter(words, start); i < words.length && (words[i]?.[0] ?? end) < end; i++) touched.add(i)
  }
  return touched
}

/** @returns how many of `a` are in `b` @example shared(new Set([1, 2]), new Set([2, 3])) // 1 */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const item of a) if (b.has(item)) both++
  return both
}

/** @returns index of the first word that ends after `offset` */
function firstEndingAfter(words: readonly Span[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.[1] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
