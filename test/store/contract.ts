// Contract: what every store does, whichever database it is on. The tests of each run it.
import { createHash, randomUUID } from "node:crypto"
import { sql, Kysely, PostgresDialect } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { printReading } from "../../src/document/index.ts"
import type { Connection } from "../../src/store/connection.ts"
import { migrate } from "../../src/store/migrate.ts"
import { type Store, makeStore } from "../../src/store/store.ts"
import type { Tables } from "../../src/store/tables.ts"
import { makeDocument } from "./documents.ts"
import { describeLinking } from "./linking.ts"
import { describeSearch } from "./search.ts"
import { describeViews } from "./views.ts"
import { describeWork } from "./work.ts"

/** Runs the contract's tests on the database that `connect` gives. */
export function describeStore(connect: () => Promise<Connection>): void {
  let store: Store
  let connection: Connection
  beforeAll(async () => {
    connection = await connect()
    store = await makeStore(connection)
  }, 600_000)
  afterAll(() => store?.close(), 60_000)
  const newCase = (): string => `case ${randomUUID()}`

  describe("a document that was added", () => {
    it("comes back to the byte, with its reading and how it came", async () => {
      const name = newCase()
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256)
      const { original, reading } = makeDocument('“Sí”, dijo.\u0000 \\u0000 "😀"\n\n\u2028 end', {
        bytes,
        title: "A\u0000B",
        language: null,
      })
      const fetched = {
        ...original,
        url: "https://outlet.example/a",
        redirects: ["http://outlet.example/a"],
        headers: { etag: '"é\\"', "content-type": "text/html" },
      }
      const { id, outcome } = await store.add(name, { original: fetched, reading })
      expect(outcome).toBe("added")
      expect(JSON.stringify(await store.getReading(name, id))).toBe(JSON.stringify(printReading(reading)))
      const { bytes: kept, ...how } = await store.getOriginal(name, id)
      const { bytes: _, ...came } = fetched
      expect(Buffer.from(kept).equals(Buffer.from(bytes))).toBe(true)
      expect(how).toEqual(came)
    })

    it("is listed under the base name of what was added", async () => {
      const name = newCase()
      const { id } = await store.add(name, makeDocument("One.", { title: "Bridge", outlet: "The Ferry Post", published: "2026-03" }))
      expect(await store.listDocuments(name)).toEqual([
        {
          id,
          file: "bridge.txt",
          url: null,
          outlet: "The Ferry Post",
          title: "Bridge",
          published: "2026-03",
          language: "en",
          versionOf: null,
          sha256: createHash("sha256").update("One.").digest("hex"),
        },
      ])
    })

    it("is a member of its case, as it was read", async () => {
      const name = newCase()
      const vectors = Int8Array.from({ length: 256 }, (_, i) => i - 128)
      const { original, reading } = makeDocument("One.", { url: "https://outlet.example/a", published: "2026-03" })
      const fetched = { ...original, url: "https://outlet.example/a" }
      await store.add(name, { original: fetched, reading: { ...reading, vectors } })
      await store.add(name, makeDocument("Two.", { published: "2026-02" }))
      const [earlier, later] = await store.listMembers(name)
      expect(later).toEqual({
        ...(await store.listDocuments(name))[1],
        sha256: undefined,
        reading: { ...reading, vectors },
        fetched: "2026-03-02T08:00:00.000Z",
      })
      expect([earlier?.reading.document.text, earlier?.reading.vectors, earlier?.fetched]).toEqual(["Two.", new Int8Array(), null])
    })

    it("is known by its bytes, in its own case", async () => {
      const [name, other] = [newCase(), newCase()]
      const document = makeDocument("One.")
      const { id } = await store.add(name, document)
      expect(await store.find(name, document.original.sha256)).toBe(id)
      expect(await store.find(other, document.original.sha256)).toBeNull()
    })
  })

  describe("adding", () => {
    it("does nothing where the same bytes are there already", async () => {
      const name = newCase()
      const first = await store.add(name, makeDocument("One."))
      expect(await store.add(name, makeDocument("One.", { name: "copy.txt" }))).toEqual({ id: first.id, outcome: "known" })
      expect((await store.listDocuments(name)).map(({ file }) => file)).toEqual(["bridge.txt"])
    })

    it("adds once what comes twice at one moment", async () => {
      const name = newCase()
      const outcomes = await Promise.all(Array.from({ length: 6 }, (_, i) => store.add(name, makeDocument(`Text ${i % 2}.`))))
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["added", "added", "known", "known", "known", "known"])
      expect(await store.listDocuments(name)).toHaveLength(2)
    })

    it("leaves nothing of a document that fails, not even its new case, and goes on with the next", async () => {
      const name = newCase()
      const { original, reading } = makeDocument("One.")
      await expect(store.add(name, { original: { ...original, headers: { length: 1n as never } }, reading })).rejects.toThrow("BigInt")
      expect((await store.listCases()).map((entry) => entry.name)).not.toContain(name)
      expect((await store.add(name, { original, reading })).outcome).toBe("added")
    })

    it("puts the same bytes into two cases", async () => {
      const names = [newCase(), newCase()]
      for (const name of names) expect((await store.add(name, makeDocument("One."))).outcome).toBe("added")
    })
  })

  describe("saved searches", () => {
    it("come back as they were given, the oldest first, and go one by one or with their case", async () => {
      const name = newCase()
      const late = { id: "s1", query: { words: '"open letter"' }, at: "2026-03-02T11:00:00Z" }
      const early = { id: "s2", query: { act: "deny", speaker: "Varga" }, at: "2026-03-02T10:00:00Z" }
      await store.add(name, makeDocument("One."))
      await store.addSearch(name, late)
      await store.addSearch(name, early)
      await store.addSearch(name, { ...early, query: {} })
      expect(await store.listSearches(name)).toEqual([early, late])
      expect([await store.removeSearch(name, "s1"), await store.removeSearch(name, "s1")]).toEqual([true, false])
      expect(await store.listSearches(name)).toEqual([early])
      await store.deleteCase(name)
      await expect(store.listSearches(name)).rejects.toMatchObject({ code: "store/no-case" })
    })
  })

  describe("decisions of people", () => {
    const made = { by: "Ana", at: "2026-03-02T10:00:00Z", note: null }
    const copy = { ...made, id: "x2", kind: "copy", from: "d1", to: "d2", derivation: "rewrite" } as const
    const owner = { ...made, id: "x1", at: "2026-03-02T10:30:00+01:00", kind: "same-owner", outlets: ['A "\u0000"', "😀"] } as const

    it("come back as they were given, the oldest first, each once", async () => {
      const name = newCase()
      await store.add(name, makeDocument("One."))
      await store.decide(name, [copy])
      await store.decide(name, [copy, owner])
      expect(await store.listDecisions(name)).toEqual([owner, copy])
    })

    it("are kept all or none, and one is not written over", async () => {
      const name = newCase()
      await store.add(name, makeDocument("One."))
      await store.decide(name, [copy])
      await expect(store.decide(name, [owner, { ...copy, note: "No." }])).rejects.toMatchObject({ code: "store/decision" })
      expect(await store.listDecisions(name)).toEqual([copy])
    })

    it("stay when documents go, and go with their case", async () => {
      const name = newCase()
      const { id } = await store.add(name, makeDocument("One."))
      await store.decide(name, [copy])
      await store.remove(name, id)
      expect(await store.listDecisions(name)).toEqual([copy])
      await store.deleteCase(name)
      await expect(store.decide(name, [copy])).rejects.toMatchObject({ code: "store/no-case" })
      await store.add(name, makeDocument("One."))
      expect(await store.listDecisions(name)).toEqual([])
    })
  })

  describeLinking(() => connection)
  describeSearch(() => connection)
  describeViews(() => store)
  describeWork(() => store)

  describe("versions", () => {
    const versions = [
      makeDocument("The bridge is safe.", {
        url: "https://www.outlet.example/bridge/?utm_source=mail",
        published: "2026-03-02",
        name: "b.html",
      }),
      makeDocument("The bridge is closed.", {
        url: "https://outlet.example/bridge",
        published: "2026-03-02",
        modified: "2026-03-03T09:00:00+02:00",
        name: "a.html",
      }),
      makeDocument("The bridge was closed.", {
        url: "http://outlet.example/bridge#top",
        published: "2026-03-02",
        modified: "2026-03-03T08:00:00Z",
        name: "c.html",
      }),
      makeDocument("Another one.", { url: "https://outlet.example/bridge?page=2" }),
      makeDocument("No address."),
    ]

    it("of one address are tied to the earliest, whatever was added first", async () => {
      const lists = []
      for (const order of [versions, versions.toReversed()]) {
        const name = newCase()
        for (const version of order) await store.add(name, version)
        lists.push(await store.listDocuments(name))
      }
      expect(lists[1]).toEqual(lists[0])
      const [first] = lists[0] ?? []
      expect(lists[0]?.map(({ file, versionOf }) => [file, versionOf])).toEqual([
        ["b.html", null],
        ["a.html", first?.id],
        ["c.html", first?.id],
        ["bridge.txt", null],
        ["bridge.txt", null],
      ])
    })
  })

  describe("taking out", () => {
    it("a document takes its bytes and its reading, and nothing else", async () => {
      const name = newCase()
      const { id } = await store.add(name, makeDocument("One."))
      const kept = await store.add(name, makeDocument("Two."))
      await store.remove(name, id)
      await expect(store.getOriginal(name, id)).rejects.toMatchObject({ code: "store/no-document" })
      await expect(store.getReading(name, id)).rejects.toMatchObject({ code: "store/no-document" })
      expect((await store.getOriginal(name, kept.id)).bytes.toString()).toBe("Two.")
      expect((await store.add(name, makeDocument("One."))).outcome).toBe("added")
    })

    it("a case takes all that is in it, and no other case", async () => {
      const [name, other] = [newCase(), newCase()]
      for (const target of [name, other]) await store.add(target, makeDocument("One."))
      await store.deleteCase(name)
      const names = (await store.listCases()).map((entry) => entry.name)
      expect(names).not.toContain(name)
      expect(await store.listDocuments(other)).toHaveLength(1)
    })

    it("says what is not there", async () => {
      const name = newCase()
      await expect(store.deleteCase(name)).rejects.toMatchObject({ code: "store/no-case" })
      await expect(store.listDocuments(name)).rejects.toMatchObject({ code: "store/no-case" })
      await expect(store.listMembers(name)).rejects.toMatchObject({ code: "store/no-case" })
      await expect(store.remove(name, "d1")).rejects.toMatchObject({ code: "store/no-document" })
    })
  })

  it("says that a case has changed where a document or a decision came or went, and only then", async () => {
    const name = newCase()
    const states = new Set<string>()
    const note = async (): Promise<number> => states.add(await store.getState(name)).size
    const { id } = await store.add(name, makeDocument("One."))
    expect([await note(), await note()]).toEqual([1, 1])
    await store.add(name, makeDocument("Two."))
    expect(await note()).toBe(2)
    await store.remove(name, id)
    expect(await note()).toBe(3)
    await store.add(name, makeDocument("One."))
    expect(await note()).toBe(4)
    const made = { id: "x1", by: "ana", at: "2026-03-02T10:00:00Z", note: null }
    await store.decide(name, [{ ...made, kind: "copy", from: "d1", to: "d2", derivation: "rewrite" }])
    expect([await note(), await note()]).toEqual([5, 5])
  })

  it("lists cases with the number of their documents", async () => {
    const name = newCase()
    for (const text of ["One.", "Two."]) await store.add(name, makeDocument(text))
    expect((await store.listCases()).find((entry) => entry.name === name)).toMatchObject({ documents: 2 })
  })

  it("says what to do where the database gives up", async () => {
    const pool = new Proxy(connection.pool, {
      get: (target, key) => {
        if (key === "connect")
          return () => Promise.reject(Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" }))
        return Reflect.get(target, key, target) as unknown
      },
    })
    const failing = makeStore({ ...connection, pool, close: () => Promise.resolve() })
    await expect(failing).rejects.toMatchObject({ code: "store/full", message: expect.stringContaining("Make room there") })
  })

  describe("the tables", () => {
    it("are left alone where they are up to date, and refused where a later version wrote them", async () => {
      const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connection.pool }) })
      await migrate(database)
      await sql`insert into firsthand.migrations (number) values (999)`.execute(database)
      await expect(migrate(database)).rejects.toMatchObject({ code: "store/newer" })
      await sql`delete from firsthand.migrations where number = 999`.execute(database)
    })

    it("take a new migration whole, or stay as they are", async () => {
      const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connection.pool }) })
      const { rows } = await sql<{ last: number }>`select max(number) as last from firsthand.migrations`.execute(database)
      const released = Array.from({ length: rows[0]?.last ?? 0 }, () => "")
      await expect(migrate(database, [...released, "create table firsthand.extra (a integer); select 1 / 0;"])).rejects.toThrow(
        "division by zero",
      )
      const there = await sql<{ extra: string | null }>`select to_regclass('firsthand.extra')::text as extra`.execute(database)
      expect(there.rows).toEqual([{ extra: null }])
    })
  })
}
