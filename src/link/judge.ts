// Judge: who says what a document is found by and what two say of each other: the stages themselves, or what they said before.
import type { CaseMember, Derivation, Keys, LinkStage } from "../document/index.ts"
import { findClaimKeys } from "./claims/keys.ts"
import { type ClaimPair, pairStatements } from "./claims/pair.ts"
import { judgeDerivations } from "./derivation.ts"
import { type DerivationKeys, findDerivationKeys } from "./derivation-keys.ts"

/** What two documents say of each other, judged from these two alone; plain data, as JSON keeps it. Null: it was not asked. */
export type PairJudgement = { readonly derivations: readonly Derivation[] | null; readonly claims: readonly ClaimPair[] | null }

/** The judgements that the stages of `linkCase` rest on. In pairs, `a` is the document whose id comes first. */
export type Judge = {
  readonly findDerivationKeys: (member: CaseMember) => DerivationKeys
  readonly judgeDerivations: (a: CaseMember, b: CaseMember) => readonly Derivation[]
  readonly findClaimKeys: (member: CaseMember) => readonly number[]
  readonly pairStatements: (a: CaseMember, b: CaseMember) => readonly ClaimPair[]
}

/** Judges everything anew. */
export const JUDGE: Judge = { findDerivationKeys, judgeDerivations: (a, b) => judgeDerivations(a, b), findClaimKeys, pairStatements }

/** What was judged before, of members as they were then. */
export type Known = {
  readonly keysOf: (member: CaseMember) => Keys | undefined
  /** Gives what is known of that stage, and judges it where nothing is. */
  readonly judgementOf: (a: CaseMember, b: CaseMember, stage: LinkStage) => PairJudgement | undefined
}

/** @example judgePair(wire, morning, ["claims"]).derivations // null */
export function judgePair(a: CaseMember, b: CaseMember, stages: readonly LinkStage[]): PairJudgement {
  return {
    derivations: stages.includes("derivations") ? JUDGE.judgeDerivations(a, b) : null,
    claims: stages.includes("claims") ? JUDGE.pairStatements(a, b) : null,
  }
}

/**
 * Takes what was judged before, and judges the rest anew.
 *
 * @example linkCase(members, decisions, { judge: recallJudge(known) })
 */
export function recallJudge({ keysOf, judgementOf }: Known): Judge {
  return {
    findDerivationKeys: (member) => {
      const keys = keysOf(member)
      return keys ? { prints: keys.print.kept, facts: keys.fact, cites: keys.cite } : JUDGE.findDerivationKeys(member)
    },
    judgeDerivations: (a, b) => judgementOf(a, b, "derivations")?.derivations ?? JUDGE.judgeDerivations(a, b),
    findClaimKeys: (member) => keysOf(member)?.claim.kept ?? JUDGE.findClaimKeys(member),
    pairStatements: (a, b) => judgementOf(a, b, "claims")?.claims ?? JUDGE.pairStatements(a, b),
  }
}
