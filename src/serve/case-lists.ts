// Case lists: what is known of a case, list by list.
import { createRoute, z } from "@hono/zod-openapi"
import {
  caseDocument,
  caseEdit,
  caseEntity,
  caseRelation,
  claim,
  decisionState,
  derivation,
  dispute,
  passage,
  timelineEntry,
} from "../document/case-schema.ts"
import { type Claim, FirsthandError, SOURCE_TYPES } from "../document/index.ts"
import {
  claimTable,
  derivationTable,
  disputeTable,
  entityTable,
  restTable,
  sourceTable,
  type Table,
  tallyDocuments,
  tallyOutlets,
  tallySources,
  timelineTable,
} from "../show/index.ts"
import type { Api, ApiParts } from "./api.ts"
import { CLAIM_DETAILS, type OpenCase } from "./open-case.ts"
import { claimDetail } from "./claim-detail.ts"
import { CLAIM_ORDERS, claimRow, claimRowQuery, claimRowsOf } from "./claim-rows.ts"
import { DOCUMENT_ORDERS, documentRow, documentRowQuery, documentRowsOf, shares } from "./document-rows.ts"
import { addList, caseParameter, giveText, type List, makeList, problems } from "./lists.ts"
import { listReview, REVIEW_ORDERS, reviewItem, reviewQuery } from "./review.ts"

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

/** Every list of a case. */
export const LISTS: readonly List[] = [
  makeList({
    name: "documents",
    summary: "The documents of a case, by date",
    schema: caseDocument,
    rows: ({ linked }) => linked.documents.map((item) => ({ item, id: item.id })),
    table: (pile) => restTable("document", tallyDocuments(pile)),
  }),
  makeList({
    name: "document-rows",
    summary: "The documents of a case, with what a screen shows beside each",
    schema: documentRow,
    query: documentRowQuery,
    rows: (pile) =>
      [...documentRowsOf(pile).values()].map((item) => ({
        item,
        id: item.id,
        texts: [item.title ?? "", item.name, item.file],
        documents: [item.id],
      })),
    orders: DOCUMENT_ORDERS,
  }),
  makeList({
    name: "claims",
    summary: "What several documents say",
    schema: claim,
    rows: ({ linked }) => linked.claims.map((item) => ({ item, id: item.id, documents: documentsOf(item) })),
    table: (pile) => claimTable(pile, pile.linked.claims),
  }),
  makeList({
    name: "claim-rows",
    summary: "The claims of a case, with what a screen shows beside each",
    schema: claimRow,
    query: claimRowQuery,
    rows: (pile) => {
      const rows = claimRowsOf(pile)
      return pile.linked.claims.flatMap((one) => {
        const item = rows.get(one.id)
        const texts = [...new Set([one.text, ...one.statements.map(({ quote }) => quote)])]
        return item === undefined ? [] : [{ item, id: one.id, texts, documents: documentsOf(one) }]
      })
    },
    orders: CLAIM_ORDERS,
  }),
  makeList({
    name: "derivations",
    summary: "Which document came from which",
    schema: derivation,
    rows: ({ linked }) => linked.derivations.map((item) => ({ item, documents: [item.from, item.to] })),
    table: (pile) => derivationTable(pile, pile.linked.derivations),
  }),
  makeList({
    name: "entities",
    summary: "Who and what the documents speak of",
    schema: caseEntity,
    rows: ({ linked }) => linked.entities.map((item) => ({ item, id: item.id, names: [item.name, ...item.variants] })),
    table: (pile) => entityTable(pile, pile.linked.entities),
  }),
  makeList({
    name: "relations",
    summary: "Who is what to whom, and who says so",
    schema: caseRelation,
    rows: ({ linked }) => linked.relations.map((item) => ({ item })),
  }),
  makeList({
    name: "timeline",
    summary: "What happened when",
    schema: timelineEntry,
    rows: ({ linked }) => linked.timeline.map((item) => ({ item })),
    table: timelineTable,
  }),
  makeList({
    name: "disputes",
    summary: "What documents disagree on",
    schema: dispute,
    rows: ({ linked }) => linked.disputes.map((item) => ({ item, documents: [item.a.document, item.b.document] })),
    table: (pile) => disputeTable(pile, pile.linked.disputes, []),
  }),
  makeList({
    name: "undisclosed",
    summary: "What was withheld, refused or is not known",
    schema: passage,
    rows: ({ linked }) => linked.undisclosed.map((item) => ({ item })),
  }),
  makeList({
    name: "edits",
    summary: "What versions of one article changed",
    schema: caseEdit,
    rows: ({ linked }) => linked.edits.map((item) => ({ item, documents: [item.after.document] })),
    table: (pile) => disputeTable(pile, [], pile.linked.edits),
  }),
  makeList({
    name: "sources",
    summary: "Who is quoted how often, as what, by which outlet",
    schema: sourceTally,
    rows: (pile) => tallySources(pile).map((item) => ({ item })),
    table: (pile) => sourceTable(tallySources(pile)),
  }),
  makeList({
    name: "outlets",
    summary: "What each outlet's text rests on",
    schema: restTally,
    rows: (pile) => tallyOutlets(pile).map((item) => ({ item })),
    table: (pile) => restTable("outlet", tallyOutlets(pile)),
  }),
  makeList({
    name: "review",
    summary: "What the machine is least sure of and what matters most, to be decided by a person",
    schema: reviewItem,
    query: reviewQuery,
    rows: (pile) => listReview(pile).map((item) => ({ item, id: item.id })),
    orders: REVIEW_ORDERS,
  }),
  makeList({
    name: "decisions",
    summary: "What people judged, the oldest first, and what became of it",
    schema: decisionState,
    rows: ({ linked }) => linked.decisions.map((item) => ({ item, id: item.decision.id })),
  }),
]

/** @throws where there is no such table @example showTable(tableOf("claims", pile)) */
export function tableOf(name: string, pile: OpenCase): Table {
  const table = LISTS.find((list) => list.name === name)?.table
  if (table === undefined || table === null) throw new Error(`"${name}" is no table`)
  return table(pile)
}

function documentsOf({ statements }: Claim): readonly string[] {
  return [...new Set(statements.map(({ document }) => document))]
}

/** Adds every list of a case, and single claims. */
export function addCaseLists(api: Api, parts: ApiParts): void {
  for (const list of LISTS) addList(api, parts, list)

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
      const found = await (await parts.open(context, caseName)).find("claims", id)
      if (found === null) throw new FirsthandError("serve/not-found", `The case "${caseName}" has no claim "${id}".`)
      return giveText(context, found)
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
      const found = await (await parts.open(context, caseName)).find(CLAIM_DETAILS, id)
      if (found === null)
        throw new FirsthandError("serve/not-found", `The case has no claim "${id}"; a decision or a new document may have made it another.`)
      return giveText(context, found)
    },
  )
}
