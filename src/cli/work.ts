// Work: reads what waits in a store, as one of any number of processes that do.
import { setTimeout } from "node:timers/promises"
import type { Store } from "../store/index.ts"
import { describeFailure } from "./failures.ts"
import type { Reader } from "./reader.ts"

/** What became of one document that waited. */
export type Done =
  | { readonly caseName: string; readonly name: string; readonly outcome: "added" | "known"; readonly id: string }
  | { readonly caseName: string; readonly name: string; readonly outcome: "failed"; readonly error: unknown }

export type WorkOptions = {
  readonly store: Store
  readonly reader: Reader // it must not hold up this thread: what is under way has to be told that somebody is still at it
  readonly abreast: number // documents to have under way at once, integer ≥ 1
  readonly leaseMs: number
  readonly untilEmpty: boolean // end when nothing waits any more; false: wait for more
  readonly signal: AbortSignal // ends after what is under way
}

const POLL_MS = 1000

/**
 * Takes documents, reads them and adds them, until it is told to end.
 *
 * A document is anybody's again when its reader has been silent for a lease, so that of a process that is killed nothing is lost; and it
 * leaves the list in the transaction that adds it, so that nothing is there twice.
 *
 * @example await workOff({store, reader, abreast: 2, leaseMs: 30_000, untilEmpty: true, signal}, async ({name}) => console.log(name))
 */
export async function workOff(options: WorkOptions, tell: (done: Done) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: options.abreast }, () => workAlone(options, tell)))
}

async function workAlone(options: WorkOptions, tell: (done: Done) => Promise<void>): Promise<void> {
  const { store, leaseMs, untilEmpty, signal } = options
  while (!signal.aborted) {
    const work = await store.takeWork(leaseMs)
    if (work !== null) {
      const done = await readOne(work, options)
      if (done !== null) await tell(done)
      continue
    }
    if (untilEmpty) {
      const { open, taken } = await store.listWork()
      if (open + taken === 0) return // what others have under way may come back
    }
    await setTimeout(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** @returns null where it is nobody's to add any more */
async function readOne(
  work: NonNullable<Awaited<ReturnType<Store["takeWork"]>>>,
  { store, reader, leaseMs }: WorkOptions,
): Promise<Done | null> {
  const { caseName, document, ticket } = work
  const { name } = work.original
  const atIt = setInterval(() => void store.holdWork(ticket, leaseMs).catch(() => undefined), leaseMs / 3)
  try {
    const reading = await reader.read(document, name).catch((error: unknown) => ({ error }))
    if ("error" in reading) {
      await store.failWork(ticket, describeFailure(name, reading.error).message)
      return { caseName, name, outcome: "failed", error: reading.error }
    }
    const added = await store.finishWork(work, reading)
    return added === null ? null : { caseName, name, ...added }
  } finally {
    clearInterval(atIt)
  }
}
