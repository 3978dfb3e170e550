// Order of claims: what most documents say first.
import type { Claim } from "../../document/index.ts"

/** @returns those that most documents make first, each followed by its variants */
export function orderClaims(claims: readonly Claim[]): readonly Claim[] {
  const reach = (claim: Claim): number => new Set(claim.statements.map(({ document }) => document)).size
  const ids = new Set(claims.map(({ id }) => id))
  const whole = claims.filter(({ variantOf }) => variantOf === null || !ids.has(variantOf)).toSorted((a, b) => reach(b) - reach(a))
  return whole.flatMap((claim) => [claim, ...claims.filter(({ variantOf }) => variantOf === claim.id)])
}
