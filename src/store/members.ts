// Members: the documents of a case with what was read in them, as `link` takes them.
import type { CaseMember, Reading } from "../document/index.ts"
import { listDocuments } from "./listing.ts"
import type { Database } from "./tables.ts"

const PAGE = 200 // documents asked for at once; some 15 MB

/**
 * Gives the documents of a case one after the other, in the order of `listDocuments`. One that is taken out meanwhile is left out.
 *
 * @throws FirsthandError "store/no-case"
 * @example for await (const member of streamMembers(database, "bridge")) console.log(member.reading.statements.length)
 */
export async function* streamMembers(database: Database, caseName: string): AsyncGenerator<CaseMember> {
  const entries = await listDocuments(database, caseName)
  for (let from = 0; from < entries.length; from += PAGE) {
    const page = entries.slice(from, from + PAGE)
    const rows = await readRows(
      database,
      caseName,
      page.map(({ id }) => id),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { sha256: _, ...entry } of page) {
      const row = byId.get(entry.id)
      if (row !== undefined)
        yield { ...entry, reading: toReading(row), fetched: row.address === null ? null : row.fetched_at.toISOString() }
    }
  }
}

function readRows(database: Database, caseName: string, ids: readonly string[]) {
  return database
    .selectFrom("firsthand.documents")
    .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.documents.case_id")
    .innerJoin("firsthand.readings", "firsthand.readings.document_id", "firsthand.documents.document_id")
    .innerJoin("firsthand.originals", "firsthand.originals.document_id", "firsthand.documents.document_id")
    .where("firsthand.cases.name", "=", caseName)
    .where("id", "in", ids)
    .select(["id", "content", "judgements", "vectors", "address", "fetched_at"])
    .execute()
}

type ReadingRow = { readonly content: unknown; readonly judgements: unknown; readonly vectors: Buffer }

/** @returns the reading as it went in, but for its explanations, which are not kept */
function toReading({ content, judgements, vectors }: ReadingRow): Reading {
  return {
    ...(judgements as Omit<Reading, "document" | "vectors" | "explanations">),
    document: content as Reading["document"],
    vectors: new Int8Array(vectors), // a copy: what node-postgres gives is a view of all that came
    explanations: [],
  }
}
