// Linker: what has the whole case in memory: it links it, keeps what its lists show, and makes what only all of it can tell. It may run in a thread of its own,
// so that everybody else is answered meanwhile from what was kept.
import { FirsthandError, printCase, VERSION } from "../document/index.ts"
import { LINKING } from "../link/index.ts"
import { arrangePile, showTable } from "../show/index.ts"
import type { Store } from "../store/index.ts"
import { tableOf } from "./case-lists.ts"
import { makeViews } from "./case-views.ts"
import type { OpenCase } from "./open-case.ts"

/** What only the whole case tells. */
export type Asked =
  | { readonly kind: "table"; readonly list: string } // as CSV
  | { readonly kind: "report"; readonly language: "en" | "es" } // as HTML, as the following
  | { readonly kind: "claim-report"; readonly claim: string; readonly language: "en" | "es" }

export type Linker = {
  /** Links a case as it is now, and keeps its views. */
  readonly link: (caseName: string) => Promise<void>
  /** @throws FirsthandError "serve/not-found" */
  readonly answer: (caseName: string, asked: Asked) => Promise<string>
}

export type LinkerStore = Pick<Store, "assemble" | "getState" | "keepViews" | "listAdded">

/** Of what made the views: what another one has made is made again. The last number goes up when views change within one version of the program. */
export const VIEWS_VERSION = `${VERSION}/${LINKING.version}/1`

/**
 * Makes a linker. It has one case in memory at a time, and does one thing after the other.
 *
 * @example await makeLinker(store).link("bridge")
 */
export function makeLinker(store: LinkerStore): Linker {
  let open: { readonly caseName: string; readonly state: string; readonly pile: OpenCase } | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const pileOf = async (caseName: string): Promise<{ readonly state: string; readonly pile: OpenCase }> => {
    const state = await store.getState(caseName)
    if (open?.caseName === caseName && open.state === state) return open
    open = null // its memory is wanted
    const [{ linked, members }, added] = [await store.assemble(caseName), await store.listAdded(caseName)]
    const pile = { ...arrangePile(printCase(linked), members), added: new Map(added.map(({ id, addedAt }) => [id, addedAt])) }
    open = { caseName, state, pile }
    return open
  }
  return {
    link: (caseName) =>
      inTurn(async () => {
        const began = performance.now()
        const { state, pile } = await pileOf(caseName)
        const seconds = (performance.now() - began) / 1000
        await store.keepViews(caseName, { state, version: VIEWS_VERSION, seconds }, makeViews(pile))
      }),
    answer: (caseName, asked) => inTurn(async () => answer((await pileOf(caseName)).pile, caseName, asked)),
  }
}

async function answer(pile: OpenCase, caseName: string, asked: Asked): Promise<string> {
  if (asked.kind === "table") return showTable(tableOf(asked.list, pile))
  const { showCaseHtml, showClaimsHtml } = await import("../show/html.ts")
  const { language } = asked
  if (asked.kind === "report") return showCaseHtml(pile, caseName, { language })
  const claims = pile.linked.claims.filter(({ id }) => id === asked.claim)
  if (claims.length === 0) throw new FirsthandError("serve/not-found", `The case "${caseName}" has no claim "${asked.claim}".`)
  return showClaimsHtml(pile, claims, caseName, { language })
}
