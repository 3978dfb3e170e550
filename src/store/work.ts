// Work: documents that wait to be read, shared by any number of processes. A table and a lease: who dies lets go.
import { sql, type Transaction } from "kysely"
import type { Document, Original, Reading } from "../document/index.ts"
import type { Prepared } from "./adding.ts"
import { nameDocument, takeCase, toColumn } from "./rows.ts"
import type { Added, NewDocument } from "./store.ts"
import type { Database, Tables } from "./tables.ts"

/** A document whose bytes are there and that waits to be read. */
export type Waiting = { readonly original: Original; readonly document: Document }

/** One that somebody has taken. */
export type TakenWork = Waiting & { readonly caseName: string; readonly ticket: Ticket }

/** Names what was taken, and that it was taken by this one. */
export type Ticket = { readonly id: string; readonly attempt: number }

/** What waits: `open` may be taken now or soon, `taken` is being read, `failed` will not be taken again. */
export type WorkState = {
  readonly open: number
  readonly taken: number
  readonly failed: readonly { readonly caseName: string; readonly name: string; readonly error: string }[]
}

/** What waits to be read; any number of processes share it. */
export type WorkStore = {
  /**
   * Keeps a document that somebody is to read, and its case where that is new. One that could not be read before may be tried again.
   * `known`: the case has it already.
   */
  readonly queue: (caseName: string, waiting: Waiting) => Promise<{ readonly id: string; readonly outcome: "waiting" | "known" }>
  /** Takes what has waited longest. @param leaseMs - for how long nobody else gets it @returns null where there is none now */
  readonly takeWork: (leaseMs: number) => Promise<TakenWork | null>
  /** Says that its reader is still at it. @returns false where somebody else has it by now */
  readonly holdWork: (ticket: Ticket, leaseMs: number) => Promise<boolean>
  /** Says why it cannot be read; nobody takes it again. */
  readonly failWork: (ticket: Ticket, error: string) => Promise<void>
  /** Adds what was read and takes it off the list, both or neither. @returns null where somebody else has, or the case is gone */
  readonly finishWork: (work: TakenWork, reading: Reading) => Promise<Added | null>
  /** Counts what waits, over all cases. */
  readonly listWork: () => Promise<WorkState>
}

/** What the store lends. */
type WorkEffects = {
  readonly prepare: (document: NewDocument) => Prepared
  readonly add: (database: Transaction<Tables>, caseName: string, prepared: Prepared) => Promise<Added | null>
}

export function openWork(database: Database, { prepare, add }: WorkEffects): WorkStore {
  return {
    queue: (caseName, waiting) =>
      database.transaction().execute(async (transaction) => {
        const waits = await queueWork(transaction, await takeCase(transaction, caseName), waiting)
        return { id: nameDocument(waiting.original), outcome: waits ? "waiting" : "known" }
      }),
    takeWork: (leaseMs) => takeWork(database, leaseMs),
    holdWork: (ticket, leaseMs) => holdWork(database, ticket, leaseMs),
    failWork: (ticket, error) => failWork(database, ticket, error),
    finishWork: async ({ caseName, original, ticket }, reading) => {
      const prepared = prepare({ original, reading })
      return database
        .transaction()
        .execute(async (transaction) => ((await takeOff(transaction, ticket)) ? add(transaction, caseName, prepared) : null))
    },
    listWork: () => listWork(database),
  }
}

// After so many that ended before it was read, it is what ends them.
const MOST_ATTEMPTS = 4

