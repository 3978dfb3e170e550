// Reports: the routes that give an article, a claim or a case as one page to keep, to print or to send, and the case as an archive.
import { createRoute, z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { FirsthandError } from "../document/index.ts"
import type { Api, ApiParts } from "./api.ts"
import { caseParameter, problems } from "./lists.ts"
import { findMember } from "./members.ts"
import { nameDocument } from "../show/index.ts"

const reportQuery = z.object({ language: z.enum(["en", "es"]).default("en") })
const page = {
  200: { description: "a page without script, as a download", content: { "text/html": { schema: z.string() } } },
  ...problems,
}

/** Adds the routes of reports and of the archive. */
export function addReports(api: Api, { store, linker, archive }: ApiParts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/report.html",
      summary: "A report of the case",
      request: { params: caseParameter, query: reportQuery },
      responses: page,
    }),
    async (context) => {
      const { case: name } = context.req.valid("param")
      return givePage(context, name, await linker.answer(name, { kind: "report", ...context.req.valid("query") }))
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/claims/{claim}/report.html",
      summary: "A report of one claim",
      request: { params: caseParameter.extend({ claim: z.string().min(1) }), query: reportQuery },
      responses: page,
    }),
    async (context) => {
      const { case: name, claim: id } = context.req.valid("param")
      const asked = { kind: "claim-report", claim: id, ...context.req.valid("query") } as const
      return givePage(context, `${name}-${id}`, await linker.answer(name, asked))
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/documents/{document}/report.html",
      summary: "A report of one article",
      request: { params: caseParameter.extend({ document: z.string().min(1) }), query: reportQuery },
      responses: page,
    }),
    async (context) => {
      const { case: name, document: id } = context.req.valid("param")
      const [member, { showHtml }] = [await findMember(store, name, id), await import("../show/html.ts")]
      return givePage(context, nameDocument(member, false), showHtml(member.reading, context.req.valid("query")))
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/export",
      summary: "All that is kept of a case, as `firsthand case export` writes it",
      request: { params: caseParameter },
      responses: {
        200: { description: "gzip over JSON Lines", content: { "application/gzip": { schema: z.string().openapi({ format: "binary" }) } } },
        ...problems,
      },
    }),
    async (context) => {
      const { case: name } = context.req.valid("param")
      if (archive === null)
        throw new FirsthandError("serve/not-found", "Here a case is kept for a while only, and is not written as an archive.")
      await store.listDocuments(name) // a problem, where there is no such case
      return context.body(archive(name), 200, { "Content-Type": "application/gzip", ...attach(`${name}.case`) }) as never
    },
  )
}

/** A page of a report has words of articles in it: it is taken down, and never shown as a page of this server. */
function givePage(context: Context, name: string, html: string): never {
  return context.body(html, 200, { "Content-Type": "text/html; charset=utf-8", ...attach(`${name}.html`) }) as never
}

/** @source RFC 6266 */
function attach(name: string): { readonly "Content-Disposition": string } {
  const clean = name.replaceAll(/\p{Control}|\p{Bidi_Control}|\p{Surrogate}|[/\\]/gu, " ").slice(-150)
  const plain = clean.replaceAll(/[^\w.() -]/gu, "_")
  const whole = encodeURIComponent(clean).replaceAll(/['()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  return { "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${whole}` }
}
