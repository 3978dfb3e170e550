// case show: what is known of one case.
import { listRecords, printCase } from "../../document/index.ts"
import { HTML_OPTION, VIEW_OPTIONS, type ViewFlags, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const caseShow: Command<ViewFlags> = {
  name: "case show",
  arguments: "",
  summary: "show what is known of a case",
  description: [
    "Shows how many voices stand behind the documents of a case, the claims that several of them make, and who took what from whom. A dot is an origin that is shown to be another than the others (dotted: only unnamed ones; empty: none); a tall bar is a document that has the claim from an origin itself, a low one a document that took it from another, a cross a denial.",
    "--json prints all of it as one object: documents, derivations, claims, disputes, entities, relations, timeline, what is undisclosed, edits between versions, and decisions of people. --jsonl prints the same, a line for each record with its `type`; there an entity's own type is its `entityType`.",
    "--html writes the whole case as one page: claims with their origins and reach, the lineage as a picture and as a list, disputes, edits, what is undisclosed, sources, timeline, people, every wording, documents, and how it was made. It needs no network and no script, and can be printed.",
  ].join("\n\n"),
  options: [
    ...VIEW_OPTIONS,
    { flags: "--json", description: "print one JSON object" },
    { flags: "--jsonl", description: "print one JSON object a line" },
    HTML_OPTION,
  ],
  example:
    "firsthand case show --case bridge\nfirsthand case show --case bridge --json\nfirsthand case show --case bridge --html bridge.html",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { showCase } = await import("../../show/index.ts")
      return {
        json: () => printCase(pile.linked),
        jsonl: () => listRecords(pile.linked),
        html: async () => (await import("../../show/html.ts")).showCaseHtml(pile, options.case, { language: options.lang }),
        text: (view) => showCase(pile, options.case, moreOf(options), view),
      }
    }),
}

/** The commands that show more, as they are typed for this case. */
function moreOf({ case: name, home }: ViewFlags): readonly string[] {
  const quote = (word: string): string =>
    /^[\p{L}\p{N}_./:\\-]+$/u.test(word) ? word : `"${word.replaceAll(/["\\$`]/gu, String.raw`\$&`)}"`
  const place = `${home === undefined ? "" : ` --home ${quote(home)}`} --case ${quote(name)}`
  return ["claims", "lineage", "sources", "timeline", "people", "disputes", "search WORDS"].map((command) => `firsthand ${command}${place}`)
}
