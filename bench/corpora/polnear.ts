// PolNeAR: attributions in political news. Here: which of ours are right, one by one; spans are scored by ../shared/eval.
import type { Attribution, Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import { shared, wordsIn, wordsOf } from "../counts.ts"

type Parts = Pick<Attribution, "source" | "cue" | "content">
type Role = keyof Parts
type Words = Readonly<Record<Role, ReadonlySet<number>>>

/** One line an article and annotator. `discard`: no prose of the article; it counts on neither side. */
export type PolnearRecord = {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Parts[]
  readonly discard?: readonly Span[]
}

/** `null`: all of it was discarded. */
export type Rightness = boolean | null

export const POLNEAR = corpus("polnear/dev")
export const POLNEAR_TRAIN = corpus("polnear/train")

const ROLES = ["source", "cue", "content"] as const

/** @returns the first of several annotators' lines of each article, as the scorer takes it */
export function takeFirst<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  const first = new Map<string, R>()
  for (const record of records) if (!first.has(record.id)) first.set(record.id, record)
  return [...first.values()]
}

/**
 * Judges each of our attributions: right where the words of `roles` agree with those of one gold attribution, each with F1 ≥ 0.5
 * (two empty ones agree). One gold attribution makes one of ours right, the one that agrees best.
 *
 * @returns in the order of `ours`
 * @example judgeRightness(record, reading.attributions, ["cue", "content"]) // [true, false]
 */
export function judgeRightness(record: PolnearRecord, ours: readonly Parts[], roles: readonly Role[] = ROLES): readonly Rightness[] {
  const words = wordsOf(record.text)
  const discarded = wordsIn(words, record.discard ?? [])
  const kept = words.filter((_, i) => !discarded.has(i))
  const take = (parts: Parts): Words => ({
    source: wordsIn(kept, parts.source),
    cue: wordsIn(kept, parts.cue),
    content: wordsIn(kept, parts.content),
  })
  const [gold, found] = [record.attributions.map(take), ours.map(take)]
  const pairs = found.flatMap((own, i) =>
    gold.flatMap((other, k) => {
      const agreements = roles.map((role) => agreement(own[role], other[role]))
      const isPair = agreements.every((one) => one >= 0.5) && !isEmpty(own)
      return isPair ? [{ i, k, sum: agreements.reduce((a, b) => a + b, 0) }] : []
    }),
  )
  const [used, right] = [new Set<number>(), new Set<number>()]
  for (const { i, k } of pairs.toSorted((a, b) => b.sum - a.sum)) {
    if (right.has(i) || used.has(k)) continue
    right.add(i)
    used.add(k)
  }
  return found.map((own, i) => (isEmpty(own) ? null : right.has(i)))
}

function isEmpty(words: Words): boolean {
  return ROLES.every((role) => words[role].size === 0)
}

function agreement(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size)
}
