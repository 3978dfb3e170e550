// Items: what a run is to read, one after the other, whether files, addresses or JSON Lines.
import { type Document, FirsthandError } from "../document/index.ts"
import { gather, nodeDecoders } from "../gather/index.ts"
import { type TextItem, ingestText } from "../ingest/index.ts"
import { splitLines } from "./lines.ts"
import type { GatherFlags } from "./read-options.ts"
import type { Terminal } from "./terminal.ts"

/** `id` is what a JSON Lines item came with; null where it had none, or for a file. */
export type Item = { readonly name: string; readonly id: string | null } & ({ readonly document: Document } | { readonly error: unknown })

/** @returns the documents behind files, folders, globs, addresses and "-", each as soon as it is there */
export async function* gatherItems(inputs: readonly string[], flags: GatherFlags, { stdin }: Terminal): AsyncGenerator<Item> {
  for await (const gathered of gather(inputs, { ...flags, stdin })) {
    const { name } = gathered
    yield "document" in gathered ? { name, id: null, document: gathered.document } : { name, id: null, error: gathered.error }
  }
}

/** @returns the documents of JSON Lines on standard input, in order, also those that cannot be one */
export async function* parseItems({ stdin }: Terminal, maxBytes: number): AsyncGenerator<Item> {
  for await (const line of splitLines(stdin, maxBytes)) {
    if ("text" in line) yield await parseItem(line.text, line.number)
    else yield { name: `line ${line.number}`, id: null, error: tooLong(line.number, line.bytes, maxBytes) }
  }
}

async function parseItem(text: string, number: number): Promise<Item> {
  let id: string | null = null
  try {
    const fields = parseObject(text, number)
    id = typeof fields["id"] === "string" || typeof fields["id"] === "number" ? String(fields["id"]) : null
    const document = await ingestText(toTextItem(fields, id, number), nodeDecoders)
    return { name: id ?? `line ${number}`, id, document }
  } catch (error) {
    return { name: id ?? `line ${number}`, id, error }
  }
}

function parseObject(text: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new FirsthandError("cli/not-json", `Line ${number} of standard input is not JSON: ${describe(cause)}. Give one object a line.`, {
      cause,
    })
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value }
  throw new FirsthandError(
    "cli/not-json",
    `Line ${number} of standard input is no JSON object. Give one object with "id" and "text" a line.`,
  )
}

function toTextItem(fields: Readonly<Record<string, unknown>>, id: string | null, number: number): TextItem {
  const { text } = fields
  if (typeof text === "string") return { ...fields, id, text } as TextItem
  throw new FirsthandError("cli/no-text", `Line ${number} of standard input has no "text". Give one object with "id" and "text" a line.`)
}

function tooLong(number: number, bytes: number, maxBytes: number): FirsthandError {
  return new FirsthandError(
    "cli/too-large",
    `Line ${number} of standard input has ${bytes} bytes, more than ${maxBytes}. Split it, or raise --max-bytes.`,
  )
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
