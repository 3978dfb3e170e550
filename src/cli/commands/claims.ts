// claims: what several documents say, who stands behind it, and how each puts it.
import { printCase } from "../../document/index.ts"
import { HTML_OPTION, TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, pickClaims, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const claims: Command<ViewFlags> = {
  name: "claims",
  arguments: "[claims...]",
  summary: "show the claims of a case, and how many origins each has",
  description: [
    "Shows what several documents say: how many origins are shown to be different, how many documents have it, and what became of it (rumoured, said, documented, denied, confirmed, corrected). Below stands every wording in time order under the origin that it goes back to, with who says it, how firmly, its numbers and its dates; then what nobody stands behind, then the denials. What puts a claim differently (another number, a firmer word) is a claim of its own and names the one that it changes.",
    "Given ids of claims (c1), only these are shown. --html writes a page of them, with the lineage of the documents that have them.",
  ].join("\n\n"),
  options: [...VIEW_OPTIONS, ...TABLE_OPTIONS, HTML_OPTION],
  example: "firsthand claims --case bridge\nfirsthand claims --case bridge --csv\nfirsthand claims c1 --case bridge --html c1.html",
  run: (ids, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { claimTable, showClaims } = await import("../../show/index.ts")
      const picked = pickClaims(pile, ids)
      return {
        json: () => {
          const { documents, claims: printed } = printCase({ ...pile.linked, claims: picked })
          return { documents, claims: printed }
        },
        table: () => claimTable(pile, picked),
        html: async () => (await import("../../show/html.ts")).showClaimsHtml(pile, picked, options.case, { language: options.lang }),
        text: (view) => showClaims(pile, picked, ids.length > 0 ? { ...view, all: true } : view),
      }
    }),
}
