// Linking thread: links the cases of a store that another thread of this process has open, so that it goes on answering.
import { parentPort, workerData } from "node:worker_threads"
import { FirsthandError } from "../document/index.ts"
import { type Asked, makeLinker } from "../serve/index.ts"
import { openStoreBy, type StoreWay } from "../store/index.ts"

export type LinkingOrder = { readonly id: number; readonly caseName: string; readonly asked: Asked | null } // null: link it
/** `code` is null for a bug; classes do not survive the way between threads. */
export type LinkingAnswer =
  | { readonly id: number; readonly answer: string | null }
  | { readonly id: number; readonly code: string | null; readonly message: string; readonly stack: string | null }

const linker = openStoreBy((workerData as { readonly way: StoreWay }).way).then(makeLinker)
linker.catch(() => undefined) // it is told with the first order

parentPort?.on("message", (order: LinkingOrder) => {
  void answer(order).then((message) => parentPort?.postMessage(message))
})

async function answer({ id, caseName, asked }: LinkingOrder): Promise<LinkingAnswer> {
  try {
    const { link, answer: tell } = await linker
    if (asked !== null) return { id, answer: await tell(caseName, asked) }
    await link(caseName)
    return { id, answer: null }
  } catch (error) {
    if (error instanceof FirsthandError) return { id, code: error.code, message: error.message, stack: null }
    return error instanceof Error
      ? { id, code: null, message: error.message, stack: error.stack ?? null }
      : { id, code: null, message: String(error), stack: null }
  }
}
