// Keep items: what a run is to keep in a case, each read before it is kept, or kept for whoever reads it.
import type { Document } from "../document/index.ts"
import type { Store } from "../store/index.ts"
import type { Item, Skip } from "./items.ts"
import { mapInOrder } from "./order.ts"
import type { Reader } from "./reader.ts"
import type { Timings } from "./timings.ts"

/** What became of one item. `known`: the same bytes were there; `waiting`: it is there to be read. */
export type Kept =
  | { readonly name: string; readonly outcome: "known"; readonly id: string }
  | { readonly name: string; readonly outcome: "added" | "waiting"; readonly id: string; readonly document: Document }
  | { readonly name: string; readonly outcome: "failed"; readonly error: unknown }

export type Keeper = {
  readonly store: Pick<Store, "find" | "add" | "queue">
  readonly caseName: string
  readonly reader: Reader | null // null: a worker reads what is kept here
  readonly timings: Timings
}

// Documents whose bytes are on their way while others are put on the list.
const AHEAD_OF_QUEUE = 4

/**
 * Keeps items in a case, and tells of each as soon as it is known what became of it; in the order of the items, but for those that were there.
 *
 * @param open - gives the items; `skip` is asked with their bytes before they are parsed
 * @example await keepItems((skip) => gatherItems(names, flags, terminal, skip), keeper, async ({ name, outcome }) => console.log(outcome, name))
 */
export async function keepItems(
  open: (skip: Skip) => AsyncIterable<Item>,
  { store, caseName, reader, timings }: Keeper,
  tell: (kept: Kept) => Promise<void>,
): Promise<void> {
  const skip: Skip = async (sha256, name) => {
    const id = await store.find(caseName, sha256)
    if (id === null) return false
    await tell({ name, outcome: "known", id })
    return true
  }
  const keep = async (item: Item): Promise<Kept> => {
    const { name } = item
    if ("error" in item) return { name, outcome: "failed", error: item.error }
    const { document, original } = item
    if (reader === null) return { name, document, ...(await timings.measure("keep", () => store.queue(caseName, { original, document }))) }
    const reading = await reader.read(document, name).catch((error: unknown) => ({ error }))
    if ("error" in reading) return { name, outcome: "failed", error: reading.error }
    return { name, document, ...(await timings.measure("keep", () => store.add(caseName, { original, reading }))) }
  }
  for await (const kept of mapInOrder(timings.watch("gather", open(skip)), reader?.ahead ?? AHEAD_OF_QUEUE, keep)) await tell(kept)
}
