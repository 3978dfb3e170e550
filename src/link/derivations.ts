// Derivations: of all documents of a case, who took what from whom.
import type { CaseMember, Derivation } from "../document/index.ts"
import { judgeDerivations } from "./derivation.ts"
import type { DerivationKeys } from "./derivation-keys.ts"
import { type Judge, JUDGE } from "./judge.ts"
import { arrangeDerivations } from "./lineage.ts"
import { PrintIndex } from "./prints.ts"
import type { Owners } from "./origins/index.ts"

/** Documents that cite or are cited are tried by how much speaks for it, so many at most. */
const MOST_CITING = 40

export type DerivationOptions = {
  readonly judge?: Judge // who judges two documents; default: all is judged anew
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
  { owners = [], judge = JUDGE }: DerivationOptions = {},
): readonly Derivation[] {
  const ordered = members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const byId = new Map(ordered.map((member) => [member.id, member]))
  const index = new DerivationIndex<string>()
  const judged: Derivation[] = []
  for (const member of ordered) {
    const keys = judge.findDerivationKeys(member)
    for (const id of index.find(keys)) {
      const other = byId.get(id)
      // What is kept of two documents knows of no owners.
      if (other) judged.push(...(owners.length > 0 ? judgeDerivations(other, member, owners) : judge.judgeDerivations(other, member)))
    }
    index.add(member.id, keys)
  }
  return arrangeDerivations(judged, ordered, owners)
}

/**
 * Where the keys of a pile are looked up: three indexes, by words, by facts in another language, and by who cites whom.
 *
 * @example index.find(findDerivationKeys(member)) // ["d1", "d7"]
 */
class DerivationIndex<Id extends string> {
  readonly #prints = new PrintIndex<Id>()
  readonly #facts = new PrintIndex<Id>()
  readonly #cites = new Map<number, Id[]>()

  add(id: Id, { prints, facts, cites }: DerivationKeys): void {
    this.#prints.add(id, prints)
    this.#facts.add(id, facts.kept)
    for (const key of cites.kept) {
      const holders = this.#cites.get(key)
      if (holders) holders.push(id)
      else this.#cites.set(key, [id])
    }
  }

  find({ prints, facts, cites }: DerivationKeys): readonly Id[] {
    const counts = new Map<Id, number>()
    for (const key of cites.sought) for (const id of this.#cites.get(key) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
    const citing = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CITING)
    const found = [...this.#prints.find(prints), ...this.#facts.find(facts.sought)].map(({ id }) => id)
    return [...new Set([...found, ...citing.map(([id]) => id)])].toSorted()
  }
}
