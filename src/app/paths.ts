// Paths: what the app asks the API for, each with the type of its answer.
import type {
  CaseDocument,
  CaseEdit,
  CaseEntity,
  CaseRelation,
  Claim,
  DecisionState,
  Derivation,
  Dispute,
  Passage,
  PrintedReading,
  SavedSearch,
  TimelineEntry,
} from "../document/index.ts"
import type {
  Addition,
  Around,
  CaseEntry,
  Changes,
  ClaimDetail,
  ClaimRow,
  DocumentRow,
  Failed,
  Hit,
  HitCounts,
  Overview,
  ReviewItem,
  SideBySide,
  SourceTally,
} from "../serve/index.ts"
import type { Path } from "./client.ts"
import type { Query } from "./router.tsx"

/** A page of a list; `next` is the cursor of the next page, null: this is the last. */
export type Page<Item> = { readonly items: readonly Item[]; readonly total: number; readonly next: string | null }
type Whole<Item> = { readonly items: readonly Item[] }

/** Most items that one page may have. */
export const MOST = 500

const join = (parts: readonly string[], query: Query = {}): string => {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === undefined || value === "" ? [] : [[key, String(value)]],
  )
  return `/${parts.map(encodeURIComponent).join("/")}${given.length === 0 ? "" : `?${new URLSearchParams(given)}`}`
}

/** Everything of a case begins like this: what may have changed when it changes. */
export function startOf(name: string): string {
  return join(["cases", name])
}

const of = (name: string, rest: readonly string[], query?: Query): string => join(["cases", name, ...rest], query)

export const paths = {
  cases: (): Path<Whole<CaseEntry>> => "/cases",
  sample: (): Path<CaseEntry> => "/cases/sample",
  overview: (name: string): Path<Overview> => startOf(name),
  changes: (name: string, since: string): Path<Changes> => of(name, ["changes"], { since }),
  claims: (name: string, query: Query): Path<Page<ClaimRow>> => of(name, ["claim-rows"], query),
  documents: (name: string, query: Query): Path<Page<DocumentRow>> => of(name, ["document-rows"], query),
  sources: (name: string, query: Query): Path<Page<SourceTally>> => of(name, ["sources"], query),
  undisclosed: (name: string, query: Query): Path<Page<Passage>> => of(name, ["undisclosed"], query),
  claim: (name: string, claim: string): Path<ClaimDetail> => of(name, ["claims", claim, "detail"]),
  wholeClaim: (name: string, claim: string): Path<Claim> => of(name, ["claims", claim]),
  document: (name: string, id: string): Path<{ readonly document: CaseDocument; readonly reading: PrintedReading }> =>
    of(name, ["documents", id]),
  around: (name: string, id: string): Path<Around> => of(name, ["documents", id, "around"]),
  compare: (name: string, left: string, right: string): Path<SideBySide> => of(name, ["compare"], { left, right }),
  derivations: (name: string): Path<Whole<Derivation>> => of(name, ["derivations.json"]),
  entities: (name: string): Path<Whole<CaseEntity>> => of(name, ["entities.json"]),
  relations: (name: string): Path<Whole<CaseRelation>> => of(name, ["relations.json"]),
  timeline: (name: string, query: Query): Path<Page<TimelineEntry>> => of(name, ["timeline"], query),
  disputes: (name: string, query: Query): Path<Page<Dispute>> => of(name, ["disputes"], query),
  edits: (name: string, query: Query): Path<Page<CaseEdit>> => of(name, ["edits"], query),
  allClaims: (name: string): Path<Whole<Claim>> => of(name, ["claims.json"]),
  allDocuments: (name: string): Path<Whole<CaseDocument>> => of(name, ["documents.json"]),
  review: (name: string, query: Query): Path<Page<ReviewItem>> => of(name, ["review"], query),
  decisions: (name: string): Path<Whole<DecisionState>> => of(name, ["decisions"]),
  search: (name: string, query: Query): Path<Page<Hit>> => of(name, ["search"], query),
  searchCounts: (name: string, query: Query): Path<HitCounts> => of(name, ["search", "counts"], query),
  newAddition: (name: string): Path<{ readonly id: string }> => of(name, ["additions"]),
  additions: (name: string): Path<Whole<Addition>> => of(name, ["additions"]),
  searches: (name: string): Path<Whole<SavedSearch>> => of(name, ["searches"]),
  failures: (name: string): Path<Whole<Failed>> => of(name, ["failures"]),
} as const

/** Files that the API gives: where a list or a document is to be had, after /api/v1. */
export const files = {
  table: (name: string, list: string, query: Query = {}): string => of(name, [`${list}.csv`], query),
  data: (name: string, list: string, query: Query = {}): string => of(name, [`${list}.json`], query),
  statements: (name: string, id: string): string => of(name, ["documents", id, "statements.csv"]),
  reading: (name: string, id: string): string => of(name, ["documents", id]),
  original: (name: string, id: string): string => of(name, ["documents", id, "original"]),
  report: (name: string, rest: readonly string[], language: string): string => of(name, [...rest, "report.html"], { language }),
  export: (name: string): string => of(name, ["export"]),
} as const
