// Article: what the other documents of a case say around one: the claims of its statements, the passages it shares, its versions.
import { z } from "@hono/zod-openapi"
import { decisionState, derivation } from "../document/case-schema.ts"
import { type Claim, type Decision, type Derivation, FirsthandError, overlaps, type Span } from "../document/index.ts"
import type { Pile } from "../show/index.ts"
import { claimRowsOf, groupBy } from "./claim-rows.ts"
import { documentRow, documentRowsOf } from "./document-rows.ts"
import type { OpenCase } from "./open-case.ts"
import { remember } from "./remember.ts"

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

export const around = z.object({
  row: documentRow,
  versions: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string().nullable(),
        published: z.string().nullable(),
        added: z.string().nullable(),
      }),
    )
    .describe("of the same article, itself among them, the earliest first; one where it has no other"),
  statements: z
    .record(
      z.string(),
      z.array(
        z.object({
          claim: z.string(),
          text: z.string(),
          corroboration: z.int(),
          documents: z.int(),
          variantOf: z.string().nullable(),
          stance: z.enum(["for", "against"]),
          disputed: z.boolean(),
        }),
      ),
    )
    .describe("by id of a statement of the reading: the claims that it makes"),
  passages: z
    .array(
      z.object({
        span,
        others: z.array(z.object({ document: z.string(), name: z.string(), span, kind: derivation.shape.kind, from: z.boolean() })),
      }),
    )
    .describe("what it shares with others, in text order; from: the other had it first"),
  entities: z.record(z.string(), z.string()).describe("by id of an entity of the reading: its entity in the case"),
  decisions: z.array(decisionState).describe("what people judged of words of this document"),
})
export type Around = z.infer<typeof around>

const claimsByDocument = remember((pile: Pile): ReadonlyMap<string, readonly Claim[]> => {
  const found = new Map<string, Claim[]>()
  for (const claim of pile.linked.claims)
    for (const document of new Set(claim.statements.map((statement) => statement.document)))
      found.set(document, [...(found.get(document) ?? []), claim]) // some ten a document
  return found
})

/** The case's entity of each entity of a document's reading, by document. */
const entitiesByDocument = remember((pile: Pile): ReadonlyMap<string, readonly (readonly [string, string])[]> => {
  const found = new Map<string, (readonly [string, string])[]>()
  for (const { id, mentions } of pile.linked.entities)
    for (const { document, entity } of mentions) {
      const own = found.get(document)
      if (own === undefined) found.set(document, [[entity, id]])
      else own.push([entity, id])
    }
  return found
})

const derivationsByDocument = remember(
  (pile: Pile): ReadonlyMap<string, readonly Derivation[]> =>
    groupBy(
      pile.linked.derivations.flatMap((one) => [one.from, one.to].map((document) => ({ document, one }))),
      ({ document }) => document,
      ({ one }) => one,
    ),
)

const familiesOf = remember((pile: Pile) => groupBy(pile.linked.documents, ({ id, versionOf }) => versionOf ?? id))

/** @throws FirsthandError "serve/not-found" @example describeAround(pile, "d1").statements["t4"]?.[0]?.claim // "c1" */
export function describeAround(pile: OpenCase, id: string): object {
  const member = pile.findMember(id)
  if (member === null) throw new FirsthandError("serve/not-found", `The case has no document "${id}".`)
  const row = documentRowsOf(pile).get(id)
  const claims = claimsByDocument(pile).get(id) ?? []
  const family = member.versionOf ?? id
  const rows = claimRowsOf(pile)
  return {
    row,
    versions: (familiesOf(pile).get(family) ?? []).map((one) => ({
      id: one.id,
      name: pile.nameOf(one.id),
      title: one.title,
      published: one.published,
      added: pile.added.get(one.id) ?? null,
    })),
    statements: Object.fromEntries(
      member.reading.statements.flatMap((statement) => {
        const held = claims.flatMap((claim) => {
          const found = claim.statements.find((one) => one.document === id && overlaps(one.span, statement.span))
          const its = rows.get(claim.id)
          if (found === undefined || its === undefined) return []
          const { text, corroboration, documents, variantOf } = its
          return [
            { claim: claim.id, text, corroboration, documents, variantOf, stance: found.stance, disputed: its.disputes + its.denials > 0 },
          ]
        })
        return held.length === 0 ? [] : [[statement.id, held]]
      }),
    ),
    passages: sharedPassages(pile, id),
    entities: Object.fromEntries(entitiesByDocument(pile).get(id) ?? []),
    decisions: pile.linked.decisions.filter(({ decision }) => documentsOf(decision).includes(id)),
  }
}

type Shared = Around["passages"][number]

function sharedPassages(pile: Pile, id: string): readonly Shared[] {
  const passages = new Map<string, { readonly span: Span; readonly others: Shared["others"] }>()
  for (const { from, to, kind, evidence } of derivationsByDocument(pile).get(id) ?? []) {
    for (const one of evidence) {
      const [own, other] = from === id ? [one.from, one.to] : [one.to, one.from]
      if (one.kind !== "passage" || own === null || other === null) continue
      const key = own.join("-")
      const passage = passages.get(key) ?? { span: own, others: [] }
      const document = from === id ? to : from
      passage.others.push({ document, name: pile.nameOf(document), span: [...other], kind, from: to === id })
      passages.set(key, passage)
    }
  }
  const found = [...passages.values()].map(({ span: [start, end], others }): Shared => ({ span: [start, end], others }))
  return found.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** @returns the documents whose words a decision names */
function documentsOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case "same-entity":
    case "different-entity":
    case "same-claim":
    case "different-claim":
      return [decision.a.document, decision.b.document]
    case "speaker":
      return [decision.statement.document, ...(decision.speaker === null ? [] : [decision.speaker.document])]
    case "copy":
    case "not-copy":
      return [decision.from, decision.to]
    case "note":
      return [decision.on.document]
    case "same-owner":
    case "undo":
      return []
  }
}
