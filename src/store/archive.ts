// Archive: a whole case as one file, gzip over JSON Lines, to move it from one store to another.
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { createGunzip } from "node:zlib"
import { type Decision, FirsthandError, VERSION } from "../document/index.ts"
import { splitLines } from "../gather/index.ts"
import {
  type ArchiveLine,
  type ArchiveSource,
  type DocumentLine,
  type EndLine,
  FORMAT,
  type HeadLine,
  writeLines,
} from "./archive-lines.ts"
import type { NewDocument, Store } from "./store.ts"

// A line holds a document's bytes in base64 and its reading; JavaScript has no longer strings.
const MAX_LINE_BYTES = 500 * 1024 * 1024

/** What an archive holds. */
export type ArchiveContent = { readonly name: string; readonly created: string; readonly documents: number; readonly decisions: number }

/**
 * Writes a case as the lines of an archive, with their line ends.
 *
 * @throws FirsthandError "store/no-case"
 * @example for await (const line of writeArchive(store, "bridge")) gzip.write(line)
 */
export function writeArchive(store: ArchiveSource, caseName: string): AsyncGenerator<string> {
  const openHash = () => {
    const hash = createHash("sha256")
    return { update: (text: string) => hash.update(text), digest: () => hash.digest("hex") }
  }
  return writeLines(store, caseName, { openHash, toBase64 })
}

/**
 * Reads an archive to its end and checks all of it: every line, every document's hash, the checksum over all.
 *
 * @throws FirsthandError "archive/unreadable", "archive/truncated", "archive/damaged", "archive/newer"
 * @example (await checkArchive("bridge.case")).documents // 25
 */
async function checkArchive(path: string): Promise<ArchiveContent> {
  let head: HeadLine | null = null
  let documents = 0
  let decisions = 0
  for await (const line of readLines(path)) {
    if (line.type === "case") head = line
    else if (line.type === "document") documents++
    else if (line.type === "decision") decisions++
  }
  if (head === null) throw damaged(path, "it has no first line")
  return { name: head.name, created: head.created, documents, decisions }
}

/**
 * Brings what an archive holds into a case. It is checked to its end before anything is kept; what is there already is left alone, so that
 * an import that was killed is ended by the same command.
 *
 * @param caseName - to bring it into; null: the one that it was
 * @param onDocument - told of each document
 * @throws FirsthandError as `checkArchive`
 * @example await readArchive(store, "bridge.case", null, () => {})
 */
export async function readArchive(
  store: Store,
  path: string,
  caseName: string | null,
  onDocument: (id: string, outcome: "added" | "known", name: string) => Promise<void>,
): Promise<ArchiveContent> {
  const content = await checkArchive(path)
  const name = caseName ?? content.name
  await store.createCase(name, content.created)
  const decisions: Decision[] = []
  for await (const line of readLines(path)) {
    if (line.type === "decision") decisions.push(line.decision)
    if (line.type === "search") await store.addSearch(name, line.search)
    if (line.type !== "document") continue
    const { original } = line
    const known = await store.find(name, original.sha256)
    const { id, outcome } = known === null ? await store.add(name, fromLine(line)) : ({ id: known, outcome: "known" } as const)
    await onDocument(id, outcome, original.name)
  }
  if (decisions.length > 0) await store.decide(name, decisions)
  return { ...content, name }
}

function fromLine({ original, reading, times, vectors }: DocumentLine): NewDocument {
  return {
    original: { ...original, bytes: Buffer.from(original.bytes, "base64") },
    times,
    reading: { ...reading, vectors: new Int8Array(Buffer.from(vectors, "base64")), explanations: [] },
  }
}

/** Gives the lines of an archive, each checked; throws at the first that is wrong, and at the end unless the whole is there. */
async function* readLines(path: string): AsyncGenerator<Exclude<ArchiveLine, EndLine>> {
  const { archiveLine } = await import("../document/archive-schema.ts")
  const hash = createHash("sha256")
  let count = 0
  let ended = false
  for await (const line of splitLines(unpack(path), MAX_LINE_BYTES)) {
    if (!("text" in line) || line.text === null || ended) throw damaged(path, `line ${line.number} is not what it was`)
    const parsed = archiveLine.safeParse(parse(line.text))
    if (!parsed.success) throw newer(path, line.text) ?? damaged(path, `line ${line.number} is not what it was`)
    // What the schema leaves to a string, an act say, was printed from these very types.
    const value = parsed.data as ArchiveLine
    if ((count === 0) !== (value.type === "case")) throw damaged(path, `line ${line.number} is not what it was`)
    if (value.type === "end") {
      if (value.lines !== count || value.sha256 !== hash.digest("hex")) throw damaged(path, "its checksum is another")
      ended = true
      continue
    }
    if (value.type === "document" && sha256(value.original.bytes) !== value.original.sha256)
      throw damaged(path, `the bytes of "${value.original.name}" are not what they were`)
    hash.update(`${line.text}\n`)
    count++
    yield value
  }
  if (!ended) throw truncated(path)
}

async function* unpack(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.on("error", (error) => gunzip.destroy(error))
  try {
    for await (const chunk of file.pipe(gunzip) as AsyncIterable<Uint8Array>) yield chunk
  } catch (cause) {
    throw readFailure(path, cause)
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}

function readFailure(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  if (code === "Z_BUF_ERROR") return truncated(path)
  if (code.startsWith("Z_")) return damaged(path, "it is no gzip file, or not what it was")
  if (/^E[A-Z]+$/u.test(code))
    return new FirsthandError("archive/unreadable", `"${path}" cannot be read (${code}). Check its name.`, { cause })
  return cause
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function sha256(base64: string): string {
  return createHash("sha256").update(Buffer.from(base64, "base64")).digest("hex")
}

function toBase64(bytes: Uint8Array | Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")
}

function truncated(path: string): FirsthandError {
  return new FirsthandError(
    "archive/truncated",
    `"${path}" is not whole: its end is missing. Nothing was imported. Export or copy it again.`,
  )
}

function damaged(path: string, what: string): FirsthandError {
  return new FirsthandError("archive/damaged", `"${path}" is no whole case: ${what}. Nothing was imported. Export or copy it again.`)
}

function newer(path: string, text: string): FirsthandError | null {
  const head = parse(text) as Partial<HeadLine> | null
  if (head?.type !== "case" || typeof head.format !== "number" || head.format <= FORMAT) return null
  return new FirsthandError(
    "archive/newer",
    `"${path}" was written by firsthand ${String(head.firsthand)}, in a format that ${VERSION} does not know. Upgrade and retry.`,
  )
}
