// Guard: keeps other sites' pages away from a server that only this machine is meant to reach.
import type { MiddlewareHandler } from "hono"
import { giveProblem } from "./problem.ts"

/** Names of this machine, as a Host header has them without the port. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** Refuses a request whose Host is not this machine: a foreign name that was made to point here (DNS rebinding). */
export const refuseForeignHost: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? ""
  if (!LOOPBACK.has(host.replace(/:\d+$/u, "").toLowerCase()))
    return giveProblem(context, 403, "serve/foreign-host", `The server answers as localhost only, not as "${host}".`)
  return await next()
}

/**
 * Refuses a request that a page of another origin sends. A program without a browser sends no Origin.
 *
 * @source https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export const refuseForeignOrigin: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? ""
  const origin = context.req.header("origin")
  if (origin !== undefined && origin !== `http://${host}`)
    return giveProblem(context, 403, "serve/foreign-origin", `A page of "${origin}" may not ask this server.`)
  const site = context.req.header("sec-fetch-site")
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return giveProblem(context, 403, "serve/foreign-origin", "A page of another site may not ask this server.")
  return await next()
}

/** Nothing that the API gives is ever run or framed by a browser. */
export const setHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
  headers.set("X-Content-Type-Options", "nosniff")
  headers.set("Referrer-Policy", "no-referrer")
  headers.set("Cross-Origin-Resource-Policy", "same-origin")
}
