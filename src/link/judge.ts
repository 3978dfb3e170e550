// Judge: who says what a document is found by and what two say of each other: the stages themselves, or what they said before.
import type { CaseMember, Derivation, Keys, LinkStage } from "../document/index.ts"
import { findClaimKeys } from "./claims/keys.ts"
import { type ClaimPair, pairStatements } from "./claims/pair.ts"
import { judgeDerivations } from "./derivation.ts"
import { findDerivationKeys } from "./derivation-keys.ts"

/** What two documents say of each other, judged from these two alone; plain data, as JSON keeps it. Null: it was not asked. */
export type PairJudgement = { readonly derivations: readonly Derivation[] | null; readonly claims: readonly ClaimPair[] | null }

/** The judgements that the stages of `linkCase` rest on. In pairs, `a` is the document whose id comes first. */
export type Judge = {
  readonly findKeys: (member: CaseMember) => Keys
  readonly judgeDerivations: (a: CaseMember, b: CaseMember) => readonly Derivation[]
  readonly pairStatements: (a: CaseMember, b: CaseMember) => readonly ClaimPair[]
}

/** Judges everything anew. */
export const JUDGE: Judge = { findKeys, judgeDerivations: (a, b) => judgeDerivations(a, b), pairStatements }

function findKeys(member: CaseMember): Keys {
  const { prints, facts, cites } = findDerivationKeys(member)
  return { print: both(prints), fact: facts, cite: cites, claim: both(findClaimKeys(member)) }
}

function both(keys: readonly number[]): Keys["print"] {
  return { kept: keys, sought: keys }
}

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
    findKeys: (member) => keysOf(member) ?? JUDGE.findKeys(member),
    judgeDerivations: (a, b) => judgementOf(a, b, "derivations")?.derivations ?? JUDGE.judgeDerivations(a, b),
    pairStatements: (a, b) => judgementOf(a, b, "claims")?.claims ?? JUDGE.pairStatements(a, b),
  }
}
