// timeline: what happened on which day, and when that was said and published.
import { printCase } from "../../document/index.ts"
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const timeline: Command<ViewFlags> = {
  name: "timeline",
  arguments: "",
  summary: "show what happened on which day, and when it was said and published",
  description:
    "Shows the dated events of a case by the day of the event, as precisely as the texts tell it (a month stays a month); beside it the day when it was said, where the text tells, and the day when it was published.",
  options: [...VIEW_OPTIONS, ...TABLE_OPTIONS],
  example: "firsthand timeline --case bridge",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { showTimeline, timelineTable } = await import("../../show/index.ts")
      return {
        json: () => ({ timeline: printCase(pile.linked).timeline }),
        table: () => timelineTable(pile),
        text: (view) => showTimeline(pile, view),
      }
    }),
}
