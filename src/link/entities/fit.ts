// Fit: whether two forms of a name can be one name, and by which rules. It knows nothing of who bears them.
import { genderOfName, isGivenName } from "../../read/index.ts"
import { alignNames, type WordPair } from "../names/align.ts"
import { isMadeOf } from "../names/contraction.ts"
import type { NameForm } from "./forms.ts"
import { KIND_WORDS } from "./words.ts"

export type Fit = {
  readonly weight: number // log-odds that who bears them is one
  readonly because: string // English: "the same name", "initial, surname"
  readonly short: boolean // one of them is a single word that several can have
}

/**
 * Fits the names of two persons: the same words, some left out, initials, familiar forms, other spellings.
 *
 * @returns null where each has a word that the other contradicts ("Diego Ruiz Mora", "Diego Ruiz Castell")
 * @example fitPersons(readForm("Diego Ruiz Castell", "person", 1), readForm("D. Ruiz", "person", 1))?.because // "initial, surname"
 */
export function fitPersons(a: NameForm, b: NameForm): Fit | null {
  const [long, short] = a.parts.words.length >= b.parts.words.length ? [a, b] : [b, a]
  const [longs, shorts] = [long.parts.words, short.parts.words]
  if (long.key === short.key) {
    return shorts.length > 1 ? { weight: 4, because: "the same name", short: false } : single(long, short, "the same word")
  }
  const pairs = alignNames(long.parts, short.parts, null)
    .filter(isSound)
    .toSorted((one, other) => (one.right[0] ?? 0) - (other.right[0] ?? 0))
  if (pairs.reduce((sum, { right }) => sum + right.length, 0) < shorts.length) return null
  const lefts = pairs.flatMap(({ left }) => left)
  if (lefts.some((at, i) => i > 0 && at < (lefts[i - 1] ?? 0))) return null // in another order
  const rules = [...new Set(pairs.map(({ rule }) => RULES[rule]))]
  const loose = pairs.filter(({ rule }) => rule !== "same" && rule !== "joined" && rule !== "sound").length
  if (shorts.length === 1)
    return loose > 0 && pairs[0]?.rule !== "consonants"
      ? null
      : single(long, short, rules[0] === "the same" ? "one word of the name" : (rules[0] ?? ""))
  const given = lefts[0] === 0
  const last = lefts.at(-1) === longs.length - 1
  const left = longs.length - lefts.length
  const [one, other] = [long, short].map(({ parts }) => genderOfName(parts.words.map(({ text }) => text)))
  if (one && other && one !== other && pairs[0]?.rule !== "same") return null
  const initial = pairs.some(({ rule }) => rule === "initial")
  const parts = [...rules.filter((rule) => rule !== "the same"), ...(left > 0 ? [given ? "a name left out" : "surnames alone"] : [])]
  const because = parts.length > 0 ? parts.join(", ") : "the same name"
  if (loose === pairs.length && (initial || loose > 2)) return null
  const base = given ? (last || longs.length - 2 === lefts.at(-1) ? 3.2 : 2) : lefts.length === longs.length - (lefts[0] ?? 0) ? 2 : 1.2
  return { weight: base - (initial ? 2.2 : 0) - 0.8 * (loose - (initial ? 1 : 0)), because, short: false }
}

const DISTRICTS = new Set("city state province county department town island estado ciudad provincia departamento isla".split(" "))

const RULES: Readonly<Record<WordPair["rule"], string>> = {
  same: "the same",
  sound: "spelled as it sounds",
  consonants: "another transliteration",
  nickname: "familiar form",
  initial: "initial",
  short: "shortened",
  spelling: "another spelling",
  joined: "written together",
}

/** Words that may stand for each other between documents: the aligning itself is more generous. */
function isSound({ rule, likeness }: WordPair): boolean {
  return rule === "spelling" ? likeness >= 0.74 : rule === "short" ? likeness >= 0.8 : true
}

/** "Ruiz": a surname says more than a given name. */
function single(long: NameForm, short: NameForm, because: string): Fit {
  const [word] = short.parts.words
  const at = long.parts.words.findIndex(({ sound, consonants }) => sound === word?.sound || consonants === word?.consonants)
  const given = isGivenName(word?.text ?? "") || (at === 0 && long.parts.words.length > 1)
  return { weight: given ? -1.2 : -0.4, because, short: true }
}

/**
 * Fits the names of two bodies, places or works: the same words in any order and in two languages, first letters, kind words left out.
 *
 * @param places - what is added to a place's name makes it another place
 * @example fitBodies(readForm("Electoral Services Board", "organization", 1), readForm("ESB", "organization", 1))?.because // "first letters"
 */
export function fitBodies(a: NameForm, b: NameForm, places = false): Fit | null {
  if (a.settled || b.settled)
    return a.key === b.key ? { weight: 4, because: a.plain === b.plain ? "the same name" : "two names of one", short: false } : null
  if (a.key === b.key) {
    const weight = a.generic ? 0.2 : 4
    return { weight, because: a.plain === b.plain ? "the same name" : "the same words", short: a.generic }
  }
  const [long, short] = a.parts.words.length >= b.parts.words.length ? [a, b] : [b, a]
  const [longs, shorts] = [long.parts.words, short.parts.words]
  if (shorts.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(short.text.replace(/s$/u, "")) && isMadeOf(shorts[0]?.shown ?? "", long.parts)) {
    return { weight: (shorts[0]?.shown.length ?? 0) >= 3 ? 2 : 0.5, because: "first letters", short: true }
  }
  const pairs = alignNames(long.parts, short.parts, null).filter(
    ({ rule, likeness }) => rule === "same" || rule === "sound" || rule === "joined" || (rule === "spelling" && likeness >= 0.85),
  )
  if (pairs.reduce((sum, { right }) => sum + right.length, 0) < shorts.length) return null
  const kept = new Set(pairs.flatMap(({ left }) => left))
  const out = longs.filter((_, i) => !kept.has(i))
  if (out.length === 0) return { weight: 2.8, because: "another spelling", short: false }
  if (places)
    return out.every(({ text }) => DISTRICTS.has(text)) ? { weight: 1.8, because: "a word for its kind left out", short: true } : null // "West Africa" is not "Africa"
  const ends = kept.has(longs.length - 1)
  // "Interior Ministry" of "Varland Interior Ministry": whichever it is of those that are told of.
  if (short.generic || shorts.every(({ text }) => KIND_WORDS.has(text)))
    return shorts.length > 1 && ends ? { weight: -0.5, because: "a word before it left out", short: true } : null
  if (out.every(({ text }) => KIND_WORDS.has(text))) return { weight: 1.8, because: "a word for its kind left out", short: true }
  return (shorts.length > 1 && kept.has(0)) || ends
    ? { weight: shorts.length > 1 ? 0.5 : -0.4, because: "words left out", short: true }
    : null
}
