// Lists: a list of a case in pages, and whole as JSON and as CSV.
import { type OpenAPIHono, createRoute, z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { FirsthandError } from "../document/index.ts"
import { showTable, type Table } from "../show/index.ts"
import type { OpenCase } from "./piles.ts"
import { rememberLast } from "./remember.ts"
import { problemSchema } from "./problem.ts"

/** Items of a page. */
const MOST = 500

export const caseParameter = z.object({ case: z.string().min(1).openapi({ description: "name of the case", example: "default" }) })

/** @returns the response of a route that went wrong @example problem("an id is taken") */
export function problem(description: string) {
  return { description, content: { "application/problem+json": { schema: problemSchema } } } as const
}

export const problems = { 400: problem("the request is wrong"), 404: problem("there is none") } as const

export const pageQuery = z.object({
  cursor: z.string().optional().openapi({ description: "`next` of the page before" }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(100)
    .openapi({ description: `items of a page, at most ${MOST}` }),
})

export type List<Query extends z.ZodRawShape> = {
  readonly name: string // the last part of the path: "claims"
  readonly summary: string
  readonly schema: z.ZodType
  readonly query: z.ZodObject<Query> // of its own, beside cursor and limit
  readonly items: (pile: OpenCase, query: z.infer<z.ZodObject<Query>>) => readonly object[]
  readonly table: ((pile: OpenCase, query: z.infer<z.ZodObject<Query>>) => Table) | null // null: not a table
}

/**
 * Adds a list under three paths: in pages, whole (`.json`) and, where it is a table, as CSV.
 *
 * @example addList(api, pileOf, { name: "disputes", summary: "What documents disagree on", schema: dispute, query: z.object({}), items, table })
 */
export function addList<Query extends z.ZodRawShape>(
  api: OpenAPIHono,
  pileOf: (caseName: string) => Promise<OpenCase>,
  { name, summary, schema, query, items, table }: List<Query>,
): void {
  const path = `/cases/{case}/${name}`
  const recall = rememberLast(items)
  const whole = z.object({ items: z.array(schema) })
  const page = z.object({
    items: z.array(schema),
    total: z.int().openapi({ description: "items of all pages" }),
    next: z.string().nullable().openapi({ description: "cursor of the next page; null: this is the last" }),
  })
  api.openapi(
    createRoute({
      method: "get",
      path,
      summary,
      request: { params: caseParameter, query: z.object({ ...pageQuery.shape, ...query.shape }) },
      responses: { 200: { description: "a page", content: { "application/json": { schema: page } } }, ...problems },
    }),
    async (context) => {
      const asked = query.parse(context.req.query())
      const { cursor, limit } = pageQuery.parse(context.req.query())
      const all = recall(await pileOf(context.req.param("case") ?? ""), asked)
      const from = readCursor(cursor)
      const next = from + limit < all.length ? writeCursor(from + limit) : null
      return giveJson(context, { items: all.slice(from, from + limit), total: all.length, next })
    },
  )
  api.openapi(
    createRoute({
      method: "get",
      path: `${path}.json`,
      summary: `${summary}, all in one`,
      request: { params: caseParameter, query },
      responses: { 200: { description: "all", content: { "application/json": { schema: whole } } }, ...problems },
    }),
    async (context) => {
      const pile = await pileOf(context.req.param("case") ?? "")
      return giveJson(context, { items: items(pile, query.parse(context.req.query())) })
    },
  )
  if (table === null) return
  api.openapi(
    createRoute({
      method: "get",
      path: `${path}.csv`,
      summary: `${summary}, as a table`,
      request: { params: caseParameter, query },
      responses: { 200: { description: "RFC 4180", content: { "text/csv": { schema: z.string() } } }, ...problems },
    }),
    async (context) => {
      const pile = await pileOf(context.req.param("case") ?? "")
      return giveCsv(context, showTable(table(pile, query.parse(context.req.query()))))
    },
  )
}

export function giveCsv(context: Context, text: string): never {
  return context.body(text, 200, { "Content-Type": "text/csv; charset=utf-8; header=present" }) as never
}

/**
 * Gives JSON in the shape that the route describes. The compiler cannot hold our readonly lists to zod's types; test/serve holds every response
 * to the description.
 */
export function giveJson(context: Context, value: object): never {
  return context.json(value, 200) as never
}

/** A cursor is opaque to clients, so that it can become another one. */
function writeCursor(from: number): string {
  return `after-${from}`
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const from = Number(/^after-(\d{1,9})$/u.exec(cursor)?.[1] ?? Number.NaN)
  if (Number.isNaN(from))
    throw new FirsthandError("serve/bad-request", `"${cursor}" is no cursor. Give "next" of the page before, or leave it out.`)
  return from
}
