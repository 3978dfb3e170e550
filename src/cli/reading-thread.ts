// Reading thread: reads the documents that it is sent, one after the other, with a model of its own.
import { parentPort } from "node:worker_threads"
import { type Document, FirsthandError, type Reading } from "../document/index.ts"
import { loadTagger } from "../infer/node.ts"
import { readDocument } from "../pipeline.ts"

/** `code` is null for a bug; classes do not survive the way between threads. */
export type Answer =
  | { readonly reading: Reading }
  | { readonly code: string | null; readonly message: string; readonly stack: string | null }

const tagger = loadTagger({ threads: 1 })
tagger.catch(() => undefined) // it is told with the first document

parentPort?.on("message", (document: Document) => {
  void answer(document).then((message) => parentPort?.postMessage(message))
})

async function answer(document: Document): Promise<Answer> {
  try {
    return { reading: await readDocument(document, { tagger: await tagger }) }
  } catch (error) {
    if (error instanceof FirsthandError) return { code: error.code, message: error.message, stack: null }
    return error instanceof Error
      ? { code: null, message: error.message, stack: error.stack ?? null }
      : { code: null, message: String(error), stack: null }
  }
}
