// Mentions: names, role nouns and pronouns, before anybody says which are the same.
import type { EntityType, Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import type { TokenScores } from "./tagger.ts"

export type TypedMention = {
  readonly span: Span
  readonly kind: "name" | "nominal" | "pronoun"
  readonly type: EntityType
  readonly confidence: number
  readonly by: string
}

export function findMentions(prose: Prose, scores: TokenScores): readonly TypedMention[] {
  void prose
  void scores
  return []
}
