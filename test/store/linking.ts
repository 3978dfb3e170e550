// Linking: the part of the contract that is about what a document has to do with the others of its case. Runs on every store.
import { randomUUID } from "node:crypto"
import { Kysely, PostgresDialect, sql } from "kysely"
import { beforeAll, describe, expect, it } from "vitest"
import type { Case } from "../../src/document/index.ts"
import { linkCase, LINKING } from "../../src/link/index.ts"
import type { Connection } from "../../src/store/connection.ts"
import { makeStore, type Store } from "../../src/store/store.ts"
import type { Tables } from "../../src/store/tables.ts"
import { makeDocument } from "./documents.ts"
import { listLinkRows } from "./rows.ts"

const WIRE =
  "The ferry between Port Elder and the Saltmarsh islands will stop running in April because two of its three engines failed an inspection last week. Harbour master Ilse Varga told reporters that repairs would cost 4.2 million and take until the autumn. About 1,900 islanders depend on the crossing for work, school and the weekly market. A smaller boat, hired from Quay Lines, is to carry foot passengers twice a day from Monday. The council meets on Thursday to decide who pays for it."
const CROWD = 104 // more than may keep a key before it is dense
const PILE = [
  makeDocument(WIRE, { published: "2026-03-02", outlet: "Quay Wire" }),
  makeDocument(WIRE.replace("failed an inspection", "did not pass an inspection").replace("Monday", "Tuesday"), {
    published: "2026-03-03",
  }),
  makeDocument(`${WIRE.slice(0, 250)} Nobody knows yet who will pay.`, { url: "https://outlet.example/a", published: "2026-03-03" }),
  makeDocument(`${WIRE.slice(0, 300)} Nobody knew yet who would pay.`, {
    url: "https://outlet.example/a?utm_source=x",
    published: "2026-03-04",
  }),
  makeDocument("The chess club of Elder Hill won its first title on Saturday, after eleven years in the second league.", {
    published: "2026-03-01",
  }),
]

/** Runs the tests on the store's own connection; the store is open already. */
export function describeLinking(connectionOf: () => Connection): void {
  let judged = 0
  let store: Store
  let database: Kysely<Tables>
  const counting = { ...LINKING, judgePair: (...pair: Parameters<typeof LINKING.judgePair>) => (judged++, LINKING.judgePair(...pair)) }
  beforeAll(async () => {
    store = await makeStore(connectionOf(), counting)
    database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionOf().pool }) })
  })

  const dump = (name: string): Promise<readonly unknown[]> => listLinkRows(connectionOf().pool, name)

  async function addAll(documents: typeof PILE, to = store): Promise<string> {
    const name = `case ${randomUUID()}`
    for (const document of documents) await to.add(name, document)
    return name
  }

  describe("linking", () => {
    it("leaves the same in every order of adding, and where all come at once", async () => {
      const rows = await dump(await addAll(PILE))
      expect(JSON.stringify(rows)).toContain('"pair"')
      expect(await dump(await addAll(PILE.toReversed()))).toEqual(rows)
      const name = `case ${randomUUID()}`
      await Promise.all(PILE.map((document) => store.add(name, document)))
      expect(await dump(name)).toEqual(rows)
    })

    it("compares a new document with those that share its keys, and a case is put together without a look at the texts", async () => {
      const name = await addAll(PILE)
      const before = judged
      await store.add(name, makeDocument("Snow closed the northern pass for a third day.", { published: "2026-01-01" }))
      expect(judged).toBe(before)
      const { linked, members } = await store.assemble(name)
      expect(judged).toBe(before)
      expect(members).toEqual(await store.listMembers(name))
      expect(linked).toEqual(linkCase(members))
      expect(linked.documents).toHaveLength(6)
    })

    it("judges what is missing when a case is put together, and keeps it", async () => {
      const name = await addAll(PILE)
      const rows = await dump(name)
      await sql`delete from firsthand.pairs where a in (select document_id from firsthand.documents join firsthand.cases using (case_id) where cases.name = ${name})`.execute(
        database,
      )
      expect((await store.assemble(name)).linked).toEqual(linkCase(await store.listMembers(name)))
      const before = judged
      await store.assemble(name)
      expect(judged).toBe(before)
      expect(await dump(name)).toEqual(rows)
    })

    it("answers the same for a crowd in every order of adding, and has judged all that is asked for as they came", async () => {
      const crowd = Array.from({ length: CROWD }, (_, i) =>
        makeDocument(`${WIRE} Report ${i}.`, { published: `2026-03-${String(1 + (i % 28)).padStart(2, "0")}`, name: `${i}.txt` }),
      )
      const shuffled = crowd.toSorted((a, b) => (a.original.sha256 < b.original.sha256 ? -1 : 1))
      const answers: Case[] = []
      for (const order of [crowd, crowd.toReversed(), shuffled]) {
        const name = await addAll(order)
        const before = judged
        answers.push((await store.assemble(name)).linked)
        expect(judged).toBe(before)
        await store.deleteCase(name)
      }
      expect(answers[0]?.derivations.length).toBeGreaterThan(CROWD / 2)
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
    }, 300_000)

    it("goes with the document, as if it had never come", async () => {
      const name = await addAll(PILE)
      const { id } = await store.add(name, makeDocument(`${WIRE} More follows.`))
      await store.remove(name, id)
      expect(await dump(name)).toEqual(await dump(await addAll(PILE)))
    })

    it("goes with the case", async () => {
      const count = async (): Promise<unknown> =>
        (await sql`select (select count(*) from firsthand.keys), (select count(*) from firsthand.pairs) as pairs`.execute(database)).rows
      const before = await count()
      await store.deleteCase(await addAll(PILE))
      expect(await count()).toEqual(before)
    })

    it("is done again by another version of the program, whole, and what is there stays right while it is half done", async () => {
      const name = await addAll(PILE)
      const later = await makeStore(connectionOf(), { ...counting, version: "later" })
      expect((await later.assemble(name)).linked).toEqual(linkCase(await store.listMembers(name)))
      expect(await dump(name)).toEqual(await dump(await addAll(PILE, later)))
    })
  })
}
