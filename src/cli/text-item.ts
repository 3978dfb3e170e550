// Text item: one line of JSON Lines, `{"id", "text", …}`, as text with what is known of it.
import { createHash } from "node:crypto"
import { FirsthandError } from "../document/index.ts"
import { checkSurrogates, type TextOptions } from "../ingest/index.ts"

/** One line: what it came with, before anybody has looked whether it can be read. */
export type Fields = {
  readonly where: string // "Line 3 of standard input"
  readonly number: number
  readonly id: string | null
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Parses one line.
 *
 * @param number - of the line, for messages
 * @throws FirsthandError "cli/not-json"
 * @example parseFields('{"id":"1","text":"Varga said no."}', 1).id // "1"
 */
export function parseFields(line: string, number: number, file = "standard input"): Fields {
  const where = `Line ${number} of ${file}`
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw fail("cli/not-json", where, "is not JSON", cause)
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw fail("cli/not-json", where, "is no JSON object")
  const values: Fields["values"] = { ...value }
  const { id } = values
  return { where, number, id: typeof id === "string" || typeof id === "number" ? String(id) : null, values }
}

/**
 * Takes what a document may have: beside `text` title, url, outlet, byline, published, modified, language. Other fields are left alone.
 *
 * @returns the item; without an id of its own it gets the hash of its text
 * @throws FirsthandError "cli/no-text", "cli/field", "ingest/surrogate" where an id or a field holds half a character
 * @example takeTextItem(parseFields('{"text":"Varga said no."}', 1)).text // "Varga said no."
 */
export function takeTextItem(fields: Fields): TextOptions & { readonly text: string } {
  const { text, byline } = fields.values
  if (typeof text !== "string") throw fail("cli/no-text", fields.where, 'has no "text"')
  const item = {
    id: fields.id ?? `sha256:${createHash("sha256").update(text).digest("hex")}`,
    text,
    title: readString(fields, "title"),
    url: readString(fields, "url"),
    outlet: readString(fields, "outlet"),
    published: readString(fields, "published"),
    modified: readString(fields, "modified"),
    language: readString(fields, "language")?.slice(0, 2).toLowerCase() ?? null,
    ...(isStrings(byline) ? { byline } : {}),
  }
  for (const value of Object.values(item).flat()) if (value !== null) checkSurrogates(value, fields.where)
  return item
}

function readString({ values, where }: Fields, name: string): string | null {
  const value = values[name] ?? null
  if (value === null || typeof value === "string") return value
  throw fail("cli/field", where, `has a "${name}" that is no text`)
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string")
}

function fail(code: string, where: string, what: string, cause?: unknown): FirsthandError {
  return new FirsthandError(code, `${where} ${what}. Give one object with "id" and "text" a line.`, { cause })
}
