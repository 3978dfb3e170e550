// Name runs: names found by their capitals, without a model.
import type { EntityType } from "../document/index.ts"
import { findHeadlines } from "./headlines.ts"
import { fold } from "../text/index.ts"
import type { TokenRange } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"
import { FEMALE_NAMES, MALE_NAMES, NAME_LINKS, NAME_SUFFIXES, PARTICLES, WEAK_NAMES } from "./words/names.ts"
import { NEVER_NAMES } from "./words/never-names.ts"
import {
  CAPITAL_BODIES,
  DEMONYMS,
  ORGANIZATION_ENDINGS,
  ORGANIZATION_NOUNS,
  ORGANIZATION_WORDS,
  OUTLET_OPENINGS,
  OUTLET_WORDS,
  OUTLETS,
  PLACE_WORDS,
  PLACES,
} from "./words/organizations.ts"
import { ROLES } from "./words/roles.ts"
import { HONORIFICS, SHORT_TITLES } from "./words/titles.ts"

export type NameRun = TokenRange & { readonly type: EntityType; readonly confidence: number }

const CAPITAL = /^(?:(?:al|el|ad|an|ar|as|bin|d|l|o)[-’'])?\p{Lu}/u
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{L}\.){2,})$/u
const INITIAL = /^\p{Lu}$/u
const OPENING = /^["“‘«„'‹]$/u
const CLOSING = /^["”’»“'›]$/u

/**
 * Finds names by their capitals: runs of capitalised words with the small words inside them, without the titles before them.
 *
 * A capital at the start of a sentence, in a headline or in the word "I" proves nothing; there a name is found only where
 * the rest of the document knows it.
 *
 * @returns disjoint names in text order
 * @example findNameRuns(prose)[0] // { from: 3, to: 5, type: "person", confidence: 0.8 }
 */
export function findNameRuns(prose: Prose): readonly NameRun[] {
  const { tokens } = prose
  const starts = startsOfSentences(prose)
  const headline = findHeadlines(prose)
  const isHeadline = (at: number): boolean => headline.has(at)
  const lower = new Set<string>()
  for (const { text, kind } of tokens) if (kind === "word" && /^\p{Ll}/u.test(text)) lower.add(text)

  const runs: NameRun[] = []
  const doubtful: TokenRange[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token || !isCapital(token) || isHeadline(at)) {
      at++
      continue
    }
    const to = endOfRun(tokens, at)
    for (const range of namesOfRun(tokens, { from: at, to })) {
      if (starts.has(range.from) && range.to - range.from >= 2 && opensByChance(tokens, range)) {
        const rest = { from: range.from + 1, to: range.to }
        runs.push({ ...rest, ...typeOfRun(tokens, rest) })
      } else if (starts.has(range.from) && range.to - range.from === 1 && !isPlainName(tokens, range.from)) doubtful.push(range)
      else runs.push({ ...range, ...typeOfRun(tokens, range) })
    }
    at = to
  }
  return withKnown(tokens, runs, doubtful, isHeadline, lower)
}

/** A capital that the sentence gave: "Rival Hillary Varga", "Injecting Varga". */
function opensByChance(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const first = tokens[from]?.text ?? ""
  if (isGiven(first) || PLACES.has(first.toLowerCase()) || ORGANIZATION_WORDS.has(first.toLowerCase())) return false
  return (
    /(?:ing|ed)$/u.test(first) ||
    (to - from >= 3 && isGiven(tokens[from + 1]?.text ?? "") && !isGiven(tokens[from + 2]?.text ?? "") && tokens[from + 1]?.kind === "word")
  )
}

/** The doubtful ones of which the document knows the word as a name, and in headlines the names that the text has. */
function withKnown(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  doubtful: readonly TokenRange[],
  isHeadline: (at: number) => boolean,
  lower: ReadonlySet<string>,
): readonly NameRun[] {
  const known = new Map<string, NameRun>()
  const inHeadlines = new Map<string, NameRun>() // by their letters alone: a headline may shout, and leave accents out
  const byFirst = new Map<string, Set<string>>()
  for (const run of runs) {
    const words = wordsOfRun(tokens, run)
    const keys = [
      words.join(" "),
      ...(run.type === "person" ? [words.at(-1) ?? "", words.slice(1).join(" ")] : []),
      words.length === 1 ? "" : "",
    ]
    for (const key of keys) {
      if (key === "" || known.has(key)) continue
      known.set(key, run)
      const form = fold(key)
      if (inHeadlines.has(form)) continue
      inHeadlines.set(form, run)
      const first = form.split(" ")[0] ?? ""
      byFirst.set(first, (byFirst.get(first) ?? new Set()).add(form))
    }
  }
  const found = [...runs]
  for (const range of doubtful) {
    const word = tokens[range.from]?.text ?? ""
    const like = known.get(word)
    if (like && !lower.has(word.toLowerCase())) found.push({ ...range, type: like.type, confidence: 0.6 })
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !isHeadline(at) || !isCapital(token)) continue
    const match = longestKnown(tokens, at, byFirst)
    if (!match) continue
    const like = inHeadlines.get(match.key)
    if (like) found.push({ from: at, to: match.to, type: like.type, confidence: 0.6 })
    at = match.to - 1
  }
  return found.sort((a, b) => a.from - b.from)
}

