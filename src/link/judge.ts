// Judge: who says what a document is found by and what two say of each other: the stages themselves, or what they said before.
import type { CaseMember, Derivation, Keys } from "../document/index.ts"
import { findClaimKeys } from "./claims/keys.ts"
import { type ClaimPair, pairStatements } from "./claims/pair.ts"
import { judgeDerivations } from "./derivation.ts"
import { type DerivationKeys, findDerivationKeys } from "./derivation-keys.ts"

/** What two documents say of each other, judged from these two alone; plain data, as JSON keeps it. */
export type PairJudgement = { readonly derivations: readonly Derivation[]; readonly claims: readonly ClaimPair[] }

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
  readonly judgementOf: (a: CaseMember, b: CaseMember) => PairJudgement | undefined
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
    judgeDerivations: (a, b) => judgementOf(a, b)?.derivations ?? JUDGE.judgeDerivations(a, b),
    findClaimKeys: (member) => keysOf(member)?.claim.kept ?? JUDGE.findClaimKeys(member),
    pairStatements: (a, b) => judgementOf(a, b)?.claims ?? JUDGE.pairStatements(a, b),
  }
}