/** @returns whether it waits now; false where the case has it already */
async function queueWork(database: Transaction<Tables>, case_id: number, { original, document }: Waiting): Promise<boolean> {
  const { name, sha256, bytes, url, redirects, headers, fetchedAt } = original
  const there = await database
    .selectFrom("firsthand.documents")
    .where("case_id", "=", case_id)
    .where("sha256", "=", sha256)
    .select("id")
    .executeTakeFirst()
  if (there !== undefined) return false
  await database
    .insertInto("firsthand.waiting")
    .values({
      case_id,
      sha256,
      name: toColumn(name),
      content: JSON.stringify(document),
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      address: url,
      redirects: JSON.stringify(redirects),
      headers: headers === null ? null : JSON.stringify(headers),
      fetched_at: new Date(fetchedAt),
    })
    .onConflict((conflict) =>
      conflict.columns(["case_id", "sha256"]).doUpdateSet({ error: null, attempts: 0 }).where("firsthand.waiting.error", "is not", null),
    )
    .execute()
  return true
}

async function takeWork(database: Database, leaseMs: number): Promise<TakenWork | null> {
  const { rows } = await sql<Row>`
    update firsthand.waiting as waiting
    set leased_until = clock_timestamp() + ${leaseMs} * interval '1 millisecond', attempts = attempts + 1,
      error = case when attempts >= ${MOST_ATTEMPTS} then ${GAVE_UP} end
    from firsthand.cases as cases
    where cases.case_id = waiting.case_id and waiting_id = (
      select waiting_id from firsthand.waiting
      where error is null and (leased_until is null or leased_until < clock_timestamp())
      order by waiting_id limit 1 for update skip locked
    )
    returning waiting_id, attempts, error, cases.name as case_name, sha256, waiting.name, content, bytes, address, redirects, headers, fetched_at`.execute(
    database,
  )
  const [row] = rows
  if (row === undefined) return null
  if (row.error !== null) return takeWork(database, leaseMs)
  return {
    caseName: row.case_name,
    ticket: { id: row.waiting_id, attempt: row.attempts },
    document: row.content,
    original: {
      name: row.name,
      url: row.address,
      redirects: row.redirects,
      headers: row.headers,
      fetchedAt: row.fetched_at.toISOString(),
      sha256: row.sha256,
      bytes: row.bytes,
    },
  }
}

const GAVE_UP = `Whoever read it ended before it was read, ${MOST_ATTEMPTS} times. Read it alone, with: firsthand read`

type Row = {
  readonly waiting_id: string
  readonly attempts: number
  readonly error: string | null
  readonly case_name: string
  readonly sha256: string
  readonly name: string
  readonly content: Document
  readonly bytes: Buffer
  readonly address: string | null
  readonly redirects: readonly string[]
  readonly headers: Readonly<Record<string, string>> | null
  readonly fetched_at: Date
}

async function holdWork(database: Database, { id, attempt }: Ticket, leaseMs: number): Promise<boolean> {
  const { rows } = await sql`update firsthand.waiting set leased_until = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    where waiting_id = ${id}::bigint and attempts = ${attempt} returning 1 as held`.execute(database)
  return rows.length > 0
}

async function failWork(database: Database, { id, attempt }: Ticket, error: string): Promise<void> {
  await sql`update firsthand.waiting set leased_until = null, error = ${toColumn(error)}
    where waiting_id = ${id}::bigint and attempts = ${attempt}`.execute(database)
}

/** @returns false where it is off the list already: whoever did that has added it, or the case is gone */
async function takeOff(database: Transaction<Tables>, { id }: Ticket): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom("firsthand.waiting").where("waiting_id", "=", id).executeTakeFirst()
  return numDeletedRows > 0n
}

async function listWork(database: Database): Promise<WorkState> {
  const { rows } = await sql<{ open: number; taken: number }>`select
      count(*) filter (where error is null and (leased_until is null or leased_until < clock_timestamp()))::integer as open,
      count(*) filter (where error is null and leased_until >= clock_timestamp())::integer as taken
    from firsthand.waiting`.execute(database)
  const failed = await database
    .selectFrom("firsthand.waiting")
    .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.waiting.case_id")
    .where("error", "is not", null)
    .select(["firsthand.cases.name as caseName", "firsthand.waiting.name", sql<string>`error`.as("error")])
    .orderBy("waiting_id")
    .execute()
  return { open: rows[0]?.open ?? 0, taken: rows[0]?.taken ?? 0, failed }
}
