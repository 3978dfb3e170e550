// sources: who is quoted how often, as what and by whom, and what the text rests on.
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const sources: Command<ViewFlags & { readonly by: "source" | "outlet" | "document" }> = {
  name: "sources",
  arguments: "",
  summary: "count who is quoted how often in a case, as what, and by which outlet",
  description: [
    "Counts the statements of each source, with what it does (says, denies, warns), how often in its own words, in how many documents, how many of these took it from another document, and in which outlets. Below: the share of the text that rests on named sources, on unnamed ones, and on nobody, for the case and for each outlet or document.",
    "An article in several versions counts once, as the last one has it. Sources without a name, and those that no entity of the case stands for, are counted together where they are put in the same words.",
    "--csv prints a row for each source and outlet; with --by outlet or --by document, a row for each of these with its shares.",
  ].join("\n\n"),
  options: [
    ...VIEW_OPTIONS,
    ...TABLE_OPTIONS,
    { flags: "--by <what>", description: "what a row of the table is", choices: ["source", "outlet", "document"], default: "source" },
  ],
  example: "firsthand sources --case bridge\nfirsthand sources --case bridge --by outlet --csv",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const show = await import("../../show/index.ts")
      const tallies = show.tallySources(pile)
      const rests = options.by === "document" ? show.tallyDocuments(pile) : show.tallyOutlets(pile)
      return {
        json: () => ({ sources: tallies, rests: [show.tallyAll(pile)], [options.by === "document" ? "documents" : "outlets"]: rests }),
        table: () => (options.by === "source" ? show.sourceTable(tallies) : show.restTable(options.by, rests)),
        text: (view) => show.showSources(pile, { sources: tallies, rests }, view),
      }
    }),
}
