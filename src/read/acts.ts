// Act: what a source does by its words (say, confirm, deny, …), from cue, content and their surroundings.
import type { Act, AttributionParts } from "../document/index.ts"
import type { Judged } from "./judged.ts"
import type { Prose } from "./prose.ts"

/** @returns one judgement for each of `parts`, in their order */
export function judgeActs(prose: Prose, parts: readonly AttributionParts[]): readonly Judged<Act | null>[] {
  void prose
  return parts.map(() => ({ value: null, confidence: 0, by: "", because: [] }))
}
