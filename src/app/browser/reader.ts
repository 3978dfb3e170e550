// Reader: the thread of a page without a server that parses and reads, so that the others go on answering.
import { type Document, FirsthandError, type Reading } from "../../document/index.ts"
import { nodeDecoders } from "../../gather/decoders.ts"
import { loadTagger } from "../../infer/browser.ts"
import { ingest } from "../../ingest/index.ts"
import { readDocument } from "../../pipeline.ts"
import type { Tagger } from "../../read/index.ts"

/** What it is sent: where the weights are, then one document after the other. */
export type ReaderRequest = { readonly models: string } | { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }
export type ReaderAnswer =
  | { readonly kind: "weights"; readonly loaded: number; readonly total: number } // bytes
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "failed"; readonly code: string | null; readonly message: string } // code: null for a bug

const decoders = {
  ...nodeDecoders,
  guessCharset: async (bytes: Uint8Array) => {
    const { detect } = await import("jschardet")
    return detect(Array.from(bytes.subarray(0, 100_000), (byte) => String.fromCharCode(byte)).join("") as never).encoding
  },
}

let tagger: Promise<Tagger> | null = null
const tell = (answer: ReaderAnswer): void => postMessage(answer)

addEventListener("message", ({ data }: MessageEvent<ReaderRequest>) => {
  if ("models" in data) {
    tagger = loadTagger({ models: data.models, onProgress: (loaded, total) => tell({ kind: "weights", loaded, total }) })
    tagger.catch(() => undefined) // it is told with the first document
  } else void read(data)
})

async function read({ name, sha256, bytes }: Extract<ReaderRequest, { readonly bytes: Uint8Array }>): Promise<void> {
  try {
    const document: Document = await ingest(bytes, { id: `sha256:${sha256}`, name }, decoders)
    if (tagger === null) throw new Error("the reader was not told where the weights are")
    tell({ kind: "read", reading: await readDocument(document, { tagger: await tagger }) })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    tell({ kind: "failed", code: error instanceof FirsthandError ? error.code : null, message })
  }
}
