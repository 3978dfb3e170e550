// The adder: what is given over HTTP is read in threads and kept, and what fails says why.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeAdder } from "../../src/cli/adder.ts"
import { type Given, keysOf, type Told } from "../../src/serve/index.ts"
import { openStore, type Store } from "../../src/store/index.ts"

let home = ""
let store: Store
const terminal = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const addAll = async (given: Given, signal = new AbortController().signal, onTold: (told: Told) => void = () => {}): Promise<Told[]> => {
  const all: Told[] = []
  await makeAdder(store, terminal)("bridge", given, signal, (told) => {
    all.push(told)
    onTold(told)
  })
  return all
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "firsthand-adder-"))
  store = await openStore({ home, env: {} })
}, 120_000)
afterAll(async () => {
  await store?.close()
  await rm(home, { recursive: true, force: true })
})

describe("the adder", { timeout: 240_000 }, () => {
  it("keeps what can be read under the name it was given, and says of the rest why it cannot", async () => {
    const given: Given = {
      files: [
        { name: "wire.html", bytes: await readFile("examples/wire.html") },
        { name: "note.txt", bytes: bytes("The bridge is safe, the mayor Ilse Varga said on Monday.") },
        { name: "broken.pdf", bytes: bytes("%PDF-1.7 and no more") },
        { name: "records.jsonl", bytes: bytes('{"id": "r1", "text": "The gate is closed, Ilse Varga said."}\n') },
      ],
      addresses: ["http://127.0.0.1:9/story"],
      lists: false,
    }
    const told = await addAll(given)
    const last = new Map(told.map((one) => [one.key, one]))
    const [wire = "", note = "", pdf = "", , address = ""] = keysOf(given)
    expect([last.get(wire)?.state, last.get(note)?.state, last.get("r1")?.state]).toEqual(["added", "added", "added"])
    expect(told.map(({ key, state }) => `${key} ${state}`)).toContain(`${note} reading`)
    expect(last.get(pdf)).toMatchObject({ state: "failed", name: "broken.pdf", message: expect.stringContaining('"broken.pdf"') })
    expect(last.get(address)).toMatchObject({ state: "failed", code: expect.stringMatching(/^fetch\//u) })
    for (const { message } of told) expect(message ?? "").not.toContain(tmpdir())
    const documents = await store.listDocuments("bridge")
    expect(documents.map(({ file }) => file).toSorted()).toEqual(["note.txt", "r1", "wire.html"])
    const again = await addAll({ ...given, files: given.files.slice(0, 2), addresses: [] })
    expect(again.map(({ state, document }) => [state, document])).toEqual([
      ["known", last.get(wire)?.document],
      ["known", last.get(note)?.document],
    ])
    expect((await readdir(tmpdir())).filter((name) => name.startsWith("firsthand-given-"))).toEqual([])
  })

  it("ends when somebody says so, and has kept what it told", async () => {
    const files = Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, bytes: bytes(`Gate ${i} is closed, Ilse Varga said.`) }))
    const stop = new AbortController()
    const told = await addAll({ files, addresses: [], lists: false }, stop.signal, ({ state }) => {
      if (state === "added") stop.abort()
    })
    const added = told.filter(({ state }) => state === "added")
    expect(added.length).toBeLessThan(30)
    expect(told.some(({ state }) => state === "failed")).toBe(false)
    const there = new Set((await store.listDocuments("bridge")).map(({ id }) => id))
    expect(added.filter(({ document }) => !there.has(document ?? ""))).toEqual([])
    expect(there.size).toBe(3 + added.length)
  })
})
