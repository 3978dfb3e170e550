// Sharers: who shares keys with a document, and with whom that is enough for a look at the words. All of it depends on which documents a case holds, and
// on nothing else: what is looked at is the same whoever was added first.
import type { Holding, KeyKind, KeyLimits, Keys, LinkCandidate, Sharer } from "../document/index.ts"
import { isAlike } from "./prints.ts"

/**
 * A key that more have is dense: furniture, a stock phrase, the words of a report that everybody printed. Of its holders each is looked at beside those that
 * came out next to it, so that a way back in time leads from each to the first.
 */
export const KEY_LIMITS: Readonly<Record<KeyKind, KeyLimits>> = {
  print: { most: 100, near: 20 },
  fact: { most: 100, near: 20 },
  cite: { most: 40, near: 10 },
  claim: { most: 100, near: 10 },
}

/** Where more of a document's keys are dense, it is itself one of the many copies of something, and finds them by these. */
const OWN_SHARE = 0.5
/** A key of a claim that so many have tells of one thing; of those that more have it takes two. */
const RARE = 8
const FEWEST_CLAIM_KEYS = 2

/**
 * Counts the keys that others share with a document. Dense ones say nothing of its words where it has enough of its own.
 *
 * @param sought - how many keys it has
 * @param holdings - who keeps each of those that anybody else has
 * @example countSharers("claim", 3, [{ holders: ["wire"], dense: false }])[0] // { id: "wire", kind: "claim", shared: 1, rare: true }
 */
export function countSharers<Id>(kind: KeyKind, sought: number, holdings: readonly Holding<Id>[]): readonly Omit<Sharer<Id>, "size">[] {
  const usual = holdings.filter(({ dense }) => !dense)
  const isOfWords = kind === "print" || kind === "fact"
  const counted = isOfWords && holdings.length - usual.length <= OWN_SHARE * sought ? usual : holdings
  const shared = new Map<Id, { count: number; rare: boolean }>()
  for (const { holders, dense } of counted) {
    const rare = !dense && holders.length < RARE
    for (const id of holders) {
      const known = shared.get(id)
      if (known === undefined) shared.set(id, { count: 1, rare })
      else {
        known.count++
        known.rare ||= rare
      }
    }
  }
  return [...shared].flatMap(([id, { count, rare }]) =>
    count >= FEWEST[kind] || (kind === "claim" && rare) ? [{ id, kind, shared: count, rare }] : [],
  )
}

const FEWEST: Readonly<Record<KeyKind, number>> = { print: 4, fact: 4, cite: 1, claim: FEWEST_CLAIM_KEYS }

/** Chooses those that are worth a look at their words, and for what. */
export function chooseCandidates<Id>(own: Keys, sharers: readonly Sharer<Id>[]): readonly LinkCandidate<Id>[] {
  const stages = new Map<Id, { derivations: boolean; claims: boolean }>()
  for (const { id, kind, shared, size } of sharers) {
    if ((kind === "print" || kind === "fact") && !isAlike(shared, own[kind].sought.length, size)) continue
    const known = stages.get(id) ?? { derivations: false, claims: false }
    if (kind === "claim") known.claims = true
    else known.derivations = true
    stages.set(id, known)
  }
  return [...stages].map(([id, { derivations, claims }]) => ({
    id,
    stages: [...(derivations ? (["derivations"] as const) : []), ...(claims ? (["claims"] as const) : [])],
  }))
}
