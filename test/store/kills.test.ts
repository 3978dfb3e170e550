// Kills: a process that adds is killed at random moments, and started again; nothing that it said it keeps may be lost or doubled.
// FIRSTHAND_KILLS=200 npx vitest run test/store/kills.test.ts kills as often.
import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import type { Connection } from "../../src/store/connection.ts"
import { connectEmbedded } from "../../src/store/embedded.ts"
import { connectServer } from "../../src/store/server.ts"
import { makeStore, type Store } from "../../src/store/store.ts"
import { makeNumbered } from "./documents.ts"
import { listLinkRows } from "./rows.ts"

const KILLS = Number(process.env["FIRSTHAND_KILLS"] ?? 6)
const STEP = 16 // documents more for each start, so that there is always something to add
const BACK = 4 // starts of which the documents are added once more; at the end all are
const server = process.env["FIRSTHAND_TEST_DATABASE_URL"]
const HINT = "`bash .ci/with-postgres npx vitest run test/store` starts one"

describe("a process that adds, killed again and again, loses and doubles nothing", { timeout: 3_600_000 }, () => {
  it("in a folder", async () => {
    const home = await mkdtemp(join(tmpdir(), "firsthand-kills-"))
    expect(await killAndCompare(home, () => connectEmbedded(home, { waitMs: 60_000 }))).toEqual(UNHARMED)
    await rm(home, { recursive: true })
  })

  it.skipIf(server === undefined)(`on a server (${HINT})`, async () => {
    const url = server ?? ""
    expect(await killAndCompare(url, () => connectServer(url))).toEqual(UNHARMED)
  })
})

type Harm = {
  readonly lost: readonly string[]
  readonly changed: readonly string[]
  readonly documents: number
  readonly linkedAlike: boolean // keys, pairs, and the case that is put together of them
}

const UNHARMED: Harm = { lost: [], changed: [], documents: KILLS * STEP, linkedAlike: true }

/** @returns what differs from a case to which the same was added in peace; `lost`: was said to be kept, and had to be added again */
async function killAndCompare(place: string, connect: () => Promise<Connection>): Promise<Harm> {
  const [killed, calm] = [`killed ${randomUUID()}`, `calm ${randomUUID()}`]
  const kept = new Set<string>()
  const lost: string[] = []
  for (let round = 1; round <= KILLS; round++) lost.push(...(await addUntilKilled(place, killed, round, kept)))
  const connection = await connect()
  const store = await makeStore(connection)
  try {
    for (let number = 0; number < KILLS * STEP; number++) {
      await store.add(calm, makeNumbered(number))
      const { id, outcome } = await store.add(killed, makeNumbered(number))
      if (outcome === "added" && kept.has(id)) lost.push(id)
    }
    const [left, right] = await Promise.all([describeCase(store, killed), describeCase(store, calm)])
    const changed = [...right].filter(([id, text]) => left.get(id) !== text).map(([id]) => id)
    const rows = await Promise.all([killed, calm].map((name) => listLinkRows(connection.pool, name)))
    const cases = await Promise.all([killed, calm].map(async (name) => (await store.assemble(name)).linked))
    const linkedAlike = isDeepStrictEqual(rows[0], rows[1]) && isDeepStrictEqual(cases[0], cases[1])
    return { lost, changed, documents: left.size, linkedAlike }
  } finally {
    for (const name of [killed, calm]) await store.deleteCase(name)
    await store.close()
  }
}

/** @returns all that a case has of each document, by its id */
async function describeCase(store: Store, name: string): Promise<Map<string, string>> {
  const described = new Map<string, string>()
  for (const entry of await store.listDocuments(name)) {
    const { bytes, ...how } = await store.getOriginal(name, entry.id)
    const all = [entry, how, Buffer.from(bytes).toString("base64"), await store.getReading(name, entry.id)]
    described.set(entry.id, JSON.stringify(all))
  }
  return described
}

/**
 * Starts the adder and kills it: every third time while it starts, else after it has said that it added some.
 *
 * @param kept - ids that it said it keeps; gets more of them
 * @returns ids that it had to add although it had said that it keeps them
 */
async function addUntilKilled(place: string, name: string, round: number, kept: Set<string>): Promise<readonly string[]> {
  const words = [
    "--import",
    "tsx",
    join(import.meta.dirname, "adder.ts"),
    place,
    name,
    String(Math.max(0, round - BACK) * STEP),
    String(round * STEP),
  ]
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] })
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()))
  if (round % 3 === 1) setTimeout(() => child.kill("SIGKILL"), Math.random() * 3000)
  const lost: string[] = []
  let left = 1 + Math.floor(Math.random() * STEP)
  for await (const line of createInterface({ input: child.stdout })) {
    const [outcome, id = ""] = line.split(" ")
    if (outcome === "added" && kept.has(id)) lost.push(id)
    if (outcome === "added") left--
    kept.add(id)
    if (left === 0) setTimeout(() => child.kill("SIGKILL"), Math.random() * 20)
  }
  await ended
  return lost
}
