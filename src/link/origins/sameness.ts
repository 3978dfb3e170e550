// Sameness: whether two voices are one, and whether they are shown to be different. What is not shown counts as the same.
import { fold } from "../../text/index.ts"
import { compareNames } from "../names/compare.ts"
import { readName } from "../names/parts.ts"
import { ANOTHER, headsOf, isVague, kindsOf, wordsOf } from "./descriptions.ts"
import { isSameOutlet, mayShareNewsroom, type Owners } from "./newsrooms.ts"
import type { Voice } from "./voices.ts"

/** What people said of sources: pairs of "d1/s2" that are one, or that are not. */
export type Told = { readonly same: ReadonlySet<string>; readonly different: ReadonlySet<string> }

/** From here on two names may be one's: to be counted apart they must look less alike. */
const ALIKE = 0.3

/** Of the words of two eyewitness accounts. */
const SAME_WORDS = 0.8

/**
 * Whether two voices are one and the same as far as the pile shows, so that they have one line: the same entity, the same unnamed
 * person in the same words, one newsroom's reporters, one outlet.
 */
export function isSameVoice(a: Voice, b: Voice, owners: Owners, told: Told): boolean {
  if (a.kind !== b.kind) return false
  if (a.place === b.place) return true
  if (told.different.has(pairOf(a, b))) return false
  if (told.same.has(pairOf(a, b))) return true
  if (a.kind === "witness" && likeWords(a, b)) return true
  if (a.kind === "witness") return mayShareNewsroom(a.newsroom, b.newsroom, owners)
  if (a.kind === "outlet") return isSameOutlet(a.name, b.name, owners)
  if (a.entity !== null && a.entity === b.entity) return true
  if (isNamed(a) || isNamed(b)) return a.type === b.type && fold(a.name) === fold(b.name) && (a.entity === null || b.entity === null)
  const unnamed = a.kind === "speaker" && mayBeSame(a, b, owners, told)
  if (unnamed) return a.size === b.size && (headsOf(a).size > 0 ? sameSet(headsOf(a), headsOf(b)) : sameSet(a.words, b.words))
  return a.kind === "document" && mayBeSame(a, b, owners, told)
}

/** Whether an outlet's statement carries a voice: it gives it as its source, or names it in its words. */
export function carries(outlet: Voice, voice: Voice, owners: Owners, told: Told): boolean {
  if (outlet.carries.some((carried) => isSameVoice(voice, carried, owners, told))) return true
  if (isNamed(voice)) return outlet.kind === "outlet" && [...wordsOf(voice.name)].slice(-1).some((word) => outlet.words.has(word))
  return outlet.kind === "outlet" && [...voice.words].filter((word) => outlet.words.has(word)).length >= 2
}

/** Whether nothing shows that two voices are different: then they do not count apart. */
export function mayBeSame(a: Voice, b: Voice, owners: Owners, told: Told): boolean {
  if (told.different.has(pairOf(a, b))) return false
  if (told.same.has(pairOf(a, b)) || (a.entity !== null && a.entity === b.entity)) return true
  if (a.kind === "witness" || b.kind === "witness") {
    return a.kind === b.kind && (likeWords(a, b) || mayShareNewsroom(a.newsroom, b.newsroom, owners))
  }
  if (a.kind === "outlet" || b.kind === "outlet") return true // it passes on what somebody said: perhaps this one
  if (a.kind === "document" || b.kind === "document") return mayBeSameDocument(a, b)
  const [first, second] = a.type === "named-person" || (a.type === "named-organization" && b.type !== "named-person") ? [a, b] : [b, a]
  if (first.type === "named-person" && second.type === "named-person") return mayBeNamesake(first, second, "person")
  if (first.type === "named-organization" && second.type === "named-organization") return mayBeNamesake(first, second, "organization")
  if (second.type === "named-organization") return maySpeakFor(first, second)
  if (first.type === "named-organization") return maySpeakFor(second, first) || kindsOf(second).has("generic")
  if (first.type === "named-person" && first.document === second.document) return false // who speaks openly is not withheld beside it
  return mayBeOnePerson(first, second)
}

/** Nobody sees a thing in another's words: the one has them from the other. */
function likeWords(a: Voice, b: Voice): boolean {
  const shared = [...a.words].filter((word) => b.words.has(word)).length
  return shared >= SAME_WORDS * Math.min(a.words.size, b.words.size)
}

/** Names that differ are two persons', unless they are so alike that the entities may have been missed. */
function mayBeNamesake(a: Voice, b: Voice, type: "person" | "organization"): boolean {
  if (a.document === b.document && type === "person") return false
  if (type === "organization" && [...a.words].every((word) => b.words.has(word))) return true
  if (type === "organization" && [...b.words].every((word) => a.words.has(word))) return true
  const { score } = compareNames(readName(a.name, type), readName(b.name, type))
  return score === null || score >= ALIKE
}

/** An institution speaks through people: who holds an office in it, or speaks for it, may be the one. A nurse is not the hospital. */
function maySpeakFor(person: Voice, organization: Voice): boolean {
  const kinds = kindsOf(person)
  if (kinds.has("private") || kinds.has("profession")) return false
  return [...organization.words].some((word) => person.words.has(word))
}

// Anybody may have written one.
const LETTERS = new Set(
  "text note statement letter post email message tweet communique testimony texto nota carta comunicado mensaje declaracion escrito correo publicacion tuit".split(
    " ",
  ),
)

/** Documents differ where each has a word that the other lacks; a document is its author's word as well. */
function mayBeSameDocument(a: Voice, b: Voice): boolean {
  if (a.kind !== b.kind) {
    const [document, speaker] = a.kind === "document" ? [a, b] : [b, a]
    return sharesWord(speaker, document) || [...document.words].every((word) => LETTERS.has(word))
  }
  if (a.language !== b.language) return true
  return [...a.words].every((word) => b.words.has(word)) || [...b.words].every((word) => a.words.has(word))
}

/** Somebody unnamed, and somebody else: different where the words say what both are, and that is not the same. */
function mayBeOnePerson(a: Voice, b: Voice): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false
  if (a.document === b.document && (ANOTHER.test(a.name) || ANOTHER.test(b.name))) return false
  const [left, right] = [kindsOf(a), kindsOf(b)]
  if (left.has("generic") || right.has("generic") || left.size === 0 || right.size === 0) return true
  if ([...left].some((kind) => right.has(kind))) {
    if (a.language !== b.language || left.has("private") || right.has("private")) return true
    return isVague(a) || isVague(b) || sharesWord(a, b)
  }
  const [official, otherOfficial] = [left.has("office"), right.has("office")]
  if ((official && right.has("private")) || (otherOfficial && left.has("private"))) return sharesWord(a, b) // an official is no mere witness
  if ((official && right.has("profession")) || (otherOfficial && left.has("profession")))
    return isVague(a) || isVague(b) || sharesWord(a, b)
  return true // a fisherman may be a witness
}

function sharesWord(a: Voice, b: Voice): boolean {
  return [...a.words].some((word) => b.words.has(word))
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

function isNamed({ type }: Voice): boolean {
  return type === "named-person" || type === "named-organization"
}

/** @returns a name for two sources, the same in both orders @example pairOf(a, b) // "d1/s2 d3/s1" */
function pairOf(a: Pick<Voice, "place">, b: Pick<Voice, "place">): string {
  return a.place < b.place ? `${a.place} ${b.place}` : `${b.place} ${a.place}`
}
