// Nominals: role nouns with the words around them that act as a person, a group or an organisation: "the security chief".
import type { EntityType, Span } from "../document/index.ts"
import { type TokenRange, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"
import { ADJECTIVE_LIKE, ARTICLES, MODIFIERS, STOPPERS } from "./words/determiners.ts"
import { DEMONYMS, ORGANIZATION_NOUNS, PLACES } from "./words/organizations.ts"
import type { Gender } from "./words/pronouns.ts"
import { KIN } from "./words/families.ts"
import { COUNTS, NOT_ROLES, type RoleKind, ROLES } from "./words/roles.ts"

export type Nominal = TokenRange & {
  readonly head: number // token index of the role noun
  readonly word: string // the role noun, lower case
  readonly kind: RoleKind | "body" // body: an organisation's noun, "the company"
  readonly gender: Gender | null
  readonly plural: boolean
  readonly definite: boolean // "the", "el", "his", or an office in capitals
  readonly counted: boolean // "a", "two", "another": particular persons, not told before
  readonly modifiers: readonly string[] // the other words, lower case, without articles
}

/** Whose it is tells one from another: "his campaign", "her campaign". */
export const POSSESSIVES: ReadonlySet<string> = new Set("his her their its our my your su sus mi nuestro nuestra".split(" "))
const MAX_BEFORE = 6
const MAX_AFTER = 3
const SPANISH_ADJECTIVE =
  /(?:al|ales|an[oa]s?|és|esa|esas|eses|ist[ae]s?|iv[oa]s?|ari[oa]s?|ic[oa]s?|ente|entes|ador[ae]?s?|os[oa]s?|ad[oa]s?|id[oa]s?|ense|enses|í|íes|or|ora|ores|oras|eros?|eras?)$/u

/**
 * Finds the nominals of a document outside its names.
 *
 * @param names - token ranges of names, in text order; a role inside one, or right before a person's, is no nominal
 * @returns in text order; disjoint
 * @example findNominals(prose, [])[0] // { word: "chief", kind: "office", definite: true, modifiers: ["security"], … }
 */
export function findNominals(prose: Prose, names: readonly (TokenRange & { readonly type: EntityType })[]): readonly Nominal[] {
  const { tokens } = prose
  const inName = new Uint8Array(tokens.length + 1)
  for (const { from, to, type } of names) inName.fill(type === "person" ? 2 : 1, from, to)
  const found: Nominal[] = []
  let after = 0
  for (let head = 0; head < tokens.length; head++) {
    if (head < after || inName[head] !== 0) continue
    const nominal = readNominal(tokens, head, prose.language, inName, after)
    if (!nominal) continue
    found.push(nominal)
    after = nominal.to
  }
  return found
}

/** @returns the nominal that a span is or begins with; null if it has no role noun @example nominalOf(prose, [0, 18])?.word // "chief" */
export function nominalOf(prose: Prose, span: Span): Nominal | null {
  const { from, to } = tokensIn(prose.tokens, span)
  const free = new Uint8Array(prose.tokens.length + 1)
  for (let head = from; head < to; head++) {
    const nominal = readNominal(prose.tokens, head, prose.language, free, Math.max(0, head - MAX_BEFORE))
    if (nominal) return nominal
  }
  return null
}

function readNominal(tokens: readonly Token[], head: number, language: "en" | "es", inName: Uint8Array, floor: number): Nominal | null {
  const token = tokens[head]
  if (!token || token.kind !== "word") return null
  const word = token.text.toLowerCase()
  if (NOT_ROLES[language].has(word)) return null
  const role = ROLES.get(word)
  const kinGender = KIN.get(word)
  const kin = kinGender !== undefined
  const body = !role && !kin && ORGANIZATION_NOUNS.has(word)
  if (!role && !kin && !body) return null
  if (compounds(tokens, head, word, language, inName)) return null
  // "the prosecutor's office" is no prosecutor.
  if (/^['’]s?$/u.test(tokens[head + 1]?.text ?? "") && ORGANIZATION_NOUNS.has((tokens[head + 2]?.text ?? "").toLowerCase())) return null
  const from = startOf(tokens, head, language, inName, floor)
  const to = language === "es" ? endOf(tokens, head, inName) : head + 1
  if (inName[to] === 2 && tokens[to]?.space === true && tokens[to]?.paragraph === token.paragraph && !kin) return null // a title before its name
  const words: string[] = []
  let owned = false // "Mexico's security chief": one and known, as after "the"
  for (let i = from; i < to; i++) {
    const each = (tokens[i]?.text ?? "").toLowerCase()
    if (/^['’]s$/u.test(each)) owned = true
    else if (i !== head && tokens[i]?.kind === "word") words.push(each)
  }
  const first = words[0] ?? ""
  const modifiers = words.filter((each) => POSSESSIVES.has(each) || (!ARTICLES.has(each) && !COUNTS.has(each)))
  if (role?.kind === "office" || role?.kind === "spokesperson") modifiers.push(...complementOf(tokens, to))
  const capital = /^\p{Lu}/u.test(token.text) && from < head
  // "the two officials" have been told of; "two officials" have not.
  const again = ARTICLES.get(first) === true && words.length > 1
  const counted = !again && (words.some((each) => COUNTS.has(each)) || (tokens[from]?.kind === "number" && from < head))
  // Headlines leave the article out: "Security chief confirms deal". Elsewhere one office never goes without it.
  const headline = (role?.kind === "office" || role?.kind === "spokesperson") && !role.plural
  const definite = !counted && (ARTICLES.has(first) ? ARTICLES.get(first) === true : capital || owned || headline)
  if (body && !definite && word !== "police" && word !== "policía") return null
  if (language === "es" && body && word === "policía" && !definite) return null
  const base = { from, to, head, word, definite, counted, modifiers }
  if (role) return { ...base, kind: role.kind, gender: role.gender, plural: role.plural }
  if (kin) return { ...base, kind: "kin", gender: kinGender ?? null, plural: false }
  return { ...base, kind: "body", gender: null, plural: false }
}

/** Another noun follows and this one only modifies it: "police station", "party leader". */
function compounds(tokens: readonly Token[], head: number, word: string, language: "en" | "es", inName: Uint8Array): boolean {
  if (language === "es") return false
  const next = tokens[head + 1]
  if (!next || !next.space || next.kind !== "word" || next.paragraph !== tokens[head]?.paragraph) return false
  const after = next.text.toLowerCase()
  if (inName[head + 1] !== 0 || NOT_ROLES[language].has(after)) return false
  if (ROLES.has(after) || KIN.has(after) || ORGANIZATION_NOUNS.has(after)) return !STOPPERS.has(after)
  return ADJECTIVE_LIKE.has(word) && !STOPPERS.has(after) && !/(?:ed|s|ly)$/u.test(after)
}

/** The words of "of Trade" in "the minister of Trade": they tell which minister. */
function complementOf(tokens: readonly Token[], at: number): readonly string[] {
  if (!/^(?:of|de|del)$/u.test(tokens[at]?.text ?? "") || tokens[at]?.paragraph !== tokens[at - 1]?.paragraph) return []
  const words: string[] = []
  for (let i = at + 1; i < at + 6 && tokens[i]?.kind === "word"; i++) {
    const word = (tokens[i]?.text ?? "").toLowerCase()
    if (ARTICLES.has(word)) continue
    if (STOPPERS.has(word) && word !== "de" && word !== "of") break
    if (word !== "de" && word !== "of" && (/^\p{Lu}/u.test(tokens[i]?.text ?? "") || words.length === 0)) words.push(word)
  }
  return words
}

function startOf(tokens: readonly Token[], head: number, language: "en" | "es", inName: Uint8Array, floor: number): number {
  const paragraph = tokens[head]?.paragraph
  let loose = head // as far as known modifiers reach
  let sure = true
  for (let i = head - 1; i >= Math.max(floor, head - MAX_BEFORE); i--) {
    const token = tokens[i]
    if (!token || token.paragraph !== paragraph) return loose
    if (tokens[i + 1]?.space === false) {
      if (tokens[i + 1]?.text.match(/^['’]s$/u)) {
        // "Acme's spokesman": the owner belongs to it
        if (sure) loose = i
        continue
      }
      if (!(token.kind === "word" && tokens[i + 1]?.kind === "word")) return loose
    }
    const word = token.text.toLowerCase()
    if (ARTICLES.has(word)) return i
    if (token.kind === "number" || COUNTS.has(word)) {
      return ARTICLES.has((tokens[i - 1]?.text ?? "").toLowerCase()) && i - 1 >= floor && tokens[i - 1]?.paragraph === paragraph ? i - 1 : i
    }
    if (/^['’]s$/u.test(word)) {
      continue
    }
    if (token.kind !== "word" || STOPPERS.has(word) || (language === "es" && /^(?:de|del)$/u.test(word))) return loose
    const known =
      inName[i] !== 0 ||
      MODIFIERS.has(word) ||
      DEMONYMS.has(word) ||
      PLACES.has(word) ||
      ROLES.has(word) ||
      ORGANIZATION_NOUNS.has(word) ||
      /^\p{Lu}/u.test(token.text)
    if (!known) sure = false
    if (sure) loose = i
  }
  return loose
}

function endOf(tokens: readonly Token[], head: number, inName: Uint8Array): number {
  let to = head + 1
  while (to < Math.min(tokens.length, head + 1 + MAX_AFTER)) {
    const token = tokens[to]
    if (!token || !token.space || token.kind !== "word" || inName[to] !== 0 || token.paragraph !== tokens[head]?.paragraph) break
    const word = token.text.toLowerCase()
    if (STOPPERS.has(word) || !/^\p{Ll}/u.test(token.text) || !SPANISH_ADJECTIVE.test(word) || word.length < 4) break
    to++
  }
  return to
}
