// Search: statements of a case found in the full-text index, page by page, and how many there are of each kind.
import { type RawBuilder, sql } from "kysely"
import { type CaseEntity, FirsthandError, type Span } from "../document/index.ts"
import { foldText, matchPatterns, type Pattern, readPatterns, type SearchHit, type SearchQuery } from "../link/index.ts"
import { findCase, nameFile } from "./listing.ts"
import { readDecided } from "./decided.ts"
import { indexStatements, toQuery } from "./statements.ts"
import type { Database } from "./tables.ts"

/** A statement that was found, and what is said of its document. */
export type StoredHit = SearchHit & {
  readonly outlet: string | null
  readonly file: string
  readonly published: string | null
  readonly several: boolean // its outlet has other documents in the case
}

export type HitPage = {
  readonly hits: readonly StoredHit[] // by date of the document, then in the order of its text
  readonly total: number // of all pages
  readonly next: string | null // cursor of the next page
}

/** How many of what was found have each value; null where it is not known. The most frequent first. */
export type Counts = { readonly [Facet in (typeof FACETS)[number]]: readonly Count[] }
export type Count = { readonly value: string | null; readonly statements: number }

export const FACETS = ["speaker", "type", "standing", "act", "factuality", "outlet", "language", "date"] as const

type Mention = CaseEntity["mentions"][number]

export type SearchStore = {
  /**
   * Finds statements.
   *
   * @param page.after - `next` of the page before; null: from the first on
   * @param mentions - of whoever `query.speaker` may mean, as the whole case knows them, beside the sources that are called so
   * @throws FirsthandError "store/no-case"; "store/cursor"
   */
  readonly search: (
    caseName: string,
    query: SearchQuery,
    page: { readonly limit: number; readonly after: string | null },
    mentions?: readonly Mention[],
  ) => Promise<HitPage>
  /** Counts what a search finds by who says it, how, where and when. @throws FirsthandError "store/no-case" */
  readonly countHits: (caseName: string, query: SearchQuery, mentions?: readonly Mention[]) => Promise<Counts>
}

/** @param few - what is found by no more is sorted; what is found by more is read in the order of the case until a page is full */
export function openSearch(database: Database, few = FEW): SearchStore {
  return {
    search: (caseName, query, page, mentions = []) => search(database, few, caseName, query, page, mentions),
    countHits: (caseName, query, mentions = []) => countHits(database, caseName, query, mentions),
  }
}

/** Where a hit stands: in the order of documents, then of statements. */
type Place = { readonly dated: string | null; readonly name: string; readonly sha256: string; readonly n: number }

type Row = Place & {
  readonly document_id: string
  readonly outlet: string | null
  readonly published: string | null
  readonly several: boolean
}

const FEW = 2000
/** Documents that are looked through at once in the order of the case. */
const STRETCH = 200

async function search(
  database: Database,
  few: number,
  caseName: string,
  query: SearchQuery,
  { limit, after }: { readonly limit: number; readonly after: string | null },
  mentions: readonly Mention[],
): Promise<HitPage> {
  const case_id = await findCase(database, caseName)
  const from = after === null ? null : readCursor(after)
  await indexStatements(database, case_id)
  const where = await describeQuery(database, case_id, query, mentions)
  const total = await countAll(database, where)
  const rows = total <= few ? await findFew(database, where, from, limit + 1) : await findMany(database, where, from, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    hits: await readHits(database, case_id, shown, readPatterns(query.words ?? "")),
    total,
    next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  }
}

/** The conditions on statements and on documents, each of which may be none. */
type Where = { readonly case_id: number; readonly statements: RawBuilder<unknown>; readonly documents: RawBuilder<unknown> | null }

async function describeQuery(database: Database, case_id: number, query: SearchQuery, mentions: readonly Mention[]): Promise<Where> {
  const { standing, act, factuality, type, language, since, until } = query
  const words = toQuery(readPatterns(query.words ?? ""))
  const equal = (column: string, value: string | undefined) => (value === undefined ? [] : [sql`${sql.ref(column)} = ${value}`])
  const statements = [
    sql`statements.case_id = ${case_id}`,
    ...(words === "" ? [] : [sql`words @@ ${words}::tsquery`]),
    ...equal("standing", standing),
    ...equal("act", act),
    ...equal("factuality", factuality),
    ...equal("source_type", type),
    ...(query.speaker === undefined ? [] : [speaks(case_id, foldText(query.speaker), mentions)]),
  ]
  const documents = [
    ...(query.outlet === undefined ? [] : [sql`outlet = any(${await findOutlets(database, case_id, query.outlet)}::text[])`]),
    ...equal("language", language),
    ...(since === undefined ? [] : [sql`published collate "C" >= ${since}`]),
    ...(until === undefined ? [] : [sql`left(published, ${until.length}::integer) collate "C" <= ${until}`]),
  ]
  return {
    case_id,
    statements: sql.join(statements, sql` and `),
    documents: documents.length === 0 ? null : sql.join([sql`documents.case_id = ${case_id}`, ...documents], sql` and `),
  }
}

