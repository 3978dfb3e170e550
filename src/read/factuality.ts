// Factuality: how firmly a source, or the outlet itself, commits to what is said.
import type { Act, AttributionParts, Factuality, Span } from "../document/index.ts"
import type { Judged } from "./judged.ts"
import type { Prose } from "./prose.ts"

/** @returns one judgement for each of `parts`, in their order */
export function judgeFactuality(
  prose: Prose,
  parts: readonly AttributionParts[],
  acts: readonly Judged<Act | null>[],
): readonly Judged<Factuality>[] {
  void prose
  void acts
  return parts.map(() => ({ value: "U", confidence: 0, by: "", because: [] }))
}

/** How firmly the outlet's own words in `span` put what they say. */
export function judgeOwnFactuality(prose: Prose, span: Span): Judged<Factuality> {
  void prose
  void span
  return { value: "U", confidence: 0, by: "", because: [] }
}
