export { blocksOf, type StripBlock } from "./blocks.ts"
export { showCsv } from "./csv.ts"
export { sharesOf } from "./glance.ts"
export { isUnnamed, TONES } from "./marks.ts"
export { type Dot, DOT_FORMS, dotsOf, sayDots, toneOrigins } from "./pile/dots.ts"
export { lifeOf, STAGES } from "./pile/life.ts"
export { layLineage, type Picture, takenOf } from "./pile/picture.ts"
export { groupPhrasings, isDenial, type Reach, reachOf, sayReach } from "./pile/phrasings.ts"
export { type Pile, arrangePile, nameDocument } from "./pile/pile.ts"
export {
  claimTable,
  decisionTable,
  derivationTable,
  disputeTable,
  entityTable,
  hitTable,
  restTable,
  sourceTable,
  timelineTable,
} from "./pile/tables.ts"
export { tallyAll, tallyDocuments, tallyOutlets, tallySources } from "./pile/tallies.ts"
export { showTable, type Table } from "./rows.ts"
export { showComparison } from "./terminal/compare.ts"
export { showClaims } from "./terminal/pile/claims.ts"
export { showDisputes, showTimeline } from "./terminal/pile/events.ts"
export { showDecisions } from "./terminal/pile/decisions.ts"
export { MOST_HITS, showHits } from "./terminal/pile/hits.ts"
export { showLineage } from "./terminal/pile/lineage.ts"
export { showCase } from "./terminal/pile/overview.ts"
export { showPeople } from "./terminal/pile/people.ts"
export type { PileOptions } from "./terminal/pile/sheet.ts"
export { showSources } from "./terminal/pile/sources.ts"
export { showTerminal } from "./terminal/report.ts"