function speaks(case_id: number, name: string, mentions: readonly Mention[]): RawBuilder<unknown> {
  const called = sql`strpos(called, ${name.replaceAll("\0", " ")}) > 0`
  if (mentions.length === 0) return called
  return sql`(${called} or (document_id, entity) in (
    select documents.document_id, mention.entity from unnest(${mentions.map(({ document }) => document)}::text[], ${mentions.map(({ entity }) => entity)}::text[])
      as mention (document, entity) join firsthand.documents as documents on documents.case_id = ${case_id} and documents.id = mention.document))`
}

/** A part of the name is enough, whatever its accents; a case has some hundred outlets. */
async function findOutlets(database: Database, case_id: number, name: string): Promise<readonly string[]> {
  const wanted = foldText(name)
  const { rows } = await sql<{ outlet: string }>`
    select distinct outlet from firsthand.documents where case_id = ${case_id} and outlet is not null`.execute(database)
  return rows.flatMap(({ outlet }) => (foldText(outlet).includes(wanted) ? [outlet] : []))
}

function within({ documents }: Where): RawBuilder<unknown> {
  return documents === null ? sql`` : sql`and document_id in (select document_id from firsthand.documents as documents where ${documents})`
}

async function countAll(database: Database, where: Where): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from firsthand.statements as statements where ${where.statements} ${within(where)}`.execute(database)
  return rows[0]?.total ?? 0
}

const ROW = sql`documents.document_id, n, to_char(dated at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as dated, documents.name, sha256, outlet, published,
  outlet is not null and exists (select 1 from firsthand.documents as other
    where other.case_id = documents.case_id and other.outlet = documents.outlet and other.document_id <> documents.document_id) as several`
const ORDER = sql`documents.dated, documents.name collate "C", documents.sha256, n`

async function findFew(database: Database, where: Where, from: Place | null, limit: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with found as materialized (select document_id, n from firsthand.statements as statements where ${where.statements} ${within(where)}),
    page as materialized (
      select document_id, n from found join firsthand.documents as documents using (document_id)
      where ${from === null ? sql`true` : sql`(${isAfter(from, ">")} or (${isAt(from)} and n > ${from.n}))`} order by ${ORDER} limit ${limit}
    )
    select ${ROW} from page join firsthand.documents as documents using (document_id) order by ${ORDER}`.execute(database)
  return rows
}

/** Nothing is sorted: documents are taken in their order, a stretch at a time, and the statements of each in theirs. */
async function findMany(database: Database, where: Where, from: Place | null, limit: number): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let at = from; found.length < limit; ) {
    const { rows: stretch } = await sql<Place & { document_id: string }>`
      select document_id, to_char(dated at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as dated, name, sha256
      from firsthand.documents as documents
      where case_id = ${where.case_id} and ${at === null ? sql`true` : isAfter(at, at === from ? ">=" : ">")} ${where.documents === null ? sql`` : sql`and ${where.documents}`}
      order by dated, name collate "C", sha256 limit ${STRETCH}`.execute(database)
    const last = stretch.at(-1)
    if (last === undefined) break
    const ids = stretch.map(({ document_id }) => document_id)
    const { rows } = await sql<Row>`
      select ${ROW} from firsthand.statements as statements join firsthand.documents as documents using (document_id)
      where document_id = any(${ids}::bigint[]) and ${where.statements}
        ${from === null ? sql`` : sql`and not (${isAt(from)} and n <= ${from.n})`}
      order by ${ORDER} limit ${limit - found.length}`.execute(database)
    found.push(...rows)
    if (stretch.length < STRETCH) break
    at = last
  }
  return found
}

