// Search: the part of the contract that is about finding statements. What the index finds is what is found by reading everything. Runs on every store.
import { createHash, randomUUID } from "node:crypto"
import { Kysely, PostgresDialect } from "kysely"
import { beforeAll, describe, expect, it } from "vitest"
import { type CaseMember, type Decision, makeAnchor } from "../../src/document/index.ts"
import { findMentions, type SearchQuery, searchStatements } from "../../src/link/index.ts"
import type { Connection } from "../../src/store/connection.ts"
import type { NewDocument } from "../../src/store/index.ts"
import { openSearch, type SearchStore } from "../../src/store/search.ts"
import { makeStore, type Store } from "../../src/store/store.ts"
import type { Tables } from "../../src/store/tables.ts"
import { madeCase } from "../show-case.ts"
import { makeDocument } from "./documents.ts"

const QUERIES: readonly SearchQuery[] = [
  {},
  { words: "envelopes" },
  { words: "ENVÉLOPES early" },
  { words: '"a day early"' },
  { words: '"day a early"' },
  { words: "envel" },
  { words: "envel* feb*" },
  { words: "it's \\ ' : & | ! <-> %" },
  { words: "ñúñez safe" },
  { words: "said.*" },
  { speaker: "i. varga" },
  { speaker: "VARGA", words: "early" },
  { speaker: "100%" },
  { speaker: "pell", act: "deny" },
  { type: "unnamed-group" },
  { standing: "undisclosed" },
  { factuality: "PS+" },
  { outlet: "faro", words: "envelopes" },
  { outlet: "the" },
  { language: "en" },
  { since: "2026-03-05" },
  { until: "2026-03-03", type: "named-person" },
  { since: "2026-03", until: "2026-03", words: "seventy" },
]

