// Tables: the columns that migrations/ make, as Kysely needs to know them.
import type { ColumnType, Generated, GeneratedAlways, Kysely } from "kysely"
import type { Decision, SavedSearch, Document, Keys } from "../document/index.ts"
import type { PairJudgement } from "../link/index.ts"

export type Database = Kysely<Tables>

type Json<Value> = ColumnType<Value, string, string> // goes in as text, so that every character stays

export type Tables = {
  readonly "firsthand.migrations": { number: number; applied_at: Generated<Date> }
  readonly "firsthand.cases": { case_id: GeneratedAlways<number>; name: string; created_at: Generated<Date> }
  readonly "firsthand.documents": {
    document_id: GeneratedAlways<string>
    case_id: number
    id: string
    sha256: string
    name: string
    url: string | null
    article: string | null
    title: string | null
    outlet: string | null
    language: string | null
    published: string | null
    dated: Date | null
    content: Json<unknown>
    added_at: Generated<Date>
    indexed: Generated<boolean> // its statements can be searched
  }
  readonly "firsthand.originals": {
    document_id: string
    bytes: Buffer
    address: string | null
    redirects: Json<readonly string[]>
    headers: Json<Readonly<Record<string, string>> | null> | null
    fetched_at: Date
  }
  readonly "firsthand.readings": {
    document_id: string
    firsthand: string
    model: string
    judgements: Json<unknown>
    vectors: Buffer
    read_at: Generated<Date>
  }
  readonly "firsthand.searches": { case_id: number; id: string; content: Json<SavedSearch> }
  readonly "firsthand.decisions": { case_id: number; id: string; content: Json<Decision> }
  readonly "firsthand.links": {
    document_id: string
    case_id: number
    version: string
    sizes: readonly number[]
    keys: Json<Keys>
    silent: readonly string[]
  }
  readonly "firsthand.keys": { key: string; minute: number; place: string }
  readonly "firsthand.dense": { key: string }
  readonly "firsthand.pairs": { a: string; b: string; version: string; judgement: Json<PairJudgement> }
  readonly "firsthand.waiting": {
    waiting_id: GeneratedAlways<string>
    case_id: number
    sha256: string
    name: string
    content: Json<Document>
    bytes: Buffer
    address: string | null
    redirects: Json<readonly string[]>
    headers: Json<Readonly<Record<string, string>> | null> | null
    fetched_at: Date
    attempts: Generated<number>
    leased_until: Date | null
    error: string | null
  }
  readonly "firsthand.feeds": {
    case_id: number
    address: string
    parent: string | null
    etag: string | null
    last_modified: string | null
    due_at: Date
    failures: number
  }
  readonly "firsthand.feed_items": {
    case_id: number
    address: string
    state: "waiting" | "done" | "failed"
    due_at: Date
    failures: Generated<number>
    error: string | null
  }
  readonly "firsthand.view_orders": {
    case_id: number
    list: string
    sort: string
    ids: readonly string[]
    hashes: readonly string[]
  }
  readonly "firsthand.view_builds": { case_id: number; build: number; state: string; version: string; seconds: number }
}
