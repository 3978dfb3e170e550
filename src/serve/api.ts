// API: the HTTP API over the cases of a store, and its description. No socket is opened here.
import { OpenAPIHono } from "@hono/zod-openapi"
import { bodyLimit } from "hono/body-limit"
import { etag } from "hono/etag"
import { VERSION } from "../document/index.ts"
import type { Store } from "../store/index.ts"
import { addCaseLists } from "./case-lists.ts"
import { addCases } from "./cases.ts"
import { addDecisions } from "./decisions.ts"
import { addDocuments } from "./documents.ts"
import { setHeaders } from "./guard.ts"
import { type OpenCase, openPiles } from "./piles.ts"
import { giveError, giveProblem } from "./problem.ts"

export type ApiEffects = { readonly store: Store; readonly log: (text: string) => void }

export type Api = OpenAPIHono

/** What the routes work with. */
export type ApiParts = ApiEffects & { readonly pileOf: (caseName: string) => Promise<OpenCase> }

/** The first part of every path; what is published under it only grows (docs/http.md). */
export const ROOT = "/api/v1"

/** Bytes of a body that is JSON. */
const MAX_JSON_BYTES = 8 * 1024 * 1024

/**
 * Makes the API. `GET /api/v1/openapi.json` describes it. It keeps nobody away: what listens on a socket is `makeServer`.
 *
 * @param effects.log - takes the stack of a bug, which no client is shown
 * @example const response = await makeApi({ store, log }).request("/api/v1/cases")
 */
export function makeApi(effects: ApiEffects): Api {
  const { store, log } = effects
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
  api.use(
    bodyLimit({
      maxSize: MAX_JSON_BYTES,
      onError: (context) =>
        giveProblem(context, 413, "serve/too-large", `The request has more than ${MAX_JSON_BYTES / 1024 / 1024} MB. Send less at once.`),
    }),
  )
  api.onError((error, context) => giveError(context, error, log))
  const parts: ApiParts = { ...effects, pileOf: openPiles(store) }
  addCases(api, parts)
  addCaseLists(api, parts.pileOf)
  addDocuments(api, parts)
  addDecisions(api, parts)
  api.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Firsthand", version: VERSION }, servers: [{ url: "/" }] })
  api.notFound((context) => giveProblem(context, 404, "serve/not-found", `There is no "${context.req.path}". See ${ROOT}/openapi.json.`))
  return api
}
