// ClaimDiff: pairs of sentences from two outlets on one topic of United States politics; people said whether the second strengthens or weakens
// the first (CC BY-NC 4.0: scored here, never learnt from for what ships).
import { corpus } from "../command.ts"

export type ClaimDiffRecord = {
  readonly topic: string
  readonly a: string
  readonly b: string
  readonly articleA: string // headlines
  readonly articleB: string
  readonly strengthens: 0 | 1
  readonly weakens: 0 | 1
}

export const CLAIM_DIFF = corpus("claimdiff/train")

export const VERDICTS = ["same", "conflict", "apart"] as const
export type Verdict = (typeof VERDICTS)[number]

/** @returns "same" where one strengthens the other, "conflict" where it weakens it @example verdictOf({ strengthens: 0, weakens: 1, … }) // "conflict" */
export function verdictOf({ strengthens, weakens }: Pick<ClaimDiffRecord, "strengthens" | "weakens">): Verdict {
  if (weakens === 1) return "conflict"
  return strengthens === 1 ? "same" : "apart"
}

/**
 * Deals groups out to folds, so that nothing of a group is learnt from and asked about; the largest first, each to the smallest fold.
 *
 * @param groups - of each record the name of its group
 * @returns the fold of each record
 * @example foldBy(["a", "b", "a"], 2) // [0, 1, 0]
 */
export function foldBy(groups: readonly string[], folds: number): readonly number[] {
  const counts = new Map<string, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  const sizes = Array.from({ length: folds }, () => 0)
  const foldOf = new Map<string, number>()
  for (const [group, count] of [...counts].toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))) {
    const fold = sizes.indexOf(Math.min(...sizes))
    foldOf.set(group, fold)
    sizes[fold] = (sizes[fold] ?? 0) + count
  }
  return groups.map((group) => foldOf.get(group) ?? 0)
}
