// Searches: the routes of what people saved to look for again.
import { createRoute, z } from "@hono/zod-openapi"
import { savedSearch } from "../document/case-schema.ts"
import { FirsthandError } from "../document/index.ts"
import type { Api, ApiParts } from "./api.ts"
import { caseParameter, giveJson, problem, problems } from "./lists.ts"

/** Searches of one case; more is no list that somebody reads. */
const MOST = 200

const newSearch = z.object({
  query: savedSearch.shape.query.refine((query) => Object.keys(query).length > 0, "Give it at least one field."),
})

/** Adds the routes of saved searches. */
export function addSearches(api: Api, { store }: ApiParts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/searches",
      summary: "Searches that people saved, the oldest first",
      request: { params: caseParameter },
      responses: {
        200: { description: "all", content: { "application/json": { schema: z.object({ items: z.array(savedSearch) }) } } },
        ...problems,
      },
    }),
    async (context) => giveJson(context, { items: await store.listSearches(context.req.valid("param").case) }),
  )

  api.openapi(
    createRoute({
      method: "post",
      path: "/cases/{case}/searches",
      summary: "Saves a search",
      request: { params: caseParameter, body: { required: true, content: { "application/json": { schema: newSearch } } } },
      responses: {
        200: { description: "it was saved already", content: { "application/json": { schema: savedSearch } } },
        201: { description: "it is saved", content: { "application/json": { schema: savedSearch } } },
        ...problems,
        409: problem("there are too many"),
      },
    }),
    async (context) => {
      const { case: caseName } = context.req.valid("param")
      const { query } = context.req.valid("json")
      const saved = await store.listSearches(caseName)
      const known = saved.find((one) => sign(one.query) === sign(query))
      if (known !== undefined) return context.json({ ...known, query: { ...known.query } }, 200)
      if (saved.length >= MOST) throw new FirsthandError("serve/too-many", `The case has ${MOST} saved searches. Take one away first.`)
      const search = { id: crypto.randomUUID(), query, at: new Date().toISOString() }
      await store.addSearch(caseName, search)
      return context.json(search, 201)
    },
  )

  api.openapi(
    createRoute({
      method: "delete",
      path: "/cases/{case}/searches/{search}",
      summary: "Forgets a saved search",
      request: { params: caseParameter.extend({ search: z.string().min(1) }) },
      responses: { 204: { description: "it is gone" }, ...problems },
    }),
    async (context) => {
      const { case: caseName, search } = context.req.valid("param")
      if (!(await store.removeSearch(caseName, search)))
        throw new FirsthandError("serve/not-found", `The case "${caseName}" has no saved search "${search}".`)
      return context.body(null, 204)
    },
  )
}

/** The same for the same search, whichever field was named first. */
function sign(query: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
