// Linking: a document that comes finds by its keys the few of its case that it may have to do with, is judged beside each of them, and what
// was judged is kept.
import { type Transaction, sql } from "kysely"
import { type CaseMember, type Holding, KEY_KINDS, type Keys, type Linking, type LinkStage, type Sharer } from "../document/index.ts"
import { minuteOf, type PairJudgement } from "../link/index.ts"
import type { MemberCache } from "./member-cache.ts"
import type { StoredMember } from "./members.ts"
import { placeOf, toId } from "./place.ts"
import type { Database, Tables } from "./tables.ts"

export type Linker = {
  readonly linking: Linking<PairJudgement>
  readonly cache: MemberCache
  readonly shared: boolean // others may write at the same time
}

/**
 * Links a document that has no keys yet with those of its case that have.
 *
 * Where others write at the same time, two that come at once do not see each other. So who has judged its candidates takes the case for a
 * moment, looks whether there are new ones since, and shows its own keys as it lets go: of two, the later one sees the other.
 *
 * @example await linkDocument(transaction, linker, caseId, member)
 */
export async function linkDocument(
  transaction: Transaction<Tables>,
  { linking, cache, shared }: Linker,
  case_id: number,
  own: StoredMember,
): Promise<void> {
  const { document_id, member } = own
  const keys = linking.findKeys(member)
  const pairs = new Map<string, Pair>()
  const judge = async (): Promise<void> => {
    const { sharers, numbers } = await findSharers(transaction, linking, case_id, keys, member)
    const found = linking.chooseCandidates(keys, sharers).flatMap(({ id, stages }) => {
      const number = numbers.get(id)
      return number === undefined || pairs.has(number) ? [] : [[number, stages] as const]
    })
    const stages = new Map(found)
    for (const other of await cache.load(transaction, [...stages.keys()])) {
      pairs.set(other.document_id, judgePair(linking, own, other, stages.get(other.document_id) ?? []))
    }
  }
  await judge()
  if (shared) {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)}, ${case_id})`.execute(transaction)
    await judge()
  }
  await transaction
    .insertInto("firsthand.links")
    .values({
      document_id,
      case_id,
      version: linking.version,
      sizes: KEY_KINDS.map((kind) => keys[kind].kept.length),
      keys: JSON.stringify(keys),
    })
    .execute()
  const rows = listKeys(keys, "kept")
  await sql`insert into firsthand.keys (case_id, minute, key, kind, place)
    select ${case_id}::integer, ${minuteOf(member)}::integer, key, kind, ${placeOf(member.id)}::bigint
    from unnest(${rows.kinds}::smallint[], ${rows.keys}::integer[]) as own (kind, key)
    order by kind, key`.execute(transaction)
  await keepPairs(transaction, linking.version, pairs)
  cache.keep(own)
}

type Pair = { readonly a: string; readonly b: string; readonly judgement: string }

// The first of two numbers, so that no other lock of this program or another is meant.
const LOCK = 402_719_055

type Sharers = { readonly sharers: readonly Sharer<string>[]; readonly numbers: ReadonlyMap<string, string> } // numbers: of documents, by id

async function findSharers(
  transaction: Transaction<Tables>,
  linking: Linking<PairJudgement>,
  case_id: number,
  own: Keys,
  member: CaseMember,
): Promise<Sharers> {
  const holdings = await findHoldings(transaction, linking, case_id, own, member)
  const sharers = KEY_KINDS.flatMap((kind, number) =>
    linking.countSharers(kind, own[kind].sought.length, holdings[number] ?? []).map((sharer) => ({ ...sharer, number })),
  )
  if (sharers.length === 0) return { sharers: [], numbers: new Map() }
  const { rows: links } = await sql<{ id: string; document_id: string; sizes: readonly number[] }>`
    select id, document_id, sizes from firsthand.documents join firsthand.links using (document_id)
    where documents.case_id = ${case_id} and id = any(${[...new Set(sharers.map(({ id }) => id))]}::text[])`.execute(transaction)
  const sizes = new Map(links.map((link) => [link.id, link.sizes]))
  return {
    sharers: sharers.map(({ number, ...sharer }) => ({ ...sharer, size: sizes.get(sharer.id)?.[number] ?? 0 })),
    numbers: new Map(links.map(({ id, document_id }) => [id, document_id])),
  }
}

/** @returns for each kind who keeps each of its keys that anybody keeps; the document itself has not shown its own yet */
async function findHoldings(
  transaction: Transaction<Tables>,
  { limits }: Linking<PairJudgement>,
  case_id: number,
  own: Keys,
  member: CaseMember,
): Promise<readonly (readonly Holding<string>[])[]> {
  const sought = listKeys(own, "sought")
  const most = KEY_KINDS.map((kind) => limits[kind].most)
  const { rows: held } = await sql<{ kind: number; key: number; places: readonly string[] }>`
    select own.kind, own.key, held.places
    from unnest(${sought.kinds}::smallint[], ${sought.keys}::integer[]) as own (kind, key)
    cross join lateral (
      select array_agg(place::text) as places
      from (
        select place from firsthand.keys
        where case_id = ${case_id} and kind = own.kind and key = own.key
        limit (${most}::integer[])[own.kind + 1]
      ) as first
    ) as held
    where held.places is not null`.execute(transaction)
  // The document itself is one more.
  const isDense = ({ kind, places }: { readonly kind: number; readonly places: readonly string[] }): boolean =>
    places.length >= (most[kind] ?? 0)
  const dense = held.filter(isDense)
  const near = dense.length === 0 ? [] : await findNear(transaction, limits, case_id, dense, member)
  return KEY_KINDS.map((_, number) =>
    [...held.filter((one) => !isDense(one)).map((one) => ({ ...one, dense: false })), ...near.map((one) => ({ ...one, dense: true }))]
      .filter(({ kind }) => kind === number)
      .map(({ places, dense: crowded }) => ({ holders: places.map(toId), dense: crowded })),
  )
}

/** @returns of dense keys those holders that came out next before and next after a document */
async function findNear(
  transaction: Transaction<Tables>,
  limits: Linking<PairJudgement>["limits"],
  case_id: number,
  dense: readonly { readonly kind: number; readonly key: number }[],
  member: CaseMember,
): Promise<readonly { readonly kind: number; readonly places: readonly string[] }[]> {
  const [minute, place] = [minuteOf(member), placeOf(member.id)]
  const near = KEY_KINDS.map((kind) => limits[kind].near)
  const { rows } = await sql<{ kind: number; places: readonly string[] }>`
    select own.kind, near.places
    from unnest(${dense.map(({ kind }) => kind)}::smallint[], ${dense.map(({ key }) => key)}::integer[]) as own (kind, key)
    cross join lateral (
      select array_agg(place::text) as places
      from (
        (select place from firsthand.keys
        where case_id = ${case_id} and kind = own.kind and key = own.key and (minute, place) < (${minute}::integer, ${place}::bigint)
        order by minute desc, place desc limit (${near}::integer[])[own.kind + 1])
        union all
        (select place from firsthand.keys
        where case_id = ${case_id} and kind = own.kind and key = own.key and (minute, place) > (${minute}::integer, ${place}::bigint)
        order by minute, place limit (${near}::integer[])[own.kind + 1])
      ) as next
    ) as near`.execute(transaction)
  return rows
}

function listKeys(keys: Keys, which: "kept" | "sought"): { readonly kinds: readonly number[]; readonly keys: readonly number[] } {
  return {
    kinds: KEY_KINDS.flatMap((kind, number) => keys[kind][which].map(() => number)),
    keys: KEY_KINDS.flatMap((kind) => keys[kind][which]),
  }
}

function judgePair(linking: Linking<PairJudgement>, own: StoredMember, other: StoredMember, stages: readonly LinkStage[]): Pair {
  const [a, b] = own.member.id < other.member.id ? [own, other] : [other, own]
  return { a: a.document_id, b: b.document_id, judgement: JSON.stringify(linking.judgePair(...tieVersions(a, b), stages)) }
}

/** Two versions of one article are told so; which of the pile's is the earliest is not theirs to know. */
function tieVersions(a: StoredMember, b: StoredMember): [CaseMember, CaseMember] {
  if (a.article === null || a.article !== b.article) return [a.member, b.member]
  return a.age < b.age ? [a.member, { ...b.member, versionOf: a.member.id }] : [{ ...a.member, versionOf: b.member.id }, b.member]
}

// A document that is taken out meanwhile takes its pairs with it: who is there is looked up, and held, as they go in.
async function keepPairs(transaction: Transaction<Tables>, version: string, pairs: ReadonlyMap<string, Pair>): Promise<void> {
  if (pairs.size === 0) return
  const rows = [...pairs.values()]
  await sql`insert into firsthand.pairs (a, b, version, judgement)
    select pair.a, pair.b, ${version}, pair.judgement
    from unnest(
      ${[...pairs.keys()]}::bigint[],
      ${rows.map(({ a }) => a)}::bigint[],
      ${rows.map(({ b }) => b)}::bigint[],
      ${rows.map(({ judgement }) => judgement)}::json[]
    ) as pair (other, a, b, judgement)
    join firsthand.documents as documents on documents.document_id = pair.other
    for key share of documents
    on conflict (a, b) do update set version = excluded.version, judgement = excluded.judgement`.execute(transaction)
}

/** Takes out all that was linked of documents. Their pairs go when they go. */
export async function unlinkDocuments(database: Database, case_id: number, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return
  await sql`delete from firsthand.keys using (
      select documents.id, kind.number - 1 as kind, key::integer
      from firsthand.links as links join firsthand.documents as documents using (document_id),
        unnest(${KEY_KINDS}::text[]) with ordinality as kind (name, number),
        json_array_elements_text(links.keys -> kind.name -> 'kept') as key
      where links.document_id = any(${documentIds}::bigint[])
    ) as own
    where keys.case_id = ${case_id} and keys.kind = own.kind and keys.key = own.key and keys.place = ('x' || substr(own.id, 2))::bit(64)::bigint # (1::bigint << 63)`.execute(
    database,
  )
  await database.deleteFrom("firsthand.links").where("document_id", "in", documentIds).execute()
}
