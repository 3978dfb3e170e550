// What a list names is fetched politely, once, and what fails does not stop the others.
import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { gather } from "./gather.ts"

let server: Server
let origin = ""
const asked: string[] = []
const article = (name: string): string =>
  `<!doctype html><html lang="en"><title>${name}</title><article><h1>${name}</h1><p>The bridge will close on Monday, the harbour master said in ${name}, and it will stay closed until the spring.</p></article></html>`
const PAGES: Readonly<Record<string, () => string>> = {
  "/robots.txt": () => "User-agent: *\nDisallow: /closed",
  "/feed": () =>
    `<rss><channel>${["/a", "/gone", "/closed", "/a", "/b"].map((path) => `<item><link>${origin}${path}</link></item>`).join("")}<item><link>ftp://x/y</link></item></channel></rss>`,
  "/opml": () => `<opml><body><outline xmlUrl="${origin}/feed"/><outline xmlUrl="${origin}/round"/></body></opml>`,
  "/round": () => `<opml><body><outline xmlUrl="${origin}/round"/><outline xmlUrl="${origin}/one"/></body></opml>`,
  "/one": () => `<opml><body><outline xmlUrl="${origin}/two"/></body></opml>`,
  "/two": () => `<opml><body><outline xmlUrl="${origin}/three"/></body></opml>`,
  "/a": () => article("a"),
  "/b": () => article("b"),
}

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    asked.push(url)
    const page = PAGES[url]
    response.writeHead(page === undefined ? 404 : 200, { "content-type": url.length === 2 ? "text/html" : "text/xml" }).end(page?.() ?? "")
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

async function collect(path: string): Promise<{ readonly told: string[]; readonly pauses: number[] }> {
  const told: string[] = []
  const pauses: number[] = []
  const now = new Date("2026-03-02T08:00:00Z")
  const effects = {
    now: () => now,
    pause: async (ms: number) => {
      pauses.push(ms)
    },
  }
  for await (const gathered of gather([origin + path], { allowPrivate: true, lists: true, effects }))
    told.push(
      "error" in gathered ? `${gathered.error.code} ${gathered.name.replace(origin, "")}` : `read ${gathered.name.replace(origin, "")}`,
    )
  return { told, pauses }
}

describe("a list", { timeout: 120_000 }, () => {
  it("stands for what it lists: each once, what fails in its place, a second apart", async () => {
    const { told, pauses } = await collect("/feed")
    expect(told).toEqual(["gather/list-address ftp://x/y", "read /a", "fetch/status /gone", "fetch/robots /closed", "read /b"])
    expect(pauses).toEqual([1000, 2000, 3000])
    expect(asked.filter((path) => path === "/a")).toHaveLength(1)
    expect(asked).not.toContain("/closed")
  })

  it("may list lists, not for ever", async () => {
    const { told } = await collect("/opml")
    expect(told).toContain("read /b")
    expect(told.at(-1)).toBe("gather/list-deep /two")
    expect(asked).not.toContain("/three")
  })
})
