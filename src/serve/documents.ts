// Documents: the routes of single documents: what was read in one, what is around it, its bytes; and two of them side by side.
import { createRoute, z } from "@hono/zod-openapi"
import { caseDocument } from "../document/case-schema.ts"
import { FirsthandError, printReading } from "../document/index.ts"
import { reading as readingSchema } from "../document/schema.ts"
import { showCsv } from "../show/index.ts"
import type { Api, ApiParts } from "./api.ts"
import { around } from "./article.ts"
import { AROUNDS } from "./open-case.ts"
import { caseParameter, giveCsv, giveJson, giveText, problems } from "./lists.ts"
import { findMember } from "./members.ts"
import { setSideBySide, sideBySide } from "./side-by-side.ts"

// Zod's own JSON Schema: the one that describes routes takes what may be left out for required.
const { $schema: _, ...readingDescription } = z.toJSONSchema(readingSchema.omit({ explanations: true }), { io: "input" })
const printedReading = z.looseObject({}).openapi(readingDescription as object)

const documentParameter = caseParameter.extend({ document: z.string().min(1).openapi({ description: "id of a document" }) })

/** Adds the routes of single documents. */
export function addDocuments(api: Api, parts: ApiParts): void {
  const { store } = parts
  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/documents/{document}",
      summary: "A document, and everything that was read in it",
      request: { params: documentParameter },
      responses: {
        200: {
          description: "as `read --json` prints it, with the speakers that people gave to its statements",
          content: { "application/json": { schema: z.object({ document: caseDocument, reading: printedReading }) } },
        },
        ...problems,
      },
    }),
    async (context) => {
      const { case: caseName, document: id } = context.req.valid("param")
      const { reading, fetched: _fetched, ...document } = await findMember(store, caseName, id)
      return giveJson(context, { document, reading: printReading(reading) })
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/documents/{document}/around",
      summary: "What the case says around a document: claims, shared passages, versions, who is who",
      request: { params: documentParameter },
      responses: { 200: { description: "all of it", content: { "application/json": { schema: around } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName, document: id } = context.req.valid("param")
      const found = await (await parts.open(context, caseName)).find(AROUNDS, id)
      if (found !== null) return giveText(context, found)
      await findMember(store, caseName, id) // a problem, where there is none
      await parts.refresh(caseName) // it has just come
      const again = await (await parts.open(context, caseName)).find(AROUNDS, id)
      if (again === null) throw new FirsthandError("serve/not-found", `The case has no document "${id}".`)
      return giveText(context, again)
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/documents/{document}/statements.csv",
      summary: "The statements of a document, as a table",
      request: { params: documentParameter },
      responses: {
        200: { description: "as `read --csv` prints it", content: { "text/csv": { schema: z.string() } } },
        ...problems,
      },
    }),
    async (context) => {
      const { case: caseName, document: id } = context.req.valid("param")
      const { reading } = await findMember(store, caseName, id)
      return giveCsv(context, showCsv(reading, { header: true }))
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
      path: "/cases/{case}/compare",
      summary: "Two documents side by side: what they share, what only one says, and of two versions the changed words",
      request: {
        params: caseParameter,
        query: z.object({
          left: z.string().min(1).openapi({ description: "id of a document" }),
          right: z.string().min(1).openapi({ description: "id of another" }),
        }),
      },
      responses: {
        200: { description: "as `compare --json` prints it", content: { "application/json": { schema: sideBySide } } },
        ...problems,
      },
    }),
    async (context) => {
      const { left, right } = context.req.valid("query")
      const { case: caseName } = context.req.valid("param")
      const views = await parts.open(context, caseName)
      const [one, other] = [await findMember(store, caseName, left), await findMember(store, caseName, right)]
      return giveJson(context, await setSideBySide(views, one, other))
    },
  )
}
