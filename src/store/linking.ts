// Linking: documents that come find by their keys the few of their case that they may have to do with, are judged beside each of them, and
// what was judged is kept.
import { type Transaction, sql } from "kysely"
import { type CaseMember, type Holding, KEY_KINDS, type Keys, type Linking, type LinkStage, type Sharer } from "../document/index.ts"
import { minuteOf, type PairJudgement, type Sketch } from "../link/index.ts"
import type { MemberCache } from "./member-cache.ts"
import type { StoredMember } from "./members.ts"
import { firstKeyOf, kindOf, placeOf, slotOf, toId } from "./place.ts"
import type { Database, Tables } from "./tables.ts"

export type Linker = {
  readonly linking: Linking<PairJudgement, Sketch>
  readonly cache: MemberCache
  readonly shared: boolean // others may write at the same time
}

/** A document that is to be linked, with what is found of it alone. */
export type Arriving = StoredMember & { readonly keys: Keys; readonly sketch: Sketch }

/** @example await linkDocuments(transaction, linker, caseId, [toArriving(linker, member)]) */
export function toArriving({ linking }: Linker, stored: StoredMember): Arriving {
  return { ...stored, keys: linking.findKeys(stored.member), sketch: linking.sketch(stored.member) }
}

/**
 * Links documents that have no keys yet with those of their case that have, and with those that stand before them in `arriving`: what is kept is the same as
 * if they had come one after the other.
 *
 * Where others write at the same time, two that come at once do not see each other. So who has judged its candidates takes the case for a
 * moment, looks whether there are new ones since, and shows its own keys as it lets go: of two, the later one sees the other.
 *
 * @example await linkDocuments(transaction, linker, caseId, arriving)
 */
