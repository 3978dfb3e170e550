// API: the HTTP API over the cases of a store, and its description. No socket is opened here.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi"
import { etag } from "hono/etag"
import { decision as decisionSchema, decisionState, caseDocument } from "../document/case-schema.ts"
import { FirsthandError, VERSION } from "../document/index.ts"
import { reading as readingSchema } from "../document/schema.ts"
import type { Store } from "../store/index.ts"
import { setHeaders } from "./guard.ts"
import { addCaseLists } from "./case-lists.ts"
import { caseParameter, giveJson, problems } from "./lists.ts"
import { openPiles } from "./piles.ts"
import { giveError, giveProblem, problemSchema } from "./problem.ts"

export type ApiEffects = { readonly store: Store; readonly log: (text: string) => void }

/** The first part of every path; what is published under it only grows (docs/http.md). */
export const ROOT = "/api/v1"

// Zod's own JSON Schema: the one that describes routes takes what may be left out for required.
const { $schema: _, ...readingDescription } = z.toJSONSchema(readingSchema.omit({ explanations: true }), { io: "input" })
const printedReading = z.looseObject({}).openapi(readingDescription as object)

const documentParameter = caseParameter.extend({ document: z.string().min(1).openapi({ description: "id of a document" }) })

/**
 * Makes the API. `GET /api/v1/openapi.json` describes it. It keeps nobody away: what listens on a socket is `makeServer`.
 *
 * @param effects.log - takes the stack of a bug, which no client is shown
 * @example const response = await makeApi({ store, log }).request("/api/v1/cases")
 */
export function makeApi({ store, log }: ApiEffects): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success
        ? undefined
        : giveProblem(
            context,
            400,
            "serve/bad-request",
            result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
          ),
  }).basePath(ROOT)
  api.use(setHeaders, etag())
  api.onError((error, context) => giveError(context, error, log))
  const pileOf = openPiles(store)

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases",
      summary: "The cases of the store",
      responses: {
        200: {
          description: "all",
          content: {
            "application/json": {
              schema: z.object({ items: z.array(z.object({ name: z.string(), created: z.string(), documents: z.int() })) }),
            },
          },
        },
      },
    }),
    async (context) => context.json({ items: [...(await store.listCases())] }, 200),
  )

  addCaseLists(api, pileOf)

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/documents/{document}",
      summary: "A document, and everything that was read in it",
      request: { params: documentParameter },
      responses: {
        200: {
          description: "as `read --json` prints it",
          content: { "application/json": { schema: z.object({ document: caseDocument, reading: printedReading }) } },
        },
        ...problems,
      },
    }),
    async (context) => {
      const { case: caseName, document: id } = context.req.valid("param")
      const [documents, reading] = await Promise.all([store.listDocuments(caseName), store.getReading(caseName, id)])
      const found = documents.find((one) => one.id === id)
      if (found === undefined) throw new FirsthandError("serve/not-found", `The case "${caseName}" has no document "${id}".`)
      const { sha256: _sha256, ...document } = found
      return giveJson(context, { document, reading })
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/documents/{document}/original",
      summary: "The bytes that a document was made from",
      request: { params: documentParameter },
      responses: {
        200: { description: "as they came", content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } } },
        ...problems,
      },
    }),
    async (context) => {
      const { case: caseName, document: id } = context.req.valid("param")
      const { bytes, sha256 } = await store.getOriginal(caseName, id)
      // Never shown by the browser: an article's page is somebody else's code.
      const headers = { "Content-Type": "application/octet-stream", "Content-Disposition": `attachment; filename="${sha256}"` }
      return context.body(new Uint8Array(bytes), 200, headers) as never // the description knows bytes as a string
    },
  )

  api.openapi(
    createRoute({
      method: "delete",
      path: "/cases/{case}/documents/{document}",
      summary: "Takes a document out, with its bytes and all that was read of it",
      request: { params: documentParameter },
      responses: { 204: { description: "it is gone" }, ...problems },
    }),
    async (context) => {
      const { case: caseName, document: id } = context.req.valid("param")
      await store.remove(caseName, id)
      return context.body(null, 204)
    },
  )

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
      responses: {
        204: { description: "it is kept" },
        ...problems,
        409: { description: "an id is taken", content: { "application/problem+json": { schema: problemSchema } } },
      },
    }),
    async (context) => {
      await store.decide(context.req.valid("param").case, context.req.valid("json").items)
      return context.body(null, 204)
    },
  )

  api.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Firsthand", version: VERSION }, servers: [{ url: "/" }] })
  api.notFound((context) => giveProblem(context, 404, "serve/not-found", `There is no "${context.req.path}". See ${ROOT}/openapi.json.`))
  return api
}
