// schema: prints the JSON Schema of what `read --json` and `read --jsonl` print.
import { type Command, EXIT } from "../command.ts"
import { print } from "../terminal.ts"

export const schema: Command<Record<string, never>> = {
  name: "schema",
  arguments: "",
  summary: "print the JSON Schema of what read --json prints",
  description:
    "Prints the JSON Schema (draft 2020-12) of one object of `read --json` or one line of `read --jsonl`. Later versions may add fields; they change none.",
  options: [],
  example: "firsthand schema > reading.schema.json",
  run: async (_inputs, _options, terminal) => {
    const { makeSchema } = await import("../../document/schema.ts")
    await print(terminal, `${JSON.stringify(makeSchema(), null, 2)}\n`)
    return EXIT.done
  },
}
