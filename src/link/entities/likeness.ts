// Likeness: what speaks for and against that somebody without a name is somebody else of the same story, in one document or in two.
import type { Place, Traits } from "./traits.ts"
import { PEOPLE_CLASSES, WIDE_NOUNS } from "./words.ts"

/** What is looked at, in the order in which the trees of unnamed-trees.ts ask for it; then each kind of nouns by itself. */
const LIKENESS = [
  "less", // how the one told of with less of a name is told of: 0 by pronouns, 1 by nouns, 2 by name
  "more", // and the other
  "noun", // 2: a noun that both are called; 1: one that several of an event can be called; -1: other nouns; -2: another relative; 0: not told
  "nouns", // how many both are called
  "class", // 1: nouns of one kind; -1: of other kinds
  "gender", // 1: the same; -1: another
  "several", // 1: one each; 2: several each; -1: one and several
  "type", // 1: persons; 2: bodies
  "does", // events right behind both
  "undergoes", // right before both
  "crosses", // behind the one, before the other
  "modifiers", // words that both are called by
  "marks", // names inside what they are called: 1: the same; -1: others
  "near", // words of their statements, in two documents
  "meaning", // of their statements, in two documents
  "rivals", // others there who could be the second
  "rivalsOfOther",
  "rank", // how many of those are told of more often than the first
  "rankOfOther",
  "mentions",
  "fresh", // 1: the first is told of as new ("a driver"); 2: the second; 3: both
  "opens", // the statement in which the later one of both is first told of
  "statements", // between them in one document
  "reflexive",
  "possessive",
  "narrator", // "I", "we": 1, 2, 3 as above
  "before", // others in one document told of before the second who could be it
  "told", // 2: the second's document names the first; 1: it does not
  "spread", // the share of the story's reports that name the first
  "known", // in how many the first is called by the second's noun
  "owned", // "her lawyer": 1, 2, 3 as above
] as const
const CLASSES = [...new Set([...PEOPLE_CLASSES.values()].flat())]

const FAR = 10
const REFLEXIVE = /^(?:\p{L}+self|\p{L}+selves)$/u
const OWNER = /^(?:his|her|their|its|whose|our|my)$/u
const NARRATOR = /^(?:i|me|my|we|us|our|you|your|myself|ourselves)$/u
const KINDS = { pronoun: 0, nominal: 1, name: 2 } as const

/** All of one document's: who else could be meant there. */
export type Crowd = readonly Traits[]

/**
 * Says what is alike in two of one story, not both named.
 *
 * @param crowdOf - the persons and bodies of a document
 * @returns numbers for the trees; the same whichever of the two comes first
 */
export function likenTraits(one: Traits, other: Traits, crowdOf: (document: string) => Crowd): readonly number[] {
  const here = one.profile.document === other.profile.document
  const [a, b] = orderPair(one, other)
  const [crowdA, crowdB] = [crowdOf(a.profile.document), crowdOf(b.profile.document)]
  const rivals = crowdA.filter((each) => each !== a && each !== b && mayBe(each, b))
  const rivalsOfOther = crowdB.filter((each) => each !== a && each !== b && mayBe(each, a))
  const told: Readonly<Record<(typeof LIKENESS)[number], number>> = {
    less: KINDS[b.kind],
    more: KINDS[a.kind],
    noun: likenNouns(a, b),
    nouns: Math.min(3, both(nounsOf(a), nounsOf(b)).length),
    class: likenSets(classesOf(a), classesOf(b)),
    gender: agree(genderOf(a), genderOf(b)),
    several: a.several === null || b.several === null ? 0 : a.several !== b.several ? -1 : a.several ? 2 : 1,
    type: a.profile.type === b.profile.type ? (a.profile.type === "person" ? 1 : 2) : 0,
    does: both(a.does, b.does).length,
    undergoes: both(a.undergoes, b.undergoes).length,
    crosses: both(a.does, b.undergoes).length + both(a.undergoes, b.does).length,
    modifiers: both(a.modifiers, b.modifiers).length,
    marks: likenSets(a.profile.marks, b.profile.marks),
    near: here ? 0 : cosine(a.near, b.near),
    meaning: here ? 0 : dot(a.meaning, b.meaning),
    rivals: rivals.length,
    rivalsOfOther: rivalsOfOther.length,
    rank: rivals.filter(({ places }) => places.length > a.places.length).length,
    rankOfOther: rivalsOfOther.filter(({ places }) => places.length > b.places.length).length,
    mentions: a.places.length + b.places.length,
    fresh: which(a.profile.fresh, b.profile.fresh),
    opens: Math.max(a.places[0]?.statement ?? 0, b.places[0]?.statement ?? 0),
    statements: here ? Math.min(FAR - 1, statementsBetween(a, b)) : FAR,
    reflexive: b.places.some(({ text }) => REFLEXIVE.test(text)) ? 1 : 0,
    possessive: b.places.some(({ text }) => OWNER.test(text)) ? 1 : 0,
    narrator: which(narrates(a), narrates(b)),
    before: here ? rivals.filter((each) => startOf(each) < startOf(b)).length : 0,
    told: here || a.named === null ? 0 : a.named.documents.has(b.profile.document) ? 2 : 1,
    spread: a.named?.spread ?? 0,
    known: Math.max(0, ...[...b.profile.nouns].map((noun) => a.named?.nouns.get(noun) ?? 0)),
    owned: which(a.owned, b.owned),
  }
  return [...LIKENESS.map((name) => told[name]), ...CLASSES.map((name) => which(classesOf(a).has(name), classesOf(b).has(name)))]
}

