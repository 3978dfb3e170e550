// Weights: how much each piece of evidence says that two statements are about the same. Fitted on bench/data/claims.ts;
// `npx tsx bench/tasks/claims.ts --fit` prints them.
import type { ClaimEvidence } from "./evidence.ts"

export type ClaimWeights = { readonly bias: number } & Readonly<Record<keyof ClaimEvidence, number>>

/** Within one language, and between two. */
export const WEIGHTS: Readonly<Record<"within" | "between", ClaimWeights>> = {
  within: {
    bias: -7,
    cosine: 4,
    both: 4,
    fuller: 1,
    shorter: 2,
    mass: 2,
    names: 0.5,
    strangers: -1,
    numbers: 0.5,
    counted: 0,
    rivals: -0.5,
    lengths: -0.5,
  },
  between: {
    bias: -6,
    cosine: 7,
    both: 2,
    fuller: 1,
    shorter: 1,
    mass: 1,
    names: 0.5,
    strangers: -1,
    numbers: 0.5,
    counted: 0,
    rivals: -0.5,
    lengths: -0.5,
  },
}
