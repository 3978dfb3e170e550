// Kills: a process that adds is killed at random moments, and started again; nothing that it said it keeps may be lost or doubled.
// FIRSTHAND_KILLS=200 npx vitest run test/store/kills.test.ts kills as often.
import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { describe, expect, it } from "vitest"
import { openStore, type Store } from "../../src/store/index.ts"
import { makeNumbered } from "./documents.ts"

const KILLS = Number(process.env["FIRSTHAND_KILLS"] ?? 6)
const STEP = 40 // documents more for each start, so that there is always something to add
const server = process.env["FIRSTHAND_TEST_DATABASE_URL"]

describe("a process that adds, killed again and again", { timeout: 3_600_000 }, () => {
  it("loses and doubles nothing in a folder", async () => {
    const home = await mkdtemp(join(tmpdir(), "firsthand-kills-"))
    await killAndCompare(home, () => openStore({ home, env: {} }))
    await rm(home, { recursive: true })
  })

  if (server === undefined) {
    it.skip("on a server needs one: `bash .ci/with-postgres npx vitest run test/store` starts one", () => {})
  } else {
    it("loses and doubles nothing on a server", () => killAndCompare(server, () => openStore({ env: { DATABASE_URL: server } })))
  }
})

async function killAndCompare(place: string, open: () => Promise<Store>): Promise<void> {
  const [killed, calm] = [`killed ${randomUUID()}`, `calm ${randomUUID()}`]
  const kept = new Set<string>()
  for (let round = 1; round <= KILLS; round++) await addUntilKilled(place, killed, round, kept)
  const store = await open()
  try {
    for (const [name, count] of [
      [killed, KILLS * STEP],
      [calm, KILLS * STEP],
    ] as const) {
      for (let number = 0; number < count; number++) {
        const { id, outcome } = await store.add(name, makeNumbered(number))
        if (name === killed && outcome === "added") expect(kept, `${id} was lost`).not.toContain(id)
      }
    }
    const [left, right] = await Promise.all([store.listDocuments(killed), store.listDocuments(calm)])
    expect(left).toEqual(right)
    expect(left).toHaveLength(KILLS * STEP)
    for (const { id } of left) {
      expect(await store.getReading(killed, id)).toEqual(await store.getReading(calm, id))
      expect(await store.getOriginal(killed, id)).toEqual(await store.getOriginal(calm, id))
    }
  } finally {
    for (const name of [killed, calm]) await store.deleteCase(name)
    await store.close()
  }
}

/** Starts the adder and kills it: every third time while it starts, else after it has said that it added some. */
async function addUntilKilled(place: string, name: string, round: number, kept: Set<string>): Promise<void> {
  const words = ["--import", "tsx", join(import.meta.dirname, "adder.ts"), place, name, String(round * STEP)]
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] })
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()))
  if (round % 3 === 1) setTimeout(() => child.kill("SIGKILL"), Math.random() * 3000)
  let left = 1 + Math.floor(Math.random() * STEP)
  for await (const line of createInterface({ input: child.stdout })) {
    const [outcome, id = ""] = line.split(" ")
    if (outcome === "added") {
      expect(kept, `${id} was lost`).not.toContain(id)
      left--
    }
    kept.add(id)
    if (left === 0) setTimeout(() => child.kill("SIGKILL"), Math.random() * 20)
  }
  await ended
}
