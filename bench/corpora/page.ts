// Pages of the corpora: JSON Lines whose "html" names a gzip file beside them.
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gunzipSync } from "node:zlib"

/** @returns the records of a JSON Lines file; ends the run with a plain line where it is absent */
export function readRecords<T>(path: string): T[] {
  if (!existsSync(path)) {
    console.error(`No corpus at "${path}". Give the path of its JSON Lines file as the argument.`)
    process.exit(2)
  }
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T)
}

/** @returns the bytes of the page that a record names */
export function readPageOf(path: string, record: { readonly html: string }): Uint8Array {
  return gunzipSync(readFileSync(join(dirname(path), record.html)))
}
