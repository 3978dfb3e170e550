// Entity, Mention, Relation, Time: what an article speaks of.
import type { Factuality } from "./attribution.ts"
import type { Span } from "./span.ts"

export const ENTITY_TYPES = ["person", "organization", "place", "work", "other"] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export const MENTION_KINDS = ["name", "nominal", "pronoun"] as const
export type Mention = { readonly span: Span; readonly kind: (typeof MENTION_KINDS)[number] }

export type Entity = {
  readonly id: string // "e1", by first mention
  readonly type: EntityType
  readonly name: string
  readonly mentions: readonly Mention[]
  readonly confidence: number
  readonly by: string
}

export const PREDICATES = [
  "family",
  "office",
  "member",
  "owner",
  "employer",
  "arrested",
  "charged",
  "convicted",
  "extradited",
  "met",
  "paid",
  "located",
] as const
export type Predicate = (typeof PREDICATES)[number]

export type Relation = {
  readonly subject: string // id of an Entity
  readonly predicate: Predicate
  readonly object: string | null // id of an Entity
  readonly value: string | null // "finance minister", "sister", a sum
  readonly from: string | null // ISO date
  readonly until: string | null
  readonly span: Span
  readonly attribution: string | null // id; null: the outlet's own voice
  readonly factuality: Factuality // as the one who asserts it presents it: CT- where it is denied
  readonly confidence: number
  readonly by: string
}

export type Time = { readonly span: Span; readonly value: string; readonly confidence: number; readonly by: string } // ISO 8601, as precise as known
