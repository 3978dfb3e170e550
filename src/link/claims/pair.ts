// Pair: which statements of two documents say the same, distort it or deny it, judged from these two alone.
import { byRule, type CaseMember } from "../../document/index.ts"
import { type Clash, findClashes } from "./clashes.ts"
import { type Content, readContents } from "./contents.ts"
import { CLAIM_EVIDENCE, type ClaimEvidence, cosineOf, gatherEvidence } from "./evidence.ts"
import { findLikelyPairs } from "./likely.ts"
import { type ClaimWeights, WEIGHTS } from "./weights.ts"

/** `same`: one claim. `variant`: of the same thing, something else. `conflict`: one denies the other. */
export type PairRelation = "same" | "variant" | "conflict"

export type ClaimPair = {
  readonly a: string // id of a Statement of the one document
  readonly b: string // of the other
  readonly relation: PairRelation
  readonly clashes: readonly Clash[] // empty: none
  readonly confidence: number // that the two are about the same
  readonly by: string
}

/** Statements that are less sure to be about the same are not paired. */
const LEAST = 0.5
/** Vectors further apart than this are of other things. */
const FAR = 0.3

/**
 * Pairs the statements of two documents that are about the same thing, and says whether they say the same of it.
 *
 * @example pairStatements(wire, morning)[0]?.relation // "variant"
 */
export function pairStatements(a: CaseMember, b: CaseMember): readonly ClaimPair[] {
  const [lefts, rights] = [contentsOf(a), contentsOf(b)]
  const weights = weightsOf(lefts[0], rights[0])
  return findLikelyPairs(lefts, rights, weights).flatMap(({ left, right, lacks }) => {
    const [one, other] = [lefts[left], rights[right]]
    if (one === undefined || other === undefined || weights.cosine * cosineOf(one.vector, other.vector) < lacks) return []
    const pair = pairContents(one, other)
    return pair === null ? [] : [pair]
  })
}

const known = new WeakMap<CaseMember["reading"], readonly Content[]>()

/** @returns what the statements of a document tell; worked out once */
export function contentsOf(member: CaseMember): readonly Content[] {
  const before = known.get(member.reading)
  if (before !== undefined) return before
  const contents = readContents(member)
  known.set(member.reading, contents)
  return contents
}

/** @returns null where the two are about different things @example pairContents(wire, morning)?.confidence // 0.93 */
export function pairContents(a: Content, b: Content): ClaimPair | null {
  if (a.vector.length > 0 && b.vector.length > 0 && cosineOf(a.vector, b.vector) < FAR) return null
  const clashes = findClashes(a, b)
  const confidence = likenessOf(gatherEvidence(a, b, clashes), weightsOf(a, b))
  if (confidence < LEAST) return null
  return { a: a.statement.id, b: b.statement.id, relation: relationOf(clashes), clashes, confidence, by: byRule("link/claims") }
}

function weightsOf(a: Content | undefined, b: Content | undefined): ClaimWeights {
  return WEIGHTS[a?.language === b?.language ? "within" : "between"]
}

/** @returns how likely two statements are about the same, in [0, 1] */
function likenessOf(evidence: ClaimEvidence, weights: ClaimWeights): number {
  return 1 / (1 + Math.exp(-CLAIM_EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], weights.bias)))
}

function relationOf(clashes: readonly Clash[]): PairRelation {
  if (clashes.some(({ aspect }) => aspect === "denial")) return "conflict"
  return clashes.length > 0 ? "variant" : "same"
}
