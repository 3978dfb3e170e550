// Claim detail: one claim with everything that its screen shows: phrasings by origin, variants, disputes, and the documents that are named.
import { z } from "@hono/zod-openapi"
import { claim as claimSchema, dispute } from "../document/case-schema.ts"
import { type ClaimStatement, FirsthandError } from "../document/index.ts"
import { groupPhrasings, type Pile } from "../show/index.ts"
import { claimRow, claimRowsOf, groupBy } from "./claim-rows.ts"
import { remember } from "./remember.ts"

const claimStatement = claimSchema.shape.statements.element

export const namedDocument = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
})
type NamedDocument = z.infer<typeof namedDocument>

export const claimDetail = z.object({
  row: claimRow,
  groups: z
    .array(
      z.object({
        kind: z.enum(["origin", "nobody", "denial"]),
        origin: claimSchema.shape.origins.element.nullable(),
        phrasings: z.array(
          z.object({
            statement: claimStatement,
            published: z.string().nullable(),
            numbers: z.array(z.string()),
            dates: z.array(z.string()),
            copies: z.array(claimStatement).describe("the same words in other documents, later"),
          }),
        ),
      }),
    )
    .describe("every wording, under the origin that it goes back to; then what nobody stands behind; then the denials"),
  variants: z.array(claimRow).describe("claims that distort this one"),
  distorts: claimRow.nullable(),
  disputes: z.array(dispute),
  documents: z.array(namedDocument).describe("all that are named above"),
})
export type ClaimDetail = z.infer<typeof claimDetail>

const claimsOf = remember((pile: Pile) => new Map(pile.linked.claims.map((claim) => [claim.id, claim])))
const disputesOf = remember((pile: Pile) => groupBy(pile.linked.disputes, ({ claim }) => claim))
const placesOf = remember((pile: Pile) => new Map(pile.linked.documents.map(({ id }, i) => [id, i])))

/** @throws FirsthandError "serve/not-found" @example describeClaim(pile, "c1").groups[0]?.origin?.name // "Ilse Varga" */
export function describeClaim(pile: Pile, id: string): object {
  const claim = claimsOf(pile).get(id)
  const rows = claimRowsOf(pile)
  const row = rows.get(id)
  if (claim === undefined || row === undefined)
    throw new FirsthandError("serve/not-found", `The case has no claim "${id}"; a decision or a new document may have made it another.`)
  const disputes = disputesOf(pile).get(id) ?? []
  const passages = [
    ...claim.statements,
    ...claim.statements.flatMap(({ via }: ClaimStatement) => via),
    ...disputes.flatMap(({ a, b }) => [a, b]),
    ...claim.origins,
  ]
  return {
    row,
    groups: groupPhrasings(claim, pile),
    variants: row.variants.flatMap((variant) => rows.get(variant) ?? []),
    distorts: row.variantOf === null ? null : (rows.get(row.variantOf) ?? null),
    disputes,
    documents: nameDocuments(
      pile,
      passages.map(({ document }) => document),
    ),
  }
}

/** @returns each document once, in the order of the case */
function nameDocuments(pile: Pile, ids: readonly string[]): readonly NamedDocument[] {
  const places = placesOf(pile)
  const placed = [...new Set(ids)].flatMap((id) => {
    const document = pile.findDocument(id)
    return document === null ? [] : [{ place: places.get(id) ?? 0, document }]
  })
  return placed
    .toSorted((a, b) => a.place - b.place)
    .map(({ document: { id, title, outlet, published, language } }) => ({ id, name: pile.nameOf(id), title, outlet, published, language }))
}
