// Embedded: the way to a database in a folder, held by this process alone.
import { readdir, rename, rm, stat } from "node:fs/promises"
import { Duplex } from "node:stream"
import { join, resolve } from "node:path"
import type { EventEmitter } from "node:events"
import { MessageChannel, type MessagePort, type Worker } from "node:worker_threads"
import type { Pool } from "pg"
import { FirsthandError } from "../document/index.ts"
import { makeFolder, startThread } from "../gather/index.ts"
import type { Connection, StoreWay } from "./connection.ts"
import { syncFolder, syncTree } from "./durable.ts"
import type { FromThread, ToThread } from "./embedded-thread.ts"
import { type Holder, takeLock } from "./lock.ts"

const DATABASE = "database"
const PART = `${DATABASE}.part`
const LOCK = "lock"
const OWN = new Set([DATABASE, PART, LOCK])

/**
 * Opens the database in a folder; the first time it is made there.
 *
 * @param home - folder that holds it, and nothing else
 * @throws FirsthandError "store/held" where another process has it, "store/damaged" where PostgreSQL does not start in it
 * @example await connectEmbedded("/home/ana/case")
 */
export async function connectEmbedded(
  home: string,
  wait: { readonly waitMs?: number; readonly onWait?: (holder: Holder) => void } = {},
): Promise<Connection> {
  const folder = resolve(home)
  await checkFolder(folder)
  await makeFolder(folder)
  const lock = await takeLock(join(folder, LOCK), wait)
  try {
    if (!(await isThere(join(folder, DATABASE)))) await build(folder)
    const thread = await openThread(join(folder, DATABASE))
    const pool = await openPool(thread)
    const close = async (): Promise<void> => {
      await pool.end()
      await closeThread(thread)
      await lock.release()
    }
    const openWay = (): StoreWay => {
      const { port1, port2 } = new MessageChannel()
      thread.postMessage({ port: port1 } satisfies ToThread, [port1])
      return { port: port2, where: folder }
    }
    return { pool, where: folder, embedded: true, openWay, close }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * Connects another thread to the database that this process has open in a folder.
 *
 * @param way - that `Connection.openWay` gave there
 * @example await connectPort(workerData.way)
 */
export async function connectPort({ port, where }: Extract<StoreWay, { readonly port: MessagePort }>): Promise<Connection> {
  const pool = await openPool(port)
  const close = async (): Promise<void> => {
    await pool.end()
    port.close()
  }
  const openWay = (): never => {
    throw new Error("a thread's way is its own")
  }
  return { pool, where, embedded: true, openWay, close }
}

/** One connection, for there is one session. It is never idle for too long: nobody else waits for it. */
async function openPool(line: Line): Promise<Pool> {
  const { default: pg } = await import("pg")
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    password: "",
    stream: () => new ThreadSocket(line),
  })
  pool.on("error", () => undefined)
  return pool
}

// Made aside and renamed when it is whole and on the disk: a kill leaves a part that the next start sweeps away, never half a database.
async function build(folder: string): Promise<void> {
  const part = join(folder, PART)
  await rm(part, { recursive: true, force: true })
  await closeThread(await openThread(part))
  await syncTree(part)
  await rename(part, join(folder, DATABASE))
  await syncFolder(folder)
}

async function openThread(folder: string): Promise<Worker> {
  const thread = startThread("embedded-thread", import.meta.url, { workerData: { folder }, stdout: true, stderr: true })
  const answer = await nextSignal(thread)
  if (answer === "open") return thread
  await thread.terminate()
  const why = typeof answer === "object" && answer !== null ? answer.failed : "it ended"
  throw new FirsthandError(
    "store/damaged",
    `The database in "${folder}" cannot be opened (${why}). Restore the folder from a copy, or name another one with --home.`,
  )
}

async function closeThread(thread: Worker): Promise<void> {
  const closed = nextSignal(thread)
  thread.postMessage("close" satisfies ToThread)
  await closed
  await thread.terminate()
}

/** @returns the next message that is no data; null where the thread ends without one */
function nextSignal(thread: Worker): Promise<Exclude<FromThread, { readonly data: Uint8Array }> | null> {
  return new Promise((settle, reject) => {
    thread.on("message", (message: FromThread) => {
      if (typeof message === "string" || "failed" in message) settle(message)
    })
    thread.once("error", reject)
    thread.once("exit", () => settle(null))
  })
}

/** A way to the database's thread. */
type Line = Worker | MessagePort

/** What node-postgres takes for the socket of a server: its bytes go to the thread and come from there. */
class ThreadSocket extends Duplex {
  readonly #line: Line
  readonly #take = (message: FromThread): void => {
    if (typeof message === "object" && "data" in message) this.push(message.data)
  }
  readonly #fail = (error: Error): void => {
    this.destroy(error)
  }
  readonly #end = (): void => {
    this.destroy(new Error("the database's thread ended"))
  }

  constructor(line: Line) {
    super()
    this.#line = line
    this.#events.on("message", this.#take).on("error", this.#fail).on("exit", this.#end).on("close", this.#end) // threads exit, ports close
  }

  connect(): void {
    this.#send("hello")
    process.nextTick(() => this.emit("connect"))
  }

  // node-postgres writes the messages of one query together; they must stay together, for each piece is answered by itself.
  override _writev(chunks: readonly { readonly chunk: Uint8Array }[], done: (error?: Error) => void): void {
    this.#send({ data: Buffer.concat(chunks.map(({ chunk }) => chunk)) })
    done()
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.#send({ data: chunk })
    done()
  }

  override _read(): void {
    // what comes is pushed when it comes
  }

  override _final(done: () => void): void {
    done()
    this.destroy()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#events.off("message", this.#take).off("error", this.#fail).off("exit", this.#end).off("close", this.#end)
    done(error)
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    this.#line.ref()
    return this
  }

  unref(): this {
    this.#line.unref()
    return this
  }

  /** Both kinds of line tell of events alike; a port's type has not all of an emitter's names. */
  get #events(): Pick<EventEmitter, "on" | "off"> {
    return this.#line as EventEmitter
  }

  /** A copy is handed over: what a view shows would else be sent with all of the memory behind it. */
  #send(message: Exclude<ToThread, { readonly port: MessagePort }>): void {
    if (typeof message === "string") return this.#line.postMessage(message)
    const data = new Uint8Array(message.data)
    this.#line.postMessage({ data } satisfies ToThread, [data.buffer])
  }
}

/** @throws FirsthandError where a folder has files that are not a store's: a slip in `--home` must not mix with them */
async function checkFolder(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => [])
  const strange = names.find((name) => !OWN.has(name))
  if (strange === undefined || names.includes(DATABASE) || names.includes(LOCK)) return
  throw new FirsthandError(
    "store/folder",
    `"${folder}" holds other files ("${strange}"), and no store. Name an empty folder with --home, or one that is not there yet.`,
  )
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
