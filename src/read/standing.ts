// Standing: the statements that tile title and body, and who stands behind each.
import type { Attribution, Explanation, Source, Statement } from "../document/index.ts"
import type { Prose } from "./prose.ts"

export function judgeStanding(
  prose: Prose,
  attributions: readonly Attribution[],
  sources: readonly Source[],
): { readonly statements: readonly Statement[]; readonly explanations: readonly Explanation[] } {
  void prose
  void attributions
  void sources
  return { statements: [], explanations: [] }
}