function longestKnown(
  tokens: readonly Token[],
  at: number,
  byFirst: ReadonlyMap<string, ReadonlySet<string>>,
): { key: string; to: number } | null {
  const keys = byFirst.get(fold(tokens[at]?.text ?? ""))
  if (!keys) return null
  let key = ""
  let best: { key: string; to: number } | null = null
  for (let to = at; to < Math.min(tokens.length, at + 6); to++) {
    const token = tokens[to]
    if (!token || token.paragraph !== tokens[at]?.paragraph) break
    key = key === "" ? fold(token.text) : `${key} ${fold(token.text)}`
    if (keys.has(key)) best = { key, to: to + 1 }
  }
  return best
}

function startsOfSentences({ sentences, tokens }: Prose): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const { from, to } of sentences) {
    let at = from
    while (at < to && tokens[at]?.kind !== "word") at++
    starts.add(at)
  }
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    if (before && token.kind === "word" && (before.kind === "quote" || /^[:•–—]$/u.test(before.text))) starts.add(i)
  })
  return starts
}

function isCapital({ text, kind }: Token): boolean {
  return kind === "word" && CAPITAL.test(text) && text !== "I" && !/^I['’]/u.test(text) && !NEVER_NAMES.has(text.toLowerCase())
}

/** One past the last token of the run of capitals from `from`, with small words, initials and a nickname inside it. */
function endOfRun(tokens: readonly Token[], from: number): number {
  const paragraph = tokens[from]?.paragraph
  const at = (i: number): Token | null => {
    const token = tokens[i]
    return token && token.paragraph === paragraph ? token : null
  }
  const isNext = (i: number): boolean => {
    const token = at(i)
    return token !== null && token.space && (isCapital(token) || (INITIAL.test(token.text) && at(i + 1)?.text === "."))
  }
  let to = from + 1
  for (;;) {
    const next = at(to)
    if (!next) return to
    if (isNext(to)) {
      to++
      continue
    }
    const last = at(to - 1)?.text ?? ""
    // "J. Varga", "Gov. Reyes", "Jr."
    if (next.text === "." && !next.space && (INITIAL.test(last) || isShort(last)) && isNext(to + 1)) {
      to += 2
      continue
    }
    // Joaquín “El Chapo” Guzmán
    if (OPENING.test(next.text) && next.space) {
      let close = to + 1
      while (close < to + 5 && at(close)?.kind === "word") close++
      if (close > to + 1 && CLOSING.test(at(close)?.text ?? "") && isNext(close + 1)) {
        to = close + 2
        continue
      }
    }
    let skip = to
    const person = isGiven(tokens[from]?.text ?? "") && !WEAK_NAMES.has((tokens[from]?.text ?? "").toLowerCase())
    while (skip < to + 3 && isLink(at(skip), last) && !(person && at(skip)?.text === "of")) skip++
    if (skip > to && isNext(skip)) {
      to = skip + 1
      continue
    }
    return to
  }
}

function isShort(word: string): boolean {
  const lower = word.toLowerCase()
  return SHORT_TITLES.has(lower) || HONORIFICS.has(lower) || NAME_SUFFIXES.has(lower) || lower === "st"
}

function isLink(token: Token | null, before: string): boolean {
  if (!token || !token.space || token.kind !== "word") return false
  if (token.text === "y" || token.text === "e" || token.text === "and") return false
  if (token.text === "for" || token.text === "para") return ORGANIZATION_WORDS.has(before.toLowerCase())
  if (token.text === "the") return before !== ""
  return NAME_LINKS.has(token.text) || PARTICLES.has(token.text)
}

/** Cuts the titles off a run, and the two parts of "Mayor of London" apart. */
function namesOfRun(tokens: readonly Token[], { from, to }: TokenRange): readonly TokenRange[] {
  const word = (i: number): string => (tokens[i]?.text ?? "").toLowerCase()
  let start = from
  let title = -1
  for (let i = from; i < to; i++) {
    if (
      HONORIFICS.has(word(i)) ||
      SHORT_TITLES.has(word(i)) ||
      (ROLES.has(word(i)) && !givenBefore(tokens, from, i) && !addressBefore(tokens, i))
    )
      title = i
  }
  if (title >= 0 && !namesOrganization(tokens, { from, to }) && !(to - from === 1 && isBodyAlone(tokens, from))) {
    if (title === to - 1) return title - from >= 2 && !ROLES.has(word(title)) ? [{ from, to }] : beforeRole(tokens, from, title)
    start = title + 1
    if (tokens[start]?.text === ".") start++
    if (NAME_LINKS.has(word(start))) {
      const given = firstGiven(tokens, start, to)
      while (start < to && NAME_LINKS.has(word(start))) start++
      if (given > start)
        return [
          { from: start, to: lastOf(tokens, start, given) },
          { from: given, to },
        ]
    }
  }
  // "Department of State John Kerry" is no run that news writes; "U.S. Attorney" without a name is a role.
  while (start < to && (DEMONYMS.has(word(start)) || NAME_LINKS.has(word(start))) && start < to - 1 && !isPlaceName(tokens, start, to)) {
    if (namesOrganization(tokens, { from: start, to })) break
    start++
  }
  if (
    start >= to ||
    (to - start === 1 &&
      !addressBefore(tokens, start) &&
      !isBodyAlone(tokens, start) &&
      (ROLES.has(word(start)) || (DEMONYMS.has(word(start)) && !PLACES.has(word(start)) && !/^u\.?s\.?$|^eu$/u.test(word(start)))))
  )
    return []
  return [{ from: start, to }]
}

/** "el Ejecutivo", "la Policía": Spanish writes them with a capital where they are the body and no person. */
export function isBodyAlone(tokens: readonly Token[], at: number): boolean {
  return CAPITAL_BODIES.has(tokens[at]?.text ?? "") && /^(?:[Ee]l|[Dd]el|[Aa]l|[Ll]as?|[Ll]os)$/u.test(tokens[at - 1]?.text ?? "")
}

/** "White House" in "White House Spokesman" at the end of a run. */
function beforeRole(tokens: readonly Token[], from: number, title: number): readonly TokenRange[] {
  let to = title
  while (to > from && ROLES.has((tokens[to - 1]?.text ?? "").toLowerCase())) to--
  const range = { from, to }
  return to - from >= 1 && namesOrganization(tokens, range) ? [range] : []
}

function lastOf(tokens: readonly Token[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && NAME_LINKS.has((tokens[end - 1]?.text ?? "").toLowerCase())) end--
  return end
}

function firstGiven(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to - 1; i++) if (isGiven(tokens[i]?.text ?? "")) return i
  return -1
}

