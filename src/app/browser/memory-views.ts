// Memory views: the lists of a case of a page without a server, as they were when it was last linked.
import { foldWords } from "../../link/index.ts"
import type { Store, ViewList, ViewOrder, ViewRow } from "../../store/index.ts"

type Kept = {
  readonly about: { readonly build: number; readonly state: string; readonly version: string; readonly seconds: number }
  readonly rows: ReadonlyMap<string, ViewRow> // by list and place
  readonly orders: ReadonlyMap<string, ViewOrder> // by list and sort
}

export type MemoryViews = Pick<Store, "getViews" | "keepViews" | "getOrder" | "getRows" | "findRows">

/** @param getState - of a case, as it is now @example openMemoryViews(getState).keepViews("bridge", about, lists) */
export function openMemoryViews(getState: Store["getState"]): MemoryViews {
  const cases = new Map<string, Kept>()
  const listed = (caseName: string, list: string): readonly (readonly [string, ViewRow])[] =>
    [...(cases.get(caseName)?.rows ?? [])].filter(([key]) => key.startsWith(`${list} `))
  return {
    getViews: async (caseName) => ({ state: await getState(caseName), built: cases.get(caseName)?.about ?? null }),
    keepViews: async (caseName, about, lists) => {
      const build = (cases.get(caseName)?.about.build ?? 0) + 1
      cases.set(caseName, { about: { ...about, seconds: 0, build }, ...arrange(lists, build) })
    },
    getOrder: async (caseName, list, sort) => cases.get(caseName)?.orders.get(`${list} ${sort}`) ?? null,
    getRows: async (caseName, list, hashes) => {
      const rows = new Map(listed(caseName, list).map(([key, { content }]) => [key, content]))
      return new Map(hashes.map((hash) => [hash, rows.get(hash) ?? "null"]))
    },
    findRows: async (caseName, list, { words = "", name, documents, since }) => {
      const beginnings = foldWords(words)
      const fits = ({ words: own = "", name: called = "", documents: its = [], newest }: ViewRow): boolean =>
        beginnings.every(({ word }) => foldWords(own).some((one) => one.word.startsWith(word))) &&
        (name === undefined || called.includes(name)) &&
        (documents === undefined || documents.some((id) => its.includes(id))) &&
        (since === undefined || Date.parse(newest ?? "") > Date.parse(since))
      return new Set(listed(caseName, list).flatMap(([key, row]) => (fits(row) ? [key] : [])))
    },
  }
}

function arrange(lists: Iterable<ViewList>, build: number): Pick<Kept, "rows" | "orders"> {
  const rows = new Map<string, ViewRow>()
  const orders = new Map<string, ViewOrder>()
  for (const { list, rows: own, orders: its } of lists) {
    const keys = new Map(own.map((row, i) => [row, `${list} ${build} ${i}`]))
    for (const [row, key] of keys) rows.set(key, row)
    for (const [sort, order] of Object.entries(its))
      orders.set(`${list} ${sort}`, { ids: order.map(({ id }) => id), hashes: order.map((row) => keys.get(row) ?? "") })
  }
  return { rows, orders }
}
