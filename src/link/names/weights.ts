// Weights: how much each piece of evidence says that two names are one. Learnt; `bench/tasks/name-pairs.ts --fit` prints them.
import type { Evidence } from "./evidence.ts"
import type { NameType } from "./parts.ts"

export const BIAS: Readonly<Record<NameType, number>> = { person: -4, organization: -4 }
export const WEIGHTS: Readonly<Record<NameType, Evidence>> = {
  person: {
    fuller: 3,
    shorter: 3,
    conflict: -2,
    weakest: 0,
    matched: 1,
    exact: 0,
    rare: 1,
    whole: 2,
    order: 0,
    ends: 0,
    acronym: 3,
    lone: 0,
  },
  organization: {
    fuller: 3,
    shorter: 3,
    conflict: -2,
    weakest: 0,
    matched: 1,
    exact: 0,
    rare: 1,
    whole: 2,
    order: 0,
    ends: 0,
    acronym: 3,
    lone: 0,
  },
}
