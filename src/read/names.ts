// Names: the model's and the capitals' put together, each with the type that the whole document speaks for.
import type { EntityType } from "../document/index.ts"
import { fold } from "../text/index.ts"
import { byRule } from "../document/index.ts"
import { decodeNames, type LabelledName, likeliest, NAME_LIMITS, type NameLimits, type TypeWeights, weighTypes } from "./name-labels.ts"
import { findDatelines } from "./datelines.ts"
import { hintsOf } from "./name-surroundings.ts"
import { findTeams } from "./teams.ts"
import { findNameRuns, isBodyAlone, isCalledAfter, isGiven, type NameRun, typeOfRun } from "./name-runs.ts"
import { settledForm } from "./name-forms.ts"
import { cutSeams } from "./name-seams.ts"
import { wholeNames } from "./name-wholes.ts"
import type { TokenRange } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { TokenScores } from "./tagger.ts"
import type { Token } from "./tokens.ts"
import { ARTICLES, STOPPERS } from "./words/determiners.ts"
import { COMMON_CAPITALS, NEVER_NAMES } from "./words/never-names.ts"
import { DEMONYMS, DOCUMENT_NOUNS, ORGANIZATION_NOUNS, ORGANIZATION_WORDS, OUTLETS, PLACES } from "./words/organizations.ts"
import { REPORTING } from "./words/reporting.ts"
import { ROLES } from "./words/roles.ts"
import { HONORIFICS, SHORT_TITLES } from "./words/titles.ts"

export type Name = TokenRange & { readonly type: EntityType; readonly confidence: number; readonly by: string }

const PLACES_FOLDED: ReadonlySet<string> = new Set([...PLACES].map(fold))
const BY_MODEL = byRule("mentions/model-name")
const BY_CAPITALS = byRule("mentions/capitals")
const BY_DATELINE = byRule("mentions/dateline")
/** Ends the key of a name where it is a side's. */
const PLAYING = "|side"
/** No number of mentions that the model mistook outweighs it. */
const DECISIVE = 1000
/**
 * Finds the names of a document, also without a model, by their capitals alone.
 *
 * @param limits - how far the model is believed
 * @returns disjoint names in text order
 * @example findNames(prose, scores)[0] // { from: 0, to: 2, type: "person", confidence: 0.97, by: "…" }
 */
export function findNames(prose: Prose, scores: Pick<TokenScores, "names">, limits: NameLimits = NAME_LIMITS): readonly Name[] {
  const { tokens } = prose
  const labelled = decodeNames(tokens, scores.names, limits).flatMap((name) => withoutTitle(tokens, name))
  const runs = findNameRuns(prose)
  const joined = joinNames(prose, labelled, runs, (range) => weighTypes(scores.names, range), limits)
  // "Police" and "Republicans" at the start of a sentence are role nouns, unless somebody here is called so.
  const surnames = new Set(joined.filter(({ from, to }) => to - from > 1).map(({ to }) => fold(tokens[to - 1]?.text ?? "")))
  const names = joined.filter(({ from, to, type }) => {
    const word = (tokens[from]?.text ?? "").toLowerCase()
    if (to - from === 1 && isNoName(tokens[from]?.text ?? "")) return false
    const role = to - from === 1 ? ROLES.get(word) : undefined
    if (to - from === 1 && type === "person" && (DOCUMENT_NOUNS.has(word) || ORGANIZATION_NOUNS.has(word)) && !surnames.has(fold(word)))
      return false
    const addressed = HONORIFICS.has(
      (tokens[from - 1]?.text === "." ? (tokens[from - 2]?.text ?? "") : (tokens[from - 1]?.text ?? "")).toLowerCase(),
    )
    return !role || surnames.has(fold(word)) || addressed || (!role.plural && role.kind !== "office")
  })
  const whole = withDatelines(tokens, wholeNames(prose, cutSeams(tokens, names)))
  return settleTypes(prose, whole, (range) => weighTypes(scores.names, range), limits)
}

/** What a dateline gives is a place from its first capital to its last, and the agency behind it, whatever was found of them. */
function withDatelines(tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  // Of "Ana Reyes Calvera, 3 may (EFE)" the place is what begins where another name has ended.
  const ends = new Set(names.map(({ to }) => to))
  const starts = new Set(names.map(({ from }) => from))
  const found = findDatelines(tokens).map(({ from, to, type }): Name => {
    let start = from
    for (let i = from + 1; i < to; i++) if (starts.has(i) && ends.has(i)) start = i
    return { from: start, to, type, confidence: 0.95, by: BY_DATELINE }
  })
  const apart = names.filter(({ from, to }) => !found.some((one) => one.from < to && from < one.to))
  return [...apart, ...found].sort((a, b) => a.from - b.from)
}

