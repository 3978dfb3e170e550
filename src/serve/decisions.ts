// Decisions: the routes of what people judged.
import { createRoute, z } from "@hono/zod-openapi"
import { decision as decisionSchema } from "../document/case-schema.ts"
import type { Api, ApiParts } from "./api.ts"
import { caseParameter, problem, problems } from "./lists.ts"

/** A decision is answered at the latest after so long, also where the case is still being linked. */
const PATIENCE_MS = 3000

/** Adds the route by which people decide. What they decided is a list of the case. */
export function addDecisions(api: Api, { store, refresh }: ApiParts): void {
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
      const { case: caseName } = context.req.valid("param")
      await store.decide(caseName, context.req.valid("json").items)
      await refresh(caseName, PATIENCE_MS) // so that who looks at once sees what was decided
      return context.body(null, 204)
    },
  )
}
