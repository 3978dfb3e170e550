export {
  ACTS,
  type Act,
  type Attribution,
  type AttributionParts,
  FACTUALITIES,
  type Factuality,
  type QuotationKind,
} from "./attribution.ts"
export { type Anchor, findAnchor, makeAnchor } from "./anchor.ts"
export {
  type Case,
  type CaseDocument,
  type CaseEdit,
  type CaseEntity,
  type CaseMember,
  type CaseRelation,
  type Claim,
  type ClaimStatement,
  type Derivation,
  DERIVATION_KINDS,
  type DerivationEvidence,
  type DerivationKind,
  DISPUTE_KINDS,
  type Dispute,
  type EntityMerge,
  type Origin,
  type OriginHop,
  type Passage,
  type TimelineEntry,
} from "./case.ts"
export type { ClaimGroup, GroupedStatement, Stance } from "./claim-group.ts"
export type { Comparison, Difference, Edit, SharedPassage, StatementPair } from "./comparison.ts"
export type { Credit } from "./credit.ts"
export {
  type Decision,
  type DecisionState,
  orderDecisions,
  standingDecisions,
} from "./decision.ts"
export type { Block, BlockKind, Document, Link } from "./document.ts"
export { type Entity, type EntityType, type Mention, PREDICATES, type Predicate, type Relation, type Time } from "./entity.ts"
export { FirsthandError } from "./error.ts"
export type { Feed, FeedItem, KeptPage } from "./feed.ts"
export { type Event, type Explanation, FINDING_KINDS, type Finding, type FindingKind, type Reading } from "./reading.ts"
export {
  type Holding,
  KEY_KINDS,
  type KeyKind,
  type KeyLimits,
  type Keys,
  type LinkCandidate,
  type Linking,
  type LinkStage,
  type Sharer,
} from "./linking.ts"
export type { Original } from "./original.ts"
export { type PrintedError, type PrintedReading, printReading } from "./printed.ts"
export { listRecords, printCase } from "./printed-case.ts"
export { type Containment, type Reuse, type ReusedPassage, type ReuseKind } from "./reuse.ts"
export { SOURCE_TYPES, type Source, type SourceType } from "./source.ts"
export { contains, cover, overlapLength, overlaps, quote, type Span, trim } from "./span.ts"
export { STANDINGS, type Standing, type Statement } from "./statement.ts"
export { byRule, VERSION } from "./version.ts"
export type { SavedSearch } from "./saved-search.ts"
