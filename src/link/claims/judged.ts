// Judged: the pairs of statements of a case that are about the same thing.
import type { CaseMember } from "../../document/index.ts"
import { type Candidates, findCandidates } from "../candidates.ts"
import { type Judge, JUDGE } from "../judge.ts"
import type { JudgedPair } from "./groups.ts"

/**
 * Judges the pairs of statements of all documents that share enough keys.
 *
 * @param members - in any order
 * @param judge - who judges two of them; default: all is judged anew
 * @example judgePairs(members)[0]?.relation // "same"
 */
export function judgePairs(
  members: readonly CaseMember[],
  judge: Judge = JUDGE,
  candidates: Candidates = findCandidates(members, judge.findKeys),
): readonly JudgedPair[] {
  return candidates.pairs.claims.flatMap(([a, b]) => judge.pairStatements(a, b).map((pair) => ({ ...pair, left: a.id, right: b.id })))
}
