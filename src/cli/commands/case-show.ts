// case show: what is known of one case.
import { type Command, EXIT, Misuse } from "../command.ts"
import { layOut } from "../formats.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"
import { disarm, print } from "../terminal.ts"

type ShowOptions = StoreFlags & { readonly case: string; readonly json?: true; readonly jsonl?: true }

export const caseShow: Command<ShowOptions> = {
  name: "case show",
  arguments: "",
  summary: "show what is known of a case",
  description:
    "Shows the documents of a case, by date and name: id, date, outlet, title and file, and of which document one is a later version. --json prints one object, --jsonl a line for each record with its `type`.",
  options: [
    CASE_OPTION,
    ...STORE_OPTIONS,
    { flags: "--json", description: "print one JSON object" },
    { flags: "--jsonl", description: "print one JSON object a line" },
  ],
  example: "firsthand case show --case bridge --json",
  run: async (_inputs, options, terminal) => {
    if (options.json === true && options.jsonl === true) throw new Misuse("--json cannot be used with --jsonl: give one of them.")
    const documents = await withStore(options, terminal, (store) => store.listDocuments(options.case))
    if (options.json === true) await print(terminal, `${layOut({ documents })}\n`)
    else if (options.jsonl === true) {
      for (const document of documents) await print(terminal, `${JSON.stringify({ type: "document", ...document })}\n`)
    } else {
      for (const { id, published, outlet, title, file, versionOf } of documents) {
        const about = [published?.slice(0, 10), outlet, title, file, versionOf === null ? null : `version of ${versionOf}`]
        const line = about.filter((part) => part !== null && part !== undefined && part !== "").join(" · ")
        await print(terminal, `${id}  ${disarm(line).replaceAll(/\s+/gu, " ")}\n`)
      }
    }
    return EXIT.done
  },
}
