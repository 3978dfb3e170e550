// Additions: what somebody gave a case to read, one job after the other, and what became of each part of it.
import { z } from "@hono/zod-openapi"
import { FirsthandError } from "../document/index.ts"

/** What somebody gives: files (pasted text is one), addresses; with `lists` a feed or sitemap among the addresses stands for what it lists. */
export type Given = { readonly files: readonly GivenFile[]; readonly addresses: readonly string[]; readonly lists: boolean }
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** What became of one part; `key` is that of `keysOf`, or a new one for what a list names. */
export type Told = {
  readonly key: string
  readonly name: string
  readonly state: "reading" | "added" | "known" | "failed"
  readonly document: string | null // its id
  readonly code: string | null // of the failure
  readonly message: string | null
}

/**
 * Reads what is given and keeps it in a case, each document whole or not at all. It goes on when one fails, and ends early, without a
 * failure, when `signal` says so; what it has told to be added is kept.
 */
export type Adder = (caseName: string, given: Given, signal: AbortSignal, tell: (told: Told) => void) => Promise<void>

const STATES = ["queued", "reading", "added", "known", "failed", "cancelled"] as const
const item = z.object({
  name: z.string(),
  state: z.enum(STATES),
  document: z.string().nullable().describe("its id in the case"),
  code: z.string().nullable().describe("of the failure"),
  message: z.string().nullable().describe("what failed, and what to do"),
})
export type AdditionItem = z.infer<typeof item>

export const addition = z.object({
  id: z.string(),
  state: z.enum(["running", "done", "cancelled"]).describe("running: also while it waits for another one"),
  at: z.string().describe("when it was given, ISO 8601"),
  total: z.int().describe("items; it grows while a list is followed"),
  done: z.int().describe("items that are decided"),
  items: z.array(item),
})
export type Addition = z.infer<typeof addition>

export const failed = z.object({ name: z.string(), at: z.string(), code: z.string(), message: z.string() })
export type Failed = z.infer<typeof failed>

/** @returns the keys of what is given, in its order @example keysOf(given) // ["0", "1", "https://…"] */
export function keysOf({ files, addresses }: Given): readonly string[] {
  return [...files.map((_file, i) => String(i)), ...addresses]
}

type Job = {
  readonly id: string
  readonly caseName: string
  readonly at: string
  readonly items: Map<string, AdditionItem>
  readonly stop: AbortController
  state: Addition["state"]
  version: number // rises with each change
  wake: (() => void)[]
}

export type Additions = {
  /** Begins to add, after what was given before. @returns the id of the job */
  readonly begin: (caseName: string, given: Given) => string
  /** @throws FirsthandError "serve/not-found" */
  readonly get: (caseName: string, id: string) => Addition
  readonly list: (caseName: string) => readonly Addition[] // newest first
  /** Ends a job early; what was added stays. @throws FirsthandError "serve/not-found" */
  readonly cancel: (caseName: string, id: string) => void
  /** Gives a job's states as they change, from the one after `last`; ends when it has ended. @throws FirsthandError "serve/not-found" */
  readonly follow: (
    caseName: string,
    id: string,
    last: number,
    signal: AbortSignal,
  ) => AsyncGenerator<{ readonly version: number; readonly addition: Addition }>
  /** What was given since the server began and is not in the case, newest first. */
  readonly failures: (caseName: string) => readonly Failed[]
}

/** Jobs that are remembered after they have ended. */
const KEPT_JOBS = 100
/** Failures that are remembered for a case. */
const KEPT_FAILURES = 1000
/** States of a job are told no more often than this. */
const PAUSE_MS = 250

/**
 * Opens the queue of what is to be added. One job at a time reads; the others wait.
 *
 * @param log - takes the stack of a bug
 * @param linked - waits until what was added is linked, so that who hears of its end sees it in the lists
 * @example openAdditions(adder, log, linked).begin("bridge", { files: [], addresses: ["https://outlet.example/story"], lists: false })
 */
