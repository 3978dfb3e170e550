// Lock: held, told, waited for, and swept away when its process is gone.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { takeLock } from "./lock.ts"
import { findStart } from "./process.ts"

let folder = ""
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "firsthand-lock-")), "lock")
})
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }))

async function claim(pid: number, host: string, start: string): Promise<void> {
  await (await takeLock(folder)).release() // makes the folder
  const fields = [pid, host, "2026-03-02T08:00:00.000Z", start, "token"]
  await writeFile(join(folder, fields.map((field) => encodeURIComponent(field)).join(",")), "")
}

async function findGone(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" })
  await once(child, "exit")
  return child.pid ?? 0
}

describe("takeLock", { timeout: 120_000 }, () => {
  it("gives a folder to one at a time", async () => {
    const lock = await takeLock(folder)
    await expect(takeLock(folder)).rejects.toMatchObject({ code: "store/held" })
    await lock.release()
    await (await takeLock(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it("says which process on which machine has it, and since when", async () => {
    await claim(process.ppid, hostname(), (await findStart(process.ppid)) ?? "")
    await expect(takeLock(folder)).rejects.toThrow(
      `in use by process ${process.ppid} on ${hostname()} since 2026-03-02T08:00:00.000Z. Wait`,
    )
  })

  it("waits for the holder, and says so once", async () => {
    const lock = await takeLock(folder)
    const told: number[] = []
    const waiting = takeLock(folder, { waitMs: 60_000, onWait: ({ pid }) => told.push(pid) })
    setTimeout(() => lock.release(), 1500)
    await (await waiting).release()
    expect(told).toEqual([process.pid])
  })

  it("sweeps away the claim of a process that is gone", async () => {
    await claim(await findGone(), hostname(), "then")
    await (await takeLock(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it("sweeps away a claim whose number another process has by now", async () => {
    await claim(process.ppid, hostname(), `not ${await findStart(process.ppid)}`)
    await (await takeLock(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it("lets the claim of another machine stand, and names the file", async () => {
    await claim(1, "elsewhere", "")
    await expect(takeLock(folder)).rejects.toThrow(/on elsewhere .*if elsewhere is no longer running it, delete ".*1,elsewhere,/u)
  })

  it("is never held by two, however many come at once", async () => {
    let holders = 0
    let most = 0
    const enter = async (): Promise<void> => {
      const lock = await takeLock(folder, { waitMs: 100_000 })
      most = Math.max(most, ++holders)
      await new Promise((resolve) => setTimeout(resolve, 5))
      holders--
      await lock.release()
    }
    await Promise.all(Array.from({ length: 6 }, enter))
    expect(most).toBe(1)
  })
})

describe("findStart", () => {
  it("tells a process from one that is gone", async () => {
    expect(await findStart(process.pid)).toBe(await findStart(process.pid))
    expect(await findStart(process.pid)).not.toBe(await findStart(process.ppid))
    expect(await findStart(await findGone())).toBeNull()
  })
})
