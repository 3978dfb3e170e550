// Kept: what the store has of a case's linking: brought up to date after the program was, and put together.
import { sql } from "kysely"
import type { Case, CaseMember, Keys } from "../document/index.ts"
import { decideSpeakers, linkCase, type PairJudgement, recallJudge } from "../link/index.ts"
import { listDecisions } from "./decisions.ts"
import { findCase } from "./listing.ts"
import { type Linker, linkDocuments, toArriving, unlinkDocuments } from "./linking.ts"
import { readMembers, streamMembers } from "./members.ts"
import type { Database } from "./tables.ts"

/** Two documents of a case, by their ids, and what was judged of them; `a` comes first. */
export type KeptPair = { readonly a: string; readonly b: string; readonly judgement: PairJudgement }

/** What was found of each document alone, and of those pairs that share some of it. */
type KeptLinks = {
  readonly keys: ReadonlyMap<string, Keys>
  readonly pairs: readonly KeptPair[]
  readonly silent: ReadonlySet<string> // "a b": their claims were judged, and nothing was found
}

/**
 * Links those documents of a case again that another version of the program has linked; each whole or not at all, so that one who is
 * stopped goes on where they were.
 *
 * @throws FirsthandError "store/no-case"
 * @example await relink(database, linker, "bridge")
 */
async function relink(database: Database, linker: Linker, caseName: string): Promise<void> {
  const { version } = linker.linking
  const case_id = await findCase(database, caseName)
  const stale = await database
    .selectFrom("firsthand.links")
    .select("document_id")
    .where("case_id", "=", case_id)
    .where((where) => where.or([where("version", "<", version), where("version", ">", version)]))
    .orderBy("document_id")
    .execute()
  for (const { document_id } of stale) {
    await database.transaction().execute(async (transaction) => {
      const own = await transaction
        .selectFrom("firsthand.links")
        .select("version")
        .where("document_id", "=", document_id)
        .forUpdate()
        .executeTakeFirst()
      if (own === undefined || own.version === version) return // somebody else was quicker, or took it out
      const [member] = await readMembers(transaction, [document_id])
      if (member === undefined) return
      await unlinkDocuments(transaction, case_id, [document_id])
      await sql`delete from firsthand.pairs where ${document_id}::bigint in (a, b) and version <> ${version}`.execute(transaction)
      await linkDocuments(transaction, linker, case_id, [toArriving(linker, member)])
    })
  }
}

const NOT_ASKED: PairJudgement = { derivations: null, claims: null }
const SILENT: PairJudgement = { derivations: null, claims: [] }

/** A case and the documents that it was linked from, in the order of `listDocuments`, with the speakers that people gave to statements. */
export type Assembled = { readonly members: readonly CaseMember[]; readonly linked: Case }

/**
 * Links a case from what was judged as its documents came. A pair that was not judged then is judged now, and kept: one of two that stand
 * deep in a crowd of copies, or that a person's word has tied.
 *
 * @throws FirsthandError "store/no-case"
 * @example (await assembleCase(database, linker, "bridge")).linked.claims.length
 */
export async function assembleCase(database: Database, linker: Linker, caseName: string): Promise<Assembled> {
  await relink(database, linker, caseName)
  const members: CaseMember[] = []
  for await (const member of streamMembers(database, caseName)) members.push(member)
  const decisions = await listDecisions(database, caseName)
  const { keys, pairs, silent } = await readLinks(database, caseName, linker.linking.version)
  const kept = new Map(pairs.map(({ a, b, judgement }) => [`${a} ${b}`, judgement]))
  const fresh = new Map<string, KeptPair>()
  // What a person's word has changed in a reading is judged anew, and not kept.
  const stored = new Set(members.map(({ reading }) => reading))
  const judge = recallJudge({
    keysOf: ({ id, reading }) => (stored.has(reading) ? keys.get(id) : undefined),
    judgementOf: (a, b, stage) => {
      if (!stored.has(a.reading) || !stored.has(b.reading)) return undefined
      const key = `${a.id} ${b.id}`
      const known = kept.get(key)
      if (known?.[stage]) return known
      if (stage === "claims" && silent.has(key)) return SILENT
      const judgement = { ...NOT_ASKED, ...known, [stage]: linker.linking.judgePair(a, b, [stage])[stage] }
      kept.set(key, judgement)
      fresh.set(key, { a: a.id, b: b.id, judgement })
      return judgement
    },
  })
  const linked = linkCase(members, decisions, { judge })
  await keepPairs(database, linker.linking.version, caseName, [...fresh.values()])
  return { members: decideSpeakers(members, decisions).members, linked }
}

/** Keeps pairs of documents that are named by their ids; those of which one is gone are left out. */
async function keepPairs(database: Database, version: string, caseName: string, pairs: readonly KeptPair[]): Promise<void> {
  for (let from = 0; from < pairs.length; from += PAGE) {
    const page = pairs.slice(from, from + PAGE)
    await sql`insert into firsthand.pairs (a, b, version, judgement)
      select one.document_id, other.document_id, ${version}, pair.judgement
      from unnest(${page.map(({ a }) => a)}::text[], ${page.map(({ b }) => b)}::text[], ${page.map(({ judgement }) => JSON.stringify(judgement))}::json[])
        as pair (a, b, judgement)
      join firsthand.cases as cases on cases.name = ${caseName}
      join firsthand.documents as one on one.case_id = cases.case_id and one.id = pair.a
      join firsthand.documents as other on other.case_id = cases.case_id and other.id = pair.b
      for key share of one, other
      on conflict (a, b) do update set version = excluded.version, judgement = excluded.judgement`.execute(database)
  }
}

const PAGE = 1000

async function readLinks(database: Database, caseName: string, version: string): Promise<KeptLinks> {
  const case_id = await findCase(database, caseName)
  const links = await database
    .selectFrom("firsthand.links")
    .innerJoin("firsthand.documents", "firsthand.documents.document_id", "firsthand.links.document_id")
    .where("firsthand.links.case_id", "=", case_id)
    .where("version", "=", version)
    .select(["id", "firsthand.links.document_id", "keys", "silent"])
    .execute()
  const pairs = await database
    .selectFrom("firsthand.pairs")
    .innerJoin("firsthand.documents as one", "one.document_id", "firsthand.pairs.a")
    .innerJoin("firsthand.documents as other", "other.document_id", "firsthand.pairs.b")
    .where("one.case_id", "=", case_id)
    .where("version", "=", version)
    .orderBy("one.id")
    .orderBy("other.id")
    .select(["one.id as a", "other.id as b", "judgement"])
    .execute()
  const idOf = new Map(links.map(({ document_id, id }) => [document_id, id]))
  const silent = links.flatMap(({ id, silent: numbers }) =>
    numbers.flatMap((number) => {
      const other = idOf.get(number)
      return other === undefined ? [] : [id < other ? `${id} ${other}` : `${other} ${id}`]
    }),
  )
  return { keys: new Map(links.map(({ id, keys }) => [id, keys])), pairs, silent: new Set(silent) }
}
