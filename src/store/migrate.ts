// Migrate: brings a store's tables to what this version of the program needs, all of it or nothing.
import { sql } from "kysely"
import { FirsthandError } from "../document/index.ts"
import { MIGRATIONS } from "./migrations/index.ts"
import type { Database } from "./tables.ts"

// Any number that no other program on the server is likely to use; processes that start at once wait for each other on it.
const LOCK = 4_027_190_554

/**
 * Applies the migrations that a store lacks.
 *
 * @param migrations - SQL of each, the first is number 1
 * @throws FirsthandError "store/newer" where a later version of the program has changed the tables
 * @example await migrate(database)
 */
export async function migrate(database: Database, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  // Looks first, so that a user of the server who may only read and write can open what is up to date.
  if ((await findLast(database)) === migrations.length) return
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction)
    await sql`create schema if not exists firsthand`.execute(transaction)
    await sql`create table if not exists firsthand.migrations (number integer primary key, applied_at timestamptz not null default now())`.execute(
      transaction,
    )
    const last = await findLast(transaction)
    if (last > migrations.length) {
      throw new FirsthandError(
        "store/newer",
        `The store was written by a later version of firsthand (its tables are at ${last}, this version knows ${migrations.length}). Install that version, or name another store.`,
      )
    }
    for (const [index, statements] of migrations.entries()) {
      if (index < last) continue
      await sql.raw(statements).execute(transaction)
      await transaction
        .insertInto("firsthand.migrations")
        .values({ number: index + 1 })
        .execute()
    }
  })
}

/** @returns the number of the last migration that was applied; 0: none */
async function findLast(database: Database): Promise<number> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('firsthand.migrations') is not null as there`.execute(database)
  if (rows[0]?.there !== true) return 0
  const last = await database
    .selectFrom("firsthand.migrations")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst()
  return last?.number ?? 0
}
