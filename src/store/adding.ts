// Adding: documents on their way into their cases. Those that come while others are being written go in together, in one transaction.
import { sql, type Transaction } from "kysely"
import { printReading } from "../document/index.ts"
import { ageVersion, dateVersion, nameArticle } from "./article.ts"
import { forgetDecided } from "./decided.ts"
import { type Arriving, type Linker, linkDocuments } from "./linking.ts"
import { makeMember } from "./members.ts"
import type { Added, NewDocument } from "./store.ts"
import type { Database, Tables } from "./tables.ts"
import { nameDocument, takeCase, toBytes, toColumn } from "./rows.ts"

/** So many go in together at most, and so many bytes of them; a longer transaction would keep the first ones waiting. */
const MOST_TOGETHER = 16
const MOST_BYTES = 4_000_000

/** A document with all that is found of it alone, ready to be written. */
export type Prepared = NewDocument & {
  readonly id: string
  readonly content: string // JSON, as are the next three
  readonly judgements: string
  readonly redirects: string
  readonly headers: string | null
  readonly arriving: Omit<Arriving, "document_id">
}

/** @example prepareDocument(linker, { original, reading }).id // "d3f0a9…" */
export function prepareDocument({ linking }: Linker, document: NewDocument): Prepared {
  const { original, reading } = document
  const { document: content, ...judgements } = printReading(reading)
  const id = nameDocument(original)
  const fetched = original.url === null ? null : new Date(original.fetchedAt)
  const member = makeMember(id, original.name, { ...reading, explanations: [] }, fetched)
  return {
    ...document,
    id,
    content: JSON.stringify(content),
    judgements: JSON.stringify(judgements),
    redirects: JSON.stringify(original.redirects),
    headers: original.headers === null ? null : JSON.stringify(original.headers),
    arriving: {
      member,
      article: toColumn(nameArticle(content.url)),
      age: ageVersion({ dated: dateVersion(content), fetched, name: original.name, sha256: original.sha256 }),
      keys: linking.findKeys(member),
      sketch: linking.sketch(member),
    },
  }
}

/**
 * Adds documents to one case and links them, as if one had come after the other.
 *
 * @param documents - no two of the same bytes
 * @returns what became of each, in their order
 * @example await addDocuments(transaction, linker, "bridge", [prepareDocument(linker, document)])
 */
export async function addDocuments(
  transaction: Transaction<Tables>,
  linker: Linker,
  caseName: string,
  documents: readonly Prepared[],
): Promise<readonly Added[]> {
  const case_id = await takeCase(transaction, caseName)
  const numbers = await insertDocuments(transaction, case_id, documents)
  const arriving = documents.flatMap(({ original, arriving: one }): Arriving[] => {
    const document_id = numbers.get(original.sha256)
    return document_id === undefined ? [] : [{ ...one, document_id }]
  })
  if (arriving.length > 0) {
    await linkDocuments(transaction, linker, case_id, arriving)
    await forgetDecided(
      transaction,
      case_id,
      arriving.map(({ member }) => member.id),
    )
  }
  return documents.map(({ id, original }) => ({ id, outcome: numbers.has(original.sha256) ? "added" : "known" }))
}

