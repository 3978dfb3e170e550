// Listing: the documents of a case as `case show` prints them.
import { basename } from "node:path"
import { sql } from "kysely"
import { FirsthandError } from "../document/index.ts"
import type { Database } from "./tables.ts"

/** A document of a case; the fields are those of the contract, and `sha256`. */
export type DocumentEntry = {
  readonly id: string
  readonly file: string // base name of what was added
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly language: string | null
  readonly versionOf: string | null // the earliest version of the same article; null: this is it, or it has no other
  readonly sha256: string
}

/**
 * Lists a case's documents by date, name and hash. A row takes some hundred bytes, so a case is listed at once.
 *
 * @throws FirsthandError "store/no-case"
 */
export async function listDocuments(database: Database, caseName: string): Promise<readonly DocumentEntry[]> {
  return (await selectRows(database, caseName)).map(toEntry)
}

/** Lists the numbers that a case's documents have in the tables, in the same order. @throws FirsthandError "store/no-case" */
export async function listNumbers(
  database: Database,
  caseName: string,
): Promise<readonly { readonly document_id: string; readonly versionOf: string | null }[]> {
  return (await selectRows(database, caseName)).map((row) => ({ document_id: row.document_id, versionOf: toEntry(row).versionOf }))
}

/** Lists when each document of a case was added, ISO 8601. @throws FirsthandError "store/no-case" */
export async function listAdded(
  database: Database,
  caseName: string,
): Promise<readonly { readonly id: string; readonly addedAt: string }[]> {
  const case_id = await findCase(database, caseName)
  const rows = await database.selectFrom("firsthand.documents").select(["id", "added_at"]).where("case_id", "=", case_id).execute()
  return rows.map(({ id, added_at }) => ({ id, addedAt: added_at.toISOString() }))
}

/**
 * Says in a few letters which documents and decisions a case has: another one wherever one of them came or went.
 *
 * @throws FirsthandError "store/no-case"
 * @example (await readState(database, "bridge")) === before // nothing has changed
 */
export async function readState(database: Database, caseName: string): Promise<string> {
  const caseId = await findCase(database, caseName)
  // Numbers of documents are never given twice.
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), max(document_id), (select count(*) from firsthand.decisions where case_id = ${caseId})) as state
    from firsthand.documents where case_id = ${caseId}`.execute(database)
  return `${caseId} ${rows[0]?.state ?? ""}`
}

async function selectRows(database: Database, caseName: string): Promise<readonly Row[]> {
  return (await selectDocuments(await findCase(database, caseName)).execute(database)).rows
}

/** @returns the case's number @throws FirsthandError "store/no-case" */
export async function findCase(database: Database, caseName: string): Promise<number> {
  const found = await database.selectFrom("firsthand.cases").select("case_id").where("name", "=", caseName).executeTakeFirst()
  if (found === undefined) throw noCase(caseName)
  return found.case_id
}

type Row = Omit<DocumentEntry, "file" | "versionOf"> & {
  readonly document_id: string
  readonly name: string
  readonly first: string | null
}

/** @returns the id of the earliest version of an article */
export async function findFirst(database: Database, case_id: number, article: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from firsthand.documents as documents left join firsthand.originals using (document_id)
    where case_id = ${case_id} and article = ${article} order by ${AGE} limit 1`.execute(database)
  return rows[0]?.id ?? null
}

// Versions are ordered by what their pages say, then by when they were fetched. When a file was added says nothing of its age, and the
// order of adding must change no answer; so files go by their names.
const AGE = sql`dated nulls last, case when address is null then null else fetched_at end nulls last, documents.name collate "C", sha256`

function selectDocuments(caseId: number) {
  return sql<Row>`
    select document_id, documents.id, documents.name, documents.url, outlet, title, published, language, sha256,
      case when article is not null then first_value(documents.id) over (
        partition by article order by ${AGE}
      ) end as first
    from firsthand.documents as documents left join firsthand.originals using (document_id)
    where case_id = ${sql.lit(caseId)}
    order by dated nulls last, documents.name collate "C", sha256`
}

function toEntry({ id, name, url, outlet, title, published, language, first, sha256 }: Row): DocumentEntry {
  return { id, file: nameFile(name), url, outlet, title, published, language, versionOf: first === id ? null : first, sha256 }
}

/** `folder/wire.html` and `https://outlet.example/wire.html?page=2` are both `wire.html`; an address without a path is its host. */
export function nameFile(name: string): string {
  if (!/^https?:\/\//iu.test(name)) return basename(name.replaceAll("\\", "/"))
  const { pathname, host } = new URL(name)
  return basename(pathname) || host
}

/** @returns what to throw where a case is not there */
export function noCase(caseName: string): FirsthandError {
  return new FirsthandError("store/no-case", `There is no case "${caseName}". List the cases with: firsthand case list`)
}
