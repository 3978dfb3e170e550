// Weights: how much each piece of evidence, and its square, says that two names are one. Learnt from the aliases of sanctions lists;
// `npx tsx bench/tasks/name-pairs.ts --fit` prints them.
import type { Evidence } from "./evidence.ts"
import type { NameType } from "./parts.ts"

export const BIAS: Readonly<Record<NameType, number>> = { person: -4.09, organization: -3.1 }
export const WEIGHTS: Readonly<Record<NameType, Readonly<Record<keyof Evidence, readonly [linear: number, squared: number]>>>> = {
  person: {
    fuller: [-0.3, 1.32],
    shorter: [0.82, 1.34],
    conflict: [-2.56, 0.42],
    weakest: [3.01, -1.21],
    matched: [-2.49, 1.21],
    exact: [-0.49, -0.42],
    rare: [0.51, 3.4],
    whole: [-1.69, 2.12],
    order: [2.36, -1.14],
    ends: [0.4, 1.61],
    acronym: [0.49, 0.4],
    lone: [-0.01, -0.01],
  },
  organization: {
    fuller: [1.1, 2.22],
    shorter: [0.72, 1.11],
    conflict: [-2.07, 1.71],
    weakest: [3.09, -0.12],
    matched: [-1.51, 0.96],
    exact: [2.36, -3.4],
    rare: [0.03, 2.61],
    whole: [-2.57, 0.91],
    order: [-0.11, -0.01],
    ends: [0.46, -0.57],
    acronym: [3.76, 2.28],
    lone: [-0.07, -0.07],
  },
}
