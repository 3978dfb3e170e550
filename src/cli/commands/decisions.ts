// decisions: what people judged in a case, and what became of it.
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const decisions: Command<ViewFlags> = {
  name: "decisions",
  arguments: "",
  summary: "show what people judged in a case",
  description:
    "Shows what people judged, the oldest first: who, when, on which words, why, and what became of it (applied, taken back, overruled by a later one, or lost because its words are in no document any more). --jsonl writes the decisions alone, one a line, to be kept or brought into another store with `firsthand decide --from`.",
  options: [...VIEW_OPTIONS, ...TABLE_OPTIONS, { flags: "--jsonl", description: "print the decisions, one JSON object a line" }],
  example: "firsthand decisions --case bridge\nfirsthand decisions --case bridge --jsonl > decisions.jsonl",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { decisionTable, showDecisions } = await import("../../show/index.ts")
      const { decisions: states } = pile.linked
      return {
        json: () => ({ decisions: states }),
        jsonl: () => states.map(({ decision }) => decision),
        table: () => decisionTable(states),
        text: (view) => showDecisions(pile, states, view),
      }
    }),
}
