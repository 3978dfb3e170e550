// Reading: everything that one article says by itself.
import type { Attribution, Factuality } from "./attribution.ts"
import type { Document } from "./document.ts"
import type { Entity, Relation, Time } from "./entity.ts"
import type { Source } from "./source.ts"
import type { Span } from "./span.ts"
import type { Statement } from "./statement.ts"

export const FINDING_KINDS = [
  "vague-source",
  "anonymous-without-reason",
  "single-source",
  "second-hand",
  "no-source",
  "undisclosed",
  "headline-unsupported",
  "summary-unsupported",
  "hearsay",
  "missing-response",
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export type Finding = {
  readonly kind: FindingKind
  readonly spans: readonly Span[] // headline and summary findings: theirs first, then the text's
  readonly message: string // English, one sentence; show/ words it in other languages from `kind` and `details`
  readonly details: Readonly<Record<string, string>> // the values in the message, e.g. {firmer: "confirm", text: "raises questions"}
  readonly confidence: number
  readonly by: string
}

export const JUDGEMENTS = ["attribution", "speaker", "type", "act", "factuality", "standing", "anonymity", "entity"] as const
export type Judgement = (typeof JUDGEMENTS)[number]

/** One judgement with its author and the words it rests on, for `--explain`. */
export type Explanation = {
  readonly of: string // id of what is judged: "a1", "s2", "t3", "e1"
  readonly judgement: Judgement
  readonly value: string
  readonly by: string // "attribution-1.3.0", "rules-0.1.0/act/reporting-verb"
  readonly confidence: number
  readonly spans: readonly Span[] // the words it rests on
}

/** A word that tells of something that happens or holds, and how firmly the text presents it, whoever says so. */
export type Event = { readonly span: Span; readonly factuality: Factuality; readonly confidence: number; readonly by: string }

export type Reading = {
  readonly firsthand: string // program version
  readonly model: { readonly name: string; readonly version: string }
  readonly document: Document
  readonly sources: readonly Source[]
  readonly attributions: readonly Attribution[]
  readonly statements: readonly Statement[]
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly times: readonly Time[]
  readonly events: readonly Event[] // in text order
  readonly findings: readonly Finding[]
  readonly vectors: Int8Array // [statements × 256], what each means, of length 127; empty: the model gives none. Not printed
  readonly explanations: readonly Explanation[] // printed with --explain
}
