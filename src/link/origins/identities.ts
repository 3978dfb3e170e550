// Identities: which of the voices of one claim are one, and the ids that tell whom, and on which occasion, over all claims.
import type { Owners } from "./newsrooms.ts"
import type { Pile, Place } from "./pile.ts"
import { isSameVoice, type Told } from "./sameness.ts"
import type { Voice } from "./voices.ts"

/** Reached by documents published within so many milliseconds of each other: one occasion. */
const OCCASION = 2 * 24 * 60 * 60 * 1000

/** Where a trail ends. */
export type End = { readonly voice: Voice; readonly place: Place }

/**
 * Groups the voices of one claim. The unnamed of two documents are one only here, where it is asked whether they count apart.
 *
 * @param voices - in the order of the documents that reached them
 * @returns for each voice the first of those that are one with it
 * @example groupVoices([castell, castellAgain], [], told)(castellAgain) === castell // true
 */
export function groupVoices(voices: readonly Voice[], owners: Owners, told: Told): (voice: Voice) => Voice {
  const groups: Voice[][] = []
  const groupOf = new Map<string, Voice[]>()
  for (const voice of voices) {
    if (groupOf.has(keyOf(voice))) continue
    const group = groups.find((others) => others.every((one) => isSameVoice(one, voice, owners, told))) ?? []
    if (group.length === 0) groups.push(group)
    group.push(voice)
    groupOf.set(keyOf(voice), group)
  }
  return (voice) => groupOf.get(keyOf(voice))?.[0] ?? voice
}

/**
 * Gives origins their ids: "o1", "o2", …, one for one voice on one occasion in whichever claims, in the order in which they are asked for.
 *
 * @param ends - of all trails of a case
 * @returns the id of a voice that a document reached; `nth`: of "two officials" the first or the second
 */
export function makeIds(ends: readonly End[], pile: Pile): (voice: Voice, place: Place, nth: number) => string {
  const occasions = findOccasions(ends, pile)
  const ids = new Map<string, string>()
  return (voice, place, nth) => {
    const name = nameOf(voice)
    const key = `${name} ${occasions.get(`${name} ${place.member.id}`) ?? 0} ${nth}`
    const id = ids.get(key) ?? `o${ids.size + 1}`
    ids.set(key, id)
    return id
  }
}

/** Which of the occasions on which somebody was reached it was, by voice and document. */
function findOccasions(ends: readonly End[], pile: Pile): ReadonlyMap<string, number> {
  const last = new Map<string, { readonly moment: number; readonly occasion: number }>()
  const occasions = new Map<string, number>()
  for (const { voice, place } of ends.toSorted((a, b) => pile.rank(a.place.member.id) - pile.rank(b.place.member.id))) {
    const name = nameOf(voice)
    const moment = Date.parse(place.member.published ?? "")
    const before = last.get(name)
    const apart = before !== undefined && moment - before.moment > OCCASION
    const occasion = (before?.occasion ?? 0) + (apart ? 1 : 0)
    last.set(name, { moment: Number.isNaN(moment) ? (before?.moment ?? moment) : moment, occasion })
    occasions.set(`${name} ${place.member.id}`, occasion)
  }
  return occasions
}

/** The same in all documents for those who have an entity, and for outlets. */
function nameOf({ kind, entity, place, name }: Voice): string {
  if (kind === "outlet") return `outlet ${name.toLowerCase()}`
  return `${kind} ${entity ?? place}`
}

function keyOf({ kind, place, name }: Voice): string {
  return `${kind} ${place} ${kind === "outlet" ? name : ""}`
}