/** In one document the later one comes second; in two, the one told of with less of a name, else less often, else of the later document. */
function orderPair(one: Traits, other: Traits): readonly [Traits, Traits] {
  const later =
    one.profile.document === other.profile.document
      ? startOf(one) - startOf(other)
      : KINDS[other.kind] - KINDS[one.kind] ||
        other.places.length - one.places.length ||
        (one.profile.document > other.profile.document ? 1 : -1)
  return later > 0 ? [other, one] : [one, other]
}

/** Whether nothing that the words themselves say keeps two apart. */
function mayBe(a: Traits, b: Traits): boolean {
  return (
    a.profile.type === b.profile.type &&
    (a.several === null || b.several === null || a.several === b.several) &&
    agree(genderOf(a), genderOf(b)) >= 0
  )
}

function nounsOf({ profile, named }: Traits): ReadonlySet<string> {
  return named?.all ?? profile.nouns
}

function classesOf({ classes, named }: Traits): ReadonlySet<string> {
  return named?.classes ?? classes
}

/** @returns what its own document says, else what the story's reports say of its name */
export function genderOf({ profile, named }: Traits): "male" | "female" | null {
  return profile.gender ?? named?.gender ?? null
}

function likenNouns(a: Traits, b: Traits): number {
  const [one, other] = [nounsOf(a), nounsOf(b)]
  const shared = both(one, other)
  if (shared.length > 0) return shared.some((noun) => !WIDE_NOUNS.has(noun)) ? 2 : 1
  if (one.size === 0 || other.size === 0) return 0
  return classesOf(a).has("kin") && classesOf(b).has("kin") ? -2 : -1 // a mother, a sister
}

function likenSets(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return both(a, b).length > 0 ? 1 : a.size > 0 && b.size > 0 ? -1 : 0
}

function agree(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : a === b ? 1 : -1
}

function which(a: boolean, b: boolean): number {
  return (a ? 1 : 0) + (b ? 2 : 0)
}

function narrates({ places }: Traits): boolean {
  return places.some(({ text }) => NARRATOR.test(text))
}

/** Between the two mentions that stand nearest to each other. */
function statementsBetween(a: Traits, b: Traits): number {
  let [from, to]: [Place | undefined, Place | undefined] = [a.places[0], b.places[0]]
  for (const one of a.places) {
    for (const other of b.places) {
      if (from === undefined || to === undefined || Math.abs(other.span[0] - one.span[0]) < Math.abs(to.span[0] - from.span[0]))
        [from, to] = [one, other]
    }
  }
  return Math.abs((from?.statement ?? 0) - (to?.statement ?? 0))
}

function startOf({ places }: Traits): number {
  return places[0]?.span[0] ?? 0
}

function both(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((each) => b.has(each))
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 || b.size === 0 ? 0 : both(a, b).length / Math.sqrt(a.size * b.size)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}