/** Cuts articles, titles and what is no letter off a name that the model gave. */
function withoutTitle(tokens: readonly Token[], name: LabelledName): readonly LabelledName[] {
  let { from, to } = name
  const word = (i: number): string => (tokens[i]?.text ?? "").toLowerCase()
  const isEdge = (i: number): boolean => tokens[i]?.kind === "punctuation" || tokens[i]?.kind === "quote" || /^['’]s$/u.test(word(i))
  for (let before = -1; before !== from; ) {
    before = from
    if (from < to - 1 && /^\p{Ll}/u.test(tokens[from]?.text ?? "") && STOPPERS.has(word(from))) from++
    else if (from < to && (isEdge(from) || ARTICLES.has(word(from)) || HONORIFICS.has(word(from)) || SHORT_TITLES.has(word(from)))) from++
    else if (name.type === "person" && from < to - 1 && ROLES.has(word(from)) && !isGiven(word(from))) from++
    else if (name.type === "person" && from < to - 1 && DEMONYMS.has(word(from))) from++
  }
  while (to > from + 1 && /^\p{Ll}/u.test(tokens[to - 1]?.text ?? "") && STOPPERS.has(word(to - 1))) to--
  while (to > from && isEdge(to - 1) && !(tokens[to - 1]?.text === "." && !tokens[to - 1]?.space)) to--
  if (from >= to || !/\p{L}|\p{N}/u.test(tokens[from]?.text ?? "")) return []
  // "critics", "court filing": no name, whatever the model says.
  const own = tokens.slice(from, to)
  if (!own.some(({ text }) => /\p{Lu}/u.test(text)) || own.some(({ text }) => /^\p{Ll}/u.test(text) && DOCUMENT_NOUNS.has(text))) return []
  if (
    to - from === 1 &&
    ((DEMONYMS.has(word(from)) && !PLACES.has(word(from))) || NEVER_NAMES.has(word(from))) &&
    !/^u\.?[sk]\.?$|^eu$/u.test(word(from))
  )
    return []
  return [{ ...name, from, to }]
}

/** "XIX", "DVD": capitals of a number or of a common noun. */
function isNoName(text: string): boolean {
  return (/^[IVX]{2,}$/u.test(text) && ROMAN.test(text)) || COMMON_CAPITALS.has(text)
}

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/u

type Weigh = (range: TokenRange) => TypeWeights

function joinNames(
  { tokens, language }: Prose,
  labelled: readonly LabelledName[],
  runs: readonly NameRun[],
  weigh: Weigh,
  limits: NameLimits,
): readonly Name[] {
  const found: Name[] = []
  const certain = labelled.length > 0
  let at = 0
  const used = new Set<number>()
  for (const run of runs) {
    while (at < labelled.length && (labelled[at]?.to ?? 0) <= run.from) at++
    const inside: number[] = []
    for (let i = at; i < labelled.length && (labelled[i]?.from ?? 0) < run.to; i++) inside.push(i)
    if (inside.length === 0) {
      // With a model, one capital alone is believed where its own word proves the name, or the model half believes it.
      const weights = weigh(run)
      const mass = weights.person + weights.organization + weights.place + weights.other
      const alone = run.to - run.from === 1
      const body = alone && language === "es" && isBodyAlone(tokens, run.from)
      if (certain && run.confidence < 0.6 && alone && !body && (language === "en" || mass < limits.capital)) continue
      const type = body ? "organization" : run.type === "other" && certain ? likeliest(weights, limits) : run.type
      found.push({ ...run, type, confidence: run.confidence * (certain ? 0.8 : 1), by: BY_CAPITALS })
      continue
    }
    const first = labelled[inside[0] ?? -1]
    const covered = first !== undefined && inside.length === 1 && run.from <= first.from && first.to <= run.to
    if (
      covered &&
      first &&
      first.to - first.from < run.to - run.from &&
      first.type === run.type &&
      (run.type === "person" || run.type === "organization")
    ) {
      found.push({ ...first, from: run.from, to: run.to, by: BY_MODEL })
      used.add(inside[0] ?? -1)
    } else if (covered && first && first.type === "person" && first.to < run.to && run.type === "organization" && run.confidence > 0.8) {
      // "Varela Shipping" is no Varela.
      found.push({ ...run, by: BY_CAPITALS })
      used.add(inside[0] ?? -1)
    } else if (covered && first && first.type === "place" && run.from < first.from && first.to === run.to && isBodyOf(tokens, run)) {
      found.push({ ...run, type: "organization", by: BY_CAPITALS })
      used.add(inside[0] ?? -1)
    }
  }
  labelled.forEach((name, i) => {
    if (!used.has(i)) found.push({ ...name, by: BY_MODEL })
  })
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  return found.filter((name, i) => i === 0 || name.from >= Math.max(...found.slice(Math.max(0, i - 3), i).map(({ to }) => to)))
}

/** "Ayuntamiento de Calvera", of which the model gave the town. */
function isBodyOf(tokens: readonly Token[], { from }: TokenRange): boolean {
  return ORGANIZATION_WORDS.has((tokens[from]?.text ?? "").toLowerCase()) && /^(?:del?|of)$/u.test(tokens[from + 1]?.text ?? "")
}

/** One type for one form of name, by what all its mentions and their surroundings say. */
function settleTypes({ tokens, language }: Prose, names: readonly Name[], weigh: Weigh, limits: NameLimits): readonly Name[] {
  const keys = sensesOf(tokens, names)
  const votes = new Map<string, Map<EntityType, number>>()
  const vote = (key: string, type: EntityType, weight: number) => {
    const counts = votes.get(key) ?? new Map<EntityType, number>()
    counts.set(type, (counts.get(type) ?? 0) + weight)
    votes.set(key, counts)
  }
  const ends = new Set(names.filter(({ type }) => type === "person").map(({ to }) => to))
  const singles = new Set<string>()
  for (const name of names) if (name.to - name.from === 1) singles.add(keyOf(tokens, name))
  for (const [i, name] of names.entries()) {
    const key = keys[i] ?? ""
    const weights = weigh(name)
    const mass = weights.person + weights.organization + weights.place + weights.other
    if (mass > 0.02) for (const [type, weight] of Object.entries(weights)) vote(key, type as EntityType, (weight / mass) * name.confidence)
    if (mass <= 0.02 || name.by !== BY_MODEL) vote(key, name.type, name.confidence)
    if (name.by === BY_MODEL) {
      const own = typeOfRun(tokens, name)
      vote(key, own.type, own.confidence * (name.to - name.from > 1 && own.confidence > 0.8 ? 0.8 : 0.5))
    }
    if (OUTLETS.has(key) || key.endsWith(PLAYING)) vote(key, "organization", DECISIVE)
    if (name.by === BY_DATELINE) vote(key, name.type, 3)
    for (const { type, weight } of hintsOf(tokens, name, language)) vote(key, type, weight)
    if (isCalledAfter(tokens, name)) vote(key, "organization", 3)
    const words = key.split(" ")
    const last = words.at(-1) ?? ""
    const personLike = words.length <= 4 && !words.some((word) => ORGANIZATION_WORDS.has(word) || PLACES_FOLDED.has(word))
    if (!personLike) continue
    if (words.length > 1 && singles.has(last)) vote(key, "person", isGiven(words[0] ?? "") ? 0.8 : 0.5)
    if (isInBrackets(tokens, name, ends)) vote(key, "organization", 0.5)
    vote(key, "person", personEvidence(tokens, name))
    if ((tokens[name.from - 1]?.text ?? "").toLowerCase() === "the" && words.length > 1) vote(key, "organization", 0.4)
  }
  const types = new Map<string, EntityType>()
  for (const [key, counts] of votes) types.set(key, strongest(counts, limits))
  // A single word that ends a person's name is that person's.
  const surnames = new Map<string, EntityType>()
  for (const [key, type] of types)
    if (type === "person" && key.includes(" ")) for (const word of key.split(" ").slice(1)) surnames.set(word, type)
  // "Brennick" is the Brennick Marine Works where nobody is called so.
  const openings = new Set<string>()
  for (const [key, type] of types) if (type === "organization" && key.includes(" ")) openings.add(key.split(" ")[0] ?? "")
  return names.map((name, i) => {
    const key = keys[i] ?? ""
    if (!key.includes(" ") && openings.has(key) && !surnames.has(key) && !isGiven(key) && !PLACES_FOLDED.has(key))
      return { ...name, type: "organization" as const }
    const type = types.get(key) ?? name.type
    if (type === "person" && PLACES_FOLDED.has(key) && !isGiven(key) && !surnames.has(key)) return { ...name, type: "place" as const }
    const weak = type === "other" || name.confidence < 0.7
    return { ...name, type: name.to - name.from === 1 && weak && surnames.has(key) ? "person" : type }
  })
}

/** The key of each name, by which it is one with others; a place that plays is another than the place. */
function sensesOf(tokens: readonly Token[], names: readonly Name[]): readonly string[] {
  const { plays, isSport } = findTeams(tokens)
  const persons = new Set(names.filter(({ type }) => type === "person").map(({ to }) => to))
  const keys = names.map((name) => keyOf(tokens, name))
  const playing = names.map((name) => {
    if (name.type === "person" && name.to - name.from > 1) return false
    if (name.by === BY_DATELINE) return false
    return plays(name) || (isInBrackets(tokens, name, persons) && isSport(name.from))
  })
  const sides = new Set(keys.filter((_, i) => playing[i]))
  return keys.map((key, i) => {
    const { from } = names[i] ?? { from: 0 }
    const there =
      names[i]?.by === BY_DATELINE || /^(?:en|in|at|from|hacia|desde|hasta)$/u.test((tokens[from - 1]?.text ?? "").toLowerCase())
    return playing[i] || (sides.has(key) && isSport(from) && !there) ? key + PLAYING : key
  })
}

/** "Lena Ortuño (Unión Norte)": whose she is. */
function isInBrackets(tokens: readonly Token[], { from, to }: Name, persons: ReadonlySet<number>): boolean {
  return tokens[from - 1]?.text === "(" && tokens[to]?.text === ")" && persons.has(from - 1)
}

function strongest(counts: ReadonlyMap<EntityType, number>, limits: NameLimits): EntityType {
  let best: EntityType = "other"
  let most = 0
  for (const [type, weight] of counts) {
    const value = type === "other" ? weight * limits.other : weight
    if (value > most) {
      best = type
      most = value
    }
  }
  return best
}

/** What stands around a name only where it is a person's: an age, a role between commas, "who". */
function personEvidence(tokens: readonly Token[], { from, to }: Name): number {
  const text = (i: number): string => tokens[i]?.text ?? ""
  const word = (i: number): string => text(i).toLowerCase()
  let weight = 0
  if (text(to) === ",") {
    if (tokens[to + 1]?.kind === "number" && text(to + 2) === ",") weight += 1
    const start = ARTICLES.has(word(to + 1)) ? to + 2 : to + 1
    for (let i = start; i < start + 4; i++) {
      if (/^[,.;]$/u.test(text(i))) break
      if (ROLES.has(word(i))) weight += to - from > 1 && start > to + 1 ? 1.2 : 0.6
    }
    if (word(to + 1) === "who" || word(to + 1) === "quien") weight += 0.8
    if (ROLES.has(word(to + 1).replace(/^ex-?/u, ""))) weight += 0.6
  }
  if (/^(?:was|were|fue|fueron|is|es)$/u.test(word(to)) && PERSONAL.test(word(to + 1))) weight += 0.8
  if (to - from > 1 && (REPORTING.has(word(to)) || (REPORTING.has(word(from - 1)) && !/^(?:told|tells|asked|asks)$/u.test(word(from - 1)))))
    weight += 0.5
  // "The Morning Bell": a person takes no article.
  if (word(from - 1) === "the" || (word(from - 1) === "el" && !ROLES.has(word(from)))) weight = 0
  return Math.min(1.5, weight)
}

/** What happens to persons alone: "was arrested". */
const PERSONAL =
  /^(?:arrested|charged|convicted|sentenced|born|hospitalized|married|jailed|detenid[oa]s?|arrestad[oa]s?|acusad[oa]s?|condenad[oa]s?|hospitalizad[oa]s?|encarcelad[oa]s?)$/u

function keyOf(tokens: readonly Token[], { from, to }: TokenRange): string {
  const words: string[] = []
  for (let i = from; i < to; i++) if (tokens[i]?.kind === "word") words.push(fold(tokens[i]?.text ?? ""))
  return settledForm(words.join(" "))
}
