// Case lists: what is known of a case, list by list.
import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi"
import {
  caseDocument,
  caseEdit,
  caseEntity,
  caseRelation,
  claim,
  derivation,
  dispute,
  passage,
  timelineEntry,
} from "../document/case-schema.ts"
import { FirsthandError, SOURCE_TYPES } from "../document/index.ts"
import {
  claimTable,
  derivationTable,
  disputeTable,
  entityTable,
  restTable,
  sourceTable,
  tallyDocuments,
  tallyOutlets,
  tallySources,
  timelineTable,
} from "../show/index.ts"
import { claimDetail, describeClaim } from "./claim-detail.ts"
import { claimRow, claimRowQuery, listClaimRows } from "./claim-rows.ts"
import { documentRow, documentRowQuery, listDocumentRows, shares } from "./document-rows.ts"
import { addList, caseParameter, giveJson, type List, problems } from "./lists.ts"
import type { OpenCase } from "./piles.ts"
import { listReview, reviewItem, reviewQuery } from "./review.ts"

const restTally = z.object({ name: z.string().nullable(), documents: z.int(), statements: z.int(), shares })
const sourceTally = z.object({
  id: z.string().nullable(),
  name: z.string(),
  type: z.enum(SOURCE_TYPES),
  roles: z.array(z.string()),
  statements: z.int(),
  direct: z.int(),
  documents: z.int(),
  repeats: z.int(),
  outlets: z.array(z.object({ outlet: z.string().nullable(), statements: z.int() })),
  acts: z.record(z.string(), z.int()),
})
export type SourceTally = z.infer<typeof sourceTally>

const nothing = z.object({})

/** Adds every list of a case, and single claims. */
export function addCaseLists(api: OpenAPIHono, pileOf: (caseName: string) => Promise<OpenCase>): void {
  const add = <Query extends z.ZodRawShape>(list: List<Query>): void => addList(api, pileOf, list)
  add({
    name: "documents",
    summary: "The documents of a case, by date",
    schema: caseDocument,
    query: nothing,
    items: ({ linked }) => linked.documents,
    table: (pile) => restTable("document", tallyDocuments(pile)),
  })
  add({
    name: "document-rows",
    summary: "The documents of a case, with what a screen shows beside each",
    schema: documentRow,
    query: documentRowQuery,
    items: listDocumentRows,
    table: null,
  })
  add({
    name: "claims",
    summary: "What several documents say",
    schema: claim,
    query: nothing,
    items: ({ linked }) => linked.claims,
    table: (pile) => claimTable(pile, pile.linked.claims),
  })
  add({
    name: "claim-rows",
    summary: "The claims of a case, with what a screen shows beside each",
    schema: claimRow,
    query: claimRowQuery,
    items: listClaimRows,
    table: null,
  })
  add({
    name: "derivations",
    summary: "Which document came from which",
    schema: derivation,
    query: nothing,
    items: ({ linked }) => linked.derivations,
    table: (pile) => derivationTable(pile, pile.linked.derivations),
  })
  add({
    name: "entities",
    summary: "Who and what the documents speak of",
    schema: caseEntity,
    query: nothing,
    items: ({ linked }) => linked.entities,
    table: (pile) => entityTable(pile, pile.linked.entities),
  })
  add({
    name: "relations",
    summary: "Who is what to whom, and who says so",
    schema: caseRelation,
    query: nothing,
    items: ({ linked }) => linked.relations,
    table: null,
  })
  add({
    name: "timeline",
    summary: "What happened when",
    schema: timelineEntry,
    query: nothing,
    items: ({ linked }) => linked.timeline,
    table: timelineTable,
  })
  add({
    name: "disputes",
    summary: "What documents disagree on",
    schema: dispute,
    query: nothing,
    items: ({ linked }) => linked.disputes,
    table: (pile) => disputeTable(pile, pile.linked.disputes, []),
  })
  add({
    name: "undisclosed",
    summary: "What was withheld, refused or is not known",
    schema: passage,
    query: nothing,
    items: ({ linked }) => linked.undisclosed,
    table: null,
  })
  add({
    name: "edits",
    summary: "What versions of one article changed",
    schema: caseEdit,
    query: nothing,
    items: ({ linked }) => linked.edits,
    table: (pile) => disputeTable(pile, [], pile.linked.edits),
  })
  add({
    name: "sources",
    summary: "Who is quoted how often, as what, by which outlet",
    schema: sourceTally,
    query: nothing,
    items: tallySources,
    table: (pile) => sourceTable(tallySources(pile)),
  })
  add({
    name: "outlets",
    summary: "What each outlet's text rests on",
    schema: restTally,
    query: nothing,
    items: tallyOutlets,
    table: (pile) => restTable("outlet", tallyOutlets(pile)),
  })
  add({
    name: "review",
    summary: "What the machine is least sure of and what matters most, to be decided by a person",
    schema: reviewItem,
    query: reviewQuery,
    items: listReview,
    table: null,
  })

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/claims/{claim}",
      summary: "One claim",
      request: { params: caseParameter.extend({ claim: z.string().min(1) }) },
      responses: { 200: { description: "the claim", content: { "application/json": { schema: claim } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName, claim: id } = context.req.valid("param")
      const found = (await pileOf(caseName)).linked.claims.find((one) => one.id === id)
      if (found === undefined) throw new FirsthandError("serve/not-found", `The case "${caseName}" has no claim "${id}".`)
      return giveJson(context, found)
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/claims/{claim}/detail",
      summary: "One claim with every wording by origin, its variants and disputes, and the documents that are named",
      request: { params: caseParameter.extend({ claim: z.string().min(1) }) },
      responses: { 200: { description: "all of it", content: { "application/json": { schema: claimDetail } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName, claim: id } = context.req.valid("param")
      return giveJson(context, describeClaim(await pileOf(caseName), id))
    },
  )
}
