// Members: the documents of a case with what was read in them, as `link` takes them.
import type { CaseMember, Reading } from "../document/index.ts"
import { ageVersion } from "./article.ts"
import { listNumbers, nameFile } from "./listing.ts"
import type { Database } from "./tables.ts"

const PAGE = 200 // documents asked for at once; some 15 MB

/** A member as it stands in the tables. Its `versionOf` is null: that is for the whole pile to say. */
export type StoredMember = {
  readonly document_id: string
  readonly member: CaseMember
  readonly article: string | null // what all versions of one article share
  readonly age: string // sorts those, the earliest first
}

/**
 * Gives the documents of a case one after the other, in the order of `listDocuments`. One that is taken out meanwhile is left out.
 *
 * @throws FirsthandError "store/no-case"
 * @example for await (const member of streamMembers(database, "bridge")) console.log(member.reading.statements.length)
 */
export async function* streamMembers(database: Database, caseName: string): AsyncGenerator<CaseMember> {
  const entries = await listNumbers(database, caseName)
  for (let from = 0; from < entries.length; from += PAGE) {
    const page = entries.slice(from, from + PAGE)
    const stored = await readMembers(
      database,
      page.map(({ document_id }) => document_id),
    )
    const byId = new Map(stored.map((one) => [one.document_id, one.member]))
    for (const { document_id, versionOf } of page) {
      const member = byId.get(document_id)
      if (member !== undefined) yield { ...member, versionOf }
    }
  }
}

/**
 * Reads members by their numbers, in no order; who is gone is left out.
 *
 * @example (await readMembers(database, ["17"]))[0]?.member.file // "wire.html"
 */
export async function readMembers(database: Database, documentIds: readonly string[]): Promise<readonly StoredMember[]> {
  if (documentIds.length === 0) return []
  const rows = await database
    .selectFrom("firsthand.documents")
    .innerJoin("firsthand.readings", "firsthand.readings.document_id", "firsthand.documents.document_id")
    .innerJoin("firsthand.originals", "firsthand.originals.document_id", "firsthand.documents.document_id")
    .where("firsthand.documents.document_id", "in", documentIds)
    .select(["firsthand.documents.document_id", "id", "firsthand.documents.name", "sha256", "article", "dated"])
    .select(["content", "judgements", "vectors", "address", "fetched_at"])
    .execute()
  return rows.map((row) => {
    const fetched = row.address === null ? null : row.fetched_at
    return {
      document_id: row.document_id,
      member: makeMember(row.id, row.name, toReading(row), fetched),
      article: row.article,
      age: ageVersion({ dated: row.dated, fetched, name: row.name, sha256: row.sha256 }),
    }
  })
}

/** @param name - as whoever added it named it @param fetched - null: from a file @example makeMember("d1", "folder/wire.html", reading, null).file // "wire.html" */
export function makeMember(id: string, name: string, reading: Reading, fetched: Date | null): CaseMember {
  const { url, outlet, title, published, language } = reading.document
  return {
    id,
    file: nameFile(name),
    url,
    outlet,
    title,
    published,
    language,
    versionOf: null,
    reading,
    fetched: fetched?.toISOString() ?? null,
  }
}

type ReadingRow = { readonly content: unknown; readonly judgements: unknown; readonly vectors: Buffer }

/** @returns the reading as it went in, but for its explanations, which are not kept */
export function toReading({ content, judgements, vectors }: ReadingRow): Reading {
  return {
    ...(judgements as Omit<Reading, "document" | "vectors" | "explanations">),
    document: content as Reading["document"],
    vectors: new Int8Array(vectors), // a copy: what node-postgres gives is a view of all that came
    explanations: [],
  }
}
