// Server: the API and the web app beside it, as one thing that answers requests.
import { Hono } from "hono"
import { makeApi, type ApiEffects, ROOT } from "./api.ts"
import { refuseForeignHost, refuseForeignOrigin } from "./guard.ts"

/** A file of the built app; `path` begins with a slash. */
export type AppFile = { readonly path: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** No script or style but the app's own files, nothing from elsewhere, and no page may hold it in a frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const

/**
 * Makes what `firsthand serve` answers with: the API under /api/v1, the app's files elsewhere.
 *
 * @param files - of the built app; "/" gives /index.html
 * @example await makeServer({ store, log }, files).request("/", { headers: { host: "localhost" } }) // the app's page
 */
export function makeServer(effects: ApiEffects, files: readonly AppFile[]): Hono {
  const api = makeApi(effects)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const server = new Hono()
  server.use(refuseForeignHost)
  server.get("*", async (context, next) => {
    const { path } = context.req
    const file = byPath.get(path === "/" ? "/index.html" : path)
    if (file === undefined || path.startsWith(`${ROOT}/`)) return await next()
    // Its name has the hash of what is in it.
    const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"
    return context.body(file.bytes, 200, { ...HEADERS, "Content-Type": file.type, "Cache-Control": cache })
  })
  // All else is the API's, also what there is not: it says so in its own way.
  server.all("*", refuseForeignOrigin, (context) => api.fetch(context.req.raw))
  return server
}
