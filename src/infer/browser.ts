// The tagger in a browser: the model by fetch, kept in the browser's cache, run by WebAssembly.
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm"
import { FirsthandError } from "../document/index.ts"
import type { Tagger } from "../read/index.ts"
import { MODEL, readModel } from "./model.ts"
import { createTagger } from "./onnx.ts"
import { createCutter, readVocabulary } from "./pieces.ts"

const ERRORS_ONLY = 3

export type BrowserTaggerOptions = {
  readonly models: string // address of the folder models/, with a slash at its end
  readonly runtime?: string // address of the folder of onnxruntime-web's .wasm files; default: beside the script
  readonly threads?: number // more than 1 only where the page is cross-origin isolated; default 1
  readonly onProgress?: (loaded: number, total: number) => void // bytes of the network
}

/**
 * Loads the language model into a page or a worker. A second visit takes it from the cache.
 *
 * @throws FirsthandError "model/missing" where a file cannot be fetched, "model/damaged" where it is not whole
 * @example const tagger = await loadTagger({ models: "/models/", onProgress: (loaded, total) => show(loaded / total) })
 */
export async function loadTagger({ models, runtime, threads = 1, onProgress }: BrowserTaggerOptions): Promise<Tagger> {
  const folder = new URL(`${MODEL}/`, new URL(models, globalThis.location.href))
  const model = readModel(await (await fetchPart(new URL("model.json", folder))).text())
  const total = model.files[model.network]?.bytes ?? 0
  const [network, vocabulary] = await Promise.all([
    fetchKept(new URL(model.network, folder), model.files[model.network]?.sha256 ?? "", (loaded) => onProgress?.(loaded, total)),
    fetchKept(new URL(model.vocabulary, folder), model.files[model.vocabulary]?.sha256 ?? "", () => undefined),
  ])
  if (network.length !== total) {
    throw new FirsthandError("model/damaged", `"${model.network}" of the language model did not arrive whole. Load the page again.`)
  }
  if (runtime !== undefined) env.wasm.wasmPaths = runtime
  env.wasm.numThreads = threads
  const session = await InferenceSession.create(network, { executionProviders: ["wasm"], logSeverityLevel: ERRORS_ONLY })
  return createTagger(model, createCutter(readVocabulary(new TextDecoder().decode(vocabulary))), {
    createTensor: (values, shape) => new Tensor("int32", values, shape),
    run: (inputs) => session.run(inputs),
  })
}

async function fetchPart(address: URL): Promise<Response> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new FirsthandError("model/missing", `Cannot fetch "${address.href}". Check the connection and load the page again.`, { cause })
  })
  if (!response.ok)
    throw new FirsthandError("model/missing", `"${address.href}" answered ${response.status}. Serve the folder models/ there.`)
  return response
}

/** From the cache where it holds this very file (by its checksum), else by fetch. Pages without a cache fetch every time. */
async function fetchKept(address: URL, sha256: string, onProgress: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const key = new URL(address)
  key.searchParams.set("sha256", sha256)
  const cache = "caches" in globalThis ? await caches.open(`firsthand-${MODEL}`).catch(() => null) : null
  const kept = await cache?.match(key)
  if (kept !== undefined) {
    const bytes = new Uint8Array(await kept.arrayBuffer())
    onProgress(bytes.length)
    return bytes
  }
  const bytes = await readBody(await fetchPart(address), onProgress)
  await cache?.put(key, new Response(bytes)).catch(() => undefined) // no room: it is fetched again next time
  return bytes
}

async function readBody(response: Response, onProgress: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let loaded = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    chunks.push(part.value)
    loaded += part.value.length
    onProgress(loaded)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
