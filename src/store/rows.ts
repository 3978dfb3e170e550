// Rows: what documents and cases are called in the tables, and values as the tables hold them.
import { sql, type Transaction } from "kysely"
import type { Original } from "../document/index.ts"
import type { Tables } from "./tables.ts"

// An id is the beginning of the bytes' SHA-256: the same in every store and whatever was added first. 16 digits are 64 bits: among a
// million documents two share them once in 37 million cases, and then the second is refused.
const ID_LENGTH = 16

/** @example nameDocument(original) // "d3f0a92b51c4e8d07" */
export function nameDocument({ sha256 }: Pick<Original, "sha256">): string {
  return `d${sha256.slice(0, ID_LENGTH)}`
}

/** Makes a case that is not there. @returns its number; it cannot be deleted before the transaction ends */
export async function takeCase(database: Transaction<Tables>, name: string): Promise<number> {
  for (;;) {
    const found = await database.selectFrom("firsthand.cases").select("case_id").where("name", "=", name).forKeyShare().executeTakeFirst()
    if (found !== undefined) return found.case_id
    await database
      .insertInto("firsthand.cases")
      .values({ name })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute()
  }
}

/** The same memory, as node-postgres takes it. */
export function toBytes({ buffer, byteOffset, byteLength }: Uint8Array | Int8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** @param iso - to the microsecond, as PostgreSQL keeps it; a Date would cut it to the millisecond */
export function toMoment(iso: string) {
  return sql<Date>`${iso}::timestamptz`
}

/** PostgreSQL's text holds every character but U+0000; "content" has the value as it is. @example toColumn("A\0B") // "A\uFFFDB" */
export function toColumn<Text extends string | null>(value: Text): Text {
  return (value?.replaceAll("\0", "\uFFFD") ?? null) as Text
}
