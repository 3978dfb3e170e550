// Items: what a run is to read, one after the other, whether files, addresses or JSON Lines.
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { type Document, FirsthandError, type Original } from "../document/index.ts"
import { type GatherOptions, gather, splitLines } from "../gather/index.ts"
import { ingestText } from "../ingest/index.ts"

import { readCsv } from "./csv-records.ts"
import type { GatherFlags } from "./read-options.ts"
import type { Terminal } from "./terminal.ts"
import { type Fields, parseFields, takeTextItem } from "./text-item.ts"

/** `id` is what a JSON Lines item came with; null where it had none, or for a file. */
export type Item = { readonly name: string; readonly id: string | null } & (
  | { readonly document: Document; readonly original: Original }
  | { readonly error: unknown }
)

/** What is asked with the SHA-256 of an item's bytes, and its name, before the item is parsed; true leaves it out. */
export type Skip = NonNullable<GatherOptions["skip"]>

// What one line of JSON Lines may have: as much as a page.
const MAX_LINE_BYTES = 20 * 1024 * 1024

/**
 * @param lists - also what feeds, OPML and sitemaps list
 * @returns the documents behind files, folders, globs, addresses and "-", each as soon as it is there
 */
export async function* gatherItems(
  inputs: readonly string[],
  flags: GatherFlags & { readonly signal?: AbortSignal },
  { stdin }: Terminal,
  skip: Skip = skipNone,
  lists = false,
): AsyncGenerator<Item> {
  const { timeout, ...options } = flags
  for await (const gathered of gather(inputs, { ...options, timeoutMs: timeout * 1000, skip, lists, effects: { stdin } })) {
    const { name } = gathered
    yield "error" in gathered
      ? { name, id: null, error: gathered.error }
      : { name, id: null, document: gathered.document, original: gathered.original }
  }
}

/** @returns the documents of JSON Lines on standard input, in order, also those that cannot be one */
export function parseItems({ stdin }: Terminal, flags: Pick<GatherFlags, "maxBytes">, skip: Skip = skipNone): AsyncGenerator<Item> {
  return parseLines(stdin, "standard input", flags, skip)
}

/** @returns whether a name is that of a file of records: JSON Lines or CSV */
export function isRecords(name: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:\/\//iu.test(name) && /\.(?:jsonl|ndjson|csv|tsv)$/iu.test(name)
}

/** @returns the documents of a file of JSON Lines or CSV, in order, also those that cannot be one */
export async function* parseRecords(
  name: string,
  { maxBytes = MAX_LINE_BYTES }: Pick<GatherFlags, "maxBytes">,
  skip: Skip,
): AsyncGenerator<Item> {
  const stream = createReadStream(name)
  try {
    if (/\.(?:csv|tsv)$/iu.test(name)) yield* parseTable(stream, name, maxBytes, skip)
    else yield* parseLines(stream, `"${name}"`, { maxBytes }, skip)
  } catch (error) {
    yield { name, id: null, error }
  } finally {
    stream.destroy()
  }
}

// What a column may be called, beside the name that JSON Lines have.
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["id"],
  text: ["text", "body", "content", "article"],
  title: ["title", "headline"],
  url: ["url", "link"],
  outlet: ["outlet", "publication", "publisher", "source"],
  published: ["published", "date", "published_at", "publish_date"],
  language: ["language", "lang"],
}

async function* parseTable(stream: AsyncIterable<Uint8Array>, name: string, maxBytes: number, skip: Skip): AsyncGenerator<Item> {
  for await (const { line, fields: cells, table } of readCsv(decodeUtf8(stream, name), maxBytes)) {
    const values = Object.fromEntries(
      Object.entries(COLUMNS).flatMap(([field, names]) => {
        const value = names.map((column) => cells[column] ?? "").find((cell) => cell !== "")
        return value === undefined ? [] : [[field, value]]
      }),
    )
    if (!Object.keys(cells).some((column) => COLUMNS["text"]?.includes(column)))
      throw new FirsthandError(
        "cli/no-text",
        `"${name}" has no column of articles (${Object.keys(cells).slice(0, 8).join(", ")}). Call it "text".`,
      )
    const item = await parseItem(JSON.stringify(values), line, skip, `"${name}"`, table)
    if (item !== null) yield item
  }
}

async function* decodeUtf8(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  try {
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new FirsthandError("cli/not-utf8", `"${name}" is not UTF-8. Write it as UTF-8 and retry.`, { cause })
  }
}

async function* parseLines(
  stream: AsyncIterable<Uint8Array | string>,
  file: string,
  { maxBytes = MAX_LINE_BYTES }: Pick<GatherFlags, "maxBytes">,
  skip: Skip,
): AsyncGenerator<Item> {
  for await (const line of splitLines(stream, maxBytes)) {
    const { number } = line
    if (!("text" in line)) yield { name: `line ${number}`, id: null, error: tooLong(number, line.bytes, maxBytes, file) }
    else if (line.text === null) yield { name: `line ${number}`, id: null, error: notUtf8(number, file) }
    else {
      const item = await parseItem(line.text, number, skip, file)
      if (item !== null) yield item
    }
  }
}

/** @param kept - what it came as, where that is not the line itself */
async function parseItem(line: string, number: number, skip: Skip, file: string, kept = line): Promise<Item | null> {
  let fields: Fields | null = null
  try {
    fields = parseFields(line, number, file)
    const item = takeTextItem(fields)
    const bytes = Buffer.from(kept)
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    if (await skip(sha256, item.id)) return null
    const original = { name: item.id, url: null, redirects: [], headers: null, fetchedAt: new Date().toISOString(), sha256, bytes }
    return { name: item.id, id: fields.id, document: ingestText(item.text, item), original }
  } catch (error) {
    return { name: fields?.id ?? `line ${number}`, id: fields?.id ?? null, error }
  }
}

const skipNone: Skip = async () => false

function notUtf8(number: number, file: string): FirsthandError {
  return new FirsthandError("cli/not-utf8", `Line ${number} of ${file} is not UTF-8. Write it as UTF-8 and retry.`)
}

function tooLong(number: number, bytes: number, maxBytes: number, file: string): FirsthandError {
  return new FirsthandError(
    "cli/too-large",
    `Line ${number} of ${file} has ${bytes} bytes, more than ${maxBytes}. Split it, or raise --max-bytes.`,
  )
}
