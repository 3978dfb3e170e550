// Case: what a pile of documents says together, as `firsthand case show` prints it.
import type { Act, Factuality } from "./attribution.ts"
import type { Stance } from "./claim-group.ts"
import type { DecisionState } from "./decision.ts"
import type { EntityType, Predicate } from "./entity.ts"
import type { Reading } from "./reading.ts"
import type { SourceType } from "./source.ts"
import type { Span } from "./span.ts"

/** Words of one document; `quote` is the exact text of `span` there. */
export type Passage = { readonly document: string; readonly span: Span; readonly quote: string }

export type CaseDocument = {
  readonly id: string
  readonly file: string // base name of what was added
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null // ISO 8601, as precise as known
  readonly language: string | null
  readonly versionOf: string | null // the earliest version of the same article; null: this is it, or it has no other
}

/** A document of a case with what was read in it: what `link` works on. */
export type CaseMember = CaseDocument & { readonly reading: Reading; readonly fetched: string | null } // fetched: ISO 8601; null: from a file

export const DERIVATION_KINDS = ["verbatim", "partial", "rewrite", "translation", "press-release", "cites"] as const
export type DerivationKind = (typeof DERIVATION_KINDS)[number]

export const DERIVATION_EVIDENCE = ["passage", "credit", "link", "time", "dateline", "version", "wording", "statement", "source"] as const

/** What a derivation rests on; `from` and `to` are spans in the two documents, null where the evidence has no words there. */
export type DerivationEvidence = {
  readonly kind: (typeof DERIVATION_EVIDENCE)[number]
  readonly from: Span | null
  readonly to: Span | null
  readonly note: string | null // English, where the words do not speak for themselves: "published 3 hours before"
}

/** A document that came from another, or holds part of it. */
export type Derivation = {
  readonly from: string // id of a document; where `directed` is false, the two have no order
  readonly to: string
  readonly kind: DerivationKind
  readonly credited: boolean // `to` says so, or links
  readonly directed: boolean
  readonly confidence: number
  readonly by: string
  readonly evidence: readonly DerivationEvidence[]
}

export const ORIGIN_KINDS = ["speaker", "document", "witness", "outlet"] as const

/** From whom a claim entered the pile, as far as the pile shows. */
export type Origin = {
  readonly id: string // "o1"; the same in all claims of a case for the same speaker on the same occasion
  readonly kind: (typeof ORIGIN_KINDS)[number]
  readonly name: string
  readonly document: string // the first of those with this claim that reached it
  readonly counted: boolean // as one of those that are shown to be different
  readonly note: string | null // English, one line: why it is not counted
  readonly confidence: number
  readonly by: string
}

export const HOP_KINDS = [...DERIVATION_KINDS, "version", "same-document"] as const

/** One step of the way back from a statement to its origin: the statement that it came from, in another document or an earlier version. */
export type OriginHop = Passage & {
  readonly kind: (typeof HOP_KINDS)[number]
  readonly because: Passage | null // words of the document that took it: the credit, the shared passage; null: no words show it
  readonly confidence: number
  readonly by: string
}

export type ClaimStatement = Passage & {
  readonly source: { readonly id: string; readonly name: string; readonly type: SourceType } | null // id of a CaseEntity, or "d1/s2"; null: nobody is named
  readonly act: Act | null
  readonly factuality: Factuality
  readonly stance: Stance // "against": it denies the claim
  readonly origin: string | null // null: nobody stands behind it, as far as the pile shows
  readonly via: readonly OriginHop[] // the way back to the origin, nearest first; empty: this document reached it, or there is none
  readonly originBy: string // the rule that found the origin, or that there is none
  readonly originConfidence: number
  readonly confidence: number // that it says what the claim says
  readonly by: string
}

/** Statements in different documents that say the same of the same thing. */
export type Claim = {
  readonly id: string // "c1"
  readonly text: string // the words of one of its statements
  readonly variantOf: string | null // a distortion is a claim of its own, and names the one it distorts
  readonly corroboration: number // origins shown to be different; 0 and more
  readonly statements: readonly ClaimStatement[] // in order of publication
  readonly origins: readonly Origin[]
  readonly confidence: number // that its statements say the same
  readonly by: string
}

export const DISPUTE_KINDS = ["number", "date", "place", "identity", "denial"] as const

/** Two passages that cannot both be so. */
export type Dispute = {
  readonly kind: (typeof DISPUTE_KINDS)[number]
  readonly a: Passage & { readonly value: string }
  readonly b: Passage & { readonly value: string }
  readonly claim: string | null // id of the claim that is disputed
  readonly confidence: number
  readonly by: string
}

/** Somebody or something that documents of a case speak of, all its mentions together. */
export type CaseEntity = {
  readonly id: string // "e1"
  readonly type: EntityType
  readonly name: string
  readonly variants: readonly string[]
  readonly roles: readonly string[] // as the texts put them
  readonly mentions: readonly { readonly document: string; readonly entity: string }[] // id of an Entity of that document's reading
  readonly merges: readonly EntityMerge[] // why two documents' entities are one
}

export type EntityMerge = {
  readonly a: { readonly document: string; readonly entity: string }
  readonly b: { readonly document: string; readonly entity: string }
  readonly because: string // English, one line: "Diego Ruiz Castell ~ D. Ruiz: initial, surname; same role"
  readonly confidence: number
  readonly by: string
}

export type CaseRelation = {
  readonly subject: string // id of a CaseEntity
  readonly predicate: Predicate
  readonly object: string | null
  readonly value: string | null
  readonly from: string | null
  readonly until: string | null
  readonly statements: readonly (Passage & { readonly source: string | null; readonly factuality: Factuality })[] // source: id of a CaseEntity or "d1/s2"
  readonly confidence: number
  readonly by: string
}

/** Something that happened on a day, and when it was said and published. */
export type TimelineEntry = Passage & {
  readonly date: string // of the event, ISO 8601, as precise as known
  readonly stated: string | null // when it was said, where the text tells
  readonly published: string | null
  readonly text: string
  readonly confidence: number
  readonly by: string
}

/** What one version says in place of the other; `disclosed`: the later version says that it was changed. */
export type CaseEdit = { readonly document: string; readonly before: Passage; readonly after: Passage; readonly disclosed: boolean }

export type Case = {
  readonly documents: readonly CaseDocument[]
  readonly derivations: readonly Derivation[]
  readonly claims: readonly Claim[]
  readonly disputes: readonly Dispute[]
  readonly entities: readonly CaseEntity[]
  readonly relations: readonly CaseRelation[]
  readonly timeline: readonly TimelineEntry[]
  readonly undisclosed: readonly Passage[]
  readonly edits: readonly CaseEdit[]
  readonly decisions: readonly DecisionState[] // what people judged, the oldest first
}
