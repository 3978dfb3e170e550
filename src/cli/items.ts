// Items: what a run is to read, one after the other, whether files, addresses or JSON Lines.
import { createHash } from "node:crypto"
import { type Document, FirsthandError, type Original } from "../document/index.ts"
import { type GatherOptions, gather, splitLines } from "../gather/index.ts"
import { ingestText } from "../ingest/index.ts"

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
  flags: GatherFlags,
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
export async function* parseItems(
  { stdin }: Terminal,
  { maxBytes = MAX_LINE_BYTES }: Pick<GatherFlags, "maxBytes">,
  skip: Skip = skipNone,
): AsyncGenerator<Item> {
  for await (const line of splitLines(stdin, maxBytes)) {
    const { number } = line
    if (!("text" in line)) yield { name: `line ${number}`, id: null, error: tooLong(number, line.bytes, maxBytes) }
    else if (line.text === null) yield { name: `line ${number}`, id: null, error: notUtf8(number) }
    else {
      const item = await parseItem(line.text, number, skip)
      if (item !== null) yield item
    }
  }
}

async function parseItem(line: string, number: number, skip: Skip): Promise<Item | null> {
  let fields: Fields | null = null
  try {
    fields = parseFields(line, number)
    const item = takeTextItem(fields)
    const bytes = Buffer.from(line)
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    if (await skip(sha256, item.id)) return null
    const original = { name: item.id, url: null, redirects: [], headers: null, fetchedAt: new Date().toISOString(), sha256, bytes }
    return { name: item.id, id: fields.id, document: ingestText(item.text, item), original }
  } catch (error) {
    return { name: fields?.id ?? `line ${number}`, id: fields?.id ?? null, error }
  }
}

const skipNone: Skip = async () => false

function notUtf8(number: number): FirsthandError {
  return new FirsthandError("cli/not-utf8", `Line ${number} of standard input is not UTF-8. Write it as UTF-8 and retry.`)
}

function tooLong(number: number, bytes: number, maxBytes: number): FirsthandError {
  return new FirsthandError(
    "cli/too-large",
    `Line ${number} of standard input has ${bytes} bytes, more than ${maxBytes}. Split it, or raise --max-bytes.`,
  )
}
