// Coreference: which mentions of one article are the same person, organisation, place or work.
import type { AttributionParts, Entity } from "../document/index.ts"
import type { TypedMention } from "./mentions.ts"
import type { Prose } from "./prose.ts"

export function resolveCoreference(prose: Prose, mentions: readonly TypedMention[], parts: readonly AttributionParts[]): readonly Entity[] {
  void prose
  void mentions
  void parts
  return []
}
