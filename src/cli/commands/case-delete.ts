// case delete: a case and all in it.
import { type Command, EXIT, Misuse } from "../command.ts"
import { STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"

type DeleteOptions = StoreFlags & { readonly case?: string }

export const caseDelete: Command<DeleteOptions> = {
  name: "case delete",
  arguments: "",
  summary: "delete a case and all in it",
  description: "Deletes a case with its documents, their original bytes and all that was read in them. It cannot be taken back.",
  options: [{ flags: "--case <name>", description: "name of the case; it must be given" }, ...STORE_OPTIONS],
  example: "firsthand case delete --case bridge",
  run: async (_inputs, options, terminal) => {
    const { case: name } = options
    if (name === undefined) throw new Misuse("Which case? Name it with --case; `firsthand case list` lists them.")
    await withStore(options, terminal, (store) => store.deleteCase(name))
    return EXIT.done
  },
}
