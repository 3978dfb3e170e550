// Align: which word of one name stands for which of another, and by which rule.
import { type Commonness, type NameParts, type NameWord, wordOf } from "./parts.ts"
import { likenessOf } from "./sound.ts"
import { NICKNAMES } from "./words.ts"

export type NameRule = "same" | "sound" | "consonants" | "nickname" | "initial" | "short" | "spelling" | "joined"

export type WordPair = {
  readonly left: readonly number[] // of the words of the left name; two where they are written apart there
  readonly right: readonly number[]
  readonly rule: NameRule
  readonly likeness: number // in (0, 1]
}

/** Below this two words are different words. */
const LEAST = 0.65
const LEAST_SHORT = 0.75
/** Two words that one is to stand for: the likeness of a chance part must not do. */
const LEAST_JOINED = 0.85

/**
 * Pairs the words of two names, the likest and rarest first, each word once.
 *
 * @example alignNames(jose, pepe, null).map(({ rule }) => rule) // ["same", "nickname"], of "José Reyes" and "Reyes, Pepe"
 */
export function alignNames(a: NameParts, b: NameParts, commonness: Commonness | null): readonly WordPair[] {
  const bare = a.vowelless !== b.vowelless
  const candidates: (WordPair & { readonly worth: number })[] = []
  const consider = (left: readonly number[], right: readonly number[], one: NameWord, other: NameWord): void => {
    const found = compareWords(one, other, bare)
    if (found === null) return
    const joined = left.length + right.length > 2
    if (joined && found.rule !== "same" && found.rule !== "sound" && likenessOf(one.text, other.text) < LEAST_JOINED) return
    const rule = joined ? "joined" : found.rule
    candidates.push({
      left,
      right,
      rule,
      likeness: found.likeness,
      worth: found.likeness * (left.length + right.length) + (one.weight + other.weight) / 8,
    })
  }
  a.words.forEach((one, i) => b.words.forEach((other, j) => consider([i], [j], one, other)))
  a.words.forEach((one, i) => {
    const next = a.words[i + 1]
    const both = next && one.text.length > 1 && next.text.length > 1 ? wordOf(one.text + next.text, commonness) : null
    if (both) b.words.forEach((other, j) => other.text.length >= 5 && consider([i, i + 1], [j], both, other))
  })
  b.words.forEach((other, j) => {
    const next = b.words[j + 1]
    const both = next && other.text.length > 1 && next.text.length > 1 ? wordOf(other.text + next.text, commonness) : null
    if (both) a.words.forEach((one, i) => one.text.length >= 5 && consider([i], [j, j + 1], one, both))
  })
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  return candidates
    .toSorted((one, other) => other.worth - one.worth)
    .filter(({ left, right }) => {
      if (left.some((i) => lefts.has(i)) || right.some((j) => rights.has(j))) return false
      for (const i of left) lefts.add(i)
      for (const j of right) rights.add(j)
      return true
    })
    .map(({ left, right, rule, likeness }) => ({ left, right, rule, likeness }))
}

function compareWords(a: NameWord, b: NameWord, bare: boolean): { readonly rule: NameRule; readonly likeness: number } | null {
  if (a.text === b.text) return { rule: "same", likeness: 1 }
  if (bare) return compareBare(a, b)
  const [shorter, longer] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text]
  if (/^\d/u.test(shorter) || /^\d/u.test(longer)) return null // "Office 39" is not "Office 38"
  if (shorter.length === 1) return longer.startsWith(shorter) ? { rule: "initial", likeness: 0.7 } : null
  if (NICKNAMES.get(a.text)?.has(b.text) || NICKNAMES.get(b.text)?.has(a.text)) return { rule: "nickname", likeness: 0.9 }
  if (a.sound === b.sound) return { rule: "sound", likeness: 0.97 }
  // "ALAGHA" and "AL-AGHA": the article is written together with its word.
  if (/^(?:al|el)./u.test(longer) && longer.slice(2) === shorter && shorter.length >= 3) return { rule: "sound", likeness: 0.95 }
  // A letter more or less makes another word of a short one, and so does another beginning.
  const spelling = Math.max(likenessOf(a.sound, b.sound), likenessOf(a.text, b.text)) * (a.sound[0] === b.sound[0] ? 1 : 0.85)
  if (a.consonants === b.consonants && a.consonants.length >= 2) return { rule: "consonants", likeness: Math.max(0.85, spelling) }
  if (shorter.length >= 3 && longer.startsWith(shorter)) return { rule: "short", likeness: Math.max(0.75, spelling) }
  return spelling >= (shorter.length <= 4 ? LEAST_SHORT : LEAST) ? { rule: "spelling", likeness: spelling } : null
}

/** One of them is written without vowels. */
function compareBare(a: NameWord, b: NameWord): { readonly rule: NameRule; readonly likeness: number } | null {
  const [one, other] = [a.bare, b.bare].map((word) => word.replace(/^l(?=..)/u, ""))
  if (one === undefined || other === undefined || one === "" || other === "") return null
  if (a.bare === b.bare || one === other) return { rule: "consonants", likeness: one.length >= 2 ? 0.92 : 0.7 }
  const likeness = likenessOf(one, other)
  return likeness >= LEAST ? { rule: "spelling", likeness: 0.9 * likeness } : null
}