export async function linkDocuments(
  transaction: Transaction<Tables>,
  { linking, cache, shared }: Linker,
  case_id: number,
  arriving: readonly Arriving[],
): Promise<void> {
  const links = arriving.map((own): Link => ({ own, slots: toSlots(own), pairs: new Map(), silent: new Set() }))
  let dense: readonly number[] = []
  const judge = async (): Promise<void> => {
    const found = await findSharers(transaction, linking, case_id, links)
    dense = found.dense
    const asked = links.map((link, rank) =>
      linking.chooseCandidates(link.own.keys, found.sharers[rank] ?? []).flatMap(({ id, stages }): Asked[] => {
        const number = found.numbers.get(id)
        return number === undefined || link.pairs.has(number) || link.silent.has(number) ? [] : [{ id: toId(id), number, stages }]
      }),
    )
    const together = new Map<string, StoredMember>(arriving.map((own) => [own.document_id, own]))
    const sketches = new Map(arriving.map((own) => [own.document_id, own.sketch]))
    const sketchOf = (number: string): Sketch | undefined => sketches.get(number) ?? cache.sketchOf(number)
    // Claims are judged by sketches; whose sketch is not at hand is looked up, and who may have taken something from whom.
    const isNeeded = ({ number, stages }: Asked): boolean => stages.includes("derivations") || sketchOf(number) === undefined
    const apart = new Set(asked.flat().flatMap((one) => (together.has(one.number) || !isNeeded(one) ? [] : [one.number])))
    for (const other of await cache.load(transaction, [...apart])) {
      together.set(other.document_id, other)
      sketches.set(other.document_id, cache.sketchOf(other.document_id) ?? linking.sketch(other.member))
    }
    for (const [rank, link] of links.entries()) {
      for (const one of asked[rank] ?? []) note(linking, link, one, together.get(one.number), sketchOf(one.number))
    }
  }
  await judge()
  if (shared) {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)}, ${case_id})`.execute(transaction)
    await judge()
  }
  await keepLinks(transaction, linking, case_id, links, dense)
  for (const { own } of links) cache.keep(own, own.sketch)
}

type Pair = { readonly a: string; readonly b: string; readonly judgement: string }

/** A document that is being linked, and what was judged of it so far, by the numbers of the others. */
type Link = {
  readonly own: Arriving
  readonly slots: Readonly<Record<"kept" | "sought", readonly number[]>>
  readonly pairs: Map<string, Pair>
  readonly silent: Set<string>
}

// The first of two numbers, so that no other lock of this program or another is meant.
const LOCK = 402_719_055

/** A document beside which one is to be judged, and for what. */
type Asked = { readonly id: string; readonly number: string; readonly stages: readonly LinkStage[] }

function note(
  linking: Linking<PairJudgement, Sketch>,
  { own, pairs, silent }: Link,
  { id, number, stages }: Asked,
  other: StoredMember | undefined,
  sketch: Sketch | undefined,
): void {
  const isFirst = own.member.id < id
  const copied = stages.includes("derivations") && other ? linking.judgePair(...tieVersions(...inOrder(own, other)), ["derivations"]) : null
  const claimed =
    stages.includes("claims") && sketch
      ? linking.judgeClaims(...(isFirst ? ([own.sketch, sketch] as const) : ([sketch, own.sketch] as const)))
      : null
  if (claimed?.claims?.length === 0) silent.add(number)
  if (copied === null && (claimed === null || claimed.claims?.length === 0)) return // gone meanwhile, or nothing
  const judgement = JSON.stringify({ derivations: copied?.derivations ?? null, claims: claimed?.claims ?? null } satisfies PairJudgement)
  pairs.set(number, isFirst ? { a: own.document_id, b: number, judgement } : { a: number, b: own.document_id, judgement })
}

function toSlots({ keys }: Arriving): Link["slots"] {
  const list = (which: "kept" | "sought"): readonly number[] =>
    KEY_KINDS.flatMap((kind, number) => keys[kind][which].map((key) => slotOf(number, key)))
  return { kept: list("kept"), sought: list("sought") }
}

type Sharers = {
  readonly sharers: readonly (readonly Sharer<string>[])[] // of each that arrives, by place
  readonly numbers: ReadonlyMap<string, string> // of documents, by place
  readonly dense: readonly number[] // slots that become dense with these documents
}

async function findSharers(
  transaction: Transaction<Tables>,
  linking: Linking<PairJudgement, Sketch>,
  case_id: number,
  links: readonly Link[],
): Promise<Sharers> {
  const { holdings, dense } = await findHoldings(transaction, linking.limits, case_id, links)
  const counted = links.map(({ own }, rank) =>
    KEY_KINDS.flatMap((kind, number) =>
      linking.countSharers(kind, own.keys[kind].sought.length, holdings[rank]?.[number] ?? []).map((sharer) => ({ ...sharer, number })),
    ),
  )
  const known = new Map(
    links.map(({ own: { member, document_id, keys } }) => [
      placeOf(member.id),
      { document_id, sizes: KEY_KINDS.map((kind) => keys[kind].kept.length) },
    ]),
  )
  const strange = new Set(counted.flat().flatMap(({ id }) => (known.has(id) ? [] : [id])))
  const { rows } = await sql<{ id: string; document_id: string; sizes: readonly number[] }>`
    select id, document_id, sizes from firsthand.documents join firsthand.links using (document_id)
    where documents.case_id = ${case_id} and id = any(${`{${[...strange].map(toId).join(",")}}`}::text[])`.execute(transaction)
  for (const { id, document_id, sizes } of rows) known.set(placeOf(id), { document_id, sizes: [...sizes] })
  return {
    sharers: counted.map((sharers) =>
      sharers.map(({ number, ...sharer }) => ({ ...sharer, size: known.get(sharer.id)?.sizes[number] ?? 0 })),
    ),
    numbers: new Map([...known].map(([place, { document_id }]) => [place, document_id])),
    dense,
  }
}

/** Who holds a dense key, in the order in which they came out. */
type Near = { readonly minute: number; readonly place: string }

/** @returns for each that arrives and each kind who keeps each of its keys that anybody else keeps: those in the tables, and those that arrive before it */
async function findHoldings(
  transaction: Transaction<Tables>,
  limits: Linking<PairJudgement, Sketch>["limits"],
  case_id: number,
  links: readonly Link[],
): Promise<{ readonly holdings: readonly (readonly (readonly Holding<string>[])[])[]; readonly dense: readonly number[] }> {
  const first = firstKeyOf(case_id)
  const sought = `{${[...new Set(links.flatMap(({ slots }) => slots.sought))].join(",")}}`
  const { rows } = await sql<{ slot: number; places: string | null }>`
    with sought as materialized (select slot + ${first}::bigint as key from unnest(${sought}::bigint[]) as slot),
      dense as materialized (select key from firsthand.dense where key = any(array(select key from sought)))
    select (key - ${first}::bigint)::float8 as slot, null as places from dense
    union all
    select (key - ${first}::bigint)::float8, string_agg(place::text, ' ') from firsthand.keys
    where key = any(array(select key from sought except all select key from dense)) group by key`.execute(transaction)
  const holders = new Map(rows.flatMap(({ slot, places }) => (places === null ? [] : [[slot, places.split(" ")] as const])))
  const dense = new Set(rows.flatMap(({ slot, places }) => (places === null ? [slot] : [])))
  const become: number[] = []
  const together = new Map<number, Near[]>() // those that arrive, by slot
  const crowded: { readonly rank: number; readonly slot: number; readonly near: number; readonly together: readonly Near[] }[] = []
  const holdings = links.map(({ own: { member }, slots }, rank) => {
    const found = KEY_KINDS.map((): Holding<string>[] => [])
    const kept = new Set(slots.kept)
    for (const slot of slots.sought) {
      const kind = kindOf(slot)
      const { most, near } = limits[KEY_KINDS[kind] ?? "print"]
      const [before, beside] = [holders.get(slot) ?? [], together.get(slot) ?? []]
      const count = before.length + beside.length
      if (!dense.has(slot) && count > 0 && count + (kept.has(slot) ? 1 : 0) > most) {
        dense.add(slot)
        become.push(slot)
      }
      if (dense.has(slot)) crowded.push({ rank, slot, near, together: [...beside] })
      else if (count > 0)
        found[kind]?.push({ holders: beside.length === 0 ? before : [...before, ...beside.map(({ place }) => place)], dense: false })
    }
    const shown = { minute: minuteOf(member), place: placeOf(member.id) }
    for (const slot of kept) {
      const beside = together.get(slot)
      if (beside === undefined) together.set(slot, [shown])
      else beside.push(shown)
    }
    return found
  })
  const near = crowded.length === 0 ? [] : await findNear(transaction, case_id, links, crowded)
  crowded.forEach(({ rank, slot, near: most, together: beside }, i) => {
    const own = links[rank]?.own.member
    if (own === undefined) return
    const all = [...(near[i] ?? []), ...beside]
    const [minute, place] = [minuteOf(own), BigInt(placeOf(own.id))]
    const compare = (a: Near, b: Near): number => a.minute - b.minute || (BigInt(a.place) < BigInt(b.place) ? -1 : 1)
    const isBefore = (one: Near): boolean => one.minute < minute || (one.minute === minute && BigInt(one.place) < place)
    const holding = [
      ...all.filter(isBefore).toSorted(compare).slice(-most),
      ...all
        .filter((one) => !isBefore(one))
        .toSorted(compare)
        .slice(0, most),
    ]
    holdings[rank]?.[kindOf(slot)]?.push({ holders: holding.map((one) => one.place), dense: true })
  })
  return { holdings, dense: become }
}

/** @returns of dense keys those holders in the tables that came out next before and next after a document */
async function findNear(
  transaction: Transaction<Tables>,
  case_id: number,
  links: readonly Link[],
  crowded: readonly { readonly rank: number; readonly slot: number; readonly near: number }[],
): Promise<readonly (readonly Near[])[]> {
  const members = links.map(({ own }) => own.member)
  const listed = (values: readonly (number | string)[]): string => `{${values.join(",")}}`
  const { rows } = await sql<{ which: number; minute: number; place: string }>`
    select own.which::integer, next.minute, next.place::text
    from unnest(
      ${listed(crowded.map(({ slot }) => slot))}::bigint[], ${listed(crowded.map(({ near }) => near))}::integer[],
      ${listed(crowded.map(({ rank }) => minuteOf(members[rank] ?? { published: null })))}::integer[],
      ${listed(crowded.map(({ rank }) => placeOf(members[rank]?.id ?? "d0")))}::bigint[]
    ) with ordinality as own (slot, near, minute, place, which)
    cross join lateral (
      (select keys.minute, keys.place from firsthand.keys
      where key = own.slot + ${firstKeyOf(case_id)}::bigint and (keys.minute, keys.place) < (own.minute, own.place)
      order by keys.minute desc, keys.place desc limit own.near)
      union all
      (select keys.minute, keys.place from firsthand.keys
      where key = own.slot + ${firstKeyOf(case_id)}::bigint and (keys.minute, keys.place) > (own.minute, own.place)
      order by keys.minute, keys.place limit own.near)
    ) as next`.execute(transaction)
  const near = crowded.map((): Near[] => [])
  for (const { which, minute, place } of rows) near[which - 1]?.push({ minute, place })
  return near
}

function inOrder(own: StoredMember, other: StoredMember): [StoredMember, StoredMember] {
  return own.member.id < other.member.id ? [own, other] : [other, own]
}

/** Two versions of one article are told so; which of the pile's is the earliest is not theirs to know. */
function tieVersions(a: StoredMember, b: StoredMember): [CaseMember, CaseMember] {
  if (a.article === null || a.article !== b.article) return [a.member, b.member]
  return a.age < b.age ? [a.member, { ...b.member, versionOf: a.member.id }] : [{ ...a.member, versionOf: b.member.id }, b.member]
}

// One query for all, for each costs a way to the database and back. A document that is taken out meanwhile takes its pairs with it: who is there is
// looked up, and held, as they go in.
async function keepLinks(
  transaction: Transaction<Tables>,
  { version }: Linking<PairJudgement, Sketch>,
  case_id: number,
  links: readonly Link[],
  dense: readonly number[],
): Promise<void> {
  const first = firstKeyOf(case_id)
  const members = links.map(({ own }) => own)
  const pairs = links.flatMap((link) => [...link.pairs].map(([other, pair]) => ({ other, ...pair })))
  const listed = (values: Iterable<number | string>): string => `{${[...values].join(",")}}`
  await sql`with link as (
      insert into firsthand.links (document_id, case_id, version, sizes, keys, silent)
      select document_id, ${case_id}, ${version}, sizes::integer[], keys, silent::bigint[]
      from unnest(
        ${listed(members.map(({ document_id }) => document_id))}::bigint[],
        ${members.map(({ keys }) => listed(KEY_KINDS.map((kind) => keys[kind].kept.length)))}::text[],
        ${members.map(({ keys }) => JSON.stringify(keys))}::json[],
        ${links.map(({ silent }) => listed(silent))}::text[]
      ) as made (document_id, sizes, keys, silent)
    ), many as (
      insert into firsthand.dense (key) select slot + ${first}::bigint from unnest(${listed(dense)}::bigint[]) as slot on conflict do nothing
    ), shown as (
      insert into firsthand.keys (key, minute, place)
      select slot + ${first}::bigint, minute, place
      from unnest(
        ${links.map(({ slots }) => listed(slots.kept))}::text[],
        ${listed(members.map(({ member }) => minuteOf(member)))}::integer[],
        ${listed(members.map(({ member }) => placeOf(member.id)))}::bigint[]
      ) as own (slots, minute, place), unnest(slots::bigint[]) as slot
    )
    insert into firsthand.pairs (a, b, version, judgement)
    select pair.a, pair.b, ${version}, pair.judgement
    from unnest(
      ${listed(pairs.map(({ other }) => other))}::bigint[],
      ${listed(pairs.map(({ a }) => a))}::bigint[],
      ${listed(pairs.map(({ b }) => b))}::bigint[],
      ${pairs.map(({ judgement }) => judgement)}::json[]
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
    const slots = KEY_KINDS.flatMap((kind, number) => keys[kind].kept.map((key) => slotOf(number, key)))
    const own = sql`any(array(select slot + ${firstKeyOf(case_id)}::bigint from unnest(${`{${slots.join(",")}}`}::bigint[]) as slot))`
    await sql`delete from firsthand.keys where key = ${own} and minute = ${minuteOf({ published })} and place = ${placeOf(id)}`.execute(
      database,
    )
    // Those that are dense without it are found to be so again.
    await sql`delete from firsthand.dense where key = ${own}`.execute(database)
  }
  await database.deleteFrom("firsthand.links").where("document_id", "in", documentIds).execute()
}
