// Incremental: what linking one more document takes, for a store that keeps the rest.
import { type Linking, VERSION } from "../document/index.ts"
import type { Sketch } from "./claims/likely.ts"
import { pairSketches, sketchOf } from "./claims/pair.ts"
import { JUDGE, judgePair, type PairJudgement } from "./judge.ts"
import { chooseCandidates, countSharers, KEY_LIMITS } from "./sharers.ts"

/** The number goes up when keys or judgements change within one version of the program. */
export const LINKING: Linking<PairJudgement, Sketch> = {
  version: `${VERSION}/6`,
  limits: KEY_LIMITS,
  findKeys: JUDGE.findKeys,
  countSharers,
  chooseCandidates,
  sketch: sketchOf,
  judgeClaims: (a, b) => ({ derivations: null, claims: pairSketches(a, b) }),
  judgePair,
}
