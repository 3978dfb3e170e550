// Outlet names: the forms in which other articles write an outlet's name, and where in a text they stand.
import type { Span } from "../document/index.ts"
import { AGENCIES } from "../read/index.ts"
import { fold } from "../text/index.ts"
import { onceForText } from "./once.ts"
import { findWords, type Word } from "./words.ts"

/** An outlet by the words of its name, folded, without the article and the ending of a domain. */
export type OutletName = {
  readonly words: readonly string[]
  readonly short: string | null // "tribune" of the Harbour Tribune: taken for it only behind an article
  readonly letters: readonly string[] // "AP", "MNS"
}

// One of these words alone stands for the whole name: "the Tribune", "la Gaceta". Others ("the News", "the Press") say too little.
const HEADS = new Set(
  `times post tribune gazette herald journal chronicle telegraph guardian courier mirror examiner inquirer observer standard sentinel ledger monitor argus
  clarion beacon echo mail lantern gaceta heraldo tribuna correo semanario mundo voz eco faro`.split(/\s+/u),
)
const SMALL = new Set("the el la los las of and de del y".split(" "))
const LETTERS = new Map<string, string[]>()
for (const [form, name] of AGENCIES) {
  if (form.includes(" ") || form === name.toLowerCase()) continue
  LETTERS.set(name, [...(LETTERS.get(name) ?? []), form.toUpperCase()])
}

/**
 * Reads an outlet's name.
 *
 * @returns null where it has no letters
 * @example readOutletName("The Harbour Tribune") // { words: ["harbour", "tribune"], short: "tribune", letters: [] }
 */
export function readOutletName(name: string): OutletName | null {
  const full = AGENCIES.get(name.trim().replace(/^the /iu, "").toLowerCase()) ?? name
  const all = findWords(full).map(wordOf).filter(Boolean)
  const words = all.length > 1 && /^(?:the|el|la|los|las)$/u.test(all[0] ?? "") ? all.slice(1) : all
  if (words.length === 0) return null
  const heads = words.length > 1 ? [words.at(-1) ?? "", words[0] ?? ""].filter((word) => HEADS.has(word)) : []
  const initials = words.filter((word) => !SMALL.has(word)).map((word) => word[0])
  const letters = [...(initials.length >= 3 ? [initials.join("").toUpperCase()] : []), ...(LETTERS.get(full) ?? [])]
  return { words, short: heads[0] ?? null, letters }
}

const readOnce = onceForText(readOutletName)

/** @returns whether one name has all the words of the other, or its letters @example isSameOutlet("the Tribune", "Harbour Tribune") // true */
export function isSameOutlet(a: string, b: string): boolean {
  const [one, other] = [readOnce(a), readOnce(b)]
  if (!one || !other) return false
  if (one.letters.includes(b.trim()) || other.letters.includes(a.trim()) || one.words.join("") === other.words.join("")) return true
  const [less, more] = one.words.length <= other.words.length ? [one, other] : [other, one]
  return less.words.every((word) => more.words.includes(word)) && (less.words.length > 1 || less.words[0] === more.short)
}

/** A word of a text, and how names are compared by it. */
export type NameWord = Word & { readonly folded: string }

/** @returns the words of a text, for findNamings @example findNameWords("The Tribune’s")[1]?.folded // "tribune" */
export function findNameWords(text: string): readonly NameWord[] {
  return findWords(text).map((word) => ({ ...word, folded: wordOf(word) }))
}

/**
 * Finds where a text names an outlet, in full ("Harbour Tribune", "HarbourTribune.com"), by letters, or in short ("the Tribune").
 *
 * @param words - of the whole text
 * @returns in text order, disjoint
 * @example findNamings(text, findNameWords(text), name) // [[12, 21]]
 */
export function findNamings(text: string, words: readonly NameWord[], name: OutletName): readonly Span[] {
  const firsts = new Set([name.words[0], name.words.join(""), name.short, ...name.letters.map((letters) => letters.toLowerCase())])
  const found: Span[] = []
  for (const [at, { folded }] of words.entries()) {
    if (!firsts.has(folded)) continue
    const span = fullAt(text, words, at, name) ?? lettersAt(text, words[at], name) ?? shortAt(text, words, at, name)
    if (span && span[0] >= (found.at(-1)?.[1] ?? 0)) found.push(span)
  }
  return found
}

function fullAt(text: string, words: readonly NameWord[], at: number, name: OutletName): Span | null {
  const first = words[at]
  if (!first) return null
  const joined = name.words.length > 1 && first.folded === name.words.join("")
  if (!joined && !name.words.every((own, i) => own === words[at + i]?.folded)) return null
  const last = joined ? first : words[at + name.words.length - 1]
  const [start, end] = [first.span[0], last?.span[1] ?? 0]
  const printed = text.slice(start, end)
  if (!/^[\p{Lu}\p{N}]/u.test(printed) && !/\.\p{L}{2,}$/u.test(printed)) return null
  // A word more makes it another's name: "Northern Beacon" is not "Beacon".
  const before = text.slice(Math.max(0, start - 24), start)
  if (name.words.length === 1 && !joined && /\p{Lu}[\p{L}’']+ $/u.test(before) && !/\b(?:The|El|La|Los|Las) $/u.test(before)) return null
  return [start, start + printed.replace(/['’]s$/u, "").length]
}

function lettersAt(text: string, word: NameWord | undefined, { letters }: OutletName): Span | null {
  if (!word) return null
  const printed = text.slice(...word.span).replace(/['’]s$/u, "")
  return letters.includes(printed) ? [word.span[0], word.span[0] + printed.length] : null
}

function shortAt(text: string, words: readonly NameWord[], at: number, { short }: OutletName): Span | null {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before || word.folded !== short || !/^\p{Lu}/u.test(text.slice(word.span[0]))) return null
  if (!/^(?:the|el|la)$/u.test(before.text) || text.slice(before.span[1], word.span[0]) !== " ") return null
  const printed = text.slice(...word.span).replace(/['’]s$/u, "")
  // "The Herald Square" and "la Tribuna de Norte" are other things.
  if (/^(?:['’]s)? (?:del? )?\p{Lu}/u.test(text.slice(word.span[0] + printed.length))) return null
  return [word.span[0], word.span[0] + printed.length]
}

/** "tribune" of "Tribune’s", "harbourtribune" of "HarbourTribune.com". */
function wordOf({ text }: Word): string {
  return fold(text.replace(/['’]s$/u, "").replace(/\.(?:com|org|net|info|news|tv|es|eu|co\.uk|com\.\p{L}{2})$/u, ""))
}
