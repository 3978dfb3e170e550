// Cases: the routes that list, begin, describe and delete cases.
import { createRoute, z } from "@hono/zod-openapi"
import { FirsthandError } from "../document/index.ts"
import type { Api, ApiParts } from "./api.ts"
import { changes, changesQuery, listChanges } from "./changes.ts"
import { caseParameter, giveJson, problem, problems } from "./lists.ts"
import { OVERVIEW } from "./open-case.ts"
import { caseEntry, overview } from "./overview.ts"

const LONGEST_NAME = 200

const newCase = z.object({
  name: z
    .string()
    .max(LONGEST_NAME)
    .refine((name) => name.trim() !== "" && !/\p{Control}/u.test(name), "Give it letters, and no line breaks.")
    .openapi({ example: "bridge" }),
})

/** Adds the routes of cases as wholes. */
export function addCases(api: Api, { store, open }: ApiParts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: "/cases",
      summary: "The cases of the store",
      responses: { 200: { description: "all", content: { "application/json": { schema: z.object({ items: z.array(caseEntry) }) } } } },
    }),
    async (context) => context.json({ items: [...(await store.listCases())] }, 200),
  )

  api.openapi(
    createRoute({
      method: "post",
      path: "/cases",
      summary: "Begins a case",
      request: { body: { required: true, content: { "application/json": { schema: newCase } } } },
      responses: {
        201: { description: "it is there", content: { "application/json": { schema: caseEntry } } },
        400: problems[400],
        409: problem("there is one of that name"),
      },
    }),
    async (context) => {
      const { name } = context.req.valid("json")
      const find = async () => (await store.listCases()).find((one) => one.name === name)
      if ((await find()) !== undefined)
        throw new FirsthandError("serve/case-exists", `There is a case "${name}" already. Open it, or give this one another name.`)
      await store.createCase(name, new Date().toISOString())
      return context.json((await find()) ?? { name, created: new Date().toISOString(), documents: 0 }, 201)
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}",
      summary: "A case in a few figures",
      request: { params: caseParameter },
      responses: { 200: { description: "the case", content: { "application/json": { schema: overview } } }, ...problems },
    }),
    async (context) => {
      const name = context.req.valid("param").case
      const views = await open(context, name)
      const entry = (await store.listCases()).find((one) => one.name === name) ?? { name, created: "", documents: 0 }
      const figures = JSON.parse((await views.find(OVERVIEW, OVERVIEW)) ?? "{}") as object
      return giveJson(context, { ...entry, ...figures, behind: views.behind })
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/changes",
      summary: "What is new in a case since a moment",
      request: { params: caseParameter, query: changesQuery },
      responses: { 200: { description: "all of it", content: { "application/json": { schema: changes } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName } = context.req.valid("param")
      const views = await open(context, caseName)
      const added = new Map((await store.listAdded(caseName)).map(({ id, addedAt }) => [id, addedAt]))
      return giveJson(context, await listChanges(views, added, context.req.valid("query").since))
    },
  )

  api.openapi(
    createRoute({
      method: "delete",
      path: "/cases/{case}",
      summary: "Deletes a case and all in it",
      request: { params: caseParameter },
      responses: { 204: { description: "it is gone" }, ...problems },
    }),
    async (context) => {
      await store.deleteCase(context.req.valid("param").case)
      return context.body(null, 204)
    },
  )
}
