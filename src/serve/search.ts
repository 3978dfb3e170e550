// Search: the routes that find statements of a case, and count them by who says them, how, where and when.
import { createRoute, z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { passage } from "../document/case-schema.ts"
import { ACTS, type CaseEntity, FACTUALITIES, SOURCE_TYPES, STANDINGS } from "../document/index.ts"
import { findMentions, foldText, type SearchQuery } from "../link/index.ts"
import { hitTable, nameDocument, showTable } from "../show/index.ts"
import type { StoredHit } from "../store/index.ts"
import type { Api, ApiParts } from "./api.ts"
import { caseParameter, giveCsv, giveJson, pageQuery, problems } from "./lists.ts"

type Mention = CaseEntity["mentions"][number]

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

const counted = z.array(z.object({ value: z.string().nullable(), statements: z.int() }))
const hitCounts = z.object({
  speaker: counted.describe("by name; those with none are left out"),
  type: counted.describe("of source; null: nobody"),
  standing: counted,
  act: counted,
  factuality: counted,
  outlet: counted,
  language: counted,
  date: counted.describe("month of publication"),
})
export type HitCounts = z.infer<typeof hitCounts>

const whole = z.object({ items: z.array(hit) })
const page = z.object({
  items: z.array(hit),
  total: z.int().openapi({ description: "items of all pages" }),
  next: z.string().nullable().openapi({ description: "cursor of the next page; null: this is the last" }),
})

/** Hits that are read at once where all are asked for. */
const STRIDE = 500

/** Adds the routes of search. What they find is as the case is now: they wait for no linking but where a speaker is looked for. */
export function addSearch(api: Api, { store, open }: ApiParts): void {
  /** Who a speaker is, only the whole case tells: as it was last linked. */
  const mentionsOf = async (context: Context, caseName: string, { speaker }: SearchQuery): Promise<readonly Mention[]> => {
    if (speaker === undefined) return []
    const views = await open(context, caseName)
    const { hashes } = await views.filter("entities", await views.order("entities"), { name: foldText(speaker) })
    const entities = (await views.rows("entities", hashes)).map((row) => JSON.parse(row) as CaseEntity)
    return findMentions(entities, speaker)
  }
  const findAll = async (context: Context, caseName: string, query: SearchQuery): Promise<readonly StoredHit[]> => {
    const mentions = await mentionsOf(context, caseName, query)
    const hits: StoredHit[] = []
    for (let after: string | null = null; ; ) {
      const found = await store.search(caseName, query, { limit: STRIDE, after }, mentions)
      hits.push(...found.hits)
      if (found.next === null) return hits
      after = found.next
    }
  }
  const path = "/cases/{case}/search"
  const summary = "Statements by their words, who says them, how, and where"

  api.openapi(
    createRoute({
      method: "get",
      path,
      summary,
      request: { params: caseParameter, query: z.object({ ...pageQuery.shape, ...searchQuery.shape }) },
      responses: { 200: { description: "a page", content: { "application/json": { schema: page } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName } = context.req.valid("param")
      const { cursor, limit, ...asked } = context.req.valid("query")
      const query = given(asked)
      const { hits, total, next } = await store.search(
        caseName,
        query,
        { limit, after: cursor ?? null },
        await mentionsOf(context, caseName, query),
      )
      return giveJson(context, { items: hits.map(printHit), total, next })
    },
  )
  api.openapi(
    createRoute({
      method: "get",
      path: `${path}.json`,
      summary: `${summary}, all in one`,
      request: { params: caseParameter, query: searchQuery },
      responses: { 200: { description: "all", content: { "application/json": { schema: whole } } }, ...problems },
    }),
    async (context) =>
      giveJson(context, {
        items: (await findAll(context, context.req.valid("param").case, given(context.req.valid("query")))).map(printHit),
      }),
  )
  api.openapi(
    createRoute({
      method: "get",
      path: `${path}.csv`,
      summary: `${summary}, as a table`,
      request: { params: caseParameter, query: searchQuery },
      responses: { 200: { description: "RFC 4180", content: { "text/csv": { schema: z.string() } } }, ...problems },
    }),
    async (context) => {
      const hits = await findAll(context, context.req.valid("param").case, given(context.req.valid("query")))
      const about = new Map(hits.map(({ document, outlet, published }) => [document, { outlet, published }]))
      return giveCsv(context, showTable(hitTable({ findDocument: (id) => about.get(id) ?? null }, hits)))
    },
  )
  api.openapi(
    createRoute({
      method: "get",
      path: `${path}/counts`,
      summary: "How many statements a search finds, by who says them, how, where and when",
      request: { params: caseParameter, query: searchQuery },
      responses: {
        200: {
          description: "of each field at most 50 values, the most frequent first",
          content: { "application/json": { schema: hitCounts } },
        },
        ...problems,
      },
    }),
    async (context) => {
      const { case: caseName } = context.req.valid("param")
      const query = given(context.req.valid("query"))
      return giveJson(context, await store.countHits(caseName, query, await mentionsOf(context, caseName, query)))
    },
  )
}

function given(query: z.infer<typeof searchQuery>): SearchQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as SearchQuery
}

function printHit({ document, statement, source, quote, found, before, after, published, several, ...about }: StoredHit): Hit {
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
    name: nameDocument(about, several),
    published,
  }
}
