// Relations: family, office, member and the like, between the entities of one article.
import type { Attribution, Entity, Relation } from "../document/index.ts"
import type { Prose } from "./prose.ts"

export function findRelations(prose: Prose, entities: readonly Entity[], attributions: readonly Attribution[]): readonly Relation[] {
  void prose
  void entities
  void attributions
  return []
}