/** Runs the tests on the store's own connection. */
export function describeSearch(connectionOf: () => Connection): void {
  let store: Store
  let sorted: SearchStore
  let walked: SearchStore
  beforeAll(async () => {
    store = await makeStore(connectionOf())
    const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionOf().pool }) })
    sorted = openSearch(database)
    walked = openSearch(database, -1)
  })

  async function fill(): Promise<string> {
    const name = `case ${randomUUID()}`
    for (const member of madeCase().members.toReversed()) await store.add(name, toDocument(member))
    await store.add(name, makeDocument('José Ñúñez said: "The bridge\u0000 is safe."', { published: "2026-03" }))
    await store.add(name, makeDocument(`${"long".repeat(2000)} 100% it’s`, { name: "%.txt" }))
    return name
  }

  async function walk(by: SearchStore, name: string, query: SearchQuery, limit: number): Promise<readonly unknown[]> {
    const { linked } = await store.assemble(name)
    const mentions = query.speaker === undefined ? [] : findMentions(linked.entities, query.speaker)
    const found: unknown[] = []
    const totals = new Set<number>()
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<SearchStore["search"]>> = await by.search(name, query, { limit, after }, mentions)
      expect(page.hits.length).toBeLessThanOrEqual(limit)
      found.push(...page.hits.map(({ outlet: _o, file: _f, published: _p, several: _s, ...hit }) => hit))
      totals.add(page.total)
      after = page.next
    } while (after !== null)
    expect([...totals]).toEqual([found.length])
    return found
  }

  async function readAll(name: string, query: SearchQuery): Promise<readonly unknown[]> {
    const { linked, members } = await store.assemble(name)
    return [...searchStatements(members, linked.entities, query)]
  }

  describe("search", () => {
    it("finds what is found by reading everything, in the same order, in pages of any size, sorted or walked", {
      timeout: 120_000,
    }, async () => {
      const name = await fill()
      let hits = 0
      for (const query of QUERIES) {
        const expected = await readAll(name, query)
        expect([query, await walk(sorted, name, query, 500)]).toEqual([query, expected])
        expect([query, await walk(sorted, name, query, 2)]).toEqual([query, expected])
        expect([query, await walk(walked, name, query, 3)]).toEqual([query, expected])
        hits += expected.length
      }
      expect(hits).toBeGreaterThan(40)
    })

    it("says where a hit stands, and whether its outlet has others", async () => {
      const name = await fill()
      const { hits } = await store.search(name, { words: "nunez" }, { limit: 5, after: null })
      expect(hits).toMatchObject([{ file: "bridge.txt", outlet: null, published: "2026-03", several: false }])
    })

    it("knows the speakers that people name, and those that they take back, and what goes", async () => {
      const name = await fill()
      const documents = await store.listDocuments(name)
      const id = documents.find(({ outlet }) => outlet === "The Standard")?.id ?? ""
      const other = documents.find(({ outlet }) => outlet === "City Beat")?.id ?? ""
      const [here, there] = await Promise.all([store.getMember(name, id), store.getMember(name, other)])
      const text = here.reading.document.text
      const pell = there.reading.sources.find((source) => source.name === "Rowan Pell")?.mentions[0]
      const made = { by: "ana", note: null }
      const speaker: Decision = {
        ...made,
        id: "x1",
        at: "2026-03-07T10:00:00Z",
        kind: "speaker",
        statement: makeAnchor(id, text, here.reading.statements[1]?.span ?? [0, 1]),
        speaker: makeAnchor(other, there.reading.document.text, pell ?? there.reading.statements[0]?.span ?? [0, 4]),
      }
      const query = { words: "seventeen", outlet: "standard", standing: "attributed" } as const
      const count = async (): Promise<number> => (await store.search(name, query, { limit: 5, after: null })).total
      expect(await count()).toBe(0)
      await store.decide(name, [speaker])
      expect(await count()).toBe(1)
      expect(await walk(sorted, name, query, 5)).toEqual(await readAll(name, query))
      await store.decide(name, [{ ...made, id: "x2", at: "2026-03-07T11:00:00Z", kind: "undo", decision: "x1" }])
      expect(await count()).toBe(0)
      await store.decide(name, [{ ...made, id: "x3", at: "2026-03-07T12:00:00Z", kind: "undo", decision: "x2" }])
      expect(await count()).toBe(1)
      await store.remove(name, other) // the words that name the speaker
      expect(await count()).toBe(0)
      await store.add(name, toDocument(there))
      expect(await count()).toBe(1)
      await store.remove(name, id)
      expect(await count()).toBe(0)
    })

    it("counts what it finds by who says it, how, where and when", async () => {
      const name = await fill()
      const counts = await store.countHits(name, { words: "envelopes" })
      expect(counts.speaker).toEqual([
        { value: "Ilse Varga", statements: 2 },
        { value: "Rowan Pell", statements: 1 },
        { value: "the draft audit", statements: 1 },
      ])
      expect(counts.act.reduce((sum, { statements }) => sum + statements, 0)).toBe(4)
      expect(counts.date).toEqual([{ value: "2026-03", statements: 4 }])
      expect(counts.outlet).toHaveLength(4)
      expect((await store.countHits(name, { words: "nowhere" })).type).toEqual([])
    })

    it("refuses what is no cursor, and a case that is not there", async () => {
      const name = await fill()
      await expect(store.search(name, {}, { limit: 5, after: "x" })).rejects.toMatchObject({ code: "store/cursor" })
      await expect(store.search("nowhere", {}, { limit: 5, after: null })).rejects.toMatchObject({ code: "store/no-case" })
    })
  })
}

function toDocument({ reading, outlet, file }: CaseMember): NewDocument {
  const bytes = Buffer.from(`${outlet ?? file}\n${reading.document.text}`)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return {
    original: { name: file, url: null, redirects: [], headers: null, fetchedAt: "2026-03-02T08:00:00.000Z", sha256, bytes },
    reading: { ...reading, document: { ...reading.document, id: `sha256:${sha256}` } },
  }
}
