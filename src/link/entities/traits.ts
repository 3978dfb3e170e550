// Traits: what one document tells of one entity by which somebody without a name is known: what it is called, what happens to it, where it stands.
import type { CaseMember, Entity, Mention, Reading, Span } from "../../document/index.ts"
import { fold } from "../../text/index.ts"
import { findWords, stemsOf } from "../words.ts"
import type { EntityProfile } from "./profile.ts"
import { PEOPLE_CLASSES, PUBLIC_BODIES } from "./words.ts"

export type Place = {
  readonly span: Span
  readonly kind: Mention["kind"]
  readonly statement: number // -1: in none
  readonly text: string // folded
}

export type Traits = {
  readonly profile: EntityProfile
  readonly owned: boolean // "her lawyer": told of as somebody's
  readonly kind: Mention["kind"] // the fullest of its mentions
  readonly places: readonly Place[]
  readonly classes: ReadonlySet<string> // of its nouns: "attacker"
  readonly kinds: ReadonlySet<string> // of a public body, by its noun or its name: "court"
  readonly modifiers: ReadonlySet<string> // stems of the other words that it is called by
  readonly does: ReadonlySet<string> // stems of the events right behind it
  readonly undergoes: ReadonlySet<string> // and right before it
  readonly near: ReadonlySet<string> // stems of its statements
  readonly meaning: Float64Array // of its statements, of length 1; empty: the model gives none
  readonly named: Named | null // what all reports of the story tell of who has its name; null: it has none
  readonly several: boolean | null // null: a body, or not told
}

export type Named = {
  readonly documents: ReadonlySet<string> // of the story
  readonly spread: number // their share of the story's
  readonly nouns: ReadonlyMap<string, number> // in how many documents
  readonly all: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly gender: EntityProfile["gender"]
}

const VECTOR = 256
const REACH = 60 // UTF-16 code units
const OWNED = /(?:['’]s?|(?<![\p{L}])(?:his|her|their|my|our|its|whose|su|sus|mi))\s+(?:[\p{Ll}-]+\s+){0,2}$/iu
const OWNING = /^(?:his|her|their|my|our|its|whose|su|sus|mi)\s/iu
const GROUPS = new Set("family gang jury public crowd team staff clan cult couple media press community audience".split(" "))
const SINGLE = /^(?:he|she|him|her|his|hers|himself|herself|i|me|my|él|ella)$/u
const SEVERAL = /^(?:they|them|their|theirs|themselves|we|us|our|ellos|ellas|both|others|some|two|three|four|five|\d+)$/u

/** @param profiles - of the entities of the member, in their order @returns one for each */
export function findTraits({ reading }: CaseMember, profiles: readonly EntityProfile[]): readonly Traits[] {
  return reading.entities.flatMap((entity, i) => {
    const profile = profiles[i]
    return profile ? [traitsOf(reading, entity, profile)] : []
  })
}

function traitsOf(reading: Reading, { mentions, type }: Entity, profile: EntityProfile): Traits {
  const { text } = reading.document
  const places = mentions.map(
    ({ span, kind }): Place => ({
      span,
      kind,
      statement: reading.statements.findIndex((each) => each.span[0] <= span[0] && span[0] < each.span[1]),
      text: fold(text.slice(...span)),
    }),
  )
  const kind = profile.forms.length > 0 ? "name" : places.some((place) => place.kind !== "pronoun") ? "nominal" : "pronoun"
  const rows = [...new Set(places.flatMap(({ statement }) => (statement < 0 ? [] : [statement])))]
  const said = places.filter((place) => place.kind !== "pronoun")
  const [does, undergoes] = [new Set<string>(), new Set<string>()]
  for (const { span, statement } of places) {
    const within = reading.statements[statement]?.span ?? [Math.max(0, span[0] - REACH), span[1] + REACH]
    const events = reading.events.filter((event) => within[0] <= event.span[0] && event.span[1] <= within[1])
    const after = events.find((event) => event.span[0] >= span[1] && event.span[0] - span[1] <= REACH)
    const before = events.findLast((event) => event.span[1] <= span[0] && span[0] - event.span[1] <= REACH / 2)
    for (const [event, into] of [
      [after, does],
      [before, undergoes],
    ] as const)
      if (event) for (const stem of stemsOf(findWords(text.slice(...event.span)))) into.add(stem)
  }
  const heads = new Set(profile.nouns)
  return {
    profile,
    owned: said.some(({ span }) => OWNED.test(text.slice(Math.max(0, span[0] - 24), span[0])) || OWNING.test(text.slice(...span))),
    kind,
    places,
    classes: new Set([...profile.nouns].flatMap((noun) => PEOPLE_CLASSES.get(noun) ?? [])),
    kinds: type === "organization" ? kindsOf(profile) : NO_KINDS,
    modifiers: new Set(said.flatMap((place) => stemsOf(findWords(place.text))).filter((stem) => !heads.has(stem))),
    does,
    undergoes,
    near: new Set(rows.flatMap((row) => stemsOf(findWords(text, reading.statements[row]?.span ?? [0, 0])))),
    meaning: meanOf(reading.vectors, rows),
    named: null,
    several: severalOf(type, profile, places),
  }
}

const NO_KINDS: ReadonlySet<string> = new Set()

function kindsOf({ nouns, forms }: EntityProfile): ReadonlySet<string> {
  const words = [...nouns, ...forms.flatMap(({ parts }) => parts.words.flatMap(({ text, shown }) => [text, shown]))]
  return new Set(words.flatMap((word) => PUBLIC_BODIES.get(word) ?? []))
}

function severalOf(type: Entity["type"], profile: EntityProfile, places: readonly Place[]): boolean | null {
  if (type !== "person") return null
  if (profile.forms.length > 0) return false
  if (profile.plural || [...profile.nouns].some((noun) => GROUPS.has(noun))) return true
  if (places.some(({ text }) => SEVERAL.test(text))) return true
  return profile.nouns.size > 0 || places.some(({ text }) => SINGLE.test(text)) ? false : null
}

function meanOf(vectors: Int8Array, rows: readonly number[]): Float64Array {
  const mean = new Float64Array(vectors.length === 0 ? 0 : VECTOR)
  for (const row of rows) for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (vectors[row * VECTOR + i] ?? 0)
  const length = Math.sqrt(mean.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? mean : mean.map((value) => value / length)
}

/** @param reports - documents of the story @returns what the profiles of one name in a story tell together */
export function nameTraits(all: readonly Traits[], reports: number): Named {
  const documents = new Set(all.map(({ profile }) => profile.document))
  const nouns = new Map<string, number>()
  for (const { profile } of all) for (const noun of profile.nouns) nouns.set(noun, (nouns.get(noun) ?? 0) + 1)
  return {
    documents,
    spread: documents.size / reports,
    nouns,
    all: new Set(nouns.keys()),
    classes: new Set(all.flatMap(({ classes }) => [...classes])),
    gender: all.find(({ profile }) => profile.gender !== null)?.profile.gender ?? null,
  }
}
