// The tagger in Node: the model from disk, run by the native ONNX Runtime where there is one, else by WebAssembly.
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { FirsthandError } from "../document/index.ts"
import type { Tagger } from "../read/index.ts"
import { MODEL, readModel } from "./model.ts"
import { createTagger, type Runtime } from "./onnx.ts"
import { createCutter, readVocabulary } from "./pieces.ts"

// From src/infer and from dist/infer alike.
const FOLDER = new URL(`../../models/${MODEL}/`, import.meta.url)
const ERRORS_ONLY = 3

export type TaggerOptions = {
  readonly threads?: number // of one run, integer ≥ 1, default 1; several taggers side by side are faster than one with threads
  readonly runtime?: "native" | "wasm" // default: native where it loads
}

/**
 * Loads the language model that is shipped with the program.
 *
 * @throws FirsthandError "model/missing" where a file of it cannot be read, "model/damaged" where it is not whole,
 *   "model/no-runtime" where the runtime that is asked for does not load
 * @example const tagger = await loadTagger({ threads: 2 })
 */
export async function loadTagger({ threads = 1, runtime }: TaggerOptions = {}): Promise<Tagger> {
  const [model, native] = await Promise.all([readPart("model.json"), runtime === "wasm" ? null : importNative()])
  const { network, vocabulary, ...card } = readModel(model.toString())
  const [bytes, pieces] = await Promise.all([readPart(network), readPart(vocabulary)])
  if (bytes.length !== card.files[network]?.bytes) {
    throw new FirsthandError("model/damaged", `"${network}" of the language model is not whole. Install firsthand again.`)
  }
  if (runtime === "native" && native === null) {
    throw new FirsthandError("model/no-runtime", "onnxruntime-node does not load here. Leave the runtime out, and WebAssembly is used.")
  }
  const session = native === null ? await openWasm(bytes, threads) : await openNative(native, bytes, threads)
  return createTagger({ network, vocabulary, ...card }, createCutter(readVocabulary(pieces.toString())), session)
}

async function readPart(file: string): Promise<Buffer> {
  const path = new URL(file, FOLDER)
  try {
    return await readFile(path)
  } catch (cause) {
    throw new FirsthandError("model/missing", `Cannot read "${fileURLToPath(path)}". Install firsthand again.`, { cause })
  }
}

/** null: not installed (it is optional), or no build of it for this machine. */
async function importNative(): Promise<typeof import("onnxruntime-node") | null> {
  try {
    return await import("onnxruntime-node")
  } catch {
    return null
  }
}

type NativeTensor = import("onnxruntime-node").Tensor

async function openNative(native: typeof import("onnxruntime-node"), bytes: Buffer, threads: number): Promise<Runtime<NativeTensor>> {
  const session = await native.InferenceSession.create(bytes, { intraOpNumThreads: threads, logSeverityLevel: ERRORS_ONLY })
  return {
    createTensor: (values, shape) => new native.Tensor("int32", values, shape),
    run: (inputs) => session.run(inputs),
  }
}

type WasmTensor = import("onnxruntime-web").Tensor

async function openWasm(bytes: Buffer, threads: number): Promise<Runtime<WasmTensor>> {
  const web = await import("onnxruntime-web")
  web.env.wasm.numThreads = threads
  const session = await web.InferenceSession.create(bytes, { logSeverityLevel: ERRORS_ONLY })
  return {
    createTensor: (values, shape) => new web.Tensor("int32", values, shape),
    run: (inputs) => session.run(inputs),
  }
}
