// Identities: which of the voices of a whole case are one, and on which occasion each was reached.
import { byPlace, type Pile, type Place } from "./pile.ts"
import type { Owners } from "./newsrooms.ts"
import { isSameVoice, type Told, type Voice } from "./voices.ts"

/** Reached by documents published within so many milliseconds of each other: one occasion. */
const OCCASION = 2 * 24 * 60 * 60 * 1000

export type Placement = {
  readonly identityOf: (voice: Voice) => Voice // the first of those that are one
  /** `nth`: of "two officials" the first or the second. */
  readonly idOf: (identity: Voice, place: Place, nth: number) => string
}

/** Where a trail ends; `vouches`: it began at a statement that vouches for its claim. */
type End = { readonly voice: Voice; readonly place: Place; readonly vouches: boolean }

/**
 * Puts the voices of a case together.
 *
 * @param ends - where trails end; in any order
 * @returns ids "o1", … in the order of the documents that reached them; one id for one voice on one occasion
 */
export function makePlacement(ends: readonly End[], pile: Pile, owners: Owners, told: Told): Placement {
  const order = byPlace(pile)
  const ordered = ends.toSorted((a, b) => order(a.place, b.place) || compareKinds(a.voice, b.voice))
  const groups: Voice[][] = []
  const groupOf = new Map<string, Voice[]>()
  for (const { voice } of ordered) {
    const key = nameOf(voice)
    if (groupOf.has(key)) continue
    const group = groups.find((voices) => voices.every((one) => isSameVoice(one, voice, owners, told))) ?? []
    if (group.length === 0) groups.push(group)
    group.push(voice)
    groupOf.set(key, group)
  }
  const identityOf = (voice: Voice): Voice => groupOf.get(nameOf(voice))?.[0] ?? voice
  const occasions = findOccasions(ordered, identityOf, pile)
  const ids = new Map<string, string>()
  const idFor = (key: string): string => {
    const id = ids.get(key) ?? `o${ids.size + 1}`
    ids.set(key, id)
    return id
  }
  const keyFor = (identity: Voice, place: Place, nth: number): string =>
    `${nameOf(identity)} ${occasions.get(`${nameOf(identity)} ${place.member.id}`) ?? 0} ${nth}`
  for (const { voice, place, vouches } of ordered)
    if (vouches) for (let nth = 0; nth < voice.size; nth++) idFor(keyFor(identityOf(voice), place, nth))
  return { identityOf, idOf: (identity, place, nth) => idFor(keyFor(identity, place, nth)) }
}

/** Which of the days on which somebody was reached, by voice and document. */
function findOccasions(ordered: readonly End[], identityOf: (voice: Voice) => Voice, pile: Pile): ReadonlyMap<string, number> {
  const last = new Map<string, { moment: number; occasion: number }>()
  const occasions = new Map<string, number>()
  for (const { voice, place } of ordered) {
    const name = nameOf(identityOf(voice))
    const moment = Date.parse(pile.members.get(place.member.id)?.published ?? "")
    const before = last.get(name)
    const apart = before !== undefined && moment - before.moment > OCCASION
    const occasion = before === undefined ? 0 : before.occasion + (apart ? 1 : 0)
    last.set(name, { moment: Number.isNaN(moment) ? (before?.moment ?? moment) : moment, occasion })
    occasions.set(`${name} ${place.member.id}`, occasion)
  }
  return occasions
}

function nameOf({ kind, place, name }: Voice): string {
  return `${kind} ${place} ${kind === "outlet" ? name : ""}`
}

function compareKinds(a: Voice, b: Voice): number {
  const [left, right] = [nameOf(a), nameOf(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}
