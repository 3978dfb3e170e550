// Attributions: from the model's scores and the quotation marks to source, cue and content that belong together.
import type { AttributionParts } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import type { Tagger, TokenScores } from "./tagger.ts"

export function findAttributions(prose: Prose, scores: TokenScores, tagger: Tagger): readonly AttributionParts[] {
  void prose
  void scores
  void tagger
  return []
}
