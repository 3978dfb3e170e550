// Lists: a list of a case in pages, and whole as JSON and as CSV.
import { createRoute, z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { FirsthandError } from "../document/index.ts"
import type { Table } from "../show/index.ts"
import type { ViewOrder } from "../store/index.ts"
import type { Api, ApiParts } from "./api.ts"
import type { OpenCase, Row } from "./open-case.ts"
import type { CaseViews } from "./open-views.ts"
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

/** A list of a case: under three paths, in pages, whole (`.json`) and, where it is a table, as CSV. */
export type List = {
  readonly name: string // the last part of the path: "claims"
  readonly summary: string
  readonly schema: z.ZodType
  /** What it is asked for by, beside cursor and limit: `sort` or `kind` name an order, `words` and `document` leave some out. */
  readonly query: z.ZodObject
  readonly rows: (pile: OpenCase) => readonly Row[]
  readonly orders: Readonly<Record<string, (rows: readonly Row[]) => readonly Row[]>> // "": as they come
  readonly table: ((pile: OpenCase) => Table) | null // null: not a table
}

type ListOf<Item extends object> = Pick<List, "name" | "summary" | "schema"> & {
  readonly query?: List["query"]
  readonly rows: (pile: OpenCase) => readonly Row<Item>[]
  readonly orders?: Readonly<Record<string, (rows: readonly Row<Item>[]) => readonly Row<Item>[]>>
  readonly table?: (pile: OpenCase) => Table
}

/** @example makeList({ name: "disputes", summary: "What documents disagree on", schema: dispute, rows, table }) */
export function makeList<Item extends object>({ query = z.object({}), rows, orders = {}, table, ...rest }: ListOf<Item>): List {
  // The orders are given no rows but these.
  const own = orders as unknown as List["orders"]
  return { ...rest, query, rows, orders: { "": (all) => all, ...own }, table: table ?? null }
}

const filters = z.object({
  sort: z.string().optional(),
  kind: z.string().optional(),
  words: z.string().optional(),
  document: z.string().optional(),
})

/** Adds a list's paths. */
export function addList(api: Api, { open, linker }: ApiParts, { name, summary, schema, query, table }: List): void {
  const path = `/cases/{case}/${name}`
  const whole = z.object({ items: z.array(schema) })
  const page = z.object({
    items: z.array(schema),
    total: z.int().openapi({ description: "items of all pages" }),
    next: z.string().nullable().openapi({ description: "cursor of the next page; null: this is the last" }),
  })
  const find = async (context: Context): Promise<{ readonly views: CaseViews; readonly order: ViewOrder }> => {
    const { sort, kind, words, document } = filters.parse(query.parse(context.req.query()))
    const views = await open(context, context.req.param("case") ?? "")
    const order = await views.order(name, sort ?? kind)
    if ((words ?? "").trim() === "" && document === undefined) return { views, order }
    const filter = { words: words ?? "", ...(document === undefined ? {} : { documents: [document] }) }
    return { views, order: await views.filter(name, order, filter) }
  }
  api.openapi(
    createRoute({
      method: "get",
      path,
      summary,
      request: { params: caseParameter, query: z.object({ ...pageQuery.shape, ...query.shape }) },
      responses: { 200: { description: "a page", content: { "application/json": { schema: page } } }, ...problems },
    }),
    async (context) => {
      const { cursor, limit } = pageQuery.parse(context.req.query())
      const { views, order } = await find(context)
      const from = readCursor(cursor, order.ids)
      const next = from + limit < order.ids.length ? writeCursor(from + limit, order.ids) : null
      const items = await views.rows(name, order.hashes.slice(from, from + limit))
      return giveText(context, `{"items":[${items.join(",")}],"total":${order.ids.length},"next":${JSON.stringify(next)}}`)
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
      const { views, order } = await find(context)
      const items: string[] = []
      for (let from = 0; from < order.hashes.length; from += MOST)
        items.push(...(await views.rows(name, order.hashes.slice(from, from + MOST))))
      return giveText(context, `{"items":[${items.join(",")}]}`)
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
    async (context) => giveCsv(context, await linker.answer(context.req.param("case") ?? "", { kind: "table", list: name })),
  )
}

/** Gives what is JSON already. */
export function giveText(context: Context, json: string): never {
  return context.body(json, 200, { "Content-Type": "application/json" }) as never
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

/** A cursor is opaque to clients, so that it can become another one. It names the item before, so that a list that grows at its head skips and repeats none. */
function writeCursor(from: number, ids: readonly string[]): string {
  return `after-${from}-${ids[from - 1] ?? ""}`
}

function readCursor(cursor: string | undefined, ids: readonly string[]): number {
  if (cursor === undefined) return 0
  const [, from, before] = /^after-(\d{1,9})(?:-(.*))?$/su.exec(cursor) ?? []
  if (from === undefined)
    throw new FirsthandError("serve/bad-request", `"${cursor}" is no cursor. Give "next" of the page before, or leave it out.`)
  if (before === undefined || ids[Number(from) - 1] === before) return Number(from)
  const place = ids.indexOf(before)
  return place < 0 ? Number(from) : place + 1
}
