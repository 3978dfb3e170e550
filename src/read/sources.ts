// Sources: every speaker of one article once, with type, name, title, affiliation, justification and anonymity.
import type { AttributionParts, Entity, Explanation, Source } from "../document/index.ts"
import type { Prose } from "./prose.ts"

export type Voices = {
  readonly sources: readonly Source[]
  readonly speakers: readonly (string | null)[] // one for each of `parts`: id of its Source; null where unknown
  readonly explanations: readonly Explanation[]
}

export function findSources(prose: Prose, parts: readonly AttributionParts[], entities: readonly Entity[]): Voices {
  void prose
  void entities
  return { sources: [], speakers: parts.map(() => null), explanations: [] }
}
