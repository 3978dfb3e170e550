// Worker: the HTTP API in a page without a server: the same code, over cases in memory, asked by messages in place of a socket.
import { z } from "zod"
import { type Api, makeApi } from "../../serve/index.ts"
import { makeBrowserAdder } from "./adder.ts"
import { packArchive } from "./archive.ts"
import { openMemoryStore } from "./memory-store.ts"

/** A request as it crosses to the worker. */
export type WorkerRequest =
  | { readonly kind: "start"; readonly site: string } // address of the folder of the page
  | {
      readonly kind: "ask"
      readonly id: number
      readonly path: string
      readonly method: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: string | readonly File[] | null
    }
  | { readonly kind: "abort"; readonly id: number }

/** What comes back: a response in its parts, and how far the weights are. */
export type WorkerAnswer =
  | { readonly kind: "head"; readonly id: number; readonly status: number; readonly headers: readonly (readonly [string, string])[] }
  | { readonly kind: "chunk"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: "end"; readonly id: number }
  | { readonly kind: "broken"; readonly id: number; readonly message: string }
  | { readonly kind: "weights"; readonly loaded: number; readonly total: number }

z.config({ jitless: true }) // no code is made of text here

const tell = (part: WorkerAnswer): void => postMessage(part)
const aborts = new Map<number, AbortController>()
let api: Api | null = null

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === "start") api = open(data.site)
  else if (data.kind === "abort") aborts.get(data.id)?.abort()
  else void answer(data)
})

function open(site: string): Api {
  const store = openMemoryStore()
  const folder = new URL("sample/", site)
  return makeApi({
    store,
    log: (text) => console.error(text),
    adder: makeBrowserAdder(store, new URL("models/", site).href, (loaded, total) => tell({ kind: "weights", loaded, total })),
    sample: {
      name: "savings",
      files: async () => {
        const names = (await (await fetch(new URL("index.json", folder))).json()) as readonly string[]
        return await Promise.all(
          names.map(async (name) => ({ name, bytes: new Uint8Array(await (await fetch(new URL(name, folder))).arrayBuffer()) })),
        )
      },
    },
    archive: (caseName) => packArchive(store, caseName),
  })
}

async function answer({ id, path, method, headers, body }: Extract<WorkerRequest, { readonly kind: "ask" }>): Promise<void> {
  const stop = new AbortController()
  aborts.set(id, stop)
  try {
    if (api === null) throw new Error("the page has not said where it is")
    const request = new Request(new URL(path, "http://localhost"), {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === null ? {} : { body: typeof body === "string" ? body : toForm(body) }),
    })
    const response = await api.fetch(request)
    tell({ kind: "head", id, status: response.status, headers: [...response.headers] })
    const reader = response.body?.getReader()
    stop.signal.addEventListener("abort", () => void reader?.cancel())
    for (;;) {
      const { done = true, value } = (await reader?.read()) ?? {}
      if (done || value === undefined) break
      tell({ kind: "chunk", id, bytes: value })
    }
    tell({ kind: "end", id })
  } catch (error) {
    tell({ kind: "broken", id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    aborts.delete(id)
  }
}

function toForm(files: readonly File[]): FormData {
  const form = new FormData()
  for (const file of files) form.append("files", file, file.name)
  return form
}