export function openAdditions(adder: Adder, log: (text: string) => void, linked: (caseName: string) => Promise<void>): Additions {
  const jobs = new Map<string, Job>()
  const failures = new Map<string, Map<string, Failed>>()
  let last: Promise<void> = Promise.resolve()

  const find = (caseName: string, id: string): Job => {
    const job = jobs.get(id)
    if (job?.caseName !== caseName)
      throw new FirsthandError("serve/not-found", `Nothing is being added to "${caseName}" under "${id}"; the server forgets when it ends.`)
    return job
  }
  const change = (job: Job): void => {
    job.version++
    for (const wake of job.wake.splice(0)) wake()
  }
  const run = async (job: Job, given: Given): Promise<void> => {
    const lost = failures.get(job.caseName) ?? new Map<string, Failed>()
    failures.set(job.caseName, lost)
    const tell = ({ key, name, state, document, code, message }: Told): void => {
      job.items.set(key, { name, state, document, code, message })
      lost.delete(name)
      if (state === "failed") lost.set(name, { name, at: new Date().toISOString(), code: code ?? "bug", message: message ?? "" })
      for (const old of [...lost.keys()].slice(0, -KEPT_FAILURES)) lost.delete(old)
      change(job)
    }
    const rest = (state: "failed" | "cancelled", error: unknown): void => {
      for (const [key, { name, state: was }] of job.items) {
        if (was !== "queued" && was !== "reading") continue
        if (state === "cancelled") job.items.set(key, { name, state, document: null, code: null, message: null })
        else
          tell({ key, name, state, document: null, code: codeOf(error), message: error instanceof Error ? error.message : String(error) })
      }
    }
    try {
      if (!job.stop.signal.aborted) await adder(job.caseName, given, job.stop.signal, tell)
      if (job.stop.signal.aborted) rest("cancelled", null)
      // A feed or a file of records stood for the others, which have told of themselves.
      for (const [key, { state }] of job.items) if (state === "queued") job.items.delete(key)
    } catch (error) {
      if (!(error instanceof FirsthandError)) log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      rest("failed", error)
    }
    if ([...job.items.values()].some(({ state }) => state === "added"))
      await linked(job.caseName).catch((error: unknown) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    job.state = job.stop.signal.aborted ? "cancelled" : "done"
    change(job)
    for (const [id] of [...jobs].filter(([, { state }]) => state !== "running").slice(0, -KEPT_JOBS)) jobs.delete(id)
  }
  return {
    begin: (caseName, given) => {
      const names = [...given.files.map(({ name }) => name), ...given.addresses]
      const items = keysOf(given).map((key, i): [string, AdditionItem] => [
        key,
        { name: names[i] ?? key, state: "queued", document: null, code: null, message: null },
      ])
      const id = crypto.randomUUID()
      const job: Job = {
        id,
        caseName,
        at: new Date().toISOString(),
        items: new Map(items),
        stop: new AbortController(),
        state: "running",
        version: 1,
        wake: [],
      }
      jobs.set(id, job)
      last = last.then(() => run(job, given))
      return id
    },
    get: (caseName, id) => describe(find(caseName, id)),
    list: (caseName) =>
      [...jobs.values()]
        .filter((job) => job.caseName === caseName)
        .map(describe)
        .toReversed(),
    cancel: (caseName, id) => find(caseName, id).stop.abort(),
    follow: async function* (caseName, id, since, signal) {
      const job = find(caseName, id)
      let told = since
      while (!signal.aborted) {
        if (job.version > told) {
          told = job.version
          yield { version: told, addition: describe(job) }
        }
        if (job.state !== "running" && job.version === told) return
        await new Promise<void>((resolve) => {
          if (job.version > told) return void setTimeout(resolve, PAUSE_MS)
          signal.addEventListener("abort", () => resolve(), { once: true })
          job.wake.push(() => setTimeout(resolve, PAUSE_MS))
        })
      }
    },
    failures: (caseName) => [...(failures.get(caseName)?.values() ?? [])].toReversed(),
  }
}

function describe({ id, state, at, items }: Job): Addition {
  const all = [...items.values()]
  const done = all.filter((one) => one.state !== "queued" && one.state !== "reading").length
  return { id, state, at, total: all.length, done, items: all }
}

function codeOf(error: unknown): string {
  return error instanceof FirsthandError ? error.code : "bug"
}
