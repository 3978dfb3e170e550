// Lock: one process at a time holds a folder, and another one is told who does.
import { randomUUID } from "node:crypto"
import { unlinkSync } from "node:fs"
import { open, readdir, rm } from "node:fs/promises"
import { hostname } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { FirsthandError } from "../document/index.ts"
import { makeFolder } from "../gather/index.ts"
import { findStart } from "./process.ts"

export type Holder = { readonly pid: number; readonly host: string; readonly since: string } // since: ISO 8601

export type Lock = { readonly release: () => Promise<void> }

type Claim = Holder & { readonly start: string; readonly file: string }

type LockOptions = {
  readonly waitMs?: number // how long to wait for the holder to go, default 0
  readonly onWait?: (holder: Holder) => void // called once, when waiting starts
}

const PAUSE_MS = 200 // between two looks at who holds it
// Two processes that come at the same moment both step back; so one look is not enough to say that it is held.
const LOOKS = 3

/**
 * Takes a folder for this process, or says who has it.
 *
 * Every process first writes down its claim, under a name that nobody else uses, and only then looks for the claims of others: of two
 * at once, at least the later one sees the other and steps back. A claim whose process is gone is swept away; as its name is never
 * used again, it does not matter who sweeps it, and when. No system call is used that Windows, macOS and Linux do not share.
 *
 * @param folder - is made where it is not there; nothing else is kept in it
 * @throws FirsthandError "store/held" when it is still held after `waitMs`
 * @example const lock = await takeLock("/home/ana/case/lock"); await lock.release()
 */
export async function takeLock(folder: string, { waitMs = 0, onWait }: LockOptions = {}): Promise<Lock> {
  await makeFolder(folder)
  const start = (await findStart(process.pid)) ?? ""
  const deadline = performance.now() + waitMs
  for (let look = 1; ; look++) {
    const mine = await writeClaim(folder, start)
    const other = await findLivingClaim(folder, mine).catch(async (error: unknown) => {
      await rm(mine, { force: true })
      throw error
    })
    if (other === null) return hold(mine)
    await rm(mine, { force: true })
    if (look >= LOOKS && performance.now() >= deadline) throw held(folder, other)
    if (look === LOOKS) onWait?.(other)
    await sleep(PAUSE_MS * (0.5 + Math.random()))
  }
}

function hold(file: string): Lock {
  const leave = (): void => {
    try {
      unlinkSync(file)
    } catch {
      // whoever comes next sees that this process is gone
    }
  }
  process.once("exit", leave)
  return {
    release: async () => {
      process.off("exit", leave)
      await rm(file, { force: true })
    },
  }
}

// The claim is the file's name: a file is made at once or not at all, so nobody ever reads half a claim.
async function writeClaim(folder: string, start: string): Promise<string> {
  const fields = [process.pid, hostname(), new Date().toISOString(), start, randomUUID()]
  const file = join(folder, fields.map((field) => encodeURIComponent(field)).join(","))
  await (await open(file, "wx")).close()
  return file
}

async function findLivingClaim(folder: string, mine: string): Promise<Claim | null> {
  const claims = (await readdir(folder)).flatMap((name) => readClaim(folder, name)).filter(({ file }) => file !== mine)
  for (const claim of claims.toSorted((a, b) => a.since.localeCompare(b.since))) {
    if (await isAlive(claim)) return claim
    await rm(claim.file, { force: true })
  }
  return null
}

function readClaim(folder: string, name: string): Claim[] {
  const [pid, host, since, start, token] = name.split(",").map(decodeURIComponent)
  if (host === undefined || since === undefined || start === undefined || token === undefined) return []
  return [{ pid: Number(pid), host, since, start, file: join(folder, name) }]
}

// What runs on another machine cannot be seen from here, so its claim stands.
async function isAlive({ pid, host, start }: Claim): Promise<boolean> {
  if (host !== hostname()) return true
  const found = await findStart(pid)
  return found !== null && (found === start || found === "" || start === "")
}

function held(folder: string, { pid, host, since, file }: Claim): FirsthandError {
  const own = pid === process.pid && host === hostname()
  const who = own ? "this process" : `process ${pid} on ${host}`
  const cure =
    host === hostname()
      ? "Wait until it is done, or pass --wait."
      : `Wait until it is done, or pass --wait; if ${host} is no longer running it, delete "${file}".`
  return new FirsthandError("store/held", `The store in "${join(folder, "..")}" is in use by ${who} since ${since}. ${cure}`)
}
