// API: the HTTP API over the cases of a store, and its description. No socket is opened here.
import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context, MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { etag } from "hono/etag"
import { VERSION } from "../document/index.ts"
import type { Store } from "../store/index.ts"
import { addAdding } from "./adding.ts"
import { type Adder, type GivenFile, openAdditions } from "./additions.ts"
import { addCaseLists } from "./case-lists.ts"
import { addCases } from "./cases.ts"
import { addDecisions } from "./decisions.ts"
import { addDocuments } from "./documents.ts"
import { setHeaders } from "./guard.ts"
import { type Linker, makeLinker } from "./linker.ts"
import { type CaseViews, openViews, type OpenViews } from "./open-views.ts"
import { giveError, giveProblem } from "./problem.ts"
import { addReports } from "./reports.ts"
import { addSearch } from "./search.ts"
import { addSearches } from "./searches.ts"

/** The sample case: its name, and the files that it is made of. */
export type Sample = { readonly name: string; readonly files: () => Promise<readonly GivenFile[]> }

/** What the API asks of a store. */
export type ApiStore = Pick<
  Store,
  | "addSearch"
  | "assemble"
  | "countHits"
  | "createCase"
  | "decide"
  | "deleteCase"
  | "findRows"
  | "getMember"
  | "getOrder"
  | "getOriginal"
  | "getRows"
  | "getState"
  | "getViews"
  | "keepViews"
  | "listAdded"
  | "listCases"
  | "listDocuments"
  | "listSearches"
  | "remove"
  | "removeSearch"
  | "search"
>

export type ApiEffects = {
  readonly store: ApiStore
  readonly log: (text: string) => void
  readonly adder: Adder
  readonly sample: Sample | null
  /** Who links cases; default: this thread. */
  readonly linker?: Linker
  /** A case as an archive, gzip over JSON Lines, made while it is read; null: there is none here. */
  readonly archive: ((caseName: string) => ReadableStream<Uint8Array>) | null
}

export type Api = OpenAPIHono

/** What the routes work with. */
export type ApiParts = ApiEffects & {
  readonly linker: Linker
  /** Opens the views of a case; a header of the answer says where they are behind. @throws FirsthandError "store/no-case" */
  readonly open: (context: Context, caseName: string) => Promise<CaseViews>
  readonly refresh: OpenViews["refresh"]
}

/** The first part of every path; what is published under it only grows (docs/http.md). */
export const ROOT = "/api/v1"

/** After what was added is read, its addition goes on until the case is linked; at most so long. */
const PATIENCE_MS = 3000

const MB = 1024 * 1024
/** Bytes of a body: of files, and of anything else. */
const MAX_BYTES = { files: 512 * MB, json: 8 * MB } as const

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
  // A stream is told as it comes and an export is long: neither is held back for a checksum.
  const tag = etag()
  const limits = { files: limitBody(MAX_BYTES.files), json: limitBody(MAX_BYTES.json) }
  api.use(setHeaders)
  api.use((context, next) => (/\/(?:events|export)$/u.test(context.req.path) ? next() : tag(context, next)))
  api.use((context, next) =>
    limits[context.req.header("content-type")?.startsWith("multipart/") === true ? "files" : "json"](context, next),
  )
  api.onError((error, context) => giveError(context, error, log))
  const linker = effects.linker ?? makeLinker(store)
  const views = openViews(store, linker, log)
  const open: ApiParts["open"] = async (context, caseName) => {
    const opened = await views.open(caseName)
    if (opened.behind) context.header("Firsthand-Behind", "true")
    return opened
  }
  const parts: ApiParts = { ...effects, linker, open, refresh: views.refresh }
  addCases(api, parts)
  addCaseLists(api, parts)
  addDocuments(api, parts)
  addDecisions(api, parts)
  addSearch(api, parts)
  addSearches(api, parts)
  addReports(api, parts)
  addAdding(
    api,
    parts,
    openAdditions(effects.adder, log, (caseName) => views.refresh(caseName, PATIENCE_MS)),
  )
  api.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Firsthand", version: VERSION }, servers: [{ url: "/" }] })
  api.notFound((context) => giveProblem(context, 404, "serve/not-found", `There is no "${context.req.path}". See ${ROOT}/openapi.json.`))
  return api
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (context) => giveProblem(context, 413, "serve/too-large", `The request has more than ${maxSize / MB} MB. Send less at once.`),
  })
}