/** Documents without a date come last. */
function isAfter({ dated, name, sha256 }: Omit<Place, "n">, how: ">" | ">="): RawBuilder<unknown> {
  const rest = sql`(documents.name collate "C", documents.sha256) ${sql.raw(how)} (${name}, ${sha256})`
  return dated === null
    ? sql`(documents.dated is null and ${rest})`
    : sql`(documents.dated is null or documents.dated > ${dated}::timestamptz or (documents.dated = ${dated}::timestamptz and ${rest}))`
}

function isAt({ sha256 }: Place): RawBuilder<unknown> {
  return sql`documents.sha256 = ${sha256}`
}

async function readHits(
  database: Database,
  case_id: number,
  rows: readonly Row[],
  patterns: readonly Pattern[],
): Promise<readonly StoredHit[]> {
  const members = await readDecided(database, case_id, [...new Set(rows.map(({ document_id }) => document_id))])
  const byNumber = new Map(members.map(({ document_id, member }) => [document_id, member]))
  return rows.flatMap(({ document_id, n, name, outlet, published, several }): readonly StoredHit[] => {
    const member = byNumber.get(document_id)
    const statement = member?.reading.statements[n]
    if (member === undefined || statement === undefined) return [] // it was taken out meanwhile
    const { document, statements, sources } = member.reading
    const textOf = (i: number): string | null => {
      const one = statements[i]
      return one === undefined ? null : document.text.slice(...one.span)
    }
    const quote = textOf(n) ?? ""
    const source = sources.find(({ id }) => id === statement.speaker) ?? null
    const found = matchPatterns(quote, patterns) ?? []
    return [
      {
        document: member.id,
        statement,
        source,
        quote,
        found: found.map(([start, end]): Span => [start + statement.span[0], end + statement.span[0]]),
        before: textOf(n - 1),
        after: textOf(n + 1),
        outlet,
        file: nameFile(name),
        published,
        several,
      },
    ]
  })
}

/** Values of one facet that are told; the rest is a long tail of one each. */
const MOST_VALUES = 50

async function countHits(database: Database, caseName: string, query: SearchQuery, mentions: readonly Mention[]): Promise<Counts> {
  const case_id = await findCase(database, caseName)
  await indexStatements(database, case_id)
  const where = await describeQuery(database, case_id, query, mentions)
  // Two passes: what stands in the index's own rows, and what its documents say of all of theirs.
  const { rows } = await sql<{ facet: keyof Counts; value: string | null; statements: number }>`
    with found as materialized (
      select document_id, speaker, called, source_type, standing, act, factuality from firsthand.statements as statements where ${where.statements} ${within(where)}
    ), kinds as (
      select source_type, standing, act, factuality, count(*) as statements from found group by 1, 2, 3, 4
    ), perdocument as (
      select outlet, language, left(published, 7) as date, sum(found.statements) as statements
      from (select document_id, count(*) as statements from found group by 1) as found join firsthand.documents using (document_id) group by 1, 2, 3
    ), counted as (
      select 'type' as facet, source_type as value, sum(statements) as statements from kinds group by 2
      union all select 'standing', standing, sum(statements) from kinds group by 2
      union all select 'act', act, sum(statements) from kinds group by 2
      union all select 'factuality', factuality, sum(statements) from kinds group by 2
      union all select 'outlet', outlet, sum(statements) from perdocument group by 2
      union all select 'language', language, sum(statements) from perdocument group by 2
      union all select 'date', date, sum(statements) from perdocument group by 2
      union all select 'speaker', min(speaker collate "C"), count(*) from found where called <> '' group by called
    )
    select facet, value, statements::integer from (
      select *, row_number() over (partition by facet order by statements desc, value collate "C") as place from counted
    ) as placed where place <= ${MOST_VALUES} order by facet, place`.execute(database)
  const of = (facet: keyof Counts): readonly Count[] =>
    rows.flatMap((row) => (row.facet === facet ? [{ value: row.value, statements: row.statements }] : []))
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Counts
}

function writeCursor({ dated, name, sha256, n }: Place): string {
  return Buffer.from(JSON.stringify([dated, name, sha256, n])).toString("base64url")
}

function readCursor(cursor: string): Place {
  try {
    const [dated, name, sha256, n] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as readonly unknown[]
    if (
      (dated === null || (typeof dated === "string" && !Number.isNaN(Date.parse(dated)))) &&
      typeof name === "string" &&
      typeof sha256 === "string" &&
      Number.isSafeInteger(n)
    )
      return { dated: dated as string | null, name, sha256, n: n as number }
  } catch {
    // told below
  }
  throw new FirsthandError("store/cursor", `"${cursor}" is no cursor. Give "next" of the page before, or leave it out.`)
}