/** One query for all rows, for each costs a way to the database and back. @returns the numbers of those that were not there, by their hash */
async function insertDocuments(
  transaction: Transaction<Tables>,
  case_id: number,
  documents: readonly Prepared[],
): Promise<ReadonlyMap<string, string>> {
  const rows = documents.map(({ id, original, reading, content, judgements, redirects, headers, arriving, times }) => {
    const { document, firsthand, model, vectors } = reading
    return {
      made: sql`(${case_id}::integer, ${id}::text, ${original.sha256}::text, ${toColumn(original.name)}::text, ${toColumn(document.url)}::text,
        ${arriving.article}::text, ${toColumn(document.title)}::text, ${toColumn(document.outlet)}::text, ${toColumn(document.language)}::text,
        ${toColumn(document.published)}::text, ${dateVersion(document)}::timestamptz, ${content}::json, coalesce(${times?.addedAt ?? null}::timestamptz, now()))`,
      came: sql`(${original.sha256}::text, ${toBytes(original.bytes)}::bytea, ${original.url}::text, ${redirects}::json, ${headers}::json,
        ${new Date(original.fetchedAt)}::timestamptz)`,
      read: sql`(${original.sha256}::text, ${firsthand}::text, ${`${model.name}-${model.version}`}::text, ${judgements}::json, ${toBytes(vectors)}::bytea,
        coalesce(${times?.readAt ?? null}::timestamptz, now()))`,
    }
  })
  const inserted = await sql<{ document_id: string; sha256: string }>`with document as (
      insert into firsthand.documents
        (case_id, id, sha256, name, url, article, title, outlet, language, published, dated, content, added_at)
      values ${sql.join(rows.map(({ made }) => made))}
      on conflict (case_id, sha256) do nothing
      returning document_id, sha256
    ), original as (
      insert into firsthand.originals (document_id, bytes, address, redirects, headers, fetched_at)
      select document_id, bytes, address, redirects, headers, fetched_at
      from document join (values ${sql.join(rows.map(({ came }) => came))}) as came (sha256, bytes, address, redirects, headers, fetched_at) using (sha256)
    ), reading as (
      insert into firsthand.readings (document_id, firsthand, model, judgements, vectors, read_at)
      select document_id, firsthand, model, judgements, vectors, read_at
      from document join (values ${sql.join(rows.map(({ read }) => read))}) as come (sha256, firsthand, model, judgements, vectors, read_at) using (sha256)
    )
    select document_id, sha256 from document`.execute(transaction)
  return new Map(inserted.rows.map(({ document_id, sha256 }) => [sha256, document_id]))
}

type Entry = {
  readonly caseName: string
  readonly document: NewDocument
  prepared: Prepared | null // null: not yet
  readonly settle: (added: Added) => void
  readonly fail: (error: unknown) => void
}

/**
 * Opens the way in. Whoever adds several at once, or goes on adding while others are written, has them written together; each answer comes when its document
 * is on the disk. What fails together is tried one by one, so that a document fails alone. While the database writes, the next are prepared.
 *
 * @example await openAdding(database, linker)("bridge", { original, reading })
 */
export function openAdding(database: Database, linker: Linker): (caseName: string, document: NewDocument) => Promise<Added> {
  const entries: Entry[] = []
  let writing = false

  const prepare = (entry: Entry): Prepared | null => {
    try {
      entry.prepared ??= prepareDocument(linker, entry.document)
    } catch (error) {
      entry.fail(error)
    }
    return entry.prepared
  }
  // One at a time, so that what the database answers is not kept waiting for all.
  const prepareNext = (): void => {
    const next = entries.find(({ prepared }) => prepared === null)
    if (!writing || next === undefined) return
    if (prepare(next) === null) entries.splice(entries.indexOf(next), 1)
    setImmediate(prepareNext)
  }
  const write = async (caseName: string, batch: readonly (Entry & { readonly prepared: Prepared })[]): Promise<void> => {
    try {
      const added = await database.transaction().execute((transaction) =>
        addDocuments(
          transaction,
          linker,
          caseName,
          batch.map(({ prepared }) => prepared),
        ),
      )
      batch.forEach(({ settle, prepared: { id } }, i) => settle(added[i] ?? { id, outcome: "known" }))
    } catch (error) {
      if (batch.length === 1) batch[0]?.fail(error)
      else for (const entry of batch) await write(caseName, [entry])
    }
  }
  const run = async (): Promise<void> => {
    for (let first = entries[0]; first !== undefined; first = entries[0]) {
      const { caseName } = first
      const batch = takeTogether(entries).flatMap((entry) => {
        const prepared = prepare(entry)
        return prepared === null ? [] : [Object.assign(entry, { prepared })]
      })
      setImmediate(prepareNext)
      if (batch.length > 0) await write(caseName, batch)
    }
    writing = false
  }
  return (caseName, document) =>
    new Promise((settle, fail) => {
      entries.push({ caseName, document, prepared: null, settle, fail })
      if (writing) return
      writing = true
      setImmediate(() => void run()) // what comes in the same moment comes along
    })
}

/** Takes from the front those of one case, each of other bytes. */
function takeTogether(entries: Entry[]): readonly Entry[] {
  const hashes = new Set<string>()
  let bytes = 0
  const end = entries.findIndex(({ caseName, document: { original } }, i) => {
    const isNext = i > 0 && (i >= MOST_TOGETHER || bytes > MOST_BYTES || caseName !== entries[0]?.caseName || hashes.has(original.sha256))
    hashes.add(original.sha256)
    bytes += original.bytes.length
    return isNext
  })
  return entries.splice(0, end < 0 ? entries.length : end)
}
