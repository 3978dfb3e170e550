// Linking: a document that comes finds by its keys the few of its case that it may have to do with, is judged beside each of them, and what
// was judged is kept.
import { type Transaction, sql } from "kysely"
import { type CaseMember, type Holding, KEY_KINDS, type Keys, type Linking, type LinkStage, type Sharer } from "../document/index.ts"
import { minuteOf, type PairJudgement, type Sketch } from "../link/index.ts"
import type { MemberCache } from "./member-cache.ts"
import type { StoredMember } from "./members.ts"
import { keyOf, kindOf, placeOf, toId } from "./place.ts"
import type { Database, Tables } from "./tables.ts"

export type Linker = {
  readonly linking: Linking<PairJudgement, Sketch>
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
  const { member } = own
  const keys = linking.findKeys(member)
  const pairs = new Map<string, Pair>()
  const silent = new Set<string>()
  let dense: readonly string[] = []
  const sketch = linking.sketch(member)
  const judge = async (): Promise<void> => {
    const { sharers, numbers, dense: many } = await findSharers(transaction, linking, case_id, keys, member)
    dense = many
    const stages = new Map<string, readonly LinkStage[]>() // without the claims of whom their sketches part
    for (const candidate of linking.chooseCandidates(keys, sharers)) {
      const number = numbers.get(candidate.id)
      if (number === undefined || pairs.has(number) || silent.has(number)) continue
      const known = candidate.stages.includes("claims") ? cache.sketchOf(number) : undefined
      const isSilent = known !== undefined && !linking.mayClaim(sketch, known)
      if (isSilent) silent.add(number)
      const left = isSilent ? candidate.stages.filter((stage) => stage !== "claims") : candidate.stages
      if (left.length > 0) stages.set(number, left)
    }
    for (const other of await cache.load(transaction, [...stages.keys()])) {
      const asked = stages.get(other.document_id) ?? []
      const judged = judgePair(linking, own, other, asked)
      const judgement = silent.has(other.document_id) ? { ...judged, claims: [] } : judged
      if (judgement.claims?.length === 0) silent.add(other.document_id)
      if (judgement.derivations !== null || judgement.claims?.length !== 0) pairs.set(other.document_id, toPair(own, other, judgement))
    }
  }
  await judge()
  if (shared) {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)}, ${case_id})`.execute(transaction)
    await judge()
  }
  await keepLinks(transaction, linking, case_id, own, keys, { pairs, silent, dense })
  cache.keep(own)
}

type Pair = { readonly a: string; readonly b: string; readonly judgement: string }

// The first of two numbers, so that no other lock of this program or another is meant.
const LOCK = 402_719_055

type Sharers = {
  readonly sharers: readonly Sharer<string>[]
  readonly numbers: ReadonlyMap<string, string> // of documents, by id
  readonly dense: readonly string[] // keys that become dense with this document
}

async function findSharers(
  transaction: Transaction<Tables>,
  linking: Linking<PairJudgement, Sketch>,
  case_id: number,
  own: Keys,
  member: CaseMember,
): Promise<Sharers> {
  const { holdings, dense } = await findHoldings(transaction, linking.limits, case_id, own, member)
  const sharers = KEY_KINDS.flatMap((kind, number) =>
    linking.countSharers(kind, own[kind].sought.length, holdings[number] ?? []).map((sharer) => ({ ...sharer, number })),
  )
  if (sharers.length === 0) return { sharers: [], numbers: new Map(), dense }
  const { rows: links } = await sql<{ id: string; document_id: string; sizes: readonly number[] }>`
    select id, document_id, sizes from firsthand.documents join firsthand.links using (document_id)
    where documents.case_id = ${case_id} and id = any(${[...new Set(sharers.map(({ id }) => id))]}::text[])`.execute(transaction)
  const sizes = new Map(links.map((link) => [link.id, link.sizes]))
  return {
    sharers: sharers.map(({ number, ...sharer }) => ({ ...sharer, size: sizes.get(sharer.id)?.[number] ?? 0 })),
    numbers: new Map(links.map(({ id, document_id }) => [id, document_id])),
    dense,
  }
}

/** @returns for each kind who keeps each of its keys that anybody keeps; the document itself has not shown its own yet */
async function findHoldings(
  transaction: Transaction<Tables>,
  limits: Linking<PairJudgement, Sketch>["limits"],
  case_id: number,
  own: Keys,
  member: CaseMember,
): Promise<{ readonly holdings: readonly (readonly Holding<string>[])[]; readonly dense: readonly string[] }> {
  const { rows } = await sql<{ key: string; place: string | null }>`
    with dense as materialized (select key from firsthand.dense where key = any(${listKeys(case_id, own, "sought")}::bigint[]))
    select key::text, null as place from dense
    union all
    select key::text, place::text from firsthand.keys
    where key = any(array(select unnest(${listKeys(case_id, own, "sought")}::bigint[]) except all select key from dense))`.execute(
    transaction,
  )
  const holders = new Map<string, string[]>()
  for (const { key, place } of rows) if (place !== null) holders.set(key, [...(holders.get(key) ?? []), place])
  const kept = new Set(listKeys(case_id, own, "kept"))
  const isDense = ([key, places]: readonly [string, readonly string[]]): boolean => {
    const kind = KEY_KINDS[kindOf(key)]
    return kind !== undefined && places.length + (kept.has(key) ? 1 : 0) > limits[kind].most
  }
  const usual = [...holders].filter((entry) => !isDense(entry))
  const become = [...holders].filter(isDense).map(([key]) => key)
  const many = [...rows.flatMap(({ key, place }) => (place === null ? [key] : [])), ...become]
  const near = many.length === 0 ? [] : await findNear(transaction, limits, many, member)
  const all = [
    ...usual.map(([key, places]) => ({ key, places, dense: false })),
    ...near.map(({ key, places }) => ({ key, places: places ?? [], dense: true })),
  ]
  const holdings = KEY_KINDS.map((_, number) =>
    all.filter(({ key }) => kindOf(key) === number).map(({ places, dense }) => ({ holders: places.map(toId), dense })),
  )
  return { holdings, dense: become }
}

/** @returns of dense keys those holders that came out next before and next after a document */
async function findNear(
  transaction: Transaction<Tables>,
  limits: Linking<PairJudgement, Sketch>["limits"],
  dense: readonly string[],
  member: CaseMember,
): Promise<readonly { readonly key: string; readonly places: readonly string[] | null }[]> {
  const [minute, place] = [minuteOf(member), placeOf(member.id)]
  const near = dense.map((key) => limits[KEY_KINDS[kindOf(key)] ?? "print"].near)
  const { rows } = await sql<{ key: string; places: readonly string[] | null }>`
    select own.key, next.places
    from unnest(${dense}::bigint[], ${near}::integer[]) as own (key, near)
    cross join lateral (
      select array_agg(place::text) as places
      from (
        (select place from firsthand.keys where key = own.key and (minute, place) < (${minute}::integer, ${place}::bigint)
        order by minute desc, place desc limit own.near)
        union all
        (select place from firsthand.keys where key = own.key and (minute, place) > (${minute}::integer, ${place}::bigint)
        order by minute, place limit own.near)
      ) as both_sides
    ) as next`.execute(transaction)
  return rows
}

function listKeys(case_id: number, keys: Keys, which: "kept" | "sought"): readonly string[] {
  return KEY_KINDS.flatMap((kind, number) => keys[kind][which].map((key) => keyOf(case_id, number, key)))
}

function judgePair(
  linking: Linking<PairJudgement, Sketch>,
  own: StoredMember,
  other: StoredMember,
  stages: readonly LinkStage[],
): PairJudgement {
  return linking.judgePair(...tieVersions(...inOrder(own, other)), stages)
}

function toPair(own: StoredMember, other: StoredMember, judgement: PairJudgement): Pair {
  const [a, b] = inOrder(own, other)
  return { a: a.document_id, b: b.document_id, judgement: JSON.stringify(judgement) }
}

function inOrder(own: StoredMember, other: StoredMember): [StoredMember, StoredMember] {
  return own.member.id < other.member.id ? [own, other] : [other, own]
}

/** Two versions of one article are told so; which of the pile's is the earliest is not theirs to know. */
function tieVersions(a: StoredMember, b: StoredMember): [CaseMember, CaseMember] {
  if (a.article === null || a.article !== b.article) return [a.member, b.member]
  return a.age < b.age ? [a.member, { ...b.member, versionOf: a.member.id }] : [{ ...a.member, versionOf: b.member.id }, b.member]
}

type Found = { readonly pairs: ReadonlyMap<string, Pair>; readonly silent: ReadonlySet<string>; readonly dense: readonly string[] }

// One query for all, for each costs a way to the database and back. A document that is taken out meanwhile takes its pairs with it: who is there is
// looked up, and held, as they go in.
async function keepLinks(
  transaction: Transaction<Tables>,
  { version }: Linking<PairJudgement, Sketch>,
  case_id: number,
  { document_id, member }: StoredMember,
  keys: Keys,
  { pairs, silent, dense }: Found,
): Promise<void> {
  const rows = [...pairs.values()]
  const sizes = KEY_KINDS.map((kind) => keys[kind].kept.length)
  await sql`with link as (
      insert into firsthand.links (document_id, case_id, version, sizes, keys, silent)
      values (${document_id}, ${case_id}, ${version}, ${sizes}::integer[], ${JSON.stringify(keys)}::json, ${[...silent]}::bigint[])
    ), many as (
      insert into firsthand.dense (key) select unnest(${dense}::bigint[]) on conflict do nothing
    ), shown as (
      insert into firsthand.keys (key, minute, place)
      select key, ${minuteOf(member)}::integer, ${placeOf(member.id)}::bigint
      from unnest(${listKeys(case_id, keys, "kept")}::bigint[]) as key
    )
    insert into firsthand.pairs (a, b, version, judgement)
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
  const links = await database
    .selectFrom("firsthand.links")
    .innerJoin("firsthand.documents", "firsthand.documents.document_id", "firsthand.links.document_id")
    .where("firsthand.links.document_id", "=", sql<string>`any(${documentIds}::bigint[])`)
    .select(["id", "published", "keys"])
    .execute()
  for (const { id, published, keys } of links) {
    const own = listKeys(case_id, keys, "kept")
    await sql`delete from firsthand.keys
      where key = any(${own}::bigint[]) and minute = ${minuteOf({ published })} and place = ${placeOf(id)}`.execute(database)
    // Those that are dense without it are found to be so again.
    await sql`delete from firsthand.dense where key = any(${own}::bigint[])`.execute(database)
  }
  await database.deleteFrom("firsthand.links").where("document_id", "in", documentIds).execute()
}
