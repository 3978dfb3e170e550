// Items: what a run is to read, one after the other, whether files, addresses or JSON Lines.
import { type Document, FirsthandError } from "../document/index.ts"
import { gather } from "../gather/index.ts"
import { ingestText } from "../ingest/index.ts"
import { splitLines } from "./lines.ts"
import type { GatherFlags } from "./read-options.ts"
import type { Terminal } from "./terminal.ts"
import { type Fields, parseFields, takeTextItem } from "./text-item.ts"

/** `id` is what a JSON Lines item came with; null where it had none, or for a file. */
export type Item = { readonly name: string; readonly id: string | null } & ({ readonly document: Document } | { readonly error: unknown })

// What one line of JSON Lines may have: as much as a page.
const MAX_LINE_BYTES = 20 * 1024 * 1024

/** @returns the documents behind files, folders, globs, addresses and "-", each as soon as it is there */
export async function* gatherItems(inputs: readonly string[], flags: GatherFlags, { stdin }: Terminal): AsyncGenerator<Item> {
  const { timeout, ...options } = flags
  for await (const gathered of gather(inputs, { ...options, timeoutMs: timeout * 1000, effects: { stdin } })) {
    const { name } = gathered
    yield "document" in gathered ? { name, id: null, document: gathered.document } : { name, id: null, error: gathered.error }
  }
}

/** @returns the documents of JSON Lines on standard input, in order, also those that cannot be one */
export async function* parseItems({ stdin }: Terminal, { maxBytes = MAX_LINE_BYTES }: Pick<GatherFlags, "maxBytes">): AsyncGenerator<Item> {
  for await (const line of splitLines(stdin, maxBytes)) {
    if ("text" in line)
      yield line.text === null ? { name: `line ${line.number}`, id: null, error: notUtf8(line.number) } : parseItem(line.text, line.number)
    else yield { name: `line ${line.number}`, id: null, error: tooLong(line.number, line.bytes, maxBytes) }
  }
}

function parseItem(line: string, number: number): Item {
  let fields: Fields | null = null
  try {
    fields = parseFields(line, number)
    const item = takeTextItem(fields)
    return { name: item.id, id: fields.id, document: ingestText(item.text, item) }
  } catch (error) {
    return { name: fields?.id ?? `line ${number}`, id: fields?.id ?? null, error }
  }
}

function notUtf8(number: number): FirsthandError {
  return new FirsthandError("cli/not-utf8", `Line ${number} of standard input is not UTF-8. Write it as UTF-8 and retry.`)
}

function tooLong(number: number, bytes: number, maxBytes: number): FirsthandError {
  return new FirsthandError(
    "cli/too-large",
    `Line ${number} of standard input has ${bytes} bytes, more than ${maxBytes}. Split it, or raise --max-bytes.`,
  )
}
