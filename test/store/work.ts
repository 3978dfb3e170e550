// Work and feeds: what every store does with documents that wait to be read, and with feeds that are followed.
import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import type { Feed } from "../../src/document/index.ts"
import type { Store } from "../../src/store/index.ts"
import type { TakenWork } from "../../src/store/work.ts"
import { makeDocument } from "./documents.ts"

const LEASE_MS = 60_000

/** Runs the contract's tests of waiting work and of feeds. */
export function describeWork(getStore: () => Store): void {
  const newCase = (): string => `case ${randomUUID()}`
  const take = async (leaseMs = LEASE_MS): Promise<TakenWork> => {
    const taken = await getStore().takeWork(leaseMs)
    if (taken === null) throw new Error("nothing waits")
    return taken
  }

  describe("a document that waits to be read", () => {
    it("comes back to the byte, and is added when it was read", async () => {
      const store = getStore()
      const name = newCase()
      const { original, reading } = makeDocument("“Sí”, dijo.\u0000 😀", { title: "A\u0000B" })
      const fetched = { ...original, url: "https://o.example/a", redirects: ["http://o.example/a"], headers: { etag: '"x"' } }
      const waiting = { original: fetched, document: reading.document }
      const { id, outcome } = await store.queue(name, waiting)
      expect(outcome).toBe("waiting")
      expect((await store.listCases()).find((one) => one.name === name)?.documents).toBe(0)
      const taken = await take()
      expect(taken).toMatchObject({ caseName: name, document: reading.document })
      expect({ ...taken.original, bytes: Buffer.from(taken.original.bytes) }).toEqual({ ...fetched, bytes: Buffer.from(fetched.bytes) })
      expect(await store.finishWork(taken, reading)).toEqual({ id, outcome: "added" })
      expect((await store.getOriginal(name, id)).url).toBe("https://o.example/a")
      expect(await store.takeWork(LEASE_MS)).toBeNull()
      expect(await store.queue(name, waiting)).toEqual({ id, outcome: "known" })
      expect(await store.takeWork(LEASE_MS)).toBeNull()
    })

    it("is given to one at a time, the first that came first, and again when its time is over", async () => {
      const store = getStore()
      const name = newCase()
      for (const text of ["One.", "Two."]) {
        const { original, reading } = makeDocument(`${text} ${name}`)
        await store.queue(name, { original, document: reading.document })
        await store.queue(name, { original, document: reading.document }) // twice is once
      }
      const [first, second] = [await take(500), await take()]
      expect([first, second].map(({ document }) => document.text.slice(0, 4))).toEqual(["One.", "Two."])
      await new Promise((resolve) => setTimeout(resolve, 550))
      const again = await take()
      expect(again.document.text).toBe(first.document.text)
      expect([await store.holdWork(first.ticket, LEASE_MS), await store.holdWork(again.ticket, LEASE_MS)]).toEqual([false, true])
      expect(await store.takeWork(LEASE_MS)).toBeNull()
      // Both come to an end with it: what is added is added once.
      const { reading } = makeDocument(first.document.text)
      const ends = await Promise.all([store.finishWork(first, reading), store.finishWork(again, reading)])
      expect(ends.map((end) => end?.outcome ?? null).toSorted()).toEqual(["added", null])
      expect(await store.listWork()).toMatchObject({ open: 0, taken: 1 })
      await store.deleteCase(name)
      expect(await store.finishWork(second, reading)).toBeNull()
      expect((await store.listCases()).map((one) => one.name)).not.toContain(name)
    })

    it("is put aside with the reason where it cannot be read, and waits again when it is added again", async () => {
      const store = getStore()
      const name = newCase()
      const { original, reading } = makeDocument(`Long. ${name}`)
      const waiting = { original, document: reading.document }
      await store.queue(name, waiting)
      await store.failWork((await take()).ticket, "too long")
      expect(await store.takeWork(LEASE_MS)).toBeNull()
      expect((await store.listWork()).failed).toContainEqual({ caseName: name, name: original.name, error: "too long" })
      await store.queue(name, waiting)
      // Whoever takes it dies: not for ever.
      for (let i = 0; i < 4; i++) {
        await take(1)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      expect(await store.takeWork(LEASE_MS)).toBeNull()
      expect((await store.listWork()).failed.find((one) => one.caseName === name)?.error).toContain("4 times")
      await store.deleteCase(name)
    })

    it("is shared by many who take at once, each for one of them", async () => {
      const store = getStore()
      const name = newCase()
      const documents = Array.from({ length: 20 }, (_, i) => makeDocument(`Number ${i} of ${name}.`))
      for (const { original, reading } of documents) await store.queue(name, { original, document: reading.document })
      const taken = await Promise.all(documents.map(() => store.takeWork(LEASE_MS)))
      expect(new Set(taken.map((one) => one?.ticket.id)).size).toBe(documents.length)
      await store.deleteCase(name)
    })
  })

  describe("a feed that is followed", () => {
    const feed: Feed = {
      address: "https://o.example/feed",
      parent: null,
      etag: 'W/"1"',
      lastModified: null,
      dueAt: "2026-03-02T08:00:00.000Z",
      failures: 0,
    }

    it("is kept with what its server said last", async () => {
      const store = getStore()
      const name = newCase()
      expect(await store.listFeeds(name)).toEqual([])
      await store.createCase(name, "2026-03-02T08:00:00Z")
      await store.keepFeed(name, feed)
      const later = { ...feed, etag: null, lastModified: "Mon, 02 Mar 2026 08:00:00 GMT", failures: 2 }
      await store.keepFeed(name, later)
      expect(await store.listFeeds(name)).toEqual([later])
      await store.deleteCase(name)
      expect(await store.listFeeds(name)).toEqual([])
    })

    it("tells what it listed that is new, once", async () => {
      const store = getStore()
      const name = newCase()
      const how = { state: "waiting", dueAt: "2026-03-02T08:00:00.000Z" } as const
      await store.createCase(name, "2026-03-02T08:00:00Z")
      expect(await store.addFeedItems(name, ["https://o.example/b", "https://o.example/a"], how)).toEqual([
        "https://o.example/b",
        "https://o.example/a",
      ])
      expect(await store.addFeedItems(name, ["https://o.example/a", "https://o.example/c"], how)).toEqual(["https://o.example/c"])
      await store.keepFeedItem(name, { address: "https://o.example/a", state: "done", dueAt: how.dueAt, failures: 0, error: null })
      const failed = { address: "https://o.example/c", state: "failed", dueAt: how.dueAt, failures: 6, error: "answered 404" } as const
      await store.keepFeedItem(name, failed)
      expect(await store.listFeedItems(name)).toEqual([{ address: "https://o.example/b", ...how, failures: 0, error: null }, failed])
      expect(await store.addFeedItems(name, ["https://o.example/a"], how)).toEqual([])
    })
  })

  describe("a page that is looked at again", () => {
    it("is one for all its versions, with what its server said last, until it is not to be looked at any more", async () => {
      const store = getStore()
      const name = newCase()
      const add = async (text: string, fetchedAt: string, url: string | null): Promise<string> => {
        const { original, reading } = makeDocument(`${text} ${name}`)
        const { id } = await store.add(name, { original: { ...original, url, fetchedAt, headers: { etag: `"${text}"` } }, reading })
        return `${id} ${original.sha256}`
      }
      const url = "https://o.example/a"
      await add("First.", "2026-03-02T08:00:00.000Z", url)
      const second = await add("Second.", "2026-03-02T10:00:00.000Z", url)
      await add("Old.", "2026-02-02T08:00:00.000Z", "https://o.example/old")
      await add("File.", "2026-03-02T08:00:00.000Z", null)
      const [id = "", sha256 = ""] = second.split(" ")
      const firstAt = "2026-03-02T08:00:00.000Z"
      const since = "2026-03-01T00:00:00Z"
      const page = { address: url, sha256, firstAt, etag: '"Second."', lastModified: null, dueAt: firstAt, failures: 0 }
      expect(await store.listPages(name, since)).toEqual([page])
      const later = { ...page, etag: null, lastModified: "Mon, 02 Mar 2026 08:00:00 GMT", dueAt: "2026-03-02T14:00:00.000Z", failures: 1 }
      await store.keepPage(name, later)
      expect(await store.listPages(name, since)).toEqual([later])
      await store.remove(name, id)
      expect((await store.listPages(name, since)).map((one) => one.sha256 === sha256)).toEqual([false]) // the version before it
      await store.keepPage(name, { ...later, dueAt: null })
      expect(await store.listPages(name, since)).toEqual([])
      await store.deleteCase(name)
    })
  })
}
