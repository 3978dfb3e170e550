// Weighing: a rule's judgement and the model's of the same label become one, with the author that decided it.
import type { Span } from "../document/index.ts"
import type { Judged } from "./judged.ts"

const LEAST = 1e-3 // no rule is surer of what it gives than 1 - LEAST

/** What the model says of one label at one token. */
export type Opinion<T extends string> = {
  readonly labels: readonly T[]
  readonly scores: Float32Array // log-probabilities of `labels`; empty where there is no token to ask about
  readonly by: string // "attribution-1.3.0"
  readonly because: readonly Span[]
}

/** Of a model that is not asked. */
export const NO_OPINION: Opinion<never> = { labels: [], scores: new Float32Array(), by: "", because: [] }

/**
 * The model's opinion at one token.
 *
 * @param all - a column group of TokenScores, such as `acts`
 * @example opinionAt(scores.acts, ACTS, 12, "attribution-1.3.0", part.cue)
 */
export function opinionAt<T extends string>(
  all: Float32Array,
  labels: readonly T[],
  token: number,
  by: string,
  because: readonly Span[],
): Opinion<T> {
  return { labels, scores: all.subarray(token * labels.length, (token + 1) * labels.length), by, because }
}

/**
 * Joins a rule's judgement and the model's: as if the two had erred independently of each other, the rule as often as its
 * confidence says. Where the model is asked nothing, or the rule says that it cannot be told, the other decides.
 *
 * @returns the likelier label; signed by the rule where it is the rule's, else by the model
 * @example weigh({ value: "say", confidence: 0.6, by, because }, opinion).value // "warn", where the model is sure of it
 */
export function weigh<T extends string>(judged: Judged<T>, opinion: Opinion<T>): Judged<T>
export function weigh<T extends string>(judged: Judged<T | null>, opinion: Opinion<T>): Judged<T | null>
export function weigh<T extends string>(judged: Judged<T | null>, { labels, scores, by, because }: Opinion<T>): Judged<T | null> {
  if (scores.length === 0) return judged
  const sure = Math.min(judged.confidence, 1 - LEAST)
  const weight = judged.value === null ? 0 : Math.max(0, Math.log(sure / (1 - sure)) + Math.log(labels.length - 1))
  let total = 0
  let best = 0
  let value: T | null = null
  labels.forEach((label, i) => {
    const share = Math.exp((scores[i] ?? 0) + (label === judged.value ? weight : 0))
    total += share
    if (share > best) [best, value] = [share, label]
  })
  if (value === null) return judged
  const confidence = Math.round((1000 * best) / total) / 1000 // exp differs in the last bit from one JavaScript engine to another
  return value === judged.value ? { ...judged, confidence } : { value, confidence, by, because }
}
