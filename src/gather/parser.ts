// Parser: untrusted bytes are parsed in a worker thread with a deadline and a memory limit. One worker serves many inputs.
import type { Worker } from "node:worker_threads"
import { type Document, FirsthandError } from "../document/index.ts"
import type { IngestHint } from "../ingest/index.ts"
import { startThread } from "./thread.ts"

const MEMORY_MB = 1024

export type ParseAnswer = { readonly document: Document } | { readonly code: string; readonly message: string }

export type Parser = { readonly parse: (bytes: Uint8Array, hint: IngestHint) => Promise<Document>; readonly close: () => Promise<void> }

/** Makes a parser; its worker starts with the first input, and anew after one that killed it. */
export function createParser({ timeoutMs }: { readonly timeoutMs: number }): Parser {
  let worker: Worker | null = null

  const stop = async (): Promise<void> => {
    const old = worker
    worker = null
    await old?.terminate()
  }

  const parse = async (bytes: Uint8Array, hint: IngestHint): Promise<Document> => {
    worker ??= startWorker()
    const answer = await askOnce(worker, { bytes, hint }, timeoutMs).catch(async (error: unknown) => {
      await stop()
      throw failure(error, hint.name, timeoutMs)
    })
    if ("document" in answer) return answer.document
    throw new FirsthandError(answer.code, answer.message)
  }
  return { parse, close: stop }
}

function startWorker(): Worker {
  const worker = startThread("parser.worker", import.meta.url, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, stackSizeMb: 8 } })
  worker.unref()
  return worker
}

class Deadline extends Error {}

function askOnce(worker: Worker, message: { bytes: Uint8Array; hint: IngestHint }, timeoutMs: number): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(timer)
      worker.off("message", onMessage).off("error", onError).off("exit", onExit)
      act()
    }
    const onMessage = (answer: ParseAnswer): void => finish(() => resolve(answer))
    const onError = (error: unknown): void => finish(() => reject(error))
    const onExit = (code: number): void => finish(() => reject(new Error(`the parser ended with ${code}`)))
    const timer = setTimeout(() => finish(() => reject(new Deadline())), timeoutMs)
    worker.on("message", onMessage).on("error", onError).on("exit", onExit)
    worker.postMessage(message)
  })
}

function failure(error: unknown, name: string, timeoutMs: number): FirsthandError {
  if (error instanceof Deadline)
    return new FirsthandError(
      "ingest/timeout",
      `"${name}" takes longer than ${timeoutMs / 1000} s to parse. Save the article's text alone and retry.`,
    )
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new FirsthandError(
      "ingest/memory",
      `"${name}" takes more than ${MEMORY_MB} MB of memory to parse. Save the article's text alone and retry.`,
      { cause: error },
    )
  }
  return new FirsthandError(
    "ingest/unreadable",
    `"${name}" cannot be parsed (${error instanceof Error ? error.message : String(error)}). Save the article's text alone and retry.`,
    { cause: error },
  )
}
