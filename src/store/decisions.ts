// Decisions: what people judged in a case, as they gave it; nothing here is ever made anew.
import { isDeepStrictEqual } from "node:util"
import { type Decision, FirsthandError, orderDecisions } from "../document/index.ts"
import { forgetDecided } from "./decided.ts"
import { findCase } from "./listing.ts"
import type { Database } from "./tables.ts"

/**
 * Keeps decisions, all of them or none. One that is there already is left alone.
 *
 * @throws FirsthandError "store/no-case"; "store/decision" where another one has its id
 * @example await addDecisions(database, "bridge", [merge])
 */
export async function addDecisions(database: Database, caseName: string, decisions: readonly Decision[]): Promise<void> {
  const case_id = await findCase(database, caseName)
  await database.transaction().execute(async (transaction) => {
    for (const decision of decisions) {
      const { id } = decision
      const added = await transaction
        .insertInto("firsthand.decisions")
        .values({ case_id, id, content: JSON.stringify(decision) })
        .onConflict((conflict) => conflict.columns(["case_id", "id"]).doNothing())
        .returning("id")
        .executeTakeFirst()
      if (added !== undefined) {
        if (decision.kind === "speaker" || decision.kind === "undo") await forgetDecided(transaction, case_id, null)
        continue
      }
      const of = transaction.selectFrom("firsthand.decisions").select("content").where("case_id", "=", case_id).where("id", "=", id)
      const kept = await of.executeTakeFirst()
      if (!isDeepStrictEqual(kept?.content, decision)) throw taken(caseName, id)
    }
  })
}

/** @returns the oldest first @throws FirsthandError "store/no-case" */
export async function listDecisions(database: Database, caseName: string): Promise<readonly Decision[]> {
  const case_id = await findCase(database, caseName)
  const rows = await database.selectFrom("firsthand.decisions").select("content").where("case_id", "=", case_id).execute()
  return orderDecisions(rows.map(({ content }) => content))
}

function taken(caseName: string, id: string): FirsthandError {
  return new FirsthandError("store/decision", `The case "${caseName}" has another decision "${id}". Give this one an id of its own.`)
}
