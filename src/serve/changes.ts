// Changes: what is new in a case since a moment, by the documents that were added after it.
import { z } from "@hono/zod-openapi"
import { caseEdit, decisionState, dispute, passage } from "../document/case-schema.ts"
import { isDenial } from "../show/index.ts"
import { type ClaimRow, claimRow, claimRowsOf } from "./claim-rows.ts"
import { documentRow, documentRowsOf } from "./document-rows.ts"
import type { OpenCase } from "./piles.ts"

const count = z.int().nonnegative()

export const changes = z.object({
  since: z.string(),
  counts: z.object({
    documents: count,
    claims: count,
    origins: count,
    denials: count,
    disputes: count,
    edits: count,
    decisions: count,
  }),
  documents: z.array(documentRow).describe("that were added since"),
  claims: z.array(claimRow).describe("that only these documents have"),
  origins: z
    .array(z.object({ claim: claimRow.shape.id, text: z.string(), origin: z.string(), name: z.string(), document: z.string() }))
    .describe("that claims which were there got from these documents, and that count"),
  denials: z
    .array(z.object({ claim: claimRow.shape.id, text: z.string(), ...passage.shape }))
    .describe("in these documents, of claims which were there"),
  disputes: z.array(dispute).describe("with a side in these documents"),
  edits: z.array(caseEdit).describe("whose later version is among these documents"),
  decisions: z.array(decisionState).describe("that people made since"),
})
export type Changes = z.infer<typeof changes>

export const changesQuery = z.object({
  since: z.iso.datetime({ offset: true }).openapi({ description: "ISO 8601 with time and zone", example: "2026-03-02T08:00:00Z" }),
})

/** @example listChanges(pile, "2026-03-02T08:00:00Z").counts // {documents: 2, claims: 1, …} */
export function listChanges(pile: OpenCase, since: string): object {
  const from = Date.parse(since)
  const isNew = (document: string): boolean => Date.parse(pile.added.get(document) ?? "") > from
  const { documents, claims, disputes, edits, decisions } = pile.linked
  const rows = claimRowsOf(pile)
  const isOld = (statements: readonly { readonly document: string }[]): boolean => statements.some(({ document }) => !isNew(document))
  const old = claims.filter(({ statements }) => isOld(statements))
  const lists = {
    documents: documents.filter(({ id }) => isNew(id)).flatMap(({ id }) => documentRowsOf(pile).get(id) ?? []),
    claims: claims.filter(({ statements }) => !isOld(statements)).flatMap(({ id }): ClaimRow[] => [rows.get(id) ?? []].flat()),
    origins: old.flatMap(({ id, text, origins, statements }) =>
      origins
        .filter(({ id: origin, counted }) => counted && !isOld(statements.filter((one) => one.origin === origin)))
        .map((origin) => ({ claim: id, text, origin: origin.id, name: origin.name, document: origin.document })),
    ),
    denials: old.flatMap(({ id, text, statements }) =>
      statements
        .filter((one) => isDenial(one) && isNew(one.document))
        .map(({ document, span, quote }) => ({ claim: id, text, document, span, quote })),
    ),
    disputes: disputes.filter(({ a, b }) => isNew(a.document) || isNew(b.document)),
    edits: edits.filter(({ after }) => isNew(after.document)),
    decisions: decisions.filter(({ decision }) => Date.parse(decision.at) > from),
  }
  const counts = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]))
  return { since, counts, ...lists }
}
