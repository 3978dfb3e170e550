// Reader: documents to readings, in this thread or in several.
import { availableParallelism } from "node:os"
import type { Document, Reading } from "../document/index.ts"
import { openPool } from "./pool.ts"
import type { Timings } from "./timings.ts"

export type Reader = {
  /** Documents that are worth having under way at once, integer ≥ 1. */
  readonly ahead: number
  /** @param name - of the document, for messages */
  readonly read: (document: Document, name: string) => Promise<Reading>
  readonly close: () => Promise<void>
}

/** What `--workers` is where nobody says: a thread for each core, and no more than four, for each holds a model of its own. */
export const DEFAULT_WORKERS = Math.min(4, availableParallelism())

/**
 * Opens a reader, and starts to load its model.
 *
 * @param workers - 1: reads in this thread; more: that many threads, each with its own model
 */
export function openReader(workers: number, timings: Timings): Reader {
  return workers === 1 ? openLocal(timings) : openPool(workers)
}

function openLocal(timings: Timings): Reader {
  // The model loads while the first article is still on its way.
  const opening = timings.measure("load the model", openReading)
  opening.catch(() => undefined) // it is told with the first document
  return {
    ahead: 1,
    read: async (document) => {
      const readOne = await opening
      return timings.measure("read", () => readOne(document))
    },
    close: async () => {},
  }
}

async function openReading(): Promise<(document: Document) => Promise<Reading>> {
  const [{ readDocument }, { loadTagger }] = await Promise.all([import("../pipeline.ts"), import("../infer/node.ts")])
  const tagger = await loadTagger()
  return (document) => readDocument(document, { tagger })
}
