// Case schema: what `case show --json` prints, as a JSON Schema. Apart from index.ts, so that only who asks for it loads zod.
import { z } from "zod"
import { type Case, type CaseDocument, DERIVATION_EVIDENCE, DERIVATION_KINDS, DISPUTE_KINDS, HOP_KINDS, ORIGIN_KINDS } from "./case.ts"
import type { Decision } from "./decision.ts"
import { ENTITY_TYPES, PREDICATES } from "./entity.ts"
import { act, by, confidence, factuality, type Frozen, id, judgement, type Same, span } from "./schema-parts.ts"
import type { SavedSearch } from "./saved-search.ts"
import { SOURCE_TYPES } from "./source.ts"
import { VERSION } from "./version.ts"

const partialDate = z.string().describe("ISO 8601, as precise as known")
const because = z.string().describe("English, one line")

export const passage = z.object({ document: id, span, quote: z.string().describe("the exact text of span in that document") })

export const caseDocument = z.object({
  id,
  file: z.string().describe("base name of what was added"),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: partialDate.nullable(),
  language: z.string().nullable(),
  versionOf: id.nullable().describe("the earliest version of the same article; null: this is it, or it has no other"),
})

export const derivation = z.object({
  from: id,
  to: id,
  kind: z.enum(DERIVATION_KINDS),
  credited: z.boolean(),
  directed: z.boolean().describe("false: who had it first cannot be told"),
  ...judgement,
  evidence: z.array(
    z.object({ kind: z.enum(DERIVATION_EVIDENCE), from: span.nullable(), to: span.nullable(), note: z.string().nullable() }),
  ),
})

const origin = z.object({
  id,
  kind: z.enum(ORIGIN_KINDS),
  name: z.string(),
  document: id,
  counted: z.boolean().describe("as one of those that are shown to be different"),
  note: because.nullable(),
  ...judgement,
})

const hop = z.object({ ...passage.shape, kind: z.enum(HOP_KINDS), because: passage.nullable(), ...judgement })

const claimStatement = z.object({
  ...passage.shape,
  source: z.object({ id, name: z.string(), type: z.enum(SOURCE_TYPES) }).nullable(),
  act,
  factuality,
  stance: z.enum(["for", "against"]),
  origin: id.nullable().describe("null: nobody stands behind it, as far as the pile shows"),
  via: z.array(hop).describe("the way back to the origin, nearest first"),
  originBy: by,
  originConfidence: confidence,
  ...judgement,
})

export const claim = z.object({
  id,
  text: z.string(),
  variantOf: id.nullable(),
  corroboration: z.int().nonnegative(),
  statements: z.array(claimStatement),
  origins: z.array(origin),
  ...judgement,
})

const side = z.object({ ...passage.shape, value: z.string() })
export const dispute = z.object({ kind: z.enum(DISPUTE_KINDS), a: side, b: side, claim: id.nullable(), ...judgement })

const place = z.object({ document: id, entity: id })
export const caseEntity = z.object({
  id,
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
  variants: z.array(z.string()),
  roles: z.array(z.string()),
  mentions: z.array(place),
  merges: z.array(z.object({ a: place, b: place, because, ...judgement })),
})

export const caseRelation = z.object({
  subject: id,
  predicate: z.enum(PREDICATES),
  object: id.nullable(),
  value: z.string().nullable(),
  from: partialDate.nullable(),
  until: partialDate.nullable(),
  statements: z.array(z.object({ ...passage.shape, source: id.nullable(), factuality })),
  ...judgement,
})

export const timelineEntry = z.object({
  ...passage.shape,
  date: partialDate.describe("of the event"),
  stated: partialDate.nullable(),
  published: partialDate.nullable(),
  text: z.string(),
  ...judgement,
})

export const caseEdit = z.object({ document: id, before: passage, after: passage, disclosed: z.boolean() })

export const anchor = z.object({ document: id, span, quote: z.string(), prefix: z.string(), suffix: z.string() })
const made = { id, by: z.string().min(1), at: z.iso.datetime({ offset: true }), note: z.string().nullable() }
const pair = { a: anchor, b: anchor }
export const decision = z.discriminatedUnion("kind", [
  z.object({ ...made, kind: z.literal("same-entity"), ...pair }),
  z.object({ ...made, kind: z.literal("different-entity"), ...pair }),
  z.object({ ...made, kind: z.literal("same-claim"), ...pair }),
  z.object({ ...made, kind: z.literal("different-claim"), ...pair }),
  z.object({ ...made, kind: z.literal("speaker"), statement: anchor, speaker: anchor.nullable() }),
  z.object({ ...made, kind: z.literal("copy"), from: id, to: id, derivation: z.enum(DERIVATION_KINDS) }),
  z.object({ ...made, kind: z.literal("not-copy"), from: id, to: id }),
  z.object({ ...made, kind: z.literal("same-owner"), outlets: z.array(z.string()) }),
  z.object({ ...made, kind: z.literal("note"), on: anchor }),
  z.object({ ...made, kind: z.literal("undo"), decision: id }),
])

export const savedSearch = z.object({
  id,
  query: z.record(z.string().min(1).max(40), z.string().min(1).max(1000)),
  at: z.iso.datetime({ offset: true }),
})

export const decisionState = z.object({
  decision,
  state: z.enum(["applied", "undone", "overruled", "lost"]),
  reason: because.nullable(),
})

const wholeCase = z.object({
  documents: z.array(caseDocument),
  derivations: z.array(derivation),
  claims: z.array(claim),
  disputes: z.array(dispute),
  entities: z.array(caseEntity),
  relations: z.array(caseRelation),
  timeline: z.array(timelineEntry),
  undisclosed: z.array(passage),
  edits: z.array(caseEdit),
  decisions: z.array(decisionState),
})

/** @returns the JSON Schema (draft 2020-12) of a case @example makeCaseSchema()["$schema"] // "https://json-schema.org/draft/2020-12/schema" */
export function makeCaseSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(wholeCase, { target: "draft-2020-12", io: "input", reused: "ref" }),
    title: `What firsthand ${VERSION} case show --json prints`,
  }
}

true satisfies Same<Frozen<z.infer<typeof wholeCase>>, Case>
true satisfies Same<Frozen<z.infer<typeof caseDocument>>, CaseDocument>
true satisfies Same<Frozen<z.infer<typeof decision>>, Decision>
true satisfies Same<Frozen<z.infer<typeof savedSearch>>, SavedSearch>
