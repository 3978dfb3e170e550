// Derivations that somebody decided.
import type { Derivation } from "../../document/index.ts"
import type { CopyDecision } from "./resolve.ts"

/**
 * Puts what people said of copies in the place of what was found. Citing stays: who copies nothing may still cite.
 *
 * @example decideDerivations(found, [{ from: "d1", to: "d2", kind: null, by: "person/Ana Pell" }]) // d2 is no copy of d1, nor d1 of d2
 */
export function decideDerivations(found: readonly Derivation[], decided: readonly CopyDecision[]): readonly Derivation[] {
  const pairOf = (one: { readonly from: string; readonly to: string }): string => [one.from, one.to].toSorted().join(" ")
  const byPair = new Map(decided.map((one) => [pairOf(one), one]))
  const others = found.filter((one) => !byPair.has(pairOf(one)) || (one.kind === "cites" && byPair.get(pairOf(one))?.kind !== "cites"))
  const made = decided.flatMap(({ from, to, kind, by }): readonly Derivation[] => {
    if (kind === null) return []
    const like = found.find((one) => pairOf(one) === pairOf({ from, to }) && (one.kind === kind || one.kind !== "cites"))
    const turned = like !== undefined && like.from !== from
    const evidence = (like?.evidence ?? []).map((one) => (turned ? { ...one, from: one.to, to: one.from } : one))
    return [{ from, to, kind, credited: like?.credited ?? false, directed: true, confidence: 1, by, evidence }]
  })
  return [...others, ...made]
}
