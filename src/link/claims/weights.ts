// Weights: how much each piece of evidence says that two statements are about the same. Fitted by logistic regression on the statements of
// bench/data/claims.txt and, within one language, on ECB+ train, eight topics: statements that tell of two events in common are about the same, those with
// none are not; between languages on the sentences of MEANTIME and their translations. `npx tsx bench/tasks/told-claims.ts --fit` prints these numbers.
import type { ClaimEvidence } from "./evidence.ts"

export type ClaimWeights = { readonly bias: number } & Readonly<Record<keyof ClaimEvidence, number>>

/** Within one language, and between two. */
export const WEIGHTS: Readonly<Record<"within" | "between", ClaimWeights>> = {
  within: {
    bias: -5.65,
    cosine: 4.55,
    both: 3.07,
    fuller: 1.9,
    shorter: 1.77,
    names: 1.25,
    strangers: -0.05,
    others: -1.15,
    numbers: 1.16,
    counted: 0.53,
    rivals: -0.07,
    lengths: -0.14,
    rarest: 1.44,
    voice: 1.41,
    days: 1.02,
  },
  between: {
    bias: -5.01,
    cosine: 4.89,
    both: 3.87,
    fuller: 3.96,
    shorter: 3.26,
    names: 0.42,
    strangers: -0.39,
    others: -0.47,
    numbers: 0.72,
    counted: 0.71,
    rivals: 0.97,
    lengths: -0.62,
    rarest: 0.91,
    voice: 0.72,
    days: 1.98,
  },
}
