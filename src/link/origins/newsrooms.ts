// Newsrooms: who wrote a document: its outlet, the agencies that it credits at its head, the names under its title.
import type { CaseMember } from "../../document/index.ts"
import { findCredits } from "../../read/index.ts"
import { fold } from "../../text/index.ts"
import { onceForText } from "../once.ts"
import { isSameOutlet as isNamedAlike } from "../outlet-names.ts"

export type Newsroom = {
  readonly names: readonly string[] // an agency that it credits as the writer first, then the outlet; empty: nobody knows
  readonly bylines: readonly string[]
}

/** Outlets that are declared to be one's: each list holds names as documents print them. */
export type Owners = readonly (readonly string[])[]

// They tell no outlet from another.
const PLAIN = new Set("the el la los las de del of and y com www".split(" "))

/** @example findNewsroom(member).names // ["Quay Wire", "Harbour Tribune"], of a dispatch that the Tribune prints */
export function findNewsroom({ reading: { document }, outlet }: CaseMember): Newsroom {
  const agencies = findCredits(document).flatMap(({ agency, form }) => (form === "sign-off" ? [] : [agency]))
  const own = outlet ?? document.outlet
  return { names: [...new Set([...agencies, ...(own === null ? [] : [own])])], bylines: document.byline.map(plainName) }
}

/**
 * Whether two names may be one outlet's, or one owner's: one has all the words of the other, or its letters.
 *
 * @example isSameOutlet("the Tribune", "The Harbour Tribune") // true
 */
export function isSameOutlet(a: string, b: string, owners: Owners = []): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 || right.length === 0) return false
  if (isNamedAlike(a, b)) return true
  if (left.every((word) => right.includes(word)) || right.every((word) => left.includes(word))) return true
  return owners.some((names) => names.some((name) => isSame(wordsOf(name), left)) && names.some((name) => isSame(wordsOf(name), right)))
}

/** @returns whether two documents may have been written in one newsroom: they were, or it is not known where one was */
export function mayShareNewsroom(a: Newsroom, b: Newsroom, owners: Owners): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true
  if (a.names.some((left) => b.names.some((right) => isSameOutlet(left, right, owners)))) return true
  return a.bylines.some((name) => b.bylines.includes(name))
}

/** @returns whether `name` is that of the newsroom @example isOf(newsroom, "the Tribune") // true */
export function isOf({ names }: Newsroom, name: string): boolean {
  return names.some((own) => isSameOutlet(own, name))
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word))
}

const wordsOf = onceForText((name): readonly string[] => (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).filter((word) => !PLAIN.has(word)))

/** @returns a name by its words alone, folded, without an article @example plainName("The Harbour Tribune") // "harbour tribune" */
export function plainName(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map(fold)
    .join(" ")
    .replace(/^(?:the|el|la|los|las) /u, "")
}

/** @returns lists that share no outlet: who owns one of two lists owns both @example joinOwners([["A", "B"], ["B", "C"]]) // [["A", "B", "C"]] */
export function joinOwners(owners: Owners): Owners {
  const joined: string[][] = []
  for (const names of owners) {
    const touching = joined.filter((list) => list.some((one) => names.some((name) => isSame(wordsOf(one), wordsOf(name)))))
    const all = [...new Set([...touching.flat(), ...names])]
    for (const list of touching) joined.splice(joined.indexOf(list), 1)
    joined.push(all)
  }
  return joined
}
