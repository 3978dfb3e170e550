// A case moves from one store to another: nothing is lost, what is not whole is refused whole, and a killed import goes on.
import { randomUUID } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Decision, FirsthandError } from "../../src/document/index.ts"
import { openStore, readArchive, type Store, writeArchive } from "../../src/store/index.ts"
import { run } from "../cli/run.ts"
import { makeDocument } from "./documents.ts"

let folder = ""
const home = (name: string): string => join(folder, name)
const file = (name: string): string => join(folder, name)
const withStore = async <Result>(name: string, work: (store: Store) => Promise<Result>): Promise<Result> => {
  const store = await openStore({ home: home(name), env: {} })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
const linesOf = async (store: Store, name: string): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of writeArchive(store, name)) lines.push(line)
  return lines
}

const decided: Decision = {
  id: "k1",
  by: "Ana",
  at: "2026-03-04T10:00:00+01:00",
  note: "the same “hull”",
  kind: "same-owner",
  outlets: ["The Lantern", "El Faro"],
}
const odd = makeDocument('“Sí”, dijo.\u0000 "😀"\n\n\u2028 \uFEFFend ', {
  bytes: Uint8Array.from({ length: 70_001 }, (_, i) => (i * 7) % 256),
  published: "some day",
})
const documents = [
  {
    original: {
      ...odd.original,
      url: "https://outlet.example/a",
      redirects: ["http://outlet.example/a"],
      headers: { etag: '"é\\"', "content-type": "text/html" },
      fetchedAt: "2026-03-02T08:00:00.123Z",
    },
    reading: { ...odd.reading, vectors: Int8Array.from({ length: 256 }, (_, i) => i - 128) },
  },
  ...Array.from({ length: 8 }, (_, i) =>
    makeDocument(`Report ${i}. The ferry left pier ${i} at noon.`, { url: `https://outlet.example/${i % 3}` }),
  ),
]

let kept: readonly string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-archive-"))
  kept = await withStore("first", async (store) => {
    for (const document of documents) await store.add("bridge, “old”", document)
    await store.decide("bridge, “old”", [decided])
    await store.addSearch("bridge, “old”", { id: "s1", query: { words: "gate" }, at: "2026-03-05T08:00:00Z" })
    return linesOf(store, "bridge, “old”")
  })
  await writeFile(file("whole.case"), gzipSync(kept.join("")))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const server = process.env["FIRSTHAND_TEST_DATABASE_URL"]
const HINT = "`bash .ci/with-postgres npx vitest run test/store` starts one, FIRSTHAND_TEST_DATABASE_URL names another"

describe("a case that moves to a server and back", { timeout: 300_000 }, () => {
  it.skipIf(server === undefined)(`is the same there and here, to the byte and the microsecond (${HINT})`, async () => {
    const [there, back] = [`there ${randomUUID()}`, `back ${randomUUID()}`]
    const onServer = await openStore({ env: { DATABASE_URL: server ?? "" } })
    try {
      await readArchive(onServer, file("whole.case"), there, async () => {})
      await writeFile(file("there.case"), gzipSync((await linesOf(onServer, there)).join("")))
      const [here, again] = await withStore("third", async (store) => {
        await readArchive(store, file("whole.case"), "here", async () => {})
        await readArchive(store, file("there.case"), back, async () => {})
        return [await store.assemble("here"), await store.assemble(back)]
      })
      const linked = (await onServer.assemble(there)).linked
      expect(linked.documents).toHaveLength(documents.length)
      expect(again?.linked).toEqual(linked)
      expect(here?.linked).toEqual(linked)
      const lines = await withStore("third", (store) => linesOf(store, back))
      expect(lines.slice(1, -1)).toEqual(kept.slice(1, -1)) // the first has the name, the last the checksum
    } finally {
      await onServer.deleteCase(there)
      await onServer.close()
    }
  })
})

