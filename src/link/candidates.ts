// Candidates: the pairs of documents of a case that are worth a look at their words, found by the keys that they share.
import { type CaseMember, type Holding, KEY_KINDS, type KeyKind, type Keys, type LinkStage } from "../document/index.ts"
import { minuteOf } from "./members.ts"
import { chooseCandidates, countSharers, KEY_LIMITS } from "./sharers.ts"

export type Candidates = {
  /** Pairs in the order of their ids, the first of each before the second; those of one second one stand together. */
  readonly pairs: Readonly<Record<LinkStage, readonly (readonly [CaseMember, CaseMember])[]>>
  /** Two that would have been looked at for their claims, but that too many have what they share. */
  readonly isCrowded: (a: string, b: string) => boolean
}

/**
 * Finds the pairs of documents that share enough. What a store finds as one document comes after the other is the same.
 *
 * @param members - in any order
 * @param findKeys - of one document, from it alone
 * @example findCandidates(members, LINKING.findKeys).pairs.claims.length // 40
 */
export function findCandidates(members: readonly CaseMember[], findKeys: (member: CaseMember) => Keys): Candidates {
  const ordered = members.toSorted((a, b) => minuteOf(a) - minuteOf(b) || (a.id < b.id ? -1 : 1))
  const keys = ordered.map(findKeys)
  const indexes = KEY_KINDS.map((kind) => new KeyIndex(keys.map((own) => own[kind].kept)))
  const found: Record<LinkStage, Set<number>> = { derivations: new Set(), claims: new Set() }
  const crowds = new Map<string, ReadonlySet<number>>() // the dense claim keys of each document
  keys.forEach((own, rank) => {
    const sharers = KEY_KINDS.flatMap((kind, number) => {
      const holdings = indexes[number]?.find(rank, own[kind].sought, kind) ?? []
      if (kind === "claim") {
        const dense = own.claim.sought.filter((key) => (indexes[number]?.count(key) ?? 0) > KEY_LIMITS.claim.most)
        if (dense.length > 0) crowds.set(ordered[rank]?.id ?? "", new Set(dense))
      }
      return countSharers(kind, own[kind].sought.length, holdings).map((sharer) => ({
        ...sharer,
        size: keys[sharer.id]?.[kind].kept.length ?? 0,
      }))
    })
    for (const { id, stages } of chooseCandidates(own, sharers)) {
      const pair = Math.min(rank, id) * ordered.length + Math.max(rank, id)
      for (const stage of stages) found[stage].add(pair)
    }
  })
  const pairsOf = (stage: LinkStage): readonly (readonly [CaseMember, CaseMember])[] =>
    [...found[stage]]
      .flatMap((pair): (readonly [CaseMember, CaseMember])[] => {
        const [one, other] = [ordered[Math.floor(pair / ordered.length)], ordered[pair % ordered.length]]
        return one && other ? [one.id < other.id ? [one, other] : [other, one]] : []
      })
      .toSorted(([a, b], [x, y]) => compareIds(b, y) || compareIds(a, x))
  const pairs = { derivations: pairsOf("derivations"), claims: pairsOf("claims") }
  const looked = new Set(crowds.size === 0 ? [] : pairs.claims.map(([a, b]) => `${a.id} ${b.id}`))
  const isCrowded = (a: string, b: string): boolean => {
    const [one, other] = [crowds.get(a), crowds.get(b)]
    if (!one || !other || looked.has(a < b ? `${a} ${b}` : `${b} ${a}`)) return false
    for (const key of one) if (other.has(key)) return true
    return false
  }
  return { pairs, isCrowded }
}

function compareIds(a: CaseMember, b: CaseMember): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** Who keeps a key, as one sorted array of numbers: a pile has millions of them. */
class KeyIndex {
  readonly #size: number
  readonly #entries: Float64Array // key × size + rank: below 2⁵³ for two million documents

  constructor(kept: readonly (readonly number[])[]) {
    this.#size = kept.length
    this.#entries = new Float64Array(kept.reduce((sum, keys) => sum + keys.length, 0))
    let next = 0
    kept.forEach((keys, rank) => {
      for (const key of keys) this.#entries[next++] = (key >>> 0) * this.#size + rank
    })
    this.#entries.sort()
  }

  /** @returns how many keep a key */
  count(key: number): number {
    return this.#from((key >>> 0) * this.#size + this.#size) - this.#from((key >>> 0) * this.#size)
  }

  /** @returns who else keeps each of some keys, by rank; a key that nobody else keeps is left out */
  find(rank: number, keys: readonly number[], kind: KeyKind): readonly Holding<number>[] {
    const { most, near } = KEY_LIMITS[kind]
    return keys.flatMap((key): Holding<number>[] => {
      const first = (key >>> 0) * this.#size
      const [from, to] = [this.#from(first), this.#from(first + this.#size)]
      const [before, after] = [this.#from(first + rank), this.#from(first + rank + 1)]
      const others = to - from - (after - before)
      if (others === 0) return []
      const dense = to - from > most
      const [start, end] = dense ? [Math.max(from, before - near), Math.min(to, after + near)] : [from, to]
      const holders: number[] = []
      for (let i = start; i < end; i++) if (i < before || i >= after) holders.push((this.#entries[i] ?? 0) - first)
      return [{ holders, dense }]
    })
  }

  /** @returns the place of the first entry that is not less */
  #from(entry: number): number {
    let [low, high] = [0, this.#entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#entries[middle] ?? 0) < entry) low = middle + 1
      else high = middle
    }
    return low
  }
}
