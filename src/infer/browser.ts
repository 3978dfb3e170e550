// The tagger in a browser: the model by fetch, kept in the browser's cache, run by WebAssembly.
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm"
import { FirsthandError } from "../document/index.ts"
import type { Tagger } from "../read/index.ts"
import { MODEL, readModel } from "./model.ts"
import { createTagger } from "./onnx.ts"
import { createCutter, readVocabulary } from "./pieces.ts"
import { fetchKept, fetchPart, forgetOthers } from "./weights.ts"

const ERRORS_ONLY = 3
const WASM = "ort-wasm-simd-threaded.wasm"

export type BrowserTaggerOptions = {
  readonly models: string // address of the folder models/, with a slash at its end
  readonly runtime?: string // address of the folder of onnxruntime-web's .wasm file, with a slash; default: where the bundler put it
  readonly threads?: number // integer ≥ 1, default 1; more only where the page is cross-origin isolated
  /** Bytes of the weights that are here, of how many; it grows to `total`, at once where they come from the cache. */
  readonly onProgress?: (loaded: number, total: number) => void
}

/**
 * Loads the language model into a page or a worker. A second visit takes the weights from the cache, where the browser has
 * one (secure pages only) and gives it room.
 *
 * @throws FirsthandError "model/missing" where a file of it cannot be fetched to its end, "model/damaged" where it is not
 *   whole, "model/no-runtime" where WebAssembly does not start
 * @example const tagger = await loadTagger({ models: "/models/", onProgress: (loaded, total) => show(loaded / total) })
 */
export async function loadTagger({ models, runtime, threads = 1, onProgress }: BrowserTaggerOptions): Promise<Tagger> {
  const base = globalThis.location.href
  const folder = new URL(`${MODEL}/`, new URL(models, base))
  const model = readModel(await (await fetchPart(new URL("model.json", folder))).text())
  const parts = [model.network, model.vocabulary].map((name) => ({ name, bytes: 0, sha256: "", ...model.files[name] }))
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  const loaded = parts.map(() => 0)
  const [network, vocabulary] = await Promise.all(
    parts.map((part, i) =>
      fetchKept(new URL(part.name, folder), part, (bytes) => {
        loaded[i] = bytes
        onProgress?.(
          loaded.reduce((sum, some) => sum + some, 0),
          total,
        )
      }),
    ),
  )
  await forgetOthers()
  if (runtime !== undefined) env.wasm.wasmPaths = { wasm: new URL(WASM, new URL(runtime, base)) }
  env.wasm.numThreads = globalThis.crossOriginIsolated ? threads : 1
  const session = await openSession(network ?? new Uint8Array())
  return createTagger(model, createCutter(readVocabulary(new TextDecoder().decode(vocabulary))), {
    createTensor: (values, shape) => new Tensor("int32", values, shape),
    run: (inputs) => session.run(inputs),
  })
}

async function openSession(network: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(network, { executionProviders: ["wasm"], logSeverityLevel: ERRORS_ONLY })
  } catch (cause) {
    const message = `The language model does not start in this browser. Serve onnxruntime-web's "${WASM}" and allow WebAssembly.`
    throw new FirsthandError("model/no-runtime", message, { cause })
  }
}
