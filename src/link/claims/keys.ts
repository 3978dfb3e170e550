// Keys: a few numbers of each document, by which one finds the documents that may say the same without looking at all.
import type { CaseMember } from "../../document/index.ts"
import { hashOf, joinHashes } from "../../text/index.ts"
import { contentsOf } from "./pair.ts"

/** A pair of telling words is a key if it is among so many with the smallest hashes of its statement. */
const PER_STATEMENT = 12
/** Of the words of a statement so many are paired: its names, numbers and what is rare. */
const TELLING = 8

/**
 * Takes the keys of a document: of each statement the hashes of pairs of what it tells in any language: names, numbers, and
 * words by what they stand for. Two statements that say the same mostly share one.
 *
 * @returns whole numbers of 32 bits with a sign, as SQL's `integer` has them, each once, rising
 * @example findClaimKeys(member).length // 110
 */
export function findClaimKeys(member: CaseMember): readonly number[] {
  const keys = new Set<number>()
  for (const content of contentsOf(member)) {
    const telling = content.terms
      .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
      .flatMap(
        ({ keys: names }) => names.find((name) => name.startsWith("#") || name.startsWith(":") || name.startsWith("~")) ?? names[1] ?? [],
      )
    const hashes = [...new Set(telling)].slice(0, TELLING).map(hashOf)
    const pairs = hashes.flatMap((one, i) =>
      hashes.slice(i + 1).map((other) => (one < other ? joinHashes(one, other) : joinHashes(other, one))),
    )
    for (const pair of pairs.toSorted((a, b) => a - b).slice(0, PER_STATEMENT)) keys.add(pair | 0)
  }
  return [...keys].toSorted((a, b) => a - b)
}
