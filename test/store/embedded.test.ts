// The store in a folder: the contract, and what a folder asks for beside it.
import { existsSync, readdirSync } from "node:fs"
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { connectEmbedded, connectPort } from "../../src/store/embedded.ts"
import { findStart } from "../../src/store/process.ts"
import { makeStore } from "../../src/store/store.ts"
import { describeStore } from "./contract.ts"
import { makeDocument } from "./documents.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-store-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }), 60_000)

describe("in a folder", () => {
  describeStore(() => connectEmbedded(join(folder, "new", "home")))
})

// Each test below has a copy of the database that the contract has made; making one takes seconds.
async function copyHome(name: string): Promise<string> {
  const home = join(folder, name)
  await mkdir(home)
  await cp(join(folder, "new", "home", "database"), join(home, "database"), { recursive: true })
  return home
}

describe("a folder", { timeout: 300_000 }, () => {
  it("is open to other threads of its process, one transaction at a time", async () => {
    const home = await copyHome("threads")
    const connection = await connectEmbedded(home)
    const store = await makeStore(connection)
    const [one, other] = [connection.openWay(), connection.openWay()]
    if ("url" in one || "url" in other) throw new Error("a folder has no address")
    const [left, right] = [await makeStore(await connectPort(one)), await makeStore(await connectPort(other))]
    const stores = [store, left, right]
    const added = await Promise.all(
      Array.from({ length: 24 }, async (_, i) => await stores[i % 3]?.add("threads", makeDocument(`Text ${i % 12}.`))),
    )
    expect(added.filter((document) => document?.outcome === "added")).toHaveLength(12)
    expect(await right.listDocuments("threads")).toHaveLength(12)
    await left.close()
    expect(await store.listDocuments("threads")).toHaveLength(12)
    // Who goes in the middle of a transaction leaves nothing of it, and is in nobody's way.
    const way = connection.openWay()
    if ("url" in way) throw new Error("a folder has no address")
    const { pool } = await connectPort(way)
    const client = await pool.connect()
    client.on("error", () => {}) // its way is closed below
    await client.query("begin")
    await client.query("delete from firsthand.cases")
    way.port.close()
    expect(await store.listDocuments("threads")).toHaveLength(12)
    client.release(true)
    await right.close()
    await store.close()
  })

  it("has what was added when it is opened again", async () => {
    const home = await copyHome("again")
    const first = await makeStore(await connectEmbedded(home))
    const { id } = await first.add("bridge", makeDocument("One."))
    await first.close()
    const second = await makeStore(await connectEmbedded(home))
    expect((await second.listDocuments("bridge")).map((entry) => entry.id)).toEqual([id])
    await second.close()
  })

  it("is refused while somebody has it, says who, and is free afterwards", async () => {
    const home = await copyHome("held")
    const store = await makeStore(await connectEmbedded(home))
    await expect(connectEmbedded(home)).rejects.toMatchObject({
      code: "store/held",
      message: expect.stringMatching(/held" is in use by this process since 20\d\d-.*Z\. Wait until it is done, or pass --wait\.$/u),
    })
    await store.close()
    expect(readdirSync(join(home, "lock"))).toEqual([])
    await (await makeStore(await connectEmbedded(home))).close()
  })

  it("sweeps away what a kill left of a database half made, and makes it anew", async () => {
    const home = join(folder, "half")
    await mkdir(join(home, "database.part", "base"), { recursive: true })
    await writeFile(join(home, "database.part", "PG_VERSION"), "18\n")
    const claim = [process.pid, hostname(), "2026-03-02T08:00:00Z", `not ${await findStart(process.pid)}`, "gone"]
    await mkdir(join(home, "lock"))
    await writeFile(join(home, "lock", claim.map((field) => encodeURIComponent(field)).join(",")), "")
    const store = await makeStore(await connectEmbedded(home))
    await store.add("bridge", makeDocument("One."))
    await store.close()
    expect(existsSync(join(home, "database.part"))).toBe(false)
    expect(readdirSync(join(home, "lock"))).toEqual([])
  })

  it("with other files in it is no store, and stays as it is", async () => {
    const home = join(folder, "other")
    await mkdir(home)
    await writeFile(join(home, "notes.txt"), "mine")
    await expect(connectEmbedded(home)).rejects.toMatchObject({ code: "store/folder" })
    expect(readdirSync(home)).toEqual(["notes.txt"])
  })

  it("with a broken database says so and keeps it", async () => {
    const home = await copyHome("broken")
    await writeFile(join(home, "database", "global", "pg_control"), "")
    await expect(connectEmbedded(home)).rejects.toMatchObject({ code: "store/damaged" })
    expect(readdirSync(join(home, "lock"))).toEqual([])
    expect(existsSync(join(home, "database", "PG_VERSION"))).toBe(true)
  })
})
