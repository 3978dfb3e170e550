// Pairs: which statements of two readings say the same, and in what they differ.
import type { Difference, Reading, SharedPassage, Span, Statement, StatementPair } from "../document/index.ts"
import { findNumbers, findStems, findWords, languageOf } from "./words.ts"

type Said = { readonly statement: Statement; readonly stems: ReadonlySet<string>; readonly numbers: readonly string[] }

/** How alike two statements must be to be one: share of their words, weighed by how rare they are. */
const SAME = 0.5
/** A word that stands in more statements than this finds no candidates. */
const MAX_PLACES = 40

/**
 * Pairs the statements of two readings that say the same: each with the one it is most like, where that holds both ways.
 *
 * @param shared - passages of both texts; statements inside the same passage are alike
 * @example alignStatements(left, right, shared).pairs[0]?.differences // [{aspect: "source", left: "Varga", right: "critics"}]
 */
export function alignStatements(
  left: Reading,
  right: Reading,
  shared: readonly SharedPassage[],
): { readonly pairs: readonly StatementPair[]; readonly onlyLeft: readonly string[]; readonly onlyRight: readonly string[] } {
  const lefts = left.statements.map((statement) => readStatement(left, statement))
  const rights = right.statements.map((statement) => readStatement(right, statement))
  const weights = weigh([...lefts, ...rights])
  const best = findBest(lefts, rights, weights)
  const back = findBest(rights, lefts, weights)
  const pairs: StatementPair[] = []
  const pairedRight = new Set<number>()
  const pairedLeft = new Set<number>()
  lefts.forEach((said, i) => {
    const match = best[i]
    const other = match ? rights[match.index] : undefined
    if (!match || !other || back[match.index]?.index !== i) return
    const inside = passagesAt(shared, said.statement.span).some((passage) =>
      overlapsBoth(passage, said.statement.span, other.statement.span),
    )
    if (match.similarity < (inside ? 0.8 * SAME : SAME)) return
    pairs.push({
      left: said.statement.id,
      right: other.statement.id,
      similarity: match.similarity,
      differences: findDifferences(left, right, said, other),
    })
    pairedLeft.add(i)
    pairedRight.add(match.index)
  })
  const unpaired = (all: readonly Said[], paired: ReadonlySet<number>): string[] =>
    all.flatMap(({ statement }, i) => (paired.has(i) ? [] : [statement.id]))
  return { pairs, onlyLeft: unpaired(lefts, pairedLeft), onlyRight: unpaired(rights, pairedRight) }
}

function readStatement(reading: Reading, statement: Statement): Said {
  const words = findWords(reading.document.text, statement.span)
  return { statement, stems: findStems(words), numbers: findNumbers(words, languageOf(reading.document)) }
}

function weigh(all: readonly Said[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stems } of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + all.length / count)]))
}

/** For each statement of `from` the one of `to` it is most like. */
function findBest(
  from: readonly Said[],
  to: readonly Said[],
  weights: ReadonlyMap<string, number>,
): readonly ({ readonly index: number; readonly similarity: number } | null)[] {
  const places = new Map<string, number[]>()
  to.forEach(({ stems }, index) => {
    for (const stem of stems) {
      const known = places.get(stem)
      if (known) known.push(index)
      else places.set(stem, [index])
    }
  })
  const totals = to.map(({ stems }) => totalOf(stems, weights))
  return from.map(({ stems }) => {
    const shared = new Map<number, number>()
    for (const stem of stems) {
      const found = places.get(stem) ?? []
      if (found.length > MAX_PLACES) continue
      for (const index of found) shared.set(index, 0)
    }
    for (const index of shared.keys()) {
      let sum = 0
      for (const stem of stems) if (to[index]?.stems.has(stem)) sum += weights.get(stem) ?? 0
      shared.set(index, sum)
    }
    const own = totalOf(stems, weights)
    let best: { index: number; similarity: number } | null = null
    for (const [index, sum] of shared) {
      const similarity = (2 * sum) / (own + (totals[index] ?? 0) || 1)
      if (!best || similarity > best.similarity) best = { index, similarity }
    }
    return best
  })
}

function totalOf(stems: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0
  for (const stem of stems) total += weights.get(stem) ?? 0
  return total
}

/** The passages, in the order of the left text, that touch a span of it. */
function passagesAt(shared: readonly SharedPassage[], [start, end]: Span): readonly SharedPassage[] {
  let low = 0
  let high = shared.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shared[middle]?.left[1] ?? 0) > start) high = middle
    else low = middle + 1
  }
  let last = low
  while (last < shared.length && (shared[last]?.left[0] ?? end) < end) last++
  return shared.slice(low, last)
}

function overlapsBoth({ left, right }: SharedPassage, a: Span, b: Span): boolean {
  return left[0] < a[1] && a[0] < left[1] && right[0] < b[1] && b[0] < right[1]
}

function findDifferences(left: Reading, right: Reading, a: Said, b: Said): readonly Difference[] {
  const differences: Difference[] = []
  const whoLeft = nameOf(left, a.statement)
  const whoRight = nameOf(right, b.statement)
  if (!isSameName(whoLeft, whoRight)) differences.push({ aspect: "source", left: whoLeft, right: whoRight })
  for (const aspect of ["standing", "act", "factuality"] as const) {
    const [one, other] = [a.statement[aspect], b.statement[aspect]]
    if (one !== other && !isMinor(aspect, a.statement, b.statement)) differences.push({ aspect, left: one, right: other })
  }
  const numbersLeft = a.numbers.filter((number) => !b.numbers.includes(number))
  const numbersRight = b.numbers.filter((number) => !a.numbers.includes(number))
  if (numbersLeft.length > 0 && numbersRight.length > 0) {
    differences.push({ aspect: "number", left: numbersLeft.join(", "), right: numbersRight.join(", ") })
  }
  return differences
}

/** Attributed here and continued there: the same voice either way. An act that cannot be told is no other act. */
function isMinor(aspect: "standing" | "act" | "factuality", a: Statement, b: Statement): boolean {
  if (aspect === "act") return a.act === null || b.act === null
  if (aspect !== "standing") return false
  const spoken = (standing: Statement["standing"]): boolean => standing === "attributed" || standing === "continued"
  return spoken(a.standing) && spoken(b.standing)
}

function nameOf(reading: Reading, { speaker }: Statement): string | null {
  return reading.sources.find(({ id }) => id === speaker)?.name ?? null
}

/** "Ilse Varga" and "Varga" are one here; nobody and somebody are not. */
function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const [one, other] = [bare(a), bare(b)]
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|el|la|los|las)\s+/u, "")
    .replace(/[’']s?$/u, "")
}
