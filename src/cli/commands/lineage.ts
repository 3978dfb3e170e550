// lineage: who took what from whom.
import { printCase } from "../../document/index.ts"
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, pickClaims, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const lineage: Command<ViewFlags & { readonly claim?: string }> = {
  name: "lineage",
  arguments: "",
  summary: "show which documents of a case came from which",
  description:
    "Shows each document below the one that it took most from: copies, rewrites, translations, what is built on a press release, and citations; whether they say so, and how sure that is. Before each stands its text laid flat (height: how firmly it is put; fill: who stands behind it), so that copies look alike. Below come documents that go back to one another, those that are alike and have no known order, and those that stand alone. --explain shows the words that each rests on.",
  options: [...VIEW_OPTIONS, ...TABLE_OPTIONS, { flags: "--claim <id>", description: "only the documents that make this claim (c1)" }],
  example: "firsthand lineage --case bridge\nfirsthand lineage --case bridge --explain",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { derivationTable, showLineage } = await import("../../show/index.ts")
      const only =
        options.claim === undefined
          ? null
          : new Set(pickClaims(pile, [options.claim]).flatMap(({ statements }) => statements.map(({ document }) => document)))
      const kept = pile.linked.derivations.filter(({ from, to }) => only === null || (only.has(from) && only.has(to)))
      return {
        json: () => {
          const { documents, derivations } = printCase({ ...pile.linked, derivations: kept })
          return { documents: documents.filter(({ id }) => only === null || only.has(id)), derivations }
        },
        table: () => derivationTable(pile, kept),
        text: (view) => showLineage(pile, only, view),
      }
    }),
}
