// Documents: what is kept of single documents.
import { sql } from "kysely"
import { type CaseMember, FirsthandError, type Original, type PrintedReading, printReading, type Reading } from "../document/index.ts"
import { readDecided } from "./decided.ts"
import { findFirst } from "./listing.ts"
import { toReading } from "./members.ts"
import type { StoredDocument } from "./store.ts"
import type { Database } from "./tables.ts"

export async function getReading(database: Database, caseName: string, id: string): Promise<PrintedReading> {
  const { content, judgements } = await pick(database, caseName, id)
    .innerJoin("firsthand.readings", "firsthand.readings.document_id", "firsthand.documents.document_id")
    .select(["content", "judgements"])
    .executeTakeFirstOrThrow(missing(caseName, id))
  // It was printed from a Reading when it went in.
  return printReading({ ...(judgements as Reading), document: content as Reading["document"] })
}

export async function getMember(database: Database, caseName: string, id: string): Promise<CaseMember> {
  const { document_id, case_id } = await pick(database, caseName, id)
    .select(["firsthand.documents.document_id", "firsthand.documents.case_id"])
    .executeTakeFirstOrThrow(missing(caseName, id))
  const [stored] = await readDecided(database, case_id, [document_id])
  if (stored === undefined) throw missing(caseName, id)()
  const first = stored.article === null ? id : await findFirst(database, case_id, stored.article)
  return { ...stored.member, versionOf: first === id ? null : first }
}

export async function getDocument(database: Database, caseName: string, id: string): Promise<StoredDocument> {
  const { addedAt, readAt, ...row } = await pick(database, caseName, id)
    .innerJoin("firsthand.readings", "firsthand.readings.document_id", "firsthand.documents.document_id")
    .select(["content", "judgements", "vectors", inFull("added_at").as("addedAt"), inFull("read_at").as("readAt")])
    .executeTakeFirstOrThrow(missing(caseName, id))
  return {
    original: await getOriginal(database, caseName, id),
    reading: toReading(row),
    times: { addedAt, readAt },
  }
}

export async function getOriginal(database: Database, caseName: string, id: string): Promise<Original> {
  const { name, address, redirects, headers, fetched_at, sha256, bytes } = await pick(database, caseName, id)
    .innerJoin("firsthand.originals", "firsthand.originals.document_id", "firsthand.documents.document_id")
    .select(["firsthand.documents.name", "address", "redirects", "headers", "fetched_at", "sha256", "bytes"])
    .executeTakeFirstOrThrow(missing(caseName, id))
  return { name, url: address, redirects, headers, fetchedAt: fetched_at.toISOString(), sha256, bytes }
}

export function pick(database: Database, caseName: string, id: string) {
  return database
    .selectFrom("firsthand.documents")
    .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.documents.case_id")
    .where("firsthand.cases.name", "=", caseName)
    .where("id", "=", id)
}

// A moment to the microsecond, as PostgreSQL keeps it; a Date would cut it to the millisecond.
export function inFull(column: "added_at" | "read_at" | "created_at") {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

export function missing(caseName: string, id: string): () => FirsthandError {
  return () =>
    new FirsthandError("store/no-document", `The case "${caseName}" has no document "${id}". List them with: firsthand case show`)
}
