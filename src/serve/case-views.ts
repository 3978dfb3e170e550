// Case views: the lists of a case and what its screens show, made of the linked case once, for the store to keep.
import type { ViewList, ViewRow } from "../store/index.ts"
import { foldText } from "../link/index.ts"
import { describeAround } from "./article.ts"
import { LISTS } from "./case-lists.ts"
import { describeClaim } from "./claim-detail.ts"
import { AROUNDS, CLAIM_DETAILS, type OpenCase, OVERVIEW, type Row } from "./open-case.ts"
import { describeFigures } from "./overview.ts"

/** @example await store.keepViews("bridge", about, makeViews(pile)) */
export function* makeViews(pile: OpenCase): Generator<ViewList> {
  for (const { name, rows, orders } of LISTS) {
    const made = rows(pile)
    const printed = new Map(made.map((row, i) => [row, printRow(row, i, pile)]))
    const inOrder = (ordered: readonly Row[]): readonly ViewRow[] => ordered.flatMap((row) => printed.get(row) ?? [])
    yield {
      list: name,
      rows: [...printed.values()],
      orders: Object.fromEntries(Object.entries(orders).map(([sort, order]) => [sort, inOrder(order(made))])),
    }
  }
  yield plainList(
    CLAIM_DETAILS,
    pile.linked.claims.map(({ id }) => ({ id, item: describeClaim(pile, id) })),
  )
  yield plainList(
    AROUNDS,
    pile.linked.documents.map(({ id }) => ({ id, item: describeAround(pile, id) })),
  )
  yield plainList(OVERVIEW, [{ id: OVERVIEW, item: describeFigures(pile) }])
}

function plainList(list: string, rows: readonly { readonly id: string; readonly item: object }[]): ViewList {
  const printed = rows.map(({ id, item }) => ({ id, content: JSON.stringify(item) }))
  return { list, rows: printed, orders: { "": printed } }
}

function printRow({ item, id, texts, names, documents }: Row, place: number, pile: OpenCase): ViewRow {
  const added = (documents ?? []).flatMap((document) => pile.added.get(document) ?? []).toSorted()
  return {
    id: id ?? String(place),
    content: JSON.stringify(item),
    ...(texts === undefined ? {} : { words: texts.join("\n") }),
    ...(names === undefined ? {} : { name: names.map(foldText).join("\n") }),
    ...(documents === undefined ? {} : { documents: [...new Set(documents)], oldest: added[0] ?? null, newest: added.at(-1) ?? null }),
  }
}
