// Fetching, against servers on this machine.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { gather, type Gathered, type GatherOptions } from "./index.ts"

const page = `<!doctype html><html lang="en"><head><title>Terminal to close</title></head><body><article><h1>Terminal to close</h1>${"<p>The harbour council voted on Monday to close the grain terminal, its chair said after the meeting.</p>".repeat(4)}</article></body></html>`

let server: Server
let origin = ""
let folder = ""
let robots = "User-agent: *\nDisallow: /private/"
const asked: IncomingMessage[] = []

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request)
  const { pathname } = new URL(request.url ?? "/", origin)
  if (pathname === "/robots.txt") response.end(robots)
  else if (pathname === "/story") response.setHeader("content-type", "text/html").end(page)
  else if (pathname === "/private/story") response.setHeader("content-type", "text/html").end(page)
  else if (pathname === "/moved") response.writeHead(302, { location: "/story" }).end()
  else if (pathname === "/forever") response.writeHead(302, { location: "/forever" }).end()
  else if (pathname === "/inward") response.writeHead(302, { location: "http://10.0.0.1/secret" }).end()
  else if (pathname === "/hang") return
  else if (pathname === "/bomb")
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30 * 1024 * 1024, " ")))
  else if (pathname === "/packed") response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(page))
  else response.writeHead(404).end()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-fetch-"))
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

async function gatherOne(url: string, options: GatherOptions = { allowPrivate: true }): Promise<Gathered> {
  for await (const result of gather([url], options)) return result
  throw new Error("nothing came")
}

async function codeOf(url: string, options: GatherOptions = { allowPrivate: true }): Promise<string> {
  const result = await gatherOne(url, options)
  if (!("error" in result)) return "read"
  expect(result.error.message).toContain(url)
  return result.error.code
}

describe("fetching", { timeout: 60_000 }, () => {
  it("reads a page and says what it is", async () => {
    const result = await gatherOne(`${origin}/story`)
    if ("error" in result) throw result.error
    expect(result.document).toMatchObject({ title: "Terminal to close", url: `${origin}/story`, language: "en" })
    expect(result.original.headers?.["content-type"]).toBe("text/html")
    expect(asked.at(-1)?.headers["user-agent"]).toMatch(/^Firsthand\//u)
  })

  it("follows redirects and unpacks", async () => {
    expect(await codeOf(`${origin}/moved`)).toBe("read")
    expect(await codeOf(`${origin}/packed`)).toBe("read")
  })

  it("refuses private addresses unless they are allowed", async () => {
    expect(await codeOf(`${origin}/story`, {})).toBe("fetch/private-address")
    expect(await codeOf("http://localhost:1/", {})).toBe("fetch/private-address")
    expect(await codeOf("http://[::ffff:127.0.0.1]/", {})).toBe("fetch/private-address")
    expect(await codeOf("http://2130706433/", {})).toBe("fetch/private-address")
  })

  it("refuses a name that resolves to a private address", async () => {
    const effects = { lookup: async () => [{ address: "192.168.1.7", family: 4 }] }
    expect(await codeOf("http://outlet.example/story", { effects })).toBe("fetch/private-address")
  })

  it("connects to the address that it checked", async () => {
    const names: string[] = []
    const effects = {
      lookup: async (name: string) => {
        names.push(name)
        return [{ address: "127.0.0.1", family: 4 }]
      },
    }
    const result = await gatherOne(`http://outlet.example:${new URL(origin).port}/story`, { allowPrivate: true, effects })
    expect("document" in result).toBe(true)
    expect(new Set(names)).toEqual(new Set(["outlet.example"]))
  })

  it("checks the address again after a redirect", async () => {
    const effects = { isPublic: (address: string) => address === "127.0.0.1" }
    expect(await codeOf(`${origin}/story`, { effects })).toBe("read")
    expect(await codeOf(`${origin}/inward`, { effects })).toBe("fetch/private-address")
  })

  it("stops where redirects go on for ever", async () => {
    expect(await codeOf(`${origin}/forever`)).toBe("fetch/redirects")
  })

  it("stops where a server hangs", async () => {
    expect(await codeOf(`${origin}/hang`, { allowPrivate: true, timeoutMs: 500 })).toBe("fetch/timeout")
  })

  it("counts what a page unpacks to", async () => {
    expect(await codeOf(`${origin}/bomb`)).toBe("fetch/too-large")
  })

  it("keeps to robots rules", async () => {
    expect(await codeOf(`${origin}/private/story`)).toBe("fetch/robots")
    robots = "User-agent: Firsthand\nAllow: /private/\n\nUser-agent: *\nDisallow: /"
    expect(await codeOf(`${origin}/private/story`)).toBe("read")
  })

  it("says what the server answered", async () => {
    const result = await gatherOne(`${origin}/nothing`)
    expect("error" in result && result.error.message).toContain("404 (not found)")
  })

  it("sends the cookies that are meant for the host", async () => {
    const cookies = join(folder, "cookies.txt")
    await writeFile(
      cookies,
      "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\treader\tyes\nother.example\tFALSE\t/\tFALSE\t0\tother\tno\n",
    )
    await gatherOne(`${origin}/story`, { allowPrivate: true, cookies })
    expect(asked.at(-1)?.headers.cookie).toBe("reader=yes")
  })

  it("goes through a proxy", async () => {
    const seen: string[] = []
    const proxy = createServer()
    proxy.on("connect", (request, socket) => {
      seen.push(request.url ?? "")
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n")
    })
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    expect(await codeOf("https://203.0.114.7/story", { proxy: address })).toBe("fetch/failed")
    expect(seen).toEqual(["203.0.114.7:443"])
    proxy.close()
  })

  it("keeps the original bytes and how they came", async () => {
    const keep = join(folder, "kept")
    await gatherOne(`${origin}/moved`, { allowPrivate: true, keep, effects: { now: () => new Date("2026-03-02T09:00:00Z") } })
    const [bytes, record] = (await readdir(keep)).toSorted()
    expect(await readFile(join(keep, bytes ?? ""), "utf8")).toBe(page)
    expect(JSON.parse(await readFile(join(keep, record ?? ""), "utf8"))).toMatchObject({
      url: `${origin}/story`,
      redirects: [`${origin}/moved`],
      fetchedAt: "2026-03-02T09:00:00.000Z",
      bytes: page.length,
    })
  })
})
