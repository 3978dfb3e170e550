// Candidates: the pairs of documents of a case that may say the same, found by what they share.
import type { CaseMember } from "../../document/index.ts"
import type { JudgedPair } from "./groups.ts"
import { type Judge, JUDGE } from "../judge.ts"

/**
 * Judges the pairs of statements of all documents that share a key.
 *
 * @param members - in any order
 * @param judge - who judges two of them; default: all is judged anew
 * @example judgePairs(members)[0]?.relation // "same"
 */
export function judgePairs(members: readonly CaseMember[], { findClaimKeys, pairStatements }: Judge = JUDGE): readonly JudgedPair[] {
  const ordered = members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const holders = new Map<number, number[]>()
  return ordered.flatMap((member, index) => {
    const keys = findClaimKeys(member)
    const others = new Set(keys.flatMap((key) => holders.get(key) ?? []))
    for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), index])
    return [...others]
      .toSorted((a, b) => a - b)
      .flatMap((other) => {
        const known = ordered[other]
        return known === undefined ? [] : pairStatements(known, member).map((pair) => ({ ...pair, left: known.id, right: member.id }))
      })
  })
}
