// Views: the lists of a case as they were when it was last linked, kept so that a case of thousands opens at once and a page of a list costs the same
// wherever it is.
import { createHash } from "node:crypto"
import { sql, type Transaction } from "kysely"
import { foldWords } from "../link/index.ts"
import { findCase, readState } from "./listing.ts"
import { toQuery, toVector } from "./statements.ts"
import type { Database, Tables } from "./tables.ts"

/** One row of a list. */
export type ViewRow = {
  readonly id: string // unlike all others of the list
  readonly content: string // JSON
  readonly words?: string // it is found by the beginnings of these
  readonly name?: string // and by a part of this, folded
  readonly documents?: readonly string[] // ids of those that it speaks of
  readonly oldest?: string | null // when the first of these was added, and the last; ISO 8601
  readonly newest?: string | null
}

/** A list: its rows, and the orders in which they are asked for. */
export type ViewList = {
  readonly list: string
  readonly rows: readonly ViewRow[]
  readonly orders: Readonly<Record<string, readonly ViewRow[]>> // of these rows, or of some
}

/** What is kept of a case, and of which state of it (`Store.getState`). */
export type ViewBuild = {
  readonly build: number
  readonly state: string
  readonly version: string // of what made it
  readonly seconds: number // that it took
}

/** The rows of a list in one order: `hashes` name what is in them. */
export type ViewOrder = { readonly ids: readonly string[]; readonly hashes: readonly string[] }

export type ViewFilter = {
  readonly words?: string // whose words are all beginnings of the row's, whatever their case and accents
  readonly name?: string // folded; a part of the row's
  readonly documents?: readonly string[] // it has to speak of one
  readonly since?: string // it speaks of a document that was added after this moment, ISO 8601
}

export type ViewStore = {
  /** @returns the case's state, and what is kept of it; null: nothing yet @throws FirsthandError "store/no-case" */
  readonly getViews: (caseName: string) => Promise<{ readonly state: string; readonly built: ViewBuild | null }>
  /** Keeps lists in place of those that are kept: all at one moment. */
  readonly keepViews: (caseName: string, about: Omit<ViewBuild, "build">, lists: Iterable<ViewList>) => Promise<void>
  /** @returns null: there is no such list */
  readonly getOrder: (caseName: string, list: string, sort: string) => Promise<ViewOrder | null>
  /** @returns contents by hash; what has gone since is missing */
  readonly getRows: (caseName: string, list: string, hashes: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** @returns hashes of rows that fit, and of some that no order has any more */
  readonly findRows: (caseName: string, list: string, filter: ViewFilter) => Promise<ReadonlySet<string>>
}

export function openViews(database: Database): ViewStore {
  return {
    getViews: async (caseName) => {
      const state = await readState(database, caseName)
      const found = await database
        .selectFrom("firsthand.view_builds")
        .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.view_builds.case_id")
        .where("firsthand.cases.name", "=", caseName)
        .select(["build", "state", "version", "seconds"])
        .executeTakeFirst()
      return { state, built: found ?? null }
    },
    keepViews: (caseName, about, lists) => keepViews(database, caseName, about, lists),
    getOrder: async (caseName, list, sort) => {
      const found = await database
        .selectFrom("firsthand.view_orders")
        .where("case_id", "=", await findCase(database, caseName))
        .where("list", "=", list)
        .where("sort", "=", sort)
        .select(["ids", "hashes"])
        .executeTakeFirst()
      return found ?? null
    },
    getRows: (caseName, list, hashes) => getRows(database, caseName, list, hashes),
    findRows: (caseName, list, filter) => findRows(database, caseName, list, filter),
  }
}

/** Letters that are written at once: others who ask meanwhile wait no longer than for these. */
const MOST_LETTERS = 500_000
/** What nobody has asked for in this time goes; who reads a list, or is writing one, is done by then. */
const KEPT_MINUTES = 10

async function keepViews(
  database: Database,
  caseName: string,
  { state, version, seconds }: Omit<ViewBuild, "build">,
  lists: Iterable<ViewList>,
): Promise<void> {
  const case_id = await findCase(database, caseName)
  const orders: { readonly list: string; readonly sort: string; readonly order: ViewOrder }[] = []
  for (const { list, rows, orders: given } of lists) {
    const hashes = new Map(rows.map((row) => [row, hashOf(row)]))
    await writeRows(database, case_id, list, hashes)
    for (const [sort, order] of Object.entries(given))
      orders.push({ list, sort, order: { ids: order.map(({ id }) => id), hashes: order.map((row) => hashes.get(row) ?? "") } })
  }
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("firsthand.view_orders").where("case_id", "=", case_id).execute()
    for (const { list, sort, order } of orders) await writeOrder(transaction, case_id, list, sort, order)
    await sql`insert into firsthand.view_builds (case_id, build, state, version, seconds) values (${case_id}, 1, ${state}, ${version}, ${seconds})
      on conflict (case_id) do update set build = view_builds.build + 1, state = excluded.state, version = excluded.version, seconds = excluded.seconds`.execute(
      transaction,
    )
  })
  await sweep(database, case_id)
}

