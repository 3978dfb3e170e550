// Pool: threads that read, each with a model of its own; documents go to the first that is free.
import type { Worker } from "node:worker_threads"
import { type Document, FirsthandError, type Reading } from "../document/index.ts"
import { startThread } from "../gather/index.ts"
import type { Reader } from "./reader.ts"
import type { Answer } from "./reading-thread.ts"

type Job = {
  readonly document: Document
  readonly name: string
  readonly resolve: (reading: Reading) => void
  readonly reject: (error: unknown) => void
}

// Ending the process while a thread runs the model aborts it, so an interrupted run lets what is under way end first.
const running = new Set<Promise<unknown>>()
let stopped = false

/** Starts no further reading, and waits for those under way. */
export async function stopReading(): Promise<void> {
  stopped = true
  await Promise.allSettled(running)
}

/**
 * Opens a pool; a thread is started when a document finds none free.
 *
 * @param size - threads at most, integer ≥ 1
 */
export function openPool(size: number): Reader {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  const ends = new Map<Worker, () => void>() // of what each is reading

  const assign = (): void => {
    while (!stopped && waiting.length > 0 && (idle.length > 0 || busy.size < size)) {
      const job = waiting.shift()
      const worker = idle.pop() ?? start()
      if (job === undefined) return
      busy.set(worker, job)
      const ended = new Promise<void>((resolve) => ends.set(worker, resolve))
      running.add(ended)
      void ended.then(() => running.delete(ended))
      worker.postMessage(job.document)
    }
  }

  const start = (): Worker => {
    const worker = startThread("reading-thread", import.meta.url, {})
    worker.on("message", (answer: Answer) => {
      settle(busy.get(worker), answer)
      busy.delete(worker)
      ends.get(worker)?.()
      idle.push(worker)
      assign()
    })
    worker.on("error", (error) => drop(worker, error))
    worker.on("exit", () => drop(worker, new Error("the thread that read it ended")))
    return worker
  }

  // A thread that dies takes its one document with it; the next document gets a new thread.
  const drop = (worker: Worker, error: unknown): void => {
    const job = busy.get(worker)
    busy.delete(worker)
    ends.get(worker)?.()
    ends.delete(worker)
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    job?.reject(isOutOfMemory(error) ? tooMuch(job, error) : error)
    assign()
  }

  return {
    ahead: size * 4, // so that the others go on while one reads a long document
    read: (document, name) =>
      new Promise((resolve, reject) => {
        waiting.push({ document, name, resolve, reject })
        assign()
      }),
    close: async () => {
      waiting.length = 0
      await Promise.allSettled(running)
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

function settle(job: Job | undefined, answer: Answer): void {
  if (job === undefined) return
  if ("reading" in answer) return job.resolve(answer.reading)
  if (answer.code !== null) return job.reject(new FirsthandError(answer.code, answer.message))
  const bug = new Error(answer.message)
  if (answer.stack !== null) bug.stack = answer.stack
  job.reject(bug)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
}

function tooMuch({ name }: Job, cause: unknown): FirsthandError {
  return new FirsthandError(
    "read/out-of-memory",
    `Reading "${name}" took more memory than there is. Split it, or read it with --workers 1.`,
    { cause },
  )
}
