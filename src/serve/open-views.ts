// Open views: what the store keeps of a case's lists, opened for answers; a case that has changed is linked again behind them.
import type { Store, ViewFilter, ViewOrder } from "../store/index.ts"
import { type Linker, VIEWS_VERSION } from "./linker.ts"

export type ViewsStore = Pick<Store, "getViews" | "getOrder" | "getRows" | "findRows">

/** The views of a case as they were when it was last linked. */
export type CaseViews = {
  readonly behind: boolean // the case has changed since, and is being linked again
  /** Lists the rows of a list, by their ids; nothing where it has no such list. */
  readonly order: (list: string, sort?: string) => Promise<ViewOrder>
  /** Gives rows of a list as JSON, those that are asked for by their hashes. */
  readonly rows: (list: string, hashes: readonly string[]) => Promise<readonly string[]>
  /** Leaves those rows of an order that fit. */
  readonly filter: (list: string, order: ViewOrder, filter: ViewFilter) => Promise<ViewOrder>
  /** Gives one row as JSON. @returns null where there is none */
  readonly find: (list: string, id: string) => Promise<string | null>
}

export type OpenViews = {
  /** @throws FirsthandError "store/no-case" */
  readonly open: (caseName: string) => Promise<CaseViews>
  /** Links a case again where it has changed; waits for that, but no longer than `ms`. */
  readonly refresh: (caseName: string, ms?: number) => Promise<void>
}

/** A case that is linked sooner is never shown as it was: who asks waits for it. */
const SOON_SECONDS = 1.5
/** Cases whose orders are kept in memory; the one that was asked for longest ago goes first. */
const KEPT = 4

/**
 * Opens the views of a store's cases.
 *
 * A small case is answered as it is now. A large one, which is linked in more than a moment, is answered as it was last linked, and linked again
 * meanwhile; `behind` says so.
 *
 * @param log - takes what went wrong behind an answer
 * @example (await openViews(store, linker, log).open("bridge")).order("claims")
 */
export function openViews(store: ViewsStore, linker: Linker, log: (text: string) => void): OpenViews {
  const running = new Map<string, Promise<void>>()
  const orders = new Map<string, Map<string, Promise<ViewOrder>>>() // by case and build, then by list and sort
  const link = (caseName: string): Promise<void> => {
    const known = running.get(caseName)
    if (known !== undefined) return known
    const work = linker.link(caseName).finally(() => running.delete(caseName))
    running.set(caseName, work)
    return work
  }
  const open = async (caseName: string): Promise<CaseViews> => {
    for (;;) {
      const { state, built } = await store.getViews(caseName)
      const usable = built?.version === VIEWS_VERSION
      const behind = built?.state !== state
      if (built !== null && usable && (!behind || built.seconds > SOON_SECONDS)) {
        if (behind)
          void link(caseName).catch((error: unknown) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)))
        return viewsOf(caseName, built.build, behind)
      }
      await link(caseName)
    }
  }
  const viewsOf = (caseName: string, build: number, behind: boolean): CaseViews => {
    const key = `${build} ${caseName}`
    const own = orders.get(key) ?? new Map<string, Promise<ViewOrder>>()
    orders.delete(key)
    orders.set(key, own)
    for (const old of [...orders.keys()].slice(0, -KEPT)) orders.delete(old)
    const order = (list: string, sort = ""): Promise<ViewOrder> => {
      const name = `${list} ${sort}`
      const found = own.get(name) ?? store.getOrder(caseName, list, sort).then((one) => one ?? { ids: [], hashes: [] })
      own.set(name, found)
      found.catch(() => own.delete(name))
      return found
    }
    const rows = async (list: string, hashes: readonly string[]): Promise<readonly string[]> => {
      if (hashes.length === 0) return []
      const found = await store.getRows(caseName, list, hashes)
      return hashes.flatMap((hash) => found.get(hash) ?? [])
    }
    return {
      behind,
      order,
      rows,
      filter: async (list, { ids, hashes }, filter) => {
        const fits = await store.findRows(caseName, list, filter)
        const places = hashes.flatMap((hash, i) => (fits.has(hash) ? [i] : []))
        return { ids: places.flatMap((i) => ids[i] ?? []), hashes: places.flatMap((i) => hashes[i] ?? []) }
      },
      find: async (list, id) => {
        const { ids, hashes } = await order(list)
        const hash = hashes[ids.indexOf(id)]
        return hash === undefined ? null : ((await rows(list, [hash]))[0] ?? null)
      },
    }
  }
  return {
    open,
    refresh: async (caseName, ms = Infinity) => {
      const { state, built } = await store.getViews(caseName)
      if (built?.version === VIEWS_VERSION && built.state === state) return
      const work = link(caseName)
      if (ms === Infinity) return await work
      const stop = new AbortController()
      await Promise.race([work, wait(ms, stop.signal)]).finally(() => stop.abort())
    },
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true })
  })
}
