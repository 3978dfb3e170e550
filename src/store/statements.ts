// Statements: the rows that full-text search looks in, one for each statement, with the speakers that people gave to them.
import { sql } from "kysely"
import type { Reading } from "../document/index.ts"
import { foldText, foldWords, type Pattern } from "../link/index.ts"
import { readDecided } from "./decided.ts"
import type { Database } from "./tables.ts"

/** A lexeme may have 2046 bytes; a longer word is told by its beginning. */
const LONGEST = 500
/** The last place that a tsvector counts. */
const LAST_PLACE = 16_383
/** Documents that are made ready at once. */
const PAGE = 50

type StatementRow = {
  readonly n: number
  readonly words: string // a tsvector, written out
  readonly standing: string
  readonly act: string | null
  readonly factuality: string
  readonly source_type: string | null
  readonly speaker: string | null
  readonly called: string | null
  readonly entity: string | null
}

/** @example makeRows(reading)[0]?.words // "'bridge':2 'closed':4 'is':3 'the':1" */
function makeRows({ document, statements, sources }: Pick<Reading, "document" | "statements" | "sources">): readonly StatementRow[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return statements.map(({ span, standing, act, factuality, speaker }, n) => {
    const source = speaker === null ? undefined : byId.get(speaker)
    return {
      n,
      words: toVector(document.text.slice(...span)),
      standing,
      act,
      factuality,
      source_type: source?.type ?? null,
      speaker: source?.name?.replaceAll("\0", "\uFFFD") ?? null,
      called: source?.name ? foldText(source.name).replaceAll("\0", " ") : null,
      entity: source?.entity ?? null,
    }
  })
}

/** @returns a tsvector, written out: the words of a text, folded, and their places @example toVector("The bridge") // "'the':1 'bridge':2" */
export function toVector(text: string): string {
  const places = new Map<string, number[]>()
  for (const [i, { word }] of foldWords(text).entries()) {
    if (word === "") continue
    const key = shortenWord(word)
    const own = places.get(key) ?? []
    own.push(Math.min(i + 1, LAST_PLACE))
    places.set(key, own)
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ")
}

/** @returns a tsquery, written out; empty: nothing is asked for @example toQuery(readPatterns('"opened early" envel*')) // "('opened' <-> 'early') & ('envel':*)" */
export function toQuery(patterns: readonly Pattern[]): string {
  return patterns
    .map((pattern) => pattern.filter(({ word }) => word !== "").map(({ word, open }) => `'${shortenWord(word)}'${open ? ":*" : ""}`))
    .filter((words) => words.length > 0)
    .map((words) => `(${words.join(" <-> ")})`)
    .join(" & ")
}

/** Words are letters and figures alone, so that none needs an escape. */
function shortenWord(word: string): string {
  return word.length <= LONGEST ? word : word.slice(0, LONGEST)
}

/**
 * Keeps the rows of documents, in place of those that they had.
 *
 * @param readings - with the speakers that people gave to statements
 */
async function keepStatements(
  database: Database,
  case_id: number,
  readings: readonly { readonly document_id: string; readonly reading: Pick<Reading, "document" | "statements" | "sources"> }[],
): Promise<void> {
  if (readings.length === 0) return
  const rows = readings.flatMap(({ document_id, reading }) => makeRows(reading).map((row) => ({ document_id, ...row })))
  const ids = readings.map(({ document_id }) => document_id)
  const column = <Key extends keyof (typeof rows)[number]>(key: Key): readonly (typeof rows)[number][Key][] => rows.map((row) => row[key])
  await sql`with old as (
      delete from firsthand.statements as statements where document_id = any(${ids}::bigint[])
        and not exists (select 1 from unnest(${column("document_id")}::bigint[], ${column("n")}::integer[]) as kept (document_id, n)
          where kept.document_id = statements.document_id and kept.n = statements.n)
    ), made as (
      update firsthand.documents set indexed = true where document_id = any(${ids}::bigint[])
    )
    insert into firsthand.statements (case_id, document_id, n, words, standing, act, factuality, source_type, speaker, called, entity)
    select ${case_id}::integer, * from unnest(
      ${column("document_id")}::bigint[], ${column("n")}::integer[], ${column("words")}::tsvector[], ${column("standing")}::text[],
      ${column("act")}::text[], ${column("factuality")}::text[], ${column("source_type")}::text[], ${column("speaker")}::text[], ${column("called")}::text[],
      ${column("entity")}::text[])
    on conflict (document_id, n) do update set words = excluded.words, standing = excluded.standing, act = excluded.act,
      factuality = excluded.factuality, source_type = excluded.source_type, speaker = excluded.speaker, called = excluded.called, entity = excluded.entity`.execute(
    database,
  )
}

/**
 * Makes the rows of documents that have none yet, page by page, so that one who is stopped goes on where they were. Whoever adds many documents need not
 * wait for it: the next search does.
 *
 * @example await indexStatements(database, caseId)
 */
export async function indexStatements(database: Database, case_id: number): Promise<void> {
  for (;;) {
    const page = await database
      .selectFrom("firsthand.documents")
      .select("document_id")
      .where("case_id", "=", case_id)
      .where("indexed", "=", false)
      .limit(PAGE)
      .execute()
    if (page.length === 0) return
    const members = await readDecided(
      database,
      case_id,
      page.map(({ document_id }) => document_id),
    )
    await keepStatements(
      database,
      case_id,
      members.map(({ document_id, member }) => ({ document_id, reading: member.reading })),
    )
  }
}
