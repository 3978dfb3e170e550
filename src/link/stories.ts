// Stories: which documents of a pile tell of one event.
//
// Two documents are judged by the words, names and numbers of both and by what their first statements mean, each from these two alone; a pile
// adds nothing to it, so that one more document changes no judgement. Groups are then built from the judgements, the likest pair first.
import type { CaseMember } from "../document/index.ts"
import { hashOf } from "../text/index.ts"
import { joinGroups } from "./clusters.ts"
import { compareTexts, orderMembers } from "./members.ts"
import { findWords, languageOf, findNumbers, stemsOf, type Word } from "./words.ts"

/** What a document tells, to be compared with others: made from it alone. */
type StoryProfile = {
  readonly language: string
  readonly words: ReadonlyMap<string, number> // stems of the whole text, by 1 + log of how often
  readonly lead: ReadonlyMap<string, number> // of its beginning
  readonly names: ReadonlySet<string> // words of the names in it, lower case
  readonly numbers: ReadonlySet<string> // of its beginning
  readonly meaning: Float64Array // of its first statements, of length 1; empty: the model gives none
  readonly keys: readonly number[] // hashes of the stems that it turns on: documents of one story share some
}

/** The title and the first paragraphs tell what it is about, UTF-16 code units. */
const LEAD = 700
const LEAD_STATEMENTS = 6
const VECTOR = 256
const KEYS = 16
const FEWEST_KEYS = 2
/** Of a key that more have, so many before each are looked at. */
const MOST_HOLDERS = 200
const NEAR = 40

/**
 * How much each likeness counts, and from which mean likeness on two groups are one story.
 *
 * @source of a dozen settings the best on the train part of ECB+ (B-cubed F1), never on what is reported
 */
const WEIGHTS = { words: 1, names: 1, meaning: 0.5, numbers: 0.7 }
const ONE_STORY = 0.3
/** Likeness of pairs that share too few keys to be looked at. */
const APART = 0.1
/** Where one of two names no number at its beginning, nothing is known of their numbers: what strangers have in common. */
const NO_NUMBERS = 0.1

/** @returns what a document tells, made from it alone @example profileStory(member).keys.length // 16 */
function profileStory({ reading, language }: Pick<CaseMember, "reading" | "language">): StoryProfile {
  const { document, entities, statements, vectors } = reading
  const words = findWords(document.text)
  const beginning = words.filter(({ span }) => span[0] < LEAD)
  const names = new Set(
    entities
      .filter(({ mentions }) => mentions.some(({ kind }) => kind === "name"))
      .flatMap(({ name }) => findWords(name).flatMap(({ text }) => (text.length > 2 ? [text] : []))),
  )
  const counts = countStems(words)
  const lead = countStems(beginning)
  const first = statements.filter(({ span }) => span[0] < LEAD).slice(0, LEAD_STATEMENTS).length
  return {
    language: language ?? document.language ?? "en",
    words: weigh(counts),
    lead: weigh(lead),
    names,
    numbers: new Set(findNumbers(beginning, languageOf(document))),
    meaning: meanOf(vectors, first),
    keys: chooseKeys(counts, lead, names),
  }
}

/** @returns how alike what two documents tell is, from these two alone, in [0, 1] @example likenStories(profileStory(a), profileStory(b)) // 0.42 */
function likenStories(a: StoryProfile, b: StoryProfile): number {
  // Words of two languages have only names and numbers in common.
  const words = a.language === b.language ? WEIGHTS.words : 0
  const total = words + WEIGHTS.names + WEIGHTS.meaning + WEIGHTS.numbers
  return (
    ((words * (cosine(a.words, b.words) + cosine(a.lead, b.lead))) / 2 +
      WEIGHTS.names * share(a.names, b.names) +
      WEIGHTS.meaning * Math.max(0, dot(a.meaning, b.meaning)) +
      WEIGHTS.numbers * (a.numbers.size === 0 || b.numbers.size === 0 ? NO_NUMBERS : share(a.numbers, b.numbers))) /
    total
  )
}

/**
 * Groups the documents of a pile by the event that they tell of.
 *
 * @returns ids of documents, each in one group; groups in the order of their first document
 * @example groupStories(members) // [["d1", "d4", "d5"], ["d2"], ["d3"]]
 */
export function groupStories(members: readonly CaseMember[]): readonly (readonly string[])[] {
  const ordered = orderMembers(members)
  const profiles = ordered.map(profileStory)
  const pairs = findPairs(profiles).flatMap(([i, j]) => {
    const [a, b] = [profiles[i], profiles[j]]
    return a && b ? [[i, j, likenStories(a, b)] as const] : []
  })
  return joinGroups(ordered.length, pairs, ONE_STORY, APART).map((group) => group.flatMap((i) => ordered[i]?.id ?? []))
}

/** Those that share enough keys, through an index of them. Of a key that many have, those that came out next to one another: an event is told of at one time. */
function findPairs(profiles: readonly StoryProfile[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>()
  for (const { keys } of profiles) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const holders = new Map<number, number[]>()
  const pairs: [number, number][] = []
  profiles.forEach(({ keys }, i) => {
    const shared = new Map<number, number>()
    for (const key of keys) {
      const known = holders.get(key)
      const near = (counts.get(key) ?? 0) > MOST_HOLDERS ? known?.slice(-NEAR) : known
      for (const j of near ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
      if (known) known.push(i)
      else holders.set(key, [i])
    }
    for (const [j, count] of shared) if (count >= FEWEST_KEYS) pairs.push([j, i])
  })
  return pairs
}

function countStems(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const stem of stemsOf(words)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

function weigh(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].map(([stem, count]) => [stem, 1 + Math.log(count)]))
}

/** The stems it turns on: what it says most often, names twice as much; those at its beginning first. */
function chooseKeys(counts: ReadonlyMap<string, number>, lead: ReadonlyMap<string, number>, names: ReadonlySet<string>): readonly number[] {
  const named = new Set(stemsOf([...names].map((text) => ({ text, key: 0, span: [0, 0] }))))
  const weightOf = ([stem, count]: readonly [string, number]): number => (named.has(stem) ? 2 * count : count) + (lead.has(stem) ? 1 : 0)
  return [...counts]
    .toSorted((a, b) => weightOf(b) - weightOf(a) || compareTexts(a[0], b[0]))
    .slice(0, KEYS)
    .map(([stem]) => hashOf(stem))
}

function meanOf(vectors: Int8Array, rows: number): Float64Array {
  const mean = new Float64Array(VECTOR)
  for (let i = 0; i < Math.min(rows * VECTOR, vectors.length); i++) mean[i % VECTOR] = (mean[i % VECTOR] ?? 0) + (vectors[i] ?? 0)
  const length = Math.sqrt(dot(mean, mean))
  return length === 0 ? mean : mean.map((value) => value / length)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const [stem, weight] of few) both += weight * (many.get(stem) ?? 0)
  return both === 0 ? 0 : both / Math.sqrt(squares(a) * squares(b))
}

function squares(weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return sum
}

/** The share of what either has, as the cosine of sets. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const item of a) if (b.has(item)) both++
  return both === 0 ? 0 : both / Math.sqrt(a.size * b.size)
}
