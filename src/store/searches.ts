// Searches: what people look for again and again in a case.
import type { SavedSearch } from "../document/index.ts"
import { findCase } from "./listing.ts"
import type { Database } from "./tables.ts"

/** Keeps a search; one that has its id already is left alone. @throws FirsthandError "store/no-case" @example await addSearch(database, "bridge", search) */
export async function addSearch(database: Database, caseName: string, search: SavedSearch): Promise<void> {
  const case_id = await findCase(database, caseName)
  await database
    .insertInto("firsthand.searches")
    .values({ case_id, id: search.id, content: JSON.stringify(search) })
    .onConflict((conflict) => conflict.columns(["case_id", "id"]).doNothing())
    .execute()
}

/** Forgets a search. @returns whether it was there @throws FirsthandError "store/no-case" */
export async function removeSearch(database: Database, caseName: string, id: string): Promise<boolean> {
  const case_id = await findCase(database, caseName)
  const gone = await database
    .deleteFrom("firsthand.searches")
    .where("case_id", "=", case_id)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst()
  return gone !== undefined
}

/** @returns the oldest first @throws FirsthandError "store/no-case" */
export async function listSearches(database: Database, caseName: string): Promise<readonly SavedSearch[]> {
  const case_id = await findCase(database, caseName)
  const rows = await database.selectFrom("firsthand.searches").select("content").where("case_id", "=", case_id).execute()
  return rows.map(({ content }) => content).toSorted((a, b) => (a.at === b.at ? Number(a.id > b.id) - 1 : a.at < b.at ? -1 : 1))
}
