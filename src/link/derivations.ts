// Derivations: of all documents of a case, who took what from whom.
import type { CaseMember, Derivation } from "../document/index.ts"
import { type Candidates, findCandidates } from "./candidates.ts"
import { judgeDerivations } from "./derivation.ts"
import { type Judge, JUDGE } from "./judge.ts"
import { arrangeDerivations } from "./lineage.ts"
import type { Owners } from "./origins/index.ts"

export type DerivationOptions = {
  readonly judge?: Judge // who judges two documents; default: all is judged anew
  readonly candidates?: Candidates // default: those that share enough keys
  readonly owners?: Owners // groups of outlets that are one newsroom's or owner's; default none
}

/**
 * Finds who took what from whom. Candidates are found through keys; no pair without a common key is looked at.
 *
 * @returns in the order of `from`, then `to`; the same in whatever order the members come
 * @example findDerivations(members)[0] // { from: "d1", to: "d4", kind: "verbatim", … }
 */
export function findDerivations(
  members: readonly CaseMember[],
  { owners = [], judge = JUDGE, candidates = findCandidates(members, judge.findKeys) }: DerivationOptions = {},
): readonly Derivation[] {
  const ordered = members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  // What is kept of two documents knows of no owners.
  const judged = candidates.pairs.derivations.flatMap(([a, b]) =>
    owners.length > 0 ? judgeDerivations(a, b, owners) : judge.judgeDerivations(a, b),
  )
  return arrangeDerivations(judged, ordered, owners)
}
