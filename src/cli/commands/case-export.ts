// case export: a whole case as one file.
import { writeArchive } from "../../store/index.ts"
import { type Command, EXIT } from "../command.ts"
import { writePacked } from "../files.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"
import { type Terminal, report } from "../terminal.ts"

type ExportOptions = StoreFlags & { readonly case: string; readonly quiet?: true }

export const caseExport: Command<ExportOptions> = {
  name: "case export",
  arguments: "<file>",
  summary: "write a whole case into one file",
  description:
    "Writes all that is kept of a case into one file: the original bytes with how and when they came, the readings with their vectors, and what people decided. The file is gzip over JSON Lines with a checksum for each document and one over all; it is there whole or not at all. `firsthand case import` brings it into another store: a folder, or a PostgreSQL server.",
  options: [CASE_OPTION, ...STORE_OPTIONS, { flags: "--quiet", description: "errors only" }],
  example: "firsthand case export bridge.case --case bridge",
  run: ([file = ""], options, terminal: Terminal) =>
    withStore(options, terminal, async (store) => {
      const bytes = await writePacked(file, writeArchive(store, options.case))
      if (options.quiet !== true) report(terminal, `Wrote ${file} (${bytes} bytes)`)
      return EXIT.done
    }),
}
