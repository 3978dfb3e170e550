// case list: the cases of a store.
import { type Command, EXIT } from "../command.ts"
import { layOut } from "../formats.ts"
import { STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"
import { disarm, print } from "../terminal.ts"

type ListOptions = StoreFlags & { readonly json?: true }

export const caseList: Command<ListOptions> = {
  name: "case list",
  arguments: "",
  summary: "list the cases",
  description: "Lists the cases by name, with the number of their documents and the day when each was begun.",
  options: [...STORE_OPTIONS, { flags: "--json", description: "print one JSON object" }],
  example: "firsthand case list",
  run: async (_inputs, options, terminal) => {
    const cases = await withStore(options, terminal, (store) => store.listCases())
    if (options.json === true) await print(terminal, `${layOut({ cases })}\n`)
    else {
      for (const { name, documents, created } of cases) {
        await print(
          terminal,
          `${disarm(name)}  ${documents} ${documents === 1 ? "document" : "documents"}, since ${created.slice(0, 10)}\n`,
        )
      }
    }
    return EXIT.done
  },
}
