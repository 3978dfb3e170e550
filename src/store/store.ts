// Store: cases and their documents, kept in PostgreSQL's tables, wherever these are.
import { type Transaction, PostgresDialect, Kysely, sql } from "kysely"
import {
  type CaseMember,
  type Decision,
  type Linking,
  type Original,
  type PrintedReading,
  type Reading,
  type SavedSearch,
} from "../document/index.ts"
import { LINKING, type PairJudgement, type Sketch } from "../link/index.ts"
import { addDocuments, openAdding, prepareDocument } from "./adding.ts"
import type { Connection, StoreWay } from "./connection.ts"
import { forgetDecided } from "./decided.ts"
import { addDecisions, listDecisions } from "./decisions.ts"
import { getDocument, getMember, getOriginal, getReading, inFull, missing, pick } from "./documents.ts"
import { tellFailure } from "./failures.ts"
import { type FeedStore, openFeeds } from "./feeds.ts"
import { type Assembled, assembleCase } from "./kept.ts"
import { type DocumentEntry, listAdded, listDocuments, noCase, readState } from "./listing.ts"
import { type Linker, unlinkDocuments } from "./linking.ts"
import { openCache } from "./member-cache.ts"
import { streamMembers } from "./members.ts"
import { migrate } from "./migrate.ts"
import { firstKeyOf } from "./place.ts"
import { toMoment } from "./rows.ts"
import { openSearch, type SearchStore } from "./search.ts"
import { addSearch, listSearches, removeSearch } from "./searches.ts"
import type { Database, Tables } from "./tables.ts"
import { openViews, type ViewStore } from "./views.ts"
import { openWork, type WorkStore } from "./work.ts"

export type CaseEntry = { readonly name: string; readonly created: string; readonly documents: number } // created: ISO 8601

/** When a document was added and when it was read, ISO 8601. */
export type StoreTimes = { readonly addedAt: string; readonly readAt: string }

/** One document as it goes in: the bytes, and what was read of them. `times`: where it comes from another store; default now. */
export type NewDocument = { readonly original: Original; readonly reading: Reading; readonly times?: StoreTimes }

/** One document as it is kept; the reading without explanations, which are not. */
export type StoredDocument = Required<NewDocument>

export type Added = { readonly id: string; readonly outcome: "added" | "known" }

