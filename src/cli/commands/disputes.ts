// disputes: where the documents of a case disagree, and what was changed between versions.
import { printCase } from "../../document/index.ts"
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const disputes: Command<ViewFlags> = {
  name: "disputes",
  arguments: "",
  summary: "show where the documents of a case disagree, and what was changed",
  description:
    "Shows passages that cannot both be so (numbers, dates, places, who it is, denials), with both sides, and what one version of an article says in place of an earlier one, with or without saying so.",
  options: [...VIEW_OPTIONS, ...TABLE_OPTIONS],
  example: "firsthand disputes --case bridge",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { disputeTable, showDisputes } = await import("../../show/index.ts")
      const { disputes: found, edits } = pile.linked
      return {
        json: () => {
          const printed = printCase(pile.linked)
          return { disputes: printed.disputes, edits: printed.edits }
        },
        table: () => disputeTable(pile, found, edits),
        text: (view) => showDisputes(pile, found, edits, view),
      }
    }),
}
