// Weights: how much each piece of evidence says that two statements are about the same. Fitted by logistic regression (L2 1e-5) on the statements of
// bench/data/claims.txt, on ECB+ about events that are alike (all apart), and between languages on the translations of MEANTIME. `npx tsx
// bench/tasks/told-claims.ts --fit` fits the like without MEANTIME.
import type { ClaimEvidence } from "./evidence.ts"

export type ClaimWeights = { readonly bias: number } & Readonly<Record<keyof ClaimEvidence, number>>

/** Within one language, and between two. */
export const WEIGHTS: Readonly<Record<"within" | "between", ClaimWeights>> = {
  within: {
    bias: -11.38,
    cosine: 4.13,
    both: 6.9,
    fuller: 5.76,
    shorter: 8.0,
    names: 0.46,
    strangers: 0.71,
    others: -4.85,
    numbers: 0.63,
    counted: 0.76,
    rivals: 3.6,
    lengths: -2.33,
  },
  between: {
    bias: -7.23,
    cosine: 7.71,
    both: 5.43,
    fuller: -0.8,
    shorter: 10.43,
    names: -1.68,
    strangers: -1.24,
    others: 0.14,
    numbers: 0.42,
    counted: -0.33,
    rivals: 1.19,
    lengths: -3.32,
  },
}
