// remove: documents out of a case.
import { type Command, EXIT } from "../command.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"

type RemoveOptions = StoreFlags & { readonly case: string }

export const remove: Command<RemoveOptions> = {
  name: "remove",
  arguments: "<ids...>",
  summary: "take documents out of a case",
  description:
    "Takes documents out of a case, each with its original bytes and all that was read in it. The ids are those that `add` and `case show` print. It cannot be taken back.",
  options: [CASE_OPTION, ...STORE_OPTIONS],
  example: "firsthand remove df71e6cbba7ec967c --case bridge",
  run: async (ids, options, terminal) => {
    await withStore(options, terminal, async (store) => {
      for (const id of ids) await store.remove(options.case, id)
    })
    return EXIT.done
  },
}
