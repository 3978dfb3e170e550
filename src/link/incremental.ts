// Incremental: what linking one more document takes, for a store that keeps the rest.
import { type CaseMember, type Keys, type LinkCandidate, type Linking, type Sharer, VERSION } from "../document/index.ts"
import { JUDGE, judgePair, type PairJudgement } from "./judge.ts"
import { rankCandidates } from "./prints.ts"

/** So many that may say the same, and so many that cite or are cited, are looked at: those first that share most. */
const MOST_CLAIMING = 60
const MOST_CITING = 40

/** The number goes up when keys or judgements change within one version of the program. */
export const LINKING: Linking<PairJudgement> = {
  version: `${VERSION}/1`,
  fewest: { print: 4, fact: 4, cite: 1, claim: 1 },
  findKeys,
  chooseCandidates,
  judgePair,
}

function findKeys(member: CaseMember): Keys {
  const { prints, facts, cites } = JUDGE.findDerivationKeys(member)
  return { print: both(prints), fact: facts, cite: cites, claim: both(JUDGE.findClaimKeys(member)) }
}

function both(keys: readonly number[]): Keys["print"] {
  return { kept: keys, sought: keys }
}

/** The same that the stages choose in memory, but for what a pile's size forbids. */
function chooseCandidates<Id>(own: Keys, sharers: readonly Sharer<Id>[]): readonly LinkCandidate<Id>[] {
  const of = (kind: keyof Keys): readonly Sharer<Id>[] => sharers.filter((sharer) => sharer.kind === kind)
  const alike = (["print", "fact"] as const).flatMap((kind) => {
    const sizes = new Map(of(kind).map(({ id, size }) => [id, size]))
    return rankCandidates(new Map(of(kind).map(({ id, shared }) => [id, shared])), own[kind].sought.length, (id) => sizes.get(id) ?? 0)
  })
  const most = (kind: keyof Keys, count: number): readonly Sharer<Id>[] =>
    of(kind)
      .toSorted((a, b) => b.shared - a.shared)
      .slice(0, count)
  const copies = new Set([...alike, ...most("cite", MOST_CITING)].map(({ id }) => id))
  const claiming = new Set(most("claim", MOST_CLAIMING).map(({ id }) => id))
  return [...new Set([...copies, ...claiming])].map((id) => ({
    id,
    stages: [...(copies.has(id) ? (["derivations"] as const) : []), ...(claiming.has(id) ? (["claims"] as const) : [])],
  }))
}