export type Store = {
  readonly where: string // for messages: a folder, or host and database
  readonly own: boolean // in a folder of whoever runs the program, and not on a server that others use as well
  /** Adds a document, and its case where that is new. All of it is there when this returns, also after a power cut; or nothing is. */
  readonly add: (caseName: string, document: NewDocument) => Promise<Added>
  /** Makes a case that is to have been begun at a given time; leaves one alone that is there. */
  readonly createCase: (caseName: string, created: string) => Promise<void>
  /** @returns the id of the document that was made of these bytes; null where the case has none */
  readonly find: (caseName: string, sha256: string) => Promise<string | null>
  readonly listCases: () => Promise<readonly CaseEntry[]>
  /** Lists a case's documents by date, name and hash. @throws FirsthandError "store/no-case" */
  readonly listDocuments: (caseName: string) => Promise<readonly DocumentEntry[]>
  /** Lists when each document of a case was added, ISO 8601, in any order. @throws FirsthandError "store/no-case" */
  readonly listAdded: (caseName: string) => Promise<readonly { readonly id: string; readonly addedAt: string }[]>
  /** Says which documents and decisions a case has, in a few letters that are others when one comes or goes. @throws FirsthandError "store/no-case" */
  readonly getState: (caseName: string) => Promise<string>
  /** Gives all documents of a case with what was read in them, in the order of `listDocuments`. @throws FirsthandError "store/no-case" */
  readonly listMembers: (caseName: string) => Promise<readonly CaseMember[]>
  /** The same one after the other, for a case that memory does not hold. @throws FirsthandError "store/no-case" */
  readonly streamMembers: (caseName: string) => AsyncIterable<CaseMember>
  /** Gives one document, with the speakers that people gave to its statements. @throws FirsthandError "store/no-document" */
  readonly getMember: (caseName: string, id: string) => Promise<CaseMember>
  /** @throws FirsthandError "store/no-document" */
  readonly getReading: (caseName: string, id: string) => Promise<PrintedReading>
  /** @throws FirsthandError "store/no-document" */
  readonly getOriginal: (caseName: string, id: string) => Promise<Original>
  /** Gives all that is kept of a document. @throws FirsthandError "store/no-document" */
  readonly getDocument: (caseName: string, id: string) => Promise<StoredDocument>
  /** Takes a document out, with its bytes and all that was read of it. @throws FirsthandError "store/no-document" */
  readonly remove: (caseName: string, id: string) => Promise<void>
  /** Deletes a case and all in it. @throws FirsthandError "store/no-case" */
  readonly deleteCase: (caseName: string) => Promise<void>
  /** Links a case's documents, from what was judged of each as it came. @throws FirsthandError "store/no-case" */
  readonly assemble: (caseName: string) => Promise<Assembled>
  /** Keeps what people judged, all of it or nothing. @throws FirsthandError "store/no-case"; "store/decision" where an id is taken */
  readonly decide: (caseName: string, decisions: readonly Decision[]) => Promise<void>
  /** Lists what people judged, the oldest first. @throws FirsthandError "store/no-case" */
  readonly listDecisions: (caseName: string) => Promise<readonly Decision[]>
  /** Keeps a search; one that has its id already is left alone. @throws FirsthandError "store/no-case" */
  readonly addSearch: (caseName: string, search: SavedSearch) => Promise<void>
  /** Forgets a search. @returns whether it was there @throws FirsthandError "store/no-case" */
  readonly removeSearch: (caseName: string, id: string) => Promise<boolean>
  /** Lists the searches that people saved, the oldest first. @throws FirsthandError "store/no-case" */
  readonly listSearches: (caseName: string) => Promise<readonly SavedSearch[]>
  /** Makes a way by which one other thread of this process opens the same store (`openStoreBy`). */
  readonly openWay: () => StoreWay
  readonly close: () => Promise<void>
} & WorkStore &
  FeedStore &
  SearchStore &
  ViewStore

/**
 * Opens a store on a database, and brings its tables up to date.
 *
 * @example const store = await makeStore(await connectEmbedded(folder)); await store.add("bridge", { original, reading })
 */
export async function makeStore(connection: Connection, linking: Linking<PairJudgement, Sketch> = LINKING): Promise<Store> {
  const linker: Linker = { linking, cache: openCache(), shared: !connection.embedded }
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connection.pool }) })
  const close = connection.close
  try {
    await migrate(database)
  } catch (error) {
    await close()
    throw tellFailure(connection.where, error)
  }
  const reclaim = async (): Promise<void> => {
    if (connection.embedded)
      await sql`vacuum firsthand.documents, firsthand.originals, firsthand.readings, firsthand.statements, firsthand.views, firsthand.links, firsthand.keys, firsthand.dense, firsthand.pairs, firsthand.waiting`.execute(
        database,
      )
  }
  return clarify({
    where: connection.where,
    own: connection.embedded,
    openWay: connection.openWay,
    add: openAdding(database, linker),
    createCase: (caseName, created) => createCase(database, caseName, created),
    find: (caseName, sha256) => findDocument(database, caseName, sha256),
    listCases: () => listCases(database),
    listDocuments: (caseName) => listDocuments(database, caseName),
    listAdded: (caseName) => listAdded(database, caseName),
    getState: (caseName) => readState(database, caseName),
    listMembers: (caseName) => collect(streamMembers(database, caseName)),
    streamMembers: (caseName) => streamMembers(database, caseName),
    getMember: (caseName, id) => getMember(database, caseName, id),
    getReading: (caseName, id) => getReading(database, caseName, id),
    getOriginal: (caseName, id) => getOriginal(database, caseName, id),
    getDocument: (caseName, id) => getDocument(database, caseName, id),
    remove: async (caseName, id) => {
      await database.transaction().execute((transaction) => removeDocument(transaction, caseName, id))
      await reclaim()
    },
    deleteCase: async (caseName) => {
      await database.transaction().execute((transaction) => deleteCase(transaction, caseName))
      await reclaim()
    },
    assemble: (caseName) => assembleCase(database, linker, caseName),
    decide: (caseName, decisions) => addDecisions(database, caseName, decisions),
    listDecisions: (caseName) => listDecisions(database, caseName),
    addSearch: (caseName, search) => addSearch(database, caseName, search),
    removeSearch: (caseName, id) => removeSearch(database, caseName, id),
    listSearches: (caseName) => listSearches(database, caseName),
    ...openWork(database, {
      prepare: (document) => prepareDocument(linker, document),
      add: async (transaction, caseName, prepared) => (await addDocuments(transaction, linker, caseName, [prepared]))[0] ?? null,
    }),
    ...openFeeds(database),
    ...openSearch(database),
    ...openViews(database),
    close,
  })
}

