// case import: a case that another store exported.
import { readArchive } from "../../store/index.ts"
import { type Command, EXIT } from "../command.ts"
import { openProgress } from "../progress.ts"
import { STORE_OPTIONS, type StoreFlags, checkCaseName, withStore } from "../store-options.ts"
import { disarm, print } from "../terminal.ts"

type ImportOptions = StoreFlags & { readonly case?: string; readonly quiet?: true }

export const caseImport: Command<ImportOptions> = {
  name: "case import",
  arguments: "<file>",
  summary: "bring in a case that was exported",
  description:
    "Brings a case into this store, with all that was kept of it; nothing is read anew. The file is checked to its end first: one that is cut short or was changed is refused, and nothing of it is kept. Each document is there whole or not at all, and what is there already is left alone: after Ctrl-C or a crash, run the same command again.",
  options: [
    { flags: "--case <name>", description: "name of the case (default: the one that it had)" },
    ...STORE_OPTIONS,
    { flags: "--quiet", description: "errors only" },
  ],
  example: "firsthand case import bridge.case --case bridge-copy",
  run: ([file = ""], options, terminal) => {
    if (options.case !== undefined) checkCaseName(options.case)
    return withStore(options, terminal, async (store) => {
      const loud = options.quiet !== true
      const progress = openProgress(terminal, loud)
      let done = 0
      const { name, documents, decisions } = await readArchive(store, file, options.case ?? null, async (_id, _outcome, document) => {
        progress.update(++done, 0, document)
      })
      progress.clear()
      const words = `${documents} ${documents === 1 ? "document" : "documents"}, ${decisions} ${decisions === 1 ? "decision" : "decisions"}`
      if (loud) await print(terminal, `${disarm(name)}: ${words}\n`)
      return EXIT.done
    })
  },
}
