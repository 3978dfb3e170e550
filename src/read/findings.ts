// Findings: what an editor would mark in an article's sourcing. One file for each family of kinds.
import { type Finding, overlapLength, type Reading } from "../document/index.ts"
import { findHearsay, findUndisclosed, findUnsourced } from "./findings/claims.ts"
import { setDesk } from "./findings/desk.ts"
import { findUnsupportedHeadlines, findUnsupportedSummaries } from "./findings/headlines.ts"
import { findMissingResponses } from "./findings/responses.ts"
import { findSecondHand, findSingleSource, findUnexplainedAnonymity, findVagueSources } from "./findings/voices.ts"
import type { Prose } from "./prose.ts"

/**
 * Finds what an editor would mark: in the headline, in the summary, in who speaks, in single statements.
 *
 * `details` by kind: `who` (vague-source, anonymous-without-reason, single-source with `count`, second-hand, missing-response
 * with `what`), `what` (undisclosed, hearsay with `cue`, no-source with `cue` and `why`: reaction, motive, judgement, harm,
 * figure), `firmer` and `text` (headline- and summary-unsupported, with `head`: headline, summary, and `why`: number, reaction,
 * firmer, source with `who`).
 *
 * @returns headline first, then summary, then in text order
 * @example findFindings(prose, reading)[0]?.kind // "headline-unsupported"
 */
export function findFindings(prose: Prose, reading: Omit<Reading, "findings" | "vectors" | "explanations">): readonly Finding[] {
  const desk = setDesk(prose, reading)
  const others = [
    ...findVagueSources(desk),
    ...findUnexplainedAnonymity(desk),
    ...findSingleSource(desk),
    ...findSecondHand(desk),
    ...findUnsourced(desk),
    ...findUndisclosed(desk),
    ...findHearsay(desk),
    ...findMissingResponses(desk),
  ]
  const told = others.filter((finding) => !isToldBy(finding, others))
  return [...findUnsupportedHeadlines(desk), ...findUnsupportedSummaries(desk), ...told.toSorted((a, b) => startOf(a) - startOf(b))]
}

/** A claim of "many" has a finding for them already: that nobody is named for it says no more. */
function isToldBy({ kind, spans }: Finding, findings: readonly Finding[]): boolean {
  if (kind !== "no-source") return false
  return findings.some((other) => other.kind === "vague-source" && overlapLength(other.spans, spans) > 0)
}

function startOf({ spans }: Finding): number {
  return spans[0]?.[0] ?? 0
}
