// Filled case: a large case made by the database itself, row by row as `add` would have left it, for the time that one more document takes.
import type { Pool } from "pg"
import { KEY_KINDS } from "../../src/document/index.ts"
import { LINKING } from "../../src/link/index.ts"
import type { Store } from "../../src/store/store.ts"
import { makeArticle } from "./piles.ts"
import { readByRules } from "./rules-reading.ts"

/** So many documents tell of one event, in a small pile as in a large one. */
export const OF_ONE_EVENT = 50
/** Of its keys, one in so many is the event's; the others are nobody else's. What many events share, all of its documents have. */
const SHARED = 0.03
const MANY_EVENTS = 0.05
const STEP = 10_000
const MINUTE = 29_000_000 // since 1970: some day of 2025, when the first came out

/**
 * Makes a case of that many documents: 50 for each made-up article (`makeArticle`), which share a few of its keys, and its furniture.
 * The reading is one for all; what is compared is a text of its own length.
 */
export async function fillCase(pool: Pool, store: Store, caseName: string, documents: number): Promise<void> {
  const reading = await readByRules(makeArticle(1), { id: "filler" })
  const bytes = Buffer.from(reading.document.text)
  const original = {
    name: "0.txt",
    url: null,
    redirects: [],
    headers: null,
    fetchedAt: "2026-01-01T00:00:00Z",
    sha256: "0".repeat(64),
    bytes,
  }
  await store.add(caseName, { original, reading })
  const events = Math.max(1, Math.floor(documents / OF_ONE_EVENT))
  await pool.query("create table if not exists public.sample (event integer, kind smallint, key bigint); truncate public.sample")
  for (let event = 0; event < events; event++) {
    const text = makeArticle(event)
    const keys = LINKING.findKeys({ ...EMPTY, id: "x", reading: await readByRules(text, { id: "x" }) })
    const kinds = KEY_KINDS.flatMap((kind, number) => keys[kind].kept.map(() => number))
    const kept = KEY_KINDS.flatMap((kind) => keys[kind].kept)
    await pool.query("insert into public.sample select $1, * from unnest($2::smallint[], $3::integer[])", [event, kinds, kept])
  }
  await pool.query("alter table firsthand.keys drop constraint keys_pkey")
  for (let from = 1; from < documents; from += STEP) {
    const to = Math.min(documents - 1, from + STEP - 1)
    await pool.query(`
      with pattern as (
        select * from firsthand.documents join firsthand.originals using (document_id) join firsthand.readings using (document_id)
        join firsthand.links using (document_id, case_id) join firsthand.cases using (case_id) where cases.name = '${caseName}' and documents.name = '0.txt'
      ), made as (
        insert into firsthand.documents (case_id, id, sha256, name, content)
        select case_id, 'd' || lpad(to_hex(n), 16, '0'), lpad(to_hex(n), 64, '0'), n || '.txt', content from pattern, generate_series(${from}, ${to}) as n
        returning document_id, id, name
      ), originals as (
        insert into firsthand.originals select made.document_id, bytes, address, redirects, headers, fetched_at from made, pattern
      ), readings as (
        insert into firsthand.readings select made.document_id, firsthand, model, judgements, vectors, read_at from made, pattern
      ), links as (
        insert into firsthand.links select made.document_id, case_id, version, sizes, keys, '{}' from made, pattern
      )
      insert into firsthand.keys (key, minute, place)
      select pattern.case_id * (1::bigint << 34) + kind * (1::bigint << 32)
          + case when common or random() < ${SHARED} then key & ((1::bigint << 32) - 1) else (random() * 4294967295)::bigint end,
        ${MINUTE} + made.document_id::integer, ('x' || substr(made.id, 2))::bit(64)::bigint # (1::bigint << 63)
      from made cross join pattern
      join (select *, count(*) over (partition by kind, key) > ${MANY_EVENTS * events} as common from public.sample) as sample
        on sample.event = regexp_replace(made.name, '[.]txt', '')::integer % ${events}`)
  }
  await pool.query(
    "create temp table doubled as select place from (select ctid as place, row_number() over (partition by key, minute, place) as nth from firsthand.keys) as k where nth > 1",
  )
  await pool.query("delete from firsthand.keys where ctid in (select place from doubled)")
  await pool.query("drop table doubled")
  await pool.query("alter table firsthand.keys add primary key (key, minute, place)")
  const most = KEY_KINDS.map((kind) => LINKING.limits[kind].most)
  await pool.query(
    `insert into firsthand.dense select key from firsthand.keys
      group by key having count(*) > ($1::integer[])[(key % (1::bigint << 34) / (1::bigint << 32))::integer + 1] on conflict do nothing`,
    [most],
  )
  await pool.query("analyze")
  await pool.query("checkpoint")
}

const EMPTY = { file: "x", url: null, outlet: null, title: null, published: null, language: "en", versionOf: null, fetched: null }

/** @returns how the database looks up who has a key, in its own words; a sequential scan of the keys would show */
export async function explainLookUp(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ "QUERY PLAN": string }>(
    `explain select key, place from firsthand.keys where key = any(array[1, 2, 3])`,
  )
  return rows.map((row) => row["QUERY PLAN"]).join("\n")
}