/** A given name earlier in the run: "Kate Bishop" has no title in it. */
function givenBefore(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const word = (tokens[i]?.text ?? "").toLowerCase()
    if (isGiven(word) && !WEAK_NAMES.has(word)) return true
  }
  return false
}

/** "Mr. King" is called King. */
function addressBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === "." ? at - 2 : at - 1
  return HONORIFICS.has((tokens[before]?.text ?? "").toLowerCase())
}

function isPlaceName(tokens: readonly Token[], from: number, to: number): boolean {
  return PLACE_WORDS.has((tokens[to - 1]?.text ?? "").toLowerCase()) && from === to - 2
}

function namesOrganization(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const last = (tokens[to - 1]?.text ?? "").toLowerCase()
  const first = (tokens[from]?.text ?? "").toLowerCase()
  if (ORGANIZATION_WORDS.has(last) && to - from >= 2 && !ROLES.has(last)) return true
  return ORGANIZATION_WORDS.has(first) && to - from >= 3 && NAME_LINKS.has((tokens[from + 1]?.text ?? "").toLowerCase())
}

export function isGiven(word: string): boolean {
  const lower = word.toLowerCase()
  return MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower)
}

/** A single word that is a name wherever it stands. */
function isPlainName(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ""
  const lower = text.toLowerCase()
  return (isGiven(text) && !WEAK_NAMES.has(lower)) || ACRONYM.test(text) || PLACES.has(lower) || OUTLETS.has(lower)
}