describe("a case that moves", { timeout: 300_000 }, () => {
  it("is the same in the other store, to the byte and the microsecond", async () => {
    const { code, stderr } = await run(["case", "export", file("moved.case"), "--case", "bridge, “old”", "--home", home("first")])
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^Wrote \S+moved\.case \(\d+ bytes\)\n$/u)])
    expect(gunzipSync(await readFile(file("moved.case"))).toString()).toBe(kept.join(""))
    const imported = await run(["case", "import", file("moved.case"), "--home", home("second")])
    expect(imported).toMatchObject({ code: 0, stderr: "", stdout: "bridge, “old”: 9 documents, 1 decision\n" })
    await withStore("second", async (store) => {
      expect(await linesOf(store, "bridge, “old”")).toEqual(kept)
      const [first] = documents
      const { original, reading } = await store.getDocument("bridge, “old”", `d${first?.original.sha256.slice(0, 16)}`)
      expect({ ...original, bytes: Buffer.from(original.bytes) }).toEqual({
        ...first?.original,
        bytes: Buffer.from(first?.original.bytes ?? []),
      })
      expect(reading).toEqual(first?.reading)
    })
  })

  it("goes on where it was killed, under another name too", async () => {
    await withStore("second", async (store) => {
      let told = 0
      const stopped = readArchive(store, file("whole.case"), "copy", async () => {
        if (++told === 4) throw new Error("killed")
      })
      await expect(stopped).rejects.toThrow("killed")
      const outcomes: string[] = []
      await readArchive(store, file("whole.case"), "copy", async (_id, outcome) => {
        outcomes.push(outcome)
      })
      expect(outcomes.toSorted()).toEqual([...Array.from({ length: 5 }, () => "added"), ...Array.from({ length: 4 }, () => "known")])
      expect((await linesOf(store, "copy")).slice(1, -1)).toEqual(kept.slice(1, -1))
    })
  })
})

describe("an archive that is not whole", { timeout: 300_000 }, () => {
  // A store that is so much as looked at makes the test fail.
  const untouched = new Proxy({} as Store, {
    get: (_, name) => {
      throw new Error(`asked for ${String(name)}`)
    },
  })
  const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
    await writeFile(file("bad.case"), bytes)
    return readArchive(untouched, file("bad.case"), "bad", async () => undefined).then(
      () => "taken",
      (error: unknown) => (error instanceof FirsthandError ? error.code : error),
    )
  }

  it("is refused whole, wherever it was cut", async () => {
    const whole = gzipSync(kept.join(""))
    for (const share of [0.01, 0.3, 0.9, 0.999])
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe("archive/truncated")
    for (const lines of [1, 2, kept.length - 1]) expect(await refusalOf(gzipSync(kept.slice(0, lines).join("")))).toBe("archive/truncated")
  })

  it("is refused where a byte is another, a line is missing, doubled or moved, or more follows", async () => {
    const text = kept.join("")
    const [head = "", first = "", second = "", ...rest] = kept
    for (const changed of [
      text.replace('"fetchedAt":"2026-03-02T08:00:00.123Z"', '"fetchedAt":"2026-03-02T08:00:00.124Z"'),
      text.replace(/"bytes":"../u, '"bytes":"//'),
      text.replace('"by":"Ana"', '"by":"Eva"'),
      [head, second, ...rest].join(""),
      [head, first, first, second, ...rest].join(""),
      [head, second, first, ...rest].join(""),
      [first, head, second, ...rest].join(""),
      `${text}{}\n`,
    ]) {
      expect(changed).not.toBe(text)
      expect(await refusalOf(gzipSync(changed))).toBe("archive/damaged")
    }
    const whole = gzipSync(text)
    whole[Math.floor(whole.length / 2)] = (whole[Math.floor(whole.length / 2)] ?? 0) ^ 1
    expect(await refusalOf(whole)).toBe("archive/damaged")
    expect(await refusalOf(Buffer.from("no archive"))).toBe("archive/damaged")
  })

  it("is refused where a later program wrote it, and says so", async () => {
    expect(await refusalOf(gzipSync(kept.join("").replace('"format":1,"firsthand":"0.1.0"', '"format":2,"firsthand":"9.0.0"')))).toBe(
      "archive/newer",
    )
  })

  it("is refused where it is not there, or a folder", async () => {
    const gone = run(["case", "import", file("none.case"), "--home", home("second")])
    expect(await gone).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/none\.case" cannot be read \(ENOENT\)/u) })
    await expect(readArchive(untouched, folder, null, async () => undefined)).rejects.toMatchObject({ code: "archive/unreadable" })
  })
})
