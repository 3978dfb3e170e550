// Re-DocRED (MIT; Wikipedia, CC BY-SA): relations between entities of a document, and which of them are ours to find.
import type { Document, Entity, EntityType, Relation, Span } from "../../src/document/index.ts"
import { ingestText } from "../../src/ingest/index.ts"
import { resolveCoreference } from "../../src/read/coreference.ts"
import { findMentions, type TypedMention } from "../../src/read/mentions.ts"
import { findProse, INVERSE_KINSHIP, KINSHIPS } from "../../src/read/index.ts"
import type { Prose } from "../../src/read/prose.ts"
import { UNJUDGED } from "../../src/read/tagger.ts"
import { corpus } from "../command.ts"

export type RedocredRecord = {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly type: string; readonly name: string; readonly mentions: readonly Span[] }[]
  readonly relations: readonly (readonly [head: number, property: string, tail: number, label: string])[]
}

export const REDOCRED = corpus("redocred/dev")
export const RELATION_GROUPS = ["kin", "employer", "office"] as const
export type RelationGroup = (typeof RELATION_GROUPS)[number]

/** A relation as text, so that it can be counted: "kin parent 3 0" is "3 is a parent of 0". */
export type Fact = { readonly group: RelationGroup; readonly key: string }

const TYPES: Readonly<Record<string, EntityType>> = { PER: "person", ORG: "organization", LOC: "place", MISC: "other" }
const NO_NAMES = {
  ...UNJUDGED,
  roles: new Float32Array(),
  names: new Float32Array(),
  dependent: new Float32Array(),
  head: new Float32Array(),
  linkSize: 0,
}

/**
 * What of the gold is ours to find:
 *
 * - kin: spouse (P26), sibling (P3373), child (P40), father (P22), mother (P25) of two people. Spouses and siblings have no order, and a
 *   child's parent is a parent's child: one fact. Other kin (uncles, in-laws) is not annotated, and what we find of it is not looked at
 * - employer: employer (P108) of a person, and the chair of an organisation (P488, the other way round)
 * - office: a person's office applies to a place or a body: head of state (P35) and of government (P6, both the other way round),
 *   position held (P39), applies to jurisdiction (P1001)
 *
 * @example goldFacts(record) // [{ group: "kin", key: "kin sibling 0 4" }]
 */
export function goldFacts({ entities, relations }: RedocredRecord): readonly Fact[] {
  const isPerson = (i: number): boolean => entities[i]?.type === "PER"
  return unique(
    relations.flatMap(([head, property, tail]): Fact[] => {
      if (property === "P26" || property === "P3373")
        return isPerson(head) && isPerson(tail) ? [pairFact(property === "P26" ? "spouse" : "sibling", head, tail)] : []
      if (property === "P40") return isPerson(head) && isPerson(tail) ? [{ group: "kin", key: `kin parent ${head} ${tail}` }] : []
      if (property === "P22" || property === "P25")
        return isPerson(head) && isPerson(tail) ? [{ group: "kin", key: `kin parent ${tail} ${head}` }] : []
      if (property === "P108" && isPerson(head)) return [{ group: "employer", key: `employer ${head} ${tail}` }]
      if (property === "P488" && isPerson(tail)) return [{ group: "employer", key: `employer ${tail} ${head}` }]
      if ((property === "P6" || property === "P35") && isPerson(tail)) return [{ group: "office", key: `office ${tail} ${head}` }]
      if ((property === "P39" || property === "P1001") && isPerson(head)) return [{ group: "office", key: `office ${head} ${tail}` }]
      return []
    }),
  )
}

/** @returns what was read, in the same terms; entities are called by their number @example foundFacts(relations)[0]?.key // "employer 0 3" */
export function foundFacts(relations: readonly Pick<Relation, "subject" | "predicate" | "object" | "value">[]): readonly Fact[] {
  return unique(
    relations.flatMap(({ subject, predicate, object, value }): Fact[] => {
      if (object === null) return []
      if (predicate === "employer" || predicate === "office") return [{ group: predicate, key: `${predicate} ${subject} ${object}` }]
      const kinship = KINSHIPS.get(value ?? "")
      if (predicate !== "family" || kinship === undefined) return []
      if (kinship === "spouse" || kinship === "sibling") return [pairFact(kinship, Number(subject), Number(object))]
      if (kinship === "parent") return [{ group: "kin", key: `kin parent ${subject} ${object}` }]
      return INVERSE_KINSHIP[kinship] === "parent" ? [{ group: "kin", key: `kin parent ${object} ${subject}` }] : []
    }),
  )
}

function pairFact(kinship: "spouse" | "sibling", a: number, b: number): Fact {
  return { group: "kin", key: `kin ${kinship} ${Math.min(a, b)} ${Math.max(a, b)}` }
}

function unique(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.key, fact])).values()]
}

/**
 * The prose of a record and its entities: names and what is one are the gold's, pronouns and role nouns are tied to them by our coreference.
 *
 * @returns entities called by their number in the gold
 */
export function readEntities(record: RedocredRecord): { readonly prose: Prose; readonly entities: readonly Entity[] } {
  const document: Document = ingestText(record.text, { id: record.id, language: "en" })
  const prose = findProse(document)
  const names = record.entities.flatMap(({ type, mentions }, i) => {
    const known = TYPES[type]
    return known === undefined ? [] : mentions.map((span) => ({ span, type: known, entity: i }))
  })
  const isName = (span: Span): boolean => names.some((name) => name.span[0] < span[1] && span[0] < name.span[1])
  const mentions = [
    ...names.map(({ span, type }): TypedMention => ({ span, kind: "name", type, nominal: null, pronoun: null, confidence: 1, by: "gold" })),
    ...findMentions(prose, NO_NAMES).filter(({ kind, span }) => kind !== "name" && !isName(span)),
  ].toSorted((a, b) => a.span[0] - b.span[0])
  const entityAt = new Map(names.map(({ span, entity }) => [span[0], entity]))
  const others = new Map<number, Entity["mentions"][number][]>()
  for (const { mentions: chain } of resolveCoreference(prose, mentions, [])) {
    const own = chain.flatMap(({ span, kind }) => (kind === "name" ? (entityAt.get(span[0]) ?? []) : []))
    const [most] = [...new Set(own)].toSorted((a, b) => own.filter((one) => one === b).length - own.filter((one) => one === a).length)
    if (most !== undefined) others.set(most, [...(others.get(most) ?? []), ...chain.filter(({ kind }) => kind !== "name")])
  }
  const entities = record.entities.flatMap(({ type, name, mentions: own }, i): Entity[] => {
    const known = TYPES[type]
    if (known === undefined) return []
    const all = [...own.map((span) => ({ span, kind: "name" as const })), ...(others.get(i) ?? [])].toSorted(
      (a, b) => a.span[0] - b.span[0],
    )
    return [{ id: String(i), type: known, name, mentions: all, confidence: 1, by: "gold" }]
  })
  return { prose, entities }
}
