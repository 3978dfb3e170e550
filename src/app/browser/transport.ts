// Transport: what carries the app's requests to the API in a worker, where there is no server.
import type { Fetch } from "../client.ts"
import type { WorkerAnswer, WorkerRequest } from "./worker.ts"

/** Bytes of the language model that are here, of how many; null: nobody has asked for it yet. */
export type Weights = { readonly loaded: number; readonly total: number } | null

export type Transport = {
  readonly ask: Fetch
  readonly weights: { readonly get: () => Weights; readonly subscribe: (tell: () => void) => () => void }
}

type Waiting = {
  readonly resolve: (response: Response) => void
  readonly reject: (error: unknown) => void
  stream: ReadableStreamDefaultController<Uint8Array> | null
}

/** Starts the worker. @example makeClient(openTransport().ask) */
export function openTransport(): Transport {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
  const send = (request: WorkerRequest): void => worker.postMessage(request)
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()
  let weights: Weights = null
  let count = 0
  send({ kind: "start", site: new URL("./", document.baseURI).href })

  worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.kind === "weights") {
      weights = { loaded: data.loaded, total: data.total }
      for (const tell of listeners) tell()
      return
    }
    const one = waiting.get(data.id)
    if (one === undefined) return
    if (data.kind === "head") one.resolve(makeResponse(one, data, () => send({ kind: "abort", id: data.id })))
    else if (data.kind === "chunk") one.stream?.enqueue(data.bytes)
    else {
      waiting.delete(data.id)
      if (data.kind === "broken") {
        const error = new TypeError(data.message)
        one.reject(error)
        one.stream?.error(error)
      } else close(one.stream)
    }
  })
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new TypeError(message))
    waiting.clear()
  })

  const ask: Fetch = (path, { method = "GET", headers, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve, reject, stream: null })
      signal?.addEventListener("abort", () => {
        const one = waiting.get(id)
        waiting.delete(id)
        const reason: unknown = signal.reason
        reject(reason)
        one?.stream?.error(reason)
        send({ kind: "abort", id })
      })
      const files = body instanceof FormData ? body.getAll("files").filter((part): part is File => part instanceof File) : null
      const text = typeof body === "string" ? body : null
      send({ kind: "ask", id, path, method, headers: [...new Headers(headers)], body: files ?? text })
    })
  return {
    ask,
    weights: {
      get: () => weights,
      subscribe: (tell) => {
        listeners.add(tell)
        return () => listeners.delete(tell)
      },
    },
  }
}

function makeResponse(one: Waiting, { status, headers }: Extract<WorkerAnswer, { readonly kind: "head" }>, abort: () => void): Response {
  const given = headers.map(([name, value]): [string, string] => [name, value])
  if (status === 204 || status === 304) return new Response(null, { status, headers: given })
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      one.stream = controller
    },
    cancel: abort,
  })
  return new Response(body, { status, headers: given })
}

/** It may be closed already, by whoever read it. */
function close(stream: ReadableStreamDefaultController<Uint8Array> | null): void {
  try {
    stream?.close()
  } catch {
    return
  }
}
