// The store in memory, of a page without a server: the same answers as from a store on a disk.
import { rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { packArchive } from "../../src/app/browser/archive.ts"
import { openMemoryStore } from "../../src/app/browser/memory-store.ts"
import type { Decision } from "../../src/document/index.ts"
import { makeApi, ROOT } from "../../src/serve/index.ts"
import { readArchive } from "../../src/store/index.ts"
import { openTransfer } from "./transfer.ts"

type Opened = Awaited<ReturnType<typeof openTransfer>>
let disk: Opened
const memory = openMemoryStore()

beforeAll(async () => {
  disk = await openTransfer()
  const documents = await disk.store.listDocuments("transfer")
  for (const { id } of documents.toReversed()) {
    const { original, reading } = await disk.store.getDocument("transfer", id)
    memory.add("transfer", original, reading)
  }
}, 300_000)
afterAll(() => disk?.close())

describe("the store in memory", () => {
  const effects = { log: (text: string) => expect.fail(text), adder: async () => {}, sample: null, archive: null }
  const ask = async (store: Parameters<typeof makeApi>[0]["store"], path: string): Promise<unknown> =>
    await (await makeApi({ ...effects, store }).request(`${ROOT}/cases/transfer${path}`)).json()

  it.each(["documents", "claims", "derivations", "entities", "relations", "timeline", "disputes", "edits", "sources"])(
    "has the same %s",
    async (list) => {
      const known = await ask(disk.store, `/${list}.json`)
      expect(await ask(memory, `/${list}.json`)).toEqual(known)
    },
    60_000,
  )

  it("is brought into a store on a disk by its archive", async () => {
    const file = join(tmpdir(), `firsthand-memory-${process.pid}.case`)
    await memory.addSearch("transfer", { id: "s1", query: { words: "altura" }, at: "2026-03-02T10:00:00Z" })
    await writeFile(file, new Uint8Array(await new Response(packArchive(memory, "transfer")).arrayBuffer()))
    const content = await readArchive(disk.store, file, "again", async () => {})
    await rm(file)
    expect(content).toMatchObject({ name: "again", documents: 8 })
    expect(await disk.store.listDocuments("again")).toEqual(await disk.store.listDocuments("transfer"))
    expect(await disk.store.listSearches("again")).toEqual(await memory.listSearches("transfer"))
  }, 120_000)

  it("keeps decisions, all or none, and what it is told to forget is gone", async () => {
    const made = { by: "Ana", at: "2026-03-02T10:00:00Z", note: null }
    const own: Decision = { ...made, id: "x1", kind: "same-owner", outlets: ["A", "B"] }
    await memory.decide("transfer", [own])
    await expect(
      memory.decide("transfer", [
        { ...own, id: "x2" },
        { ...own, note: "No." },
      ]),
    ).rejects.toMatchObject({ code: "store/decision" })
    expect(((await ask(memory, "/decisions")) as { items: object[] }).items).toHaveLength(1)
    const [first] = await memory.listDocuments("transfer")
    await memory.remove("transfer", first?.id ?? "")
    await expect(memory.getOriginal("transfer", first?.id ?? "")).rejects.toMatchObject({ code: "store/no-document" })
    await memory.deleteCase("transfer")
    await expect(memory.assemble("transfer")).rejects.toMatchObject({ code: "store/no-case" })
  })
})