/** The same store, whose failures say what a person can do about them. */
function clarify(store: Store): Store {
  const told = (error: unknown): never => {
    throw tellFailure(store.where, error)
  }
  const entries = Object.entries(store).map(([name, value]) => {
    if (typeof value !== "function" || name === "streamMembers" || name === "openWay") return [name, value]
    const call = value as (...args: readonly unknown[]) => Promise<unknown>
    return [name, (...args: readonly unknown[]) => call(...args).catch(told)]
  })
  return { ...store, ...Object.fromEntries(entries) }
}

async function removeDocument(database: Transaction<Tables>, caseName: string, id: string): Promise<void> {
  const { document_id, case_id } = await pick(database, caseName, id)
    .select(["firsthand.documents.document_id", "firsthand.documents.case_id"])
    .executeTakeFirstOrThrow(missing(caseName, id))
  await unlinkDocuments(database, case_id, [document_id])
  await database.deleteFrom("firsthand.documents").where("document_id", "=", document_id).execute()
  await forgetDecided(database, case_id, [id])
}

async function deleteCase(database: Transaction<Tables>, caseName: string): Promise<void> {
  const gone = await database.deleteFrom("firsthand.cases").where("name", "=", caseName).returning("case_id").executeTakeFirst()
  if (gone === undefined) throw noCase(caseName)
  const [first, next] = [firstKeyOf(gone.case_id), firstKeyOf(gone.case_id + 1)]
  await database.deleteFrom("firsthand.keys").where("key", ">=", first).where("key", "<", next).execute()
  await database.deleteFrom("firsthand.dense").where("key", ">=", first).where("key", "<", next).execute()
}

async function createCase(database: Database, name: string, created: string): Promise<void> {
  await database
    .insertInto("firsthand.cases")
    .values({ name, created_at: toMoment(created) })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute()
}

async function findDocument(database: Database, caseName: string, sha256: string): Promise<string | null> {
  const found = await database
    .selectFrom("firsthand.documents")
    .innerJoin("firsthand.cases", "firsthand.cases.case_id", "firsthand.documents.case_id")
    .where("firsthand.cases.name", "=", caseName)
    .where("sha256", "=", sha256)
    .select("id")
    .executeTakeFirst()
  return found?.id ?? null
}

async function listCases(database: Database): Promise<readonly CaseEntry[]> {
  const rows = await database
    .selectFrom("firsthand.cases")
    .leftJoin("firsthand.documents", "firsthand.documents.case_id", "firsthand.cases.case_id")
    .select(["firsthand.cases.name", inFull("created_at").as("created"), sql<number>`count(document_id)::integer`.as("documents")])
    .groupBy("firsthand.cases.case_id")
    .orderBy("firsthand.cases.name")
    .execute()
  return rows
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