/** @returns whether Spanish says before a name that an organisation is called so: "la naviera Varela" */
export function isCalledAfter(tokens: readonly Token[], { from }: TokenRange): boolean {
  const noun = tokens[from - 1]
  if (noun?.paragraph !== tokens[from]?.paragraph || isGiven(tokens[from]?.text ?? "")) return false
  return ORGANIZATION_NOUNS.has(noun?.text ?? "") && /^(?:el|la|los|las|del|al|una?)$/iu.test(tokens[from - 2]?.text ?? "")
}

/** @returns the type that a name's own words and what stands before it tell; "other" where they do not */
export function typeOfRun(tokens: readonly Token[], range: TokenRange): { readonly type: EntityType; readonly confidence: number } {
  const words = wordsOfRun(tokens, range).map((word) => word.toLowerCase())
  const first = words[0] ?? ""
  const last = words.at(-1) ?? ""
  if (isCalledAfter(tokens, range)) return { type: "organization", confidence: 0.85 }
  if (isComplement(tokens, range.from) && !PLACES.has(last)) return { type: "organization", confidence: 0.6 }
  if (followsTitle(tokens, range.from) && !words.some((word) => ORGANIZATION_WORDS.has(word) && word !== last))
    return { type: "person", confidence: 0.9 }
  if (words.length > 1 && ORGANIZATION_ENDINGS.has(last)) return { type: "organization", confidence: 0.9 }
  const given = isGiven(first) && (!WEAK_NAMES.has(first) || words.length > 1)
  if (given && words.length > 1 && words.length < 6 && !words.slice(1).some((word) => ORGANIZATION_WORDS.has(word) && !ROLES.has(word))) {
    return { type: "person", confidence: 0.85 }
  }
  if (words.length > 1 && OUTLET_OPENINGS.has(first)) return { type: "organization", confidence: 0.8 }
  if (OUTLETS.has(words.join(" ")) || (words.length > 1 && OUTLET_WORDS.has(last))) return { type: "organization", confidence: 0.8 }
  if (words.length > 1 && words.every((word) => PLACES.has(word) || PLACE_WORDS.has(word) || NAME_LINKS.has(word)))
    return { type: "place", confidence: 0.85 }
  if (words.length > 1 && words.some((word) => ORGANIZATION_WORDS.has(word))) return { type: "organization", confidence: 0.85 }
  if (words.length === 1) {
    if (PLACES.has(first) || /^(?:u\.?s\.?a?\.?|u\.?k\.?|ee\.?uu\.?)$/u.test(first)) return { type: "place", confidence: 0.85 }
    if (given) return { type: "person", confidence: 0.7 }
    if (ACRONYM.test(tokens[range.from]?.text ?? "")) return { type: "organization", confidence: 0.6 }
  }
  if (PLACE_WORDS.has(last) && words.length > 1) return { type: "place", confidence: 0.7 }
  return { type: "other", confidence: 0.4 }
}

/** "Hacienda" of "la ministra de Hacienda": what an office is of. */
function isComplement(tokens: readonly Token[], from: number): boolean {
  const before = (tokens[from - 1]?.text ?? "").toLowerCase()
  const at = /^(?:la|el|the)$/u.test(before) ? from - 2 : from - 1
  if (!/^(?:of|for|de|del|para)$/u.test((tokens[at]?.text ?? "").toLowerCase())) return false
  const role = ROLES.get((tokens[at - 1]?.text ?? "").toLowerCase())
  return role?.kind === "office" || role?.kind === "spokesperson"
}

function followsTitle(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  if (tokens[at]?.text === "." && tokens[at]?.space === false) at--
  const token = tokens[at]
  if (!token || token.paragraph !== tokens[from]?.paragraph) return false
  const word = token.text.toLowerCase()
  if (HONORIFICS.has(word) || SHORT_TITLES.has(word)) return true
  const role = ROLES.get(word)
  return role !== undefined && !role.plural && role.kind !== "source" && role.kind !== "opinion"
}

function wordsOfRun(tokens: readonly Token[], { from, to }: TokenRange): readonly string[] {
  const words: string[] = []
  for (let i = from; i < to; i++) if (tokens[i]?.kind === "word") words.push(tokens[i]?.text ?? "")
  return words
}
