// Forms: one way in which a document writes a name, made comparable.
import type { EntityType } from "../../document/index.ts"
import { fold } from "../../text/index.ts"
import { type NameParts, readName } from "../names/parts.ts"
import { BODY_WORDS, KIND_WORDS, PEOPLE_CLASSES, PEOPLE_NOUNS, POST_NOUNS, SETTLED_NAMES, singularOf } from "./words.ts"

export type NameForm = {
  readonly text: string // as it stands, without titles of address and articles
  readonly count: number // of mentions
  readonly key: string // of what is the same name in plain letters, whatever the order of a body's words
  readonly plain: string // folded, in order, whatever the type
  readonly settled: boolean // a country, city or body whose other names are known
  readonly generic: boolean // a body's, without a word that tells it from its like: "Interior Ministry"
  readonly parts: NameParts
}

const BEFORE = /^(?:(?:the|el|la|los|las|mr|mrs|ms|miss|dr|sr|sra|don|doña)\.?\s+)+/iu
/** "the al-Qaeda-linked Nusra Front": what stands before is no part of the name. */
const LINKED = /^\S+-(?:linked|backed|based|led|affiliated|allied|owned|run)\s+(?=\p{Lu})/u
/** "Vincent 'Lefty' Ruiz", and "Lefty' Ruiz" where the name was taken to begin there: what somebody is called besides. */
const FAMILIAR = /(?<=\p{L}\s|^)(?:["“‘']\p{L}[\p{L}\s-]*["”’']|\p{L}+["”’'](?=\s\p{Lu}))\s/u
/** Degrees and an age behind a name. */
const DEGREES = /(?:,?\s+(?:M\.?\s?D|Ph\.?\s?D|M\.?\s?B\.?\s?A|Esq|J\.?\s?D|\d{1,2})\.?)+$/u
const ENDING = /(?:['’]s?|-(?:led|based|backed|linked|run|born|wide))$/u

/**
 * Reads one form of a name.
 *
 * @returns null where nothing is left to compare, or in a script that is not read
 * @example readForm("the Ministerio de Hacienda", "organization", 1)?.key // "finance ministry"
 */
export function readForm(name: string, type: EntityType, count: number): NameForm | null {
  const whole = (type === "person" ? name.replace(DEGREES, "") : name).replace(LINKED, "").replace(ENDING, "").trim()
  const text = whole
    .replace(BEFORE, "")
    .replace(type === "person" ? FAMILIAR : "", " ")
    .trim()
  if (isNoun(text, type)) return null
  // "The Velmar Herald" is "TVH" with its article.
  const [parts] = readName(
    (type === "person" ? text : whole).replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, ""),
    type === "person" ? "person" : "organization",
  ).forms
  if (!parts || parts.words.length === 0) return null
  const plain = plainOf(text)
  const settledName = SETTLED_NAMES.get(plain) ?? plain
  const settled = type !== "person" && SETTLED_NAMES.has(plain)
  if (type === "person")
    return { text, count, key: parts.words.map((word) => word.text).join(" "), plain, settled: false, generic: false, parts }
  const words = parts.words.map((word) => {
    // "red" is a network in Spanish, and a colour in most names.
    const same = word.shown === "red" ? "red" : (BODY_WORDS.get(word.text) ?? word.text)
    return same === word.text ? word : { ...word, text: same, sound: same, consonants: same }
  })
  const key = settled
    ? settledName
    : words
        .map((word) => word.text)
        .toSorted()
        .join(" ")
  const generic = !settled && type === "organization" && words.every((word) => KIND_WORDS.has(word.text) || REALMS.has(word.text))
  return { text, count, key, plain, settled, generic, parts: { ...parts, words } }
}

const REALMS = new Set(BODY_WORDS.values())

/** "Driver" in a headline's capitals; but many a surname was a post once. */
function isNoun(text: string, type: EntityType): boolean {
  const word = fold(text)
  const single = singularOf(word)
  const known =
    type === "person"
      ? PEOPLE_NOUNS.has(single) || POST_NOUNS.has(single) || PEOPLE_CLASSES.has(single)
      : PEOPLE_NOUNS.has(word) || POST_NOUNS.has(word)
  return known && !SURNAMES.has(word)
}

const SURNAMES = new Set("king bishop pope prince major judge dean marshal guy page sargent cook baker farmer driver".split(" "))

function plainOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
