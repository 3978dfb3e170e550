// Weights: how much each piece of evidence, and its square, says that two names are one. Learnt from the aliases of sanctions lists;
// `npx tsx bench/tasks/name-pairs.ts --fit` prints them.
import type { Evidence } from "./evidence.ts"
import type { NameType } from "./parts.ts"

export const BIAS: Readonly<Record<NameType, number>> = { person: -4.29, organization: -3.57 }
export const WEIGHTS: Readonly<Record<NameType, Readonly<Record<keyof Evidence, readonly [linear: number, squared: number]>>>> = {
  person: {
    fuller: [0.4, 0.81],
    shorter: [1.81, 1.09],
    conflict: [-2.17, -0.55],
    weakest: [1.86, -1.07],
    matched: [-3.72, 1.94],
    exact: [-0.68, -0.09],
    rare: [0.25, 4.55],
    whole: [-1.39, 2.04],
    order: [2.47, -1.19],
    ends: [0.47, 1.61],
    acronym: [0.66, 0.52],
    lone: [-0.09, -0.09],
  },
  organization: {
    fuller: [1.87, 0.99],
    shorter: [2.67, 0.23],
    conflict: [-1.12, -0.38],
    weakest: [1.76, -0.46],
    matched: [-2.73, 1.95],
    exact: [1.3, -2.47],
    rare: [-0.31, 4.8],
    whole: [-1.77, 0.87],
    order: [-0.56, 0.45],
    ends: [0.8, -0.8],
    acronym: [4.23, 2.94],
    lone: [-0.1, -0.1],
  },
}
