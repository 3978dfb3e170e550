// Evidence: what speaks for and against two statements saying the same of the same thing, as numbers.
import { type Content, isSameName, type NamedIn } from "./contents.ts"
import { type Clash, findClashes } from "./clashes.ts"

export const CLAIM_EVIDENCE = [
  "cosine", // of the two vectors
  "both", // of the weight of the words of both, what has a counterpart
  "fuller", // of the weight of the one that is told more of by the other
  "shorter", // of the other one
  "names", // of the names of the one that has fewer, those that both have
  "strangers", // 1: both name somebody or something, and nothing in common
  "others", // 1: each names a person of whom the other says nothing
  "numbers", // 1: a number in common
  "counted", // 1: numbers that differ for one thing
  "rivals", // 1: words of which not both are so
  "lengths", // how much longer one is
  "rarest", // the weight of the rarest word that both have
  "voice", // 1: one person says both; -1: two
  "days", // 1: a date in common
] as const
export type ClaimEvidence = Readonly<Record<(typeof CLAIM_EVIDENCE)[number], number>>

/**
 * Compares what two statements tell.
 *
 * @param clashes - in what they differ, where that is known already
 *
 * @example gatherEvidence(wire, morning).both // 0.82
 */
export function gatherEvidence(a: Content, b: Content, clashes: readonly Clash[] = findClashes(a, b)): ClaimEvidence {
  const [left, right] = [coveredBy(a, b), coveredBy(b, a)]
  const [ofA, ofB] = [left / (a.weight || 1), right / (b.weight || 1)]
  const names = shareNames(a.names, b.names)
  return {
    cosine: cosineOf(a.vector, b.vector),
    both: (left + right) / (a.weight + b.weight || 1),
    fuller: Math.max(ofA, ofB),
    shorter: Math.min(ofA, ofB),
    names: names ?? 0,
    strangers: names === 0 ? 1 : 0,
    others: hasOther(a, b) && hasOther(b, a) ? 1 : 0,
    numbers: a.quantities.some(({ value, aside }) => !aside && b.quantities.some((other) => !other.aside && other.value === value)) ? 1 : 0,
    counted: clashes.some(({ aspect }) => aspect === "number") ? 1 : 0,
    rivals: clashes.some(({ aspect }) => aspect === "event") ? 1 : 0,
    lengths: Math.abs(Math.log((a.weight + 1) / (b.weight + 1))),
    rarest: rarestIn(a, b),
    voice: compareVoices(a.names, b.names),
    days: a.days.some(({ value }) => b.days.some((other) => other.value === value)) ? 1 : 0,
  }
}

/** @returns the weight of the terms of `a` that have a counterpart in `b` */
function coveredBy(a: Content, b: Content): number {
  const there = termsOf(b)
  return a.terms.reduce((sum, { keys, weight }) => sum + (keys.some((key) => there.has(key)) ? weight : 0), 0)
}

function rarestIn(a: Content, b: Content): number {
  const there = termsOf(b)
  return a.terms.reduce((most, { keys, weight }) => (weight > most && keys.some((key) => there.has(key)) ? weight : most), 0)
}

function compareVoices(a: readonly NamedIn[], b: readonly NamedIn[]): number {
  const [one, other] = [a, b].map((names) => names.filter(({ type, named, speaks }) => type === "person" && named && speaks))
  if (!one?.length || !other?.length) return 0
  return one.some((name) => other.some((candidate) => isSameName(name, candidate))) ? 1 : -1
}

const known = new WeakMap<Content, ReadonlySet<string>>()

function termsOf(content: Content): ReadonlySet<string> {
  const before = known.get(content)
  if (before !== undefined) return before
  const terms = new Set(content.terms.flatMap(({ keys }) => keys))
  known.set(content, terms)
  return terms
}

/** null: one names nobody */
function shareNames(a: readonly NamedIn[], b: readonly NamedIn[]): number | null {
  if (a.length === 0 || b.length === 0) return null
  const share = (from: readonly NamedIn[], to: readonly NamedIn[]): number =>
    from.filter((name) => to.some((other) => isSameName(name, other))).length / from.length
  return Math.max(share(a, b), share(b, a))
}

/** Who is only the speaker does not count: one thing may be said by two. */
function hasOther(a: Content, b: Content): boolean {
  return a.names.some(
    (name) =>
      name.type === "person" &&
      !name.speaks &&
      !b.names.some((other) => isSameName(name, other)) &&
      !b.terms.some(({ keys }) => name.words.some((word) => keys.includes(`n:${word}`))),
  )
}

/** @returns in [-1, 1]; 0 where one has none @example cosineOf(Int8Array.of(127, 0), Int8Array.of(0, 127)) // 0 */
export function cosineOf(a: Int8Array, b: Int8Array): number {
  let [both, ours, theirs] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    both += x * y
    ours += x * x
    theirs += y * y
  }
  return ours * theirs === 0 ? 0 : both / Math.sqrt(ours * theirs)
}
