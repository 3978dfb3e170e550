// schema: prints the JSON Schema of what `read` or `case show` print.
import { type Command, EXIT, Misuse } from "../command.ts"
import { print } from "../terminal.ts"

export const schema: Command<Record<string, never>> = {
  name: "schema",
  arguments: "[what]",
  summary: "print the JSON Schema of what read --json or case show --json print",
  description:
    "Prints the JSON Schema (draft 2020-12) of `reading`, one object of `read --json` or one line of `read --jsonl` (default), or of `case`, what `case show --json` prints. Later versions may add fields; they change none.",
  options: [],
  example: "firsthand schema > reading.schema.json\nfirsthand schema case > case.schema.json",
  run: async ([what = "reading", ...more], _options, terminal) => {
    if (more.length > 0) throw new Misuse(`schema takes one name, "reading" or "case", and got ${more.length + 1}.`)
    await print(terminal, `${JSON.stringify(await makeSchemaOf(what), null, 2)}\n`)
    return EXIT.done
  },
}

async function makeSchemaOf(what: string): Promise<Record<string, unknown>> {
  switch (what) {
    case "reading":
      return (await import("../../document/schema.ts")).makeSchema()
    case "case":
      return (await import("../../document/case-schema.ts")).makeCaseSchema()
    default:
      throw new Misuse(`There is no schema "${what}". Name "reading" or "case".`)
  }
}