function hashOf({ content, words = "", name = "", documents = [], oldest, newest }: ViewRow): string {
  const hash = createHash("sha256")
  for (const part of [content, words, name, documents.join(" "), oldest ?? "", newest ?? ""]) hash.update(part).update("\0")
  return hash.digest("base64url").slice(0, 22)
}

async function writeRows(database: Database, case_id: number, list: string, hashes: ReadonlyMap<ViewRow, string>): Promise<void> {
  const { rows: known } = await sql<{ hash: string }>`
    select hash from firsthand.views where case_id = ${case_id} and list = ${list}`.execute(database)
  const there = new Set(known.map(({ hash }) => hash))
  const missing = [...hashes].filter(([, hash]) => !there.has(hash))
  for (let from = 0; from < missing.length; ) {
    const page: [ViewRow, string][] = []
    for (let letters = 0; from < missing.length && (page.length === 0 || letters < MOST_LETTERS); from++) {
      const next = missing[from]
      if (next === undefined) break
      page.push(next)
      letters += next[0].content.length + (next[0].words?.length ?? 0)
    }
    // Arrays of arrays have to be of one length each, so those of documents go as text.
    await sql`insert into firsthand.views (case_id, list, hash, content, words, name, documents, oldest, newest)
      select ${case_id}, ${list}, hash, content, words, name, string_to_array(documents, ' '), oldest, newest from unnest(
        ${page.map(([, hash]) => hash)}::text[], ${page.map(([row]) => row.content)}::text[], ${page.map(([{ words }]) => (words === undefined ? null : toVector(words)))}::tsvector[],
        ${page.map(([{ name }]) => name?.replaceAll("\0", " ") ?? null)}::text[],
        ${page.map(([{ documents }]) => documents?.join(" ") ?? null)}::text[],
        ${page.map(([{ oldest }]) => oldest ?? null)}::timestamptz[], ${page.map(([{ newest }]) => newest ?? null)}::timestamptz[]
      ) as made (hash, content, words, name, documents, oldest, newest)
      on conflict (case_id, list, hash) do update set made_at = now()`.execute(database)
  }
  // What is there but in no order might be swept away by another process while this one goes on.
  const kept = [...hashes.values()].filter((hash) => there.has(hash))
  await sql`update firsthand.views set made_at = now() where case_id = ${case_id} and list = ${list} and hash = any(${kept}::text[])
    and made_at < now() - ${KEPT_MINUTES / 2} * interval '1 minute'
    and hash not in (select unnest(hashes) from firsthand.view_orders where case_id = ${case_id} and list = ${list})`.execute(database)
}

async function writeOrder(transaction: Transaction<Tables>, case_id: number, list: string, sort: string, order: ViewOrder): Promise<void> {
  await sql`insert into firsthand.view_orders (case_id, list, sort, ids, hashes)
    values (${case_id}, ${list}, ${sort}, ${order.ids}::text[], ${order.hashes}::text[])
    on conflict (case_id, list, sort) do update set ids = excluded.ids, hashes = excluded.hashes`.execute(transaction)
}

async function sweep(database: Database, case_id: number): Promise<void> {
  await sql`delete from firsthand.views as views
    where case_id = ${case_id} and made_at < now() - ${KEPT_MINUTES} * interval '1 minute'
      and not exists (
        select 1 from (select distinct list, unnest(hashes) as hash from firsthand.view_orders where case_id = ${case_id}) as kept
        where kept.list = views.list and kept.hash = views.hash
      )`.execute(database)
}

async function getRows(
  database: Database,
  caseName: string,
  list: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ hash: string; content: string }>`
    select hash, content from firsthand.views join firsthand.cases as cases using (case_id)
    where cases.name = ${caseName} and list = ${list} and hash = any(${hashes}::text[])`.execute(database)
  return new Map(rows.map(({ hash, content }) => [hash, content]))
}

async function findRows(
  database: Database,
  caseName: string,
  list: string,
  { words = "", name, documents, since }: ViewFilter,
): Promise<ReadonlySet<string>> {
  const beginnings = toQuery(foldWords(words).map(({ word }) => [{ word, open: true }]))
  const conditions = [
    sql`cases.name = ${caseName} and list = ${list}`,
    ...(beginnings === "" ? [] : [sql`words @@ ${beginnings}::tsquery`]),
    ...(name === undefined ? [] : [sql`strpos(views.name, ${name.replaceAll("\0", " ")}) > 0`]),
    ...(documents === undefined ? [] : [sql`documents && ${documents}::text[]`]),
    ...(since === undefined ? [] : [sql`newest > ${since}::timestamptz`]),
  ]
  const { rows } = await sql<{ hash: string }>`
    select hash from firsthand.views join firsthand.cases as cases using (case_id) where ${sql.join(conditions, sql` and `)}`.execute(
    database,
  )
  return new Set(rows.map(({ hash }) => hash))
}
