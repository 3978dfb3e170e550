// Parts: a name as the words that two names are compared by.
import { isMadeOf } from "./contraction.ts"
import { isUnread, isVowelless, toLatin } from "./latin.ts"
import { bareConsonantsOf, consonantsOf, soundOf } from "./sound.ts"
import { LEGAL_FORMS, NAME_PARTICLES, NAME_SUFFIXES, NAME_TITLES, SAME_WORDS, SMALL_WORDS } from "./words.ts"

export type NameType = "person" | "organization"

export type NameWord = {
  readonly shown: string // as it stands, in Latin letters and lower case
  readonly text: string // that, or what it is in English: "bank" for "banco"
  readonly sound: string
  readonly consonants: string
  readonly bare: string // consonants that a script without vowels would write
  readonly weight: number // in (0, 1]: a common word says less
}

export type NameParts = {
  readonly words: readonly NameWord[]
  readonly all: readonly string[] // with particles, titles and legal forms, which are left out of the words
  readonly initials: readonly string[] // of the words, and of all
  readonly vowelless: boolean
}

/** How common a word is among the names at hand: in how many, and of how many. */
export type Commonness = { readonly count: (word: string) => number; readonly total: number }

/** A name as it is compared: its parts, and a short form that stands in brackets; none in a script that is not read. */
export type ReadName = { readonly type: NameType; readonly forms: readonly NameParts[]; readonly commonness: Commonness | null }

/** @returns how common the words of names are @example countWords(["Ilse Varga", "Ana Varga"], "person").count(soundOf("varga")) // 2 */
export function countWords(names: Iterable<string>, type: NameType): Commonness {
  const counts = new Map<string, number>()
  let total = 0
  for (const name of names) {
    total++
    for (const sound of new Set(readName(name, type).forms.flatMap(({ words }) => words.map((word) => word.sound)))) {
      counts.set(sound, (counts.get(sound) ?? 0) + 1)
    }
  }
  return { count: (sound) => counts.get(sound) ?? 0, total }
}

/**
 * Takes a name apart, to compare it with many. "SURNAME, Given" is read as "Given SURNAME".
 *
 * @param commonness - how common words are among the names at hand: a rare word that is shared says more; default all the same
 * @example readName("VARGA LENA, Ilse", "person").forms[0]?.words.map(({ text }) => text) // ["ilse", "varga", "lena"]
 */
export function readName(name: string, type: NameType, commonness: Commonness | null = null): ReadName {
  const inside = [...name.matchAll(/\(([^()]*)\)|\[([^\][]*)\]/gu)].map((match) => match[1] ?? match[2] ?? "")
  const outside = name.replace(/\([^()]*\)|\[[^\][]*\]/gu, " ")
  const read = (forms: readonly string[]): readonly NameParts[] =>
    forms.filter((form) => /\p{L}{2}/u.test(form) && !isUnread(form)).map((form) => partsOf(form, type, commonness))
  const [main] = read([outside])
  // "(ESB)" is a short form, "(Norte)" a branch; behind another script it is the name once more.
  const others = read(inside).filter(
    ({ words: [first, ...rest] }) => !main || main.vowelless || (first && rest.length === 0 && isMadeOf(first.shown, main)),
  )
  return { type, forms: main ? [main, ...others] : others, commonness }
}

function partsOf(name: string, type: NameType, commonness: Commonness | null): NameParts {
  const inOrder = type === "person" ? name.replace(/^([^,]+),\s*(.+)$/u, "$2 $1") : name
  const all = wordsIn(inOrder)
  const isSmall = (word: string, i: number): boolean =>
    type === "person"
      ? NAME_PARTICLES.has(word) || (NAME_TITLES.has(word) && i < all.length - 2) || NAME_SUFFIXES.has(word)
      : LEGAL_FORMS.has(word) || SMALL_WORDS.has(word)
  const main = all.filter((word, i) => !isSmall(word, i))
  const kept = main.length > 0 ? main : all // "El Al"
  return {
    words: kept.map((word) => ({ ...wordOf(type === "organization" ? (SAME_WORDS.get(word) ?? word) : word, commonness), shown: word })),
    all,
    initials: [kept, all].map((words) => words.map((word) => word[0]).join("")),
    vowelless: isVowelless(name),
  }
}

/** @returns a word to compare, also one made of two that are written apart elsewhere */
export function wordOf(text: string, commonness: Commonness | null): NameWord {
  const sound = soundOf(text)
  const consonants = consonantsOf(sound)
  return { shown: text, text, sound, consonants, bare: bareConsonantsOf(sound), weight: weigh(sound, commonness) }
}

/** Words of letters and digits; "S.A." and "A/S" are one. */
function wordsIn(name: string): readonly string[] {
  const joined = toLatin(
    name.replace(/(?<![\p{L}\p{N}])(?:\p{L}[./]){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) => letters.replace(/[./]/gu, "")),
  )
  return joined.replace(/(?<=\p{L})['’‘ʼ`´ʻʿʾ](?=\p{L})|['’‘ʼ`´ʻʿʾ]/gu, "").match(/[\p{L}\p{N}]+/gu) ?? []
}

/** One that a single name has weighs 1, one in every name next to nothing. */
function weigh(sound: string, commonness: Commonness | null): number {
  if (commonness === null) return 1
  const { total } = commonness
  return Math.max(0.05, Math.log((total + 1) / (commonness.count(sound) + 1)) / Math.log(total + 1))
}
