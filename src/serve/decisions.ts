// Decisions: the routes of what people judged.
import { createRoute, z } from "@hono/zod-openapi"
import { decision as decisionSchema, decisionState } from "../document/case-schema.ts"
import type { Api, ApiParts } from "./api.ts"
import { caseParameter, giveJson, problem, problems } from "./lists.ts"

/** Adds the routes of decisions. */
export function addDecisions(api: Api, { store, pileOf }: ApiParts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/decisions",
      summary: "What people judged, the oldest first, and what became of it",
      request: { params: caseParameter },
      responses: {
        200: { description: "all", content: { "application/json": { schema: z.object({ items: z.array(decisionState) }) } } },
        ...problems,
      },
    }),
    async (context) => {
      const { linked } = await pileOf(context.req.valid("param").case)
      return giveJson(context, { items: linked.decisions })
    },
  )

  api.openapi(
    createRoute({
      method: "post",
      path: "/cases/{case}/decisions",
      summary: "Keeps what people judged, all of it or nothing; an `undo` takes one back",
      request: {
        params: caseParameter,
        body: {
          required: true,
          content: { "application/json": { schema: z.object({ items: z.array(decisionSchema).min(1).max(1000) }) } },
        },
      },
      responses: { 204: { description: "it is kept" }, ...problems, 409: problem("an id is taken") },
    }),
    async (context) => {
      await store.decide(context.req.valid("param").case, context.req.valid("json").items)
      return context.body(null, 204)
    },
  )
}
