// Embedded thread: PostgreSQL inside the program, in a thread of its own so that the others go on while it works.
import { type MessagePort, parentPort, workerData } from "node:worker_threads"
import { PGlite } from "@electric-sql/pglite"
import { DurableFiles, durableParameters } from "./durable-files.ts"

/**
 * `data`: whole messages of PostgreSQL's protocol; `hello`: a new client, in place of the one before on the same way; `port`: another way, for another
 * thread; `close`: end in good order.
 */
export type ToThread = { readonly data: Uint8Array } | { readonly port: MessagePort } | "hello" | "close"
/** `failed` is the reason why it does not start. */
export type FromThread = { readonly data: Uint8Array } | { readonly failed: string } | "open" | "closed"

// Alone, PostgreSQL never makes a checkpoint by itself: the log would grow until it is closed, and be read again after a kill.
const CHECKPOINT_BYTES = 64 * 1024 * 1024 // of the log; four of its files

const { folder } = workerData as { readonly folder: string }
const files = new DurableFiles(folder)
let logged = 0

let pglite: PGlite

/** A way on which a client asks and is answered. */
type Way = { readonly send: (message: FromThread, moved?: readonly ArrayBuffer[]) => void }
type Asked = { readonly way: Way; readonly message: Exclude<ToThread, { readonly port: MessagePort }> }

// There is one session for all ways: who has begun a transaction is served alone until it ends, everybody else in the order in which they came.
const waiting: Asked[] = []
let inside: Way | null = null
let serving = true

const main: Way = { send: (message, moved = []) => parentPort?.postMessage(message, [...moved]) }
parentPort?.on("message", (message: ToThread) => take(main, message))
await open()

function take(way: Way, message: ToThread): void {
  if (typeof message === "object" && "port" in message) return addWay(message.port)
  waiting.push({ way, message })
  void serve()
}

function addWay(port: MessagePort): void {
  const way: Way = { send: (message, moved = []) => port.postMessage(message, [...moved]) }
  port.on("message", (message: ToThread) => take(way, message))
  // Its thread ended: what it left open is not the others'.
  port.on("close", () => take(way, "hello"))
}

async function serve(): Promise<void> {
  if (serving) return
  serving = true
  for (let next = takeNext(); next !== undefined; next = takeNext()) await answer(next)
  serving = false
}

function takeNext(): Asked | undefined {
  const at = waiting.findIndex(({ way, message }) => inside === null || way === inside || message === "close")
  return at < 0 ? undefined : waiting.splice(at, 1)[0]
}

async function open(): Promise<void> {
  try {
    pglite = await PGlite.create({ fs: files, startParams: durableParameters(PGlite.defaultStartParams) })
    main.send("open")
  } catch (error) {
    main.send({ failed: error instanceof Error ? error.message : String(error) })
  }
  serving = false
  void serve()
}

async function answer({ way, message }: Asked): Promise<void> {
  if (message === "hello") {
    // There is one session for all clients; what the last one left open is not the next one's.
    await pglite.exec("rollback")
    await pglite.exec("discard all")
    inside = null
  } else if (message === "close") {
    await pglite.close()
    main.send("closed")
  } else {
    const parts: Uint8Array[] = []
    await pglite.execProtocolRawStream(message.data, { onRawData: (part) => parts.push(part.slice()) })
    const data = join(parts)
    const isDone = isIdle(data)
    inside = isDone ? null : way
    way.send({ data }, [data.buffer])
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
