// Name forms: the words of a name made comparable, and which forms can be one person's or one organisation's.
import { fold } from "../text/index.ts"
import type { TokenRange } from "./positions.ts"
import type { Token } from "./tokens.ts"
import { FEMALE_NAMES, MALE_NAMES, NAME_LINKS, NAME_SUFFIXES } from "./words/names.ts"
import { DEMONYMS, ORGANIZATION_ENDINGS, ORGANIZATION_WORDS, PLACES } from "./words/organizations.ts"
import type { Gender } from "./words/pronouns.ts"

const SAME_PLACE: ReadonlyMap<string, string> = new Map(
  (
    [
      ["united states", "us usa|united states of america|estados unidos|eeuu|ee uu"],
      ["united kingdom", "uk|reino unido|britain|great britain|gran bretaña"],
      ["european union", "eu|unión europea|ue"],
      ["united nations", "un|naciones unidas|onu"],
    ] as const
  ).flatMap(([name, others]) =>
    others.split("|").flatMap((other): [string, string][] =>
      other === "us usa"
        ? [
            ["us", name],
            ["usa", name],
          ]
        : [[other, name]],
    ),
  ),
)

/**
 * The words of a name to compare by: folded, without articles, endings ("Inc", "Jr") and a nickname in quotation marks.
 *
 * @example wordsOfName(tokens, { from: 0, to: 4 }, "person") // ["joaquin", "guzman"], of Joaquín “El Chapo” Guzmán
 */
export function wordsOfName(tokens: readonly Token[], { from, to }: TokenRange, type: string): readonly string[] {
  const words: string[] = []
  let quoted = false
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.kind === "quote") quoted = !quoted
    if (quoted || (token.kind !== "word" && token.kind !== "number")) continue
    const word = fold(token.text)
    if (word === "s" || word === "") continue
    if (type === "person" ? NAME_SUFFIXES.has(word) : ORGANIZATION_ENDINGS.has(word) || word === "the") continue
    words.push(word)
  }
  const same = type === "person" ? undefined : SAME_PLACE.get(words.join(" "))
  return same?.split(" ") ?? words
}

/** @returns how a country or union of several names is called here @example settledForm("estados unidos") // "united states" */
export function settledForm(folded: string): string {
  return SAME_PLACE.get(folded) ?? folded
}

/** The nickname inside a name, as words: ["el", "chapo"]; empty if none. */
export function nicknameOf(tokens: readonly Token[], { from, to }: TokenRange): readonly string[] {
  const open = tokens.slice(from, to).findIndex(({ kind }) => kind === "quote")
  if (open < 0) return []
  const words: string[] = []
  for (let i = from + open + 1; i < to && tokens[i]?.kind === "word"; i++) words.push(fold(tokens[i]?.text ?? ""))
  return words
}

/**
 * Whether the shorter of two full names can be the longer: the same words in the same order with some left out, initials
 * for given names, and for two surnames the first, or both without the given name.
 *
 * @example canBeSamePerson(["omar", "garcia", "harfuch"], ["garcia", "harfuch"]) // true
 */
export function canBeSamePerson(longer: readonly string[], shorter: readonly string[]): boolean {
  if (shorter.length < 2) return false
  let at = 0
  let first = -1
  let last = -1
  for (const [i, word] of shorter.entries()) {
    const surname = i === shorter.length - 1
    while (at < longer.length && !(surname ? longer[at] === word : sameWord(longer[at] ?? "", word))) at++
    if (at === longer.length) return false
    if (first < 0) first = at
    last = at++
  }
  const givenKept = first === 0
  if (last === longer.length - 1) return givenKept || longer.length - first === shorter.length // "García Harfuch"
  // A second surname is left out: "Ovidio Guzmán" of "Ovidio Guzmán López"; never the only surname.
  return givenKept && longer.length >= 3 && last === longer.length - 2 && last >= 1
}

function sameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** @returns which words of a person's name can stand alone for the person: surnames first @example surnamesOf(["ana", "de", "la", "cruz"]) // ["cruz"] */
export function surnamesOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words
  const last = words.at(-1) ?? ""
  const before = words.at(-2) ?? ""
  const two = words.length >= 3 && !NAME_LINKS.has(before) && before.length > 1 && !isGivenName(before)
  return two ? [last, before] : [last]
}

/** @returns whether a word, folded, is a common given name @example isGivenName("ana") // true */
export function isGivenName(word: string): boolean {
  return GIVEN.has(word)
}

const GIVEN = new Set([...MALE_NAMES, ...FEMALE_NAMES].map(fold))
const MALES = new Set([...MALE_NAMES].map(fold))
const FEMALES = new Set([...FEMALE_NAMES].map(fold))

/** @returns the gender that a given name usually has; null if unknown or both @example genderOfName(["ana", "reyes"]) // "female" */
export function genderOfName(words: readonly string[]): Gender | null {
  const first = words[0] ?? ""
  if (words.length < 2) return null
  const male = MALES.has(first)
  const female = FEMALES.has(first)
  return male === female ? null : male ? "male" : "female"
}

/** @returns the first letters of an organisation's words, with and without its small words @example initialsOf(["electoral", "services", "board"]) // ["esb"] */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return []
  const all = words.map((word) => word[0] ?? "").join("")
  const main = words
    .filter((word) => !NAME_LINKS.has(word))
    .map((word) => word[0] ?? "")
    .join("")
  return main.length < 2 ? [] : all === main ? [main] : [main, all]
}

/** The words of an organisation's name in no order and without small words: "Department of Justice" is "Justice Department". */
export function bagOf(words: readonly string[]): string {
  return words
    .filter((word) => !NAME_LINKS.has(word))
    .sort()
    .join(" ")
}

/** Whether `shorter` is the beginning of an organisation's name of which only kind words are left out: "Acme" of "Acme Holdings". */
export function isShortOrganization(longer: readonly string[], shorter: readonly string[]): boolean {
  if (shorter.length === 0 || shorter.length >= longer.length || !shorter.every((word, i) => longer[i] === word)) return false
  const first = shorter[0] ?? ""
  if (shorter.length === 1 && (ORGANIZATION_FOLDED.has(first) || PLACES.has(first) || DEMONYMS.has(first) || GIVEN.has(first))) return false
  // "Brennick" of "Brennick Marine Works": what is left out ends in a kind word.
  if (shorter.length === 1 && ORGANIZATION_FOLDED.has(longer.at(-1) ?? "")) return true
  return longer.slice(shorter.length).every((word) => ORGANIZATION_FOLDED.has(word) || NAME_LINKS.has(word))
}

const ORGANIZATION_FOLDED = new Set([...ORGANIZATION_WORDS].map(fold))
