// Watching feeds: a server of its own, and a clock that goes only when somebody waits.
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Feed, type FeedItem, FirsthandError, type KeptPage } from "../document/index.ts"
import { type Watchlist, watch, type WatchEvent, type WatchOptions } from "./watch.ts"

const START = Date.parse("2026-03-02T08:00:00Z")
const MINUTE = 60_000

let server: Server
let origin = ""
let now = START
let asked: { readonly path: string; readonly at: number; readonly headers: IncomingHttpHeaders }[] = []
let pages: Record<string, (response: ServerResponse, headers: IncomingHttpHeaders) => void> = {}
let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-watch-"))
  server = createServer(({ url = "", headers }, response) => {
    asked.push({ path: url, at: now - START, headers })
    const page = pages[url]
    if (page === undefined) response.writeHead(404).end()
    else page(response, headers)
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  now = START
  asked = []
  pages = { "/a": article, "/b": article, "/c": article }
})

const article = (response: ServerResponse): void => {
  response
    .writeHead(200, { "content-type": "text/html" })
    .end(
      "<!doctype html><html lang='en'><title>Bridge</title><article><h1>Bridge</h1><p>The bridge will close on Monday, the harbour master said, and it will stay closed until the spring.</p></article></html>",
    )
}
const feed =
  (...paths: readonly string[]) =>
  (response: ServerResponse): void => {
    response
      .writeHead(200, { "content-type": "text/xml", etag: `"${paths.join()}"` })
      .end(`<rss><channel>${paths.map((path) => `<item><link>${origin}${path}</link></item>`).join("")}</channel></rss>`)
  }

/** A list as the store keeps one. */
function makeList(kept: readonly KeptPage[] = []): Watchlist & {
  readonly feeds: Map<string, Feed>
  readonly items: Map<string, FeedItem>
  readonly pages: Map<string, KeptPage>
} {
  const again = new Map(kept.map((page) => [page.address, page]))
  const feeds = new Map<string, Feed>()
  const items = new Map<string, FeedItem>()
  return {
    feeds,
    items,
    pages: again,
    listPages: async (since) => [...again.values()].filter(({ firstAt, dueAt }) => firstAt >= since && dueAt !== null),
    keepPage: async (page) => void again.set(page.address, page),
    listFeeds: async () => [...feeds.values()],
    keepFeed: async (one) => void feeds.set(one.address, one),
    listItems: async () => [...items.values()].filter(({ state }) => state !== "done"),
    addItems: async (addresses, how) => {
      const fresh = addresses.filter((address) => !items.has(address))
      for (const address of fresh) items.set(address, { address, ...how, failures: 0, error: null })
      return fresh
    },
    keepItem: async (item) => void items.set(item.address, item),
  }
}

type Run = { readonly taken: readonly string[]; readonly again: readonly string[]; readonly events: readonly WatchEvent[] }

/** Watches until the clock would pass `minutes`. */
async function run(
  names: readonly string[],
  list: Watchlist,
  { minutes = 0, take, ...options }: Partial<WatchOptions> & { readonly minutes?: number; readonly take?: (name: string) => void } = {},
): Promise<Run> {
  const taken: string[] = []
  const again: string[] = []
  const events: WatchEvent[] = []
  const stop = new AbortController()
  const effects = {
    now: () => new Date(now),
    pause: async (ms: number) => {
      if (minutes > 0 && now + ms - START > minutes * MINUTE) stop.abort()
      else now += ms
    },
  }
  await watch(
    names.map((name) => (name.startsWith("/") && !name.startsWith(folder) ? origin + name : name)),
    { everyMs: 15 * MINUTE, once: minutes === 0, fromNow: false, signal: stop.signal, gather: { allowPrivate: true, effects }, ...options },
    {
      list,
      take: async ({ name }) => {
        take?.(name)
        taken.push(name.replace(origin, ""))
      },
      takeAgain: async ({ name, original }, page) => {
        if (original.sha256 !== page.sha256) again.push(name.replace(origin, ""))
        return original.sha256 !== page.sha256
      },
      tell: (event) => events.push(event),
    },
  )
  return { taken, again, events }
}
const pathsAsked = (): readonly string[] => asked.map(({ path }) => path).filter((path) => path !== "/robots.txt")

