// The worker of parser.ts: bytes in, a document or what is wrong with them out.
import { parentPort } from "node:worker_threads"
import { FirsthandError } from "../document/index.ts"
import { ingest, type IngestHint } from "../ingest/index.ts"
import { nodeDecoders } from "./decoders.ts"
import type { ParseAnswer } from "./parser.ts"

parentPort?.on("message", ({ bytes, hint }: { bytes: Uint8Array; hint: IngestHint }) => {
  answer(bytes, hint).then((given) => parentPort?.postMessage(given))
})

async function answer(bytes: Uint8Array, hint: IngestHint): Promise<ParseAnswer> {
  try {
    return { document: await ingest(bytes, hint, nodeDecoders) }
  } catch (error) {
    if (error instanceof FirsthandError) return { code: error.code, message: error.message }
    const isOverflow = error instanceof RangeError && /call stack/iu.test(error.message)
    if (isOverflow)
      return {
        code: "ingest/too-deep",
        message: `"${hint.name}" nests its parts deeper than can be parsed. Save the article's text alone and retry.`,
      }
    return {
      code: "ingest/unreadable",
      message: `"${hint.name}" cannot be parsed (${String(error)}). Save the article's text alone and retry.`,
    }
  }
}
