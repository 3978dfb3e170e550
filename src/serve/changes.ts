// Changes: what is new in a case since a moment, by the documents that were added after it. Of long lists the first are given, and how many there are.
import { z } from "@hono/zod-openapi"
import { caseEdit, decisionState, dispute, passage } from "../document/case-schema.ts"
import type { CaseEdit, Claim, DecisionState, Dispute } from "../document/index.ts"
import { isDenial } from "../show/index.ts"
import type { ViewOrder } from "../store/index.ts"
import { type ClaimRow, claimRow } from "./claim-rows.ts"
import { type DocumentRow, documentRow } from "./document-rows.ts"
import type { CaseViews } from "./open-views.ts"

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

/** Items of each list; the counts are of all. */
const MOST = 200
/** Claims that are looked into: a case that is new as a whole has thousands, and nobody reads these as changes. */
const MOST_CLAIMS = 2000

/** @param added - when each document of the case was added, ISO 8601 @example (await listChanges(views, added, "2026-03-02T08:00:00Z")).counts // {documents: 2, claims: 1, …} */
export async function listChanges(views: CaseViews, added: ReadonlyMap<string, string>, since: string): Promise<object> {
  const from = Date.parse(since)
  const isNew = (document: string): boolean => Date.parse(added.get(document) ?? "") > from
  const isOld = (statements: readonly { readonly document: string }[]): boolean => statements.some(({ document }) => !isNew(document))
  const touched = async (list: string): Promise<ViewOrder> => await views.filter(list, await views.order(list), { since })
  const read = async <Item>(list: string, { hashes }: ViewOrder, most: number): Promise<readonly Item[]> =>
    (await views.rows(list, hashes.slice(0, most))).map((row) => JSON.parse(row) as Item)
  const [documents, disputes, edits] = [await touched("document-rows"), await touched("disputes"), await touched("edits")]
  const claims = await read<Claim>("claims", await touched("claims"), MOST_CLAIMS)
  const fresh = claims.filter(({ statements }) => !isOld(statements))
  const old = claims.filter(({ statements }) => isOld(statements))
  const origins = old.flatMap(({ id, text, origins: all, statements }) =>
    all
      .filter(({ id: origin, counted }) => counted && !isOld(statements.filter((one) => one.origin === origin)))
      .map((origin) => ({ claim: id, text, origin: origin.id, name: origin.name, document: origin.document })),
  )
  const denials = old.flatMap(({ id, text, statements }) =>
    statements
      .filter((one) => isDenial(one) && isNew(one.document))
      .map(({ document, span, quote }) => ({ claim: id, text, document, span, quote })),
  )
  const decisions = (await read<DecisionState>("decisions", await views.order("decisions"), Infinity)).filter(
    ({ decision }) => Date.parse(decision.at) > from,
  )
  const rows = await views.order("claim-rows")
  const shown = fresh.slice(0, MOST).flatMap(({ id }) => rows.hashes[rows.ids.indexOf(id)] ?? [])
  return {
    since,
    counts: {
      documents: documents.ids.length,
      claims: fresh.length,
      origins: origins.length,
      denials: denials.length,
      disputes: disputes.ids.length,
      edits: edits.ids.length,
      decisions: decisions.length,
    },
    documents: await read<DocumentRow>("document-rows", documents, MOST),
    claims: await read<ClaimRow>("claim-rows", { ids: [], hashes: shown }, MOST),
    origins: origins.slice(0, MOST),
    denials: denials.slice(0, MOST),
    disputes: await read<Dispute>("disputes", disputes, MOST),
    edits: await read<CaseEdit>("edits", edits, MOST),
    decisions: decisions.slice(-MOST),
  }
}
