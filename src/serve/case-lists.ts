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
import { ACTS, FACTUALITIES, FirsthandError, SOURCE_TYPES, STANDINGS } from "../document/index.ts"
import { type SearchHit, type SearchQuery, searchStatements } from "../link/index.ts"
import {
  claimTable,
  derivationTable,
  disputeTable,
  entityTable,
  hitTable,
  type Pile,
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

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
const searchQuery = z.object({
  words: z
    .string()
    .optional()
    .openapi({ description: 'all have to be there; "in quotation marks" as they stand; a last * stands for any ending' }),
  speaker: z.string().optional(),
  type: z.enum(SOURCE_TYPES).optional(),
  standing: z.enum(STANDINGS).optional(),
  act: z.enum(ACTS).optional(),
  factuality: z.enum(FACTUALITIES).optional(),
  outlet: z.string().optional(),
  language: z.string().optional(),
  since: date.optional(),
  until: date.optional(),
})
const hit = z.object({
  ...passage.shape,
  statement: z.string(),
  found: z.array(passage.shape.span),
  standing: z.enum(STANDINGS),
  source: z.object({ id: z.string(), name: z.string().nullable(), type: z.enum(SOURCE_TYPES) }).nullable(),
  act: z.enum(ACTS).nullable(),
  factuality: z.enum(FACTUALITIES),
  before: z.string().nullable(),
  after: z.string().nullable(),
  name: z.string().describe("of the document: the outlet, and the file where it has several"),
  published: z.string().nullable(),
})
export type Hit = z.infer<typeof hit>

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
  add({
    name: "search",
    summary: "Statements by their words, who says them, how, and where",
    schema: hit,
    query: searchQuery,
    items: (pile, query) => search(pile, query).map((found) => printHit(pile, found)),
    table: (pile, query) => hitTable(pile, search(pile, query)),
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

function search(pile: Pile, query: z.infer<typeof searchQuery>): readonly SearchHit[] {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as SearchQuery
  return [...searchStatements(pile.members, pile.linked.entities, given)]
}

function printHit(pile: Pile, { document, statement, source, quote, found, before, after }: SearchHit): Hit {
  const { id, span, standing, act, factuality } = statement
  const speaker = source === null ? null : { id: source.id, name: source.name, type: source.type }
  return {
    document,
    span: [...span],
    quote,
    statement: id,
    found: found.map(([from, to]): [number, number] => [from, to]),
    standing,
    source: speaker,
    act,
    factuality,
    before,
    after,
    name: pile.nameOf(document),
    published: pile.findDocument(document)?.published ?? null,
  }
}
