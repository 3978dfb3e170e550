// Embedded thread: PostgreSQL inside the program, in a thread of its own so that the others go on while it works.
import { parentPort, workerData } from "node:worker_threads"
import { PGlite } from "@electric-sql/pglite"
import { DurableFiles, durableParameters } from "./durable-files.ts"

/** `data`: whole messages of PostgreSQL's protocol; `hello`: a new client; `close`: end in good order. */
export type ToThread = { readonly data: Uint8Array } | "hello" | "close"
/** `failed` is the reason why it does not start. */
export type FromThread = { readonly data: Uint8Array } | { readonly failed: string } | "open" | "closed"

// Alone, PostgreSQL never makes a checkpoint by itself: the log would grow until it is closed, and be read again after a kill.
const CHECKPOINT_BYTES = 64 * 1024 * 1024 // of the log; four of its files

const { folder } = workerData as { readonly folder: string }
const files = new DurableFiles(folder)
let logged = 0

// One after the other, in the order in which they came.
let turn: Promise<void> = open()
parentPort?.on("message", (message: ToThread) => {
  turn = turn.then(() => answer(message))
})

let pglite: PGlite

async function open(): Promise<void> {
  try {
    pglite = await PGlite.create({ fs: files, startParams: durableParameters(PGlite.defaultStartParams) })
    send("open")
  } catch (error) {
    send({ failed: error instanceof Error ? error.message : String(error) })
  }
}

async function answer(message: ToThread): Promise<void> {
  if (message === "hello") {
    // There is one session for all clients; what the last one left open is not the next one's.
    await pglite.exec("rollback")
    await pglite.exec("discard all")
  } else if (message === "close") {
    await pglite.close()
    send("closed")
  } else {
    const parts: Uint8Array[] = []
    await pglite.execProtocolRawStream(message.data, { onRawData: (part) => parts.push(part.slice()) })
    const data = join(parts)
    const isDone = isIdle(data)
    parentPort?.postMessage({ data } satisfies FromThread, [data.buffer])
    logged += files.takeLogged()
    if (logged > CHECKPOINT_BYTES && isDone) {
      await pglite.exec("checkpoint")
      files.takeLogged()
      logged = 0
    }
  }
}

/** @returns whether an answer ends with ReadyForQuery, and no transaction is open */
function isIdle(answered: Uint8Array): boolean {
  return Buffer.from(answered.subarray(-6)).toString("latin1") === "Z\0\0\0\u0005I"
}

/** In memory of its own, so that it can be handed over. */
function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function send(message: FromThread): void {
  parentPort?.postMessage(message)
}
