// Groups: an article's findings by kind, the weightiest kind first, so that ten of one kind hide no other.
import type { Finding, FindingKind } from "../document/index.ts"

/** What a reader should see first: what misleads about the whole, then about a voice, then about a sentence. */
const BY_WEIGHT: readonly FindingKind[] = [
  "headline-unsupported",
  "summary-unsupported",
  "single-source",
  "missing-response",
  "second-hand",
  "anonymous-without-reason",
  "hearsay",
  "no-source",
  "vague-source",
  "undisclosed",
]

/** Findings of one kind that a report lists at once; one more is not worth leaving out. */
const SHOWN = 4

export type Numbered = { readonly finding: Finding; readonly number: number } // number: from 1, as in the text

export type FindingGroup = {
  readonly kind: FindingKind
  readonly total: number
  readonly shown: readonly Numbered[] // in text order
  readonly more: readonly Numbered[]
}

/** @example groupFindings(reading.findings)[0]?.kind // "headline-unsupported" */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const numbered = findings.map((finding, i) => ({ finding, number: i + 1 }))
  return BY_WEIGHT.flatMap((kind): FindingGroup[] => {
    const all = numbered.filter(({ finding }) => finding.kind === kind)
    const shown = all.length > SHOWN + 1 ? SHOWN : all.length
    return all.length === 0 ? [] : [{ kind, total: all.length, shown: all.slice(0, shown), more: all.slice(shown) }]
  })
}
