// Attribution rules: patterns so plain that they are read without the model, where the model found nothing.
import type { AttributionParts } from "../document/index.ts"
import type { Prose } from "./prose.ts"

export function findByRule(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  void prose
  void known
  return []
}
