// The server: the app's files beside the API, and nothing for other sites.
import { describe, expect, it } from "vitest"
import { type AppFile, makeServer, ROOT } from "../../src/serve/index.ts"
import type { Store } from "../../src/store/index.ts"

const file = (path: string, type: string): AppFile => ({ path, type, bytes: new TextEncoder().encode(path) })
const store = { listCases: async () => [] } as Partial<Store> as Store
const server = makeServer({ store, log: () => {}, adder: async () => {}, sample: null, archive: null }, [
  file("/index.html", "text/html; charset=utf-8"),
  file("/assets/app-B3xY.js", "text/javascript; charset=utf-8"),
])
const ask = async (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> =>
  await server.request(path, { method, headers: { host: "127.0.0.1:4774", ...headers } })

describe("the app", () => {
  it("is the page at /, which may run nothing but its own files", async () => {
    const response = await ask("/")
    expect([response.status, await response.text()]).toEqual([200, "/index.html"])
    const policy = response.headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/u)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    })
  })

  it("keeps what has its hash in its name for good", async () => {
    const response = await ask("/assets/app-B3xY.js")
    expect(response.headers.get("cache-control")).toContain("immutable")
  })

  it.each(["/assets/none.js", "/../package.json", "/%2e%2e/package.json", "/api/v1/index.html"])(
    "has no %s, and says so as the API does",
    async (path) => {
      const response = await ask(path)
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"])
    },
  )
})

describe("another site's page", () => {
  it.each([
    ["a foreign host", { host: "evil.example" }],
    ["a foreign host that begins like this machine", { host: "localhost.evil.example:4774" }],
    ["no host", { host: "" }],
    ["a foreign origin", { origin: "https://evil.example" }],
    ["an origin that hides", { origin: "null" }],
    ["another port of this machine", { origin: "http://localhost:9999" }],
    ["a request that the browser calls cross-site", { "sec-fetch-site": "cross-site" }],
    ["a request of another port", { "sec-fetch-site": "same-site" }],
  ])("gets nothing from the API: %s", async (_name, headers) => {
    for (const method of ["GET", "POST", "DELETE", "OPTIONS"])
      expect([method, (await ask(`${ROOT}/cases`, headers, method)).status]).toEqual([method, 403])
  })

  it("may lead to the app, but not under another name", async () => {
    expect((await ask("/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).status).toBe(200)
    expect((await ask("/", { host: "evil.example" })).status).toBe(403)
  })
})
