// Feeds: what a case follows, what their servers said last, what they listed; and pages that are looked at again.
import { sql } from "kysely"
import type { Feed, FeedItem, KeptPage } from "../document/index.ts"
import type { Database } from "./tables.ts"

/** Which feeds a case follows, and what they listed. */
export type FeedStore = {
  /** Lists the feeds by address; none where there is no such case. */
  readonly listFeeds: (caseName: string) => Promise<readonly Feed[]>
  /** Keeps a feed as it is now. The case has to be there. */
  readonly keepFeed: (caseName: string, feed: Feed) => Promise<void>
  /** Lists what waits to be fetched, and what was given up. */
  readonly listFeedItems: (caseName: string) => Promise<readonly FeedItem[]>
  /** Keeps addresses that nobody has listed in this case before. @returns these */
  readonly addFeedItems: (
    caseName: string,
    addresses: readonly string[],
    how: Pick<FeedItem, "state" | "dueAt">,
  ) => Promise<readonly string[]>
  /** Keeps what became of an item. */
  readonly keepFeedItem: (caseName: string, item: FeedItem) => Promise<void>
  /** Lists the pages whose first version was fetched since then, with what the last look said; without those that are not to be looked at again. */
  readonly listPages: (caseName: string, since: string) => Promise<readonly KeptPage[]>
  /** Keeps what a look at a page has said. */
  readonly keepPage: (caseName: string, page: KeptPage) => Promise<void>
}

export function openFeeds(database: Database): FeedStore {
  return {
    listFeeds: (caseName) => listFeeds(database, caseName),
    keepFeed: (caseName, feed) => keepFeed(database, caseName, feed),
    listFeedItems: (caseName) => listFeedItems(database, caseName),
    addFeedItems: (caseName, addresses, how) => addFeedItems(database, caseName, addresses, how),
    keepFeedItem: (caseName, item) => keepFeedItem(database, caseName, item),
    listPages: (caseName, since) => listPages(database, caseName, since),
    keepPage: (caseName, page) => keepPage(database, caseName, page),
  }
}

async function listFeeds(database: Database, caseName: string): Promise<readonly Feed[]> {
  const rows = await database
    .selectFrom("firsthand.feeds")
    .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.feeds.case_id")
    .where("firsthand.cases.name", "=", caseName)
    .select(["address", "parent", "etag", "last_modified", "due_at", "failures"])
    .orderBy("address")
    .execute()
  return rows.map(({ last_modified: lastModified, due_at, ...row }) => ({ ...row, lastModified, dueAt: due_at.toISOString() }))
}

async function keepFeed(
  database: Database,
  caseName: string,
  { address, parent, etag, lastModified, dueAt, failures }: Feed,
): Promise<void> {
  await sql`insert into firsthand.feeds (case_id, address, parent, etag, last_modified, due_at, failures)
    select case_id, ${address}, ${parent}, ${etag}, ${lastModified}, ${dueAt}::timestamptz, ${failures}::integer from firsthand.cases where name = ${caseName}
    on conflict (case_id, address) do update
      set parent = excluded.parent, etag = excluded.etag, last_modified = excluded.last_modified, due_at = excluded.due_at, failures = excluded.failures`.execute(
    database,
  )
}

async function listFeedItems(database: Database, caseName: string): Promise<readonly FeedItem[]> {
  const rows = await database
    .selectFrom("firsthand.feed_items")
    .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.feed_items.case_id")
    .where("firsthand.cases.name", "=", caseName)
    .where("state", "!=", "done")
    .select(["address", "state", "due_at", "failures", "error"])
    .orderBy("due_at")
    .orderBy("address")
    .execute()
  return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: due_at.toISOString() }))
}

async function addFeedItems(
  database: Database,
  caseName: string,
  addresses: readonly string[],
  { state, dueAt }: Pick<FeedItem, "state" | "dueAt">,
): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`insert into firsthand.feed_items (case_id, address, state, due_at)
    select case_id, address, ${state}, ${dueAt}::timestamptz
    from firsthand.cases, unnest(${addresses}::text[]) as address where name = ${caseName}
    on conflict do nothing returning address`.execute(database)
  const added = new Set(rows.map(({ address }) => address))
  return addresses.filter((address) => added.has(address))
}

async function keepFeedItem(database: Database, caseName: string, { address, state, dueAt, failures, error }: FeedItem): Promise<void> {
  await sql`update firsthand.feed_items as items
    set state = ${state}, due_at = ${dueAt}::timestamptz, failures = ${failures}::integer, error = ${error}
    from firsthand.cases as cases where cases.case_id = items.case_id and cases.name = ${caseName} and address = ${address}`.execute(
    database,
  )
}

async function listPages(database: Database, caseName: string, since: string): Promise<readonly KeptPage[]> {
  const { rows } = await sql<PageRow>`
    select last.address, last.sha256, last.first_at, last.headers, pages.etag, pages.last_modified, pages.due_at, pages.failures
    from (
      select distinct on (address) documents.case_id, address, sha256, headers, min(fetched_at) over (partition by address) as first_at
      from firsthand.documents join firsthand.cases using (case_id) join firsthand.originals using (document_id)
      where cases.name = ${caseName} and address ~ '^https?:'
      order by address, fetched_at desc, sha256
    ) as last
    left join firsthand.pages on pages.case_id = last.case_id and pages.address = last.address
    where first_at >= ${since}::timestamptz and (pages.address is null or pages.due_at is not null)
    order by last.address`.execute(database)
  return rows.map(({ address, sha256, first_at, headers, failures, ...looked }) => {
    const firstAt = first_at.toISOString()
    return {
      address,
      sha256,
      firstAt,
      etag: failures === null ? (headers?.["etag"] ?? null) : looked.etag,
      lastModified: failures === null ? (headers?.["last-modified"] ?? null) : looked.last_modified,
      dueAt: looked.due_at?.toISOString() ?? firstAt,
      failures: failures ?? 0,
    }
  })
}

type PageRow = {
  readonly address: string
  readonly sha256: string
  readonly first_at: Date
  readonly headers: Readonly<Record<string, string>> | null
  readonly etag: string | null
  readonly last_modified: string | null
  readonly due_at: Date | null
  readonly failures: number | null // null: nobody has looked again
}

async function keepPage(database: Database, caseName: string, { address, etag, lastModified, dueAt, failures }: KeptPage): Promise<void> {
  await sql`insert into firsthand.pages (case_id, address, etag, last_modified, due_at, failures)
    select case_id, ${address}, ${etag}, ${lastModified}, ${dueAt}::timestamptz, ${failures}::integer from firsthand.cases where name = ${caseName}
    on conflict (case_id, address) do update
      set etag = excluded.etag, last_modified = excluded.last_modified, due_at = excluded.due_at, failures = excluded.failures`.execute(
    database,
  )
}
