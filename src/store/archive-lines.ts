// Archive lines: a case as the lines of an archive. Without Node, for a page without a server writes one too.
import { type Decision, type PrintedReading, printReading, type SavedSearch, VERSION } from "../document/index.ts"
import type { Store, StoredDocument } from "./store.ts"

// Raised when an older program could no longer read what is written.
export const FORMAT = 1

export type HeadLine = {
  readonly type: "case"
  readonly format: number
  readonly firsthand: string
  readonly name: string
  readonly created: string
}
export type DocumentLine = {
  readonly type: "document"
  readonly original: Omit<StoredDocument["original"], "bytes"> & { readonly bytes: string } // base64
  readonly times: StoredDocument["times"]
  readonly reading: PrintedReading
  readonly vectors: string // base64
}
type DecisionLine = { readonly type: "decision"; readonly decision: Decision }
type SearchLine = { readonly type: "search"; readonly search: SavedSearch }
export type EndLine = { readonly type: "end"; readonly lines: number; readonly sha256: string } // of all lines before, with their line ends
export type ArchiveLine = HeadLine | DocumentLine | DecisionLine | SearchLine | EndLine

/** What the lines are made from. */
export type ArchiveSource = Pick<Store, "listCases" | "listDocuments" | "getDocument" | "listDecisions" | "listSearches">

/** What each platform does in its own way. */
export type ArchiveEffects = {
  readonly openHash: () => { readonly update: (text: string) => unknown; readonly digest: () => string | Promise<string> } // SHA-256, in hexadecimal
  readonly toBase64: (bytes: Uint8Array) => string
}

/**
 * Writes a case: how it is called and when it was begun, each document with all that is kept of it, what people judged and saved, and a checksum over all.
 *
 * @returns lines with their line ends; a document's is made when its turn comes
 * @throws FirsthandError "store/no-case"
 */
export async function* writeLines(source: ArchiveSource, caseName: string, { openHash, toBase64 }: ArchiveEffects): AsyncGenerator<string> {
  const hash = openHash()
  let lines = 0
  const write = (line: Exclude<ArchiveLine, EndLine>): string => {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    lines++
    return text
  }
  const documents = await source.listDocuments(caseName)
  const created = (await source.listCases()).find(({ name }) => name === caseName)?.created ?? new Date().toISOString()
  yield write({ type: "case", format: FORMAT, firsthand: VERSION, name: caseName, created })
  for (const { id } of documents) yield write(toLine(await source.getDocument(caseName, id), toBase64))
  for (const decision of await source.listDecisions(caseName)) yield write({ type: "decision", decision })
  for (const search of await source.listSearches(caseName)) yield write({ type: "search", search })
  yield `${JSON.stringify({ type: "end", lines, sha256: await hash.digest() } satisfies EndLine)}\n`
}

function toLine({ original, reading, times }: StoredDocument, toBase64: ArchiveEffects["toBase64"]): DocumentLine {
  const { bytes, ...came } = original
  const { buffer, byteOffset, byteLength } = reading.vectors
  return {
    type: "document",
    original: { ...came, bytes: toBase64(bytes) },
    times,
    reading: printReading(reading),
    vectors: toBase64(new Uint8Array(buffer, byteOffset, byteLength)),
  }
}