describe("watch", { timeout: 60_000 }, () => {
  it("fetches what is new, once, and asks for a feed only whether it has changed", async () => {
    let listed = feed("/a", "/b")
    pages["/feed"] = (response, headers) => (headers["if-none-match"] === '"/a,/b"' ? response.writeHead(304).end() : listed(response))
    const list = makeList()
    const first = await run(["/feed"], list, { minutes: 20 })
    expect(first.taken).toEqual(["/a", "/b"])
    expect(
      asked.filter(({ path }) => path === "/feed").map(({ at, headers }) => [Math.round(at / MINUTE), headers["if-none-match"] ?? null]),
    ).toEqual([
      [0, null],
      [15, '"/a,/b"'],
    ])
    pages["/feed"] = listed = feed("/c", "/a", "/b")
    expect((await run(["/feed"], list)).taken).toEqual(["/c"]) // after a restart
    expect(pathsAsked().filter((path) => path === "/a")).toHaveLength(1)
    expect(asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(2) // one for each start
  })

  it("leaves a second between two requests to one host", async () => {
    pages["/feed"] = feed("/a", "/b", "/c")
    await run(["/feed"], makeList())
    expect(asked.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at)).toEqual([0, 1000, 2000, 3000])
  })

  it("goes on without names, with what an OPML and a sitemap's index name as well", async () => {
    pages["/opml"] = (response) =>
      void response.writeHead(200).end(`<opml><body><outline xmlUrl="${origin}/feed"/><outline xmlUrl="${origin}/maps"/></body></opml>`)
    pages["/maps"] = (response) =>
      void response.writeHead(200).end(`<sitemapindex><sitemap><loc>${origin}/map</loc></sitemap></sitemapindex>`)
    pages["/map"] = (response) => void response.writeHead(200).end(`<urlset><url><loc>${origin}/b</loc></url></urlset>`)
    pages["/feed"] = feed("/a")
    const list = makeList()
    expect((await run(["/opml"], list)).taken.toSorted()).toEqual(["/a", "/b"])
    pages["/feed"] = feed("/c")
    asked = []
    expect((await run([], list)).taken).toEqual(["/c"])
    expect(pathsAsked().toSorted()).toEqual(["/c", "/feed", "/map", "/maps", "/opml"])
    await expect(run([], makeList())).rejects.toMatchObject({ code: "watch/nothing" })
  })

  it("waits longer each time that a feed fails, and as long as the server asks", async () => {
    pages["/feed"] = (response) => void response.writeHead(500).end()
    const list = makeList()
    const { events } = await run(["/feed"], list, { minutes: 110 })
    expect(asked.filter(({ path }) => path === "/feed").map(({ at }) => at / MINUTE)).toEqual([0, 15, 45, 105])
    expect(events[0]).toMatchObject({ kind: "failed", error: { code: "fetch/status" }, retryAt: "2026-03-02T08:15:00.000Z" })
    asked = []
    await run(["/feed"], list) // not before its time, after a restart either
    expect(pathsAsked()).toEqual([])
    now = START
    asked = []
    let calls = 0
    pages["/slow"] = (response) => (calls++ === 0 ? void response.writeHead(503, { "retry-after": "7200" }).end() : feed()(response))
    pages["/other"] = feed("/a")
    await run(["/slow", "/other"], makeList(), { minutes: 130 })
    expect(asked.filter(({ path }) => path !== "/robots.txt").map(({ path, at }) => [path, Math.floor(at / MINUTE)])).toEqual([
      ["/slow", 0],
      ["/slow", 120], // the whole host was left alone
      ["/other", 120],
      ["/a", 120],
    ])
  })

  it("lists what cannot be fetched or read, tries it again, and gives it up in the end", async () => {
    pages["/feed"] = feed("/gone", "/a", "/c")
    let broken = 2
    const list = makeList()
    const take = (name: string): void => {
      if (name.endsWith("/a") && broken-- > 0) throw new FirsthandError("read/too-long", "too long")
    }
    const { taken, events } = await run(["/feed"], list, { minutes: 15 * 40, take })
    expect(taken).toEqual(["/c", "/a"])
    expect(asked.filter(({ path }) => path === "/gone").map(({ at }) => Math.floor(at / MINUTE))).toEqual([0, 15, 45, 105, 225, 465])
    const failed = events.flatMap((event) => (event.kind === "failed" ? [[event.address.replace(origin, ""), event.retryAt !== null]] : []))
    expect(failed.filter(([address]) => address === "/a")).toHaveLength(2)
    expect(failed.at(-1)).toEqual(["/gone", false])
    expect(list.items.get(`${origin}/gone`)).toMatchObject({ state: "failed", failures: 6, error: expect.stringContaining("404") })
    expect((await run(["/feed"], list)).taken).toEqual([])
  })

  it("fetches nothing that robots.txt forbids", async () => {
    pages["/robots.txt"] = (response) => void response.writeHead(200).end("User-agent: *\nDisallow: /b")
    pages["/feed"] = feed("/a", "/b")
    const { taken, events } = await run(["/feed"], makeList())
    expect([taken, pathsAsked()]).toEqual([["/a"], ["/feed", "/a"]])
    expect(events.at(-1)).toMatchObject({ error: { code: "fetch/robots" } })
  })

  it("can leave out what a feed lists at first", async () => {
    pages["/feed"] = feed("/a", "/b")
    const list = makeList()
    expect((await run(["/feed"], list, { fromNow: true })).taken).toEqual([])
    pages["/feed"] = feed("/c", "/a")
    expect((await run(["/feed"], list, { fromNow: true })).taken).toEqual(["/c"])
  })

  it("goes on with what it had not fetched when it was stopped", async () => {
    pages["/feed"] = feed("/a", "/b")
    const list = makeList()
    const stop = new AbortController()
    const { taken } = await run(["/feed"], list, { minutes: 1, signal: stop.signal, take: () => stop.abort() })
    expect(taken).toEqual(["/a"])
    expect((await run([], list)).taken).toEqual(["/b"])
    expect(pathsAsked().filter((path) => path === "/a")).toHaveLength(1)
  })

  it("follows files, and says what is no feed and which feed a page names", async () => {
    const path = join(folder, "feeds.opml")
    await writeFile(path, `<opml><body><outline xmlUrl="${origin}/feed"/></body></opml>`)
    pages["/feed"] = feed("/a")
    expect((await run([path], makeList())).taken).toEqual(["/a"])
    pages["/page"] = (response) =>
      void response.writeHead(200).end('<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed"><p>Hello')
    const { events } = await run(["/page", join(folder, "none")], makeList())
    expect(events.map((event) => (event.kind === "failed" ? [event.error.message, event.retryAt] : []))).toEqual([
      [expect.stringContaining(`The page names one: ${origin}/feed`), null],
      [expect.stringContaining("it is no http or https address, and no file"), null],
    ])
  })

  it("looks again at what it fetched, less and less often, and takes what has changed", async () => {
    pages["/feed"] = feed("/a")
    let edits = 0
    pages["/a"] = (response, headers) => {
      if (headers["if-none-match"] === `"${edits}"`) response.writeHead(304).end()
      else response.writeHead(200, { "content-type": "text/plain", etag: `"${edits}"` }).end(`The bridge is safe, edit ${edits}.`)
      if (edits === 0 && now - START > 5 * 60 * MINUTE) edits++ // after the second look
    }
    const list = makeList()
    const { taken, again } = await run(["/feed"], list, { minutes: 9 * 24 * 60, everyMs: 30 * 24 * 60 * MINUTE })
    expect([taken, again]).toEqual([["/a"], ["/a"]])
    const looks = asked.filter(({ path }) => path === "/a")
    expect(looks.map(({ at }) => Math.floor(at / (60 * MINUTE)))).toEqual([0, 1, 6, 24, 72, 168])
    expect(looks.map(({ headers }) => headers["if-none-match"] ?? null)).toEqual([null, '"0"', '"0"', '"0"', '"1"', '"1"'])
    expect(list.pages.get(`${origin}/a`)).toMatchObject({ dueAt: null, failures: 0, etag: '"1"' })
  })

  it("looks at pages that were kept before, without a feed; missed looks once, failures later, old ones never", async () => {
    const page = (path: string, hoursAgo: number): KeptPage => {
      const firstAt = new Date(START - hoursAgo * 60 * MINUTE).toISOString()
      return { address: origin + path, sha256: "0".repeat(64), firstAt, etag: null, lastModified: null, dueAt: firstAt, failures: 0 }
    }
    const list = makeList([page("/a", 30), page("/b", 8 * 24), page("/gone", 2), page("/c", 0.5)])
    const { again, events } = await run([], list)
    expect(again).toEqual(["/a"])
    expect(pathsAsked().toSorted()).toEqual(["/a", "/gone"])
    expect(list.pages.get(`${origin}/a`)?.dueAt).toBe(new Date(START + 42 * 60 * MINUTE).toISOString()) // three days after it was fetched
    expect(events.filter(({ kind }) => kind === "failed")).toMatchObject([{ error: { code: "fetch/status" } }])
    expect(list.pages.get(`${origin}/gone`)).toMatchObject({ failures: 1 })
    expect((await run([], list)).again).toEqual([]) // after a restart
    expect(pathsAsked()).toHaveLength(2)
  })

  it("takes an empty feed for one that has nothing new", async () => {
    pages["/feed"] = feed()
    expect((await run(["/feed"], makeList())).events).toEqual([{ kind: "looked", address: `${origin}/feed`, fresh: 0 }])
  })
})
