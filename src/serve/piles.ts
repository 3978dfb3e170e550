// Piles: the cases that were asked for, linked once and again only when they change.
import { printCase } from "../document/index.ts"
import { arrangePile, type Pile } from "../show/index.ts"
import type { ApiStore } from "./api.ts"

/** A linked case, and when each of its documents was added (ISO 8601, by id). */
export type OpenCase = Pile & { readonly added: ReadonlyMap<string, string> }

/** Cases that are kept linked in memory; the one that was asked for longest ago goes first. */
const KEPT = 4

/**
 * Opens the linked cases of a store.
 *
 * @returns what gives a case as it is now; several who ask at once wait for one linking
 * @example (await openPiles(store)("bridge")).linked.claims
 */
export function openPiles(store: ApiStore): (caseName: string) => Promise<OpenCase> {
  const kept = new Map<string, { readonly state: string; readonly pile: Promise<OpenCase> }>()
  return async (caseName) => {
    const state = await store.getState(caseName)
    const known = kept.get(caseName)
    const pile =
      known?.state === state
        ? known.pile
        : Promise.all([store.assemble(caseName), store.listAdded(caseName)]).then(([{ linked, members }, added]) => ({
            ...arrangePile(printCase(linked), members),
            added: new Map(added.map(({ id, addedAt }) => [id, addedAt])),
          }))
    kept.delete(caseName)
    kept.set(caseName, { state, pile })
    pile.catch(() => kept.delete(caseName))
    for (const name of [...kept.keys()].slice(0, -KEPT)) kept.delete(name)
    return await pile
  }
}
