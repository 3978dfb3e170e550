// Links the documents of a case. The order of these lines is the theory.
import type { Case, CaseDocument, CaseMember, Decision } from "../document/index.ts"
import { findCandidates } from "./candidates.ts"
import { findClaims } from "./claims/groups.ts"
import { judgePairs } from "./claims/judged.ts"
import { decideDerivations, decideGroups, decideSpeakers, resolveDecisions } from "./decisions/index.ts"
import { type DerivationOptions, findDerivations } from "./derivations.ts"
import { findDisputes } from "./disputes.ts"
import { findEdits } from "./edits.ts"
import { linkEntities } from "./entities/link.ts"
import { JUDGE } from "./judge.ts"
import { orderMembers } from "./members.ts"
import { findOrigins, joinOwners } from "./origins/index.ts"
import { gatherRelations } from "./relations.ts"
import { buildTimeline } from "./timeline.ts"
import { findUndisclosed } from "./undisclosed.ts"

/**
 * Links the documents of a case: who took what from whom, who is who, which statements say the same, and where each claim started.
 *
 * @param unordered - in any order; the answer is the same in all of them
 * @param decisions - what people judged: it outranks all that is found here
 * @param options.owners - groups of outlets that are one newsroom's or owner's, by name
 * @param options.judge - who judges two documents; default: all is judged anew
 * @example linkCase(await store.listMembers("bridge")).claims[0]?.corroboration // 2
 */
export function linkCase(unordered: readonly CaseMember[], decisions: readonly Decision[] = [], options: DerivationOptions = {}): Case {
  const { members, fates } = decideSpeakers(orderMembers(unordered), decisions)
  const decided = resolveDecisions(members, decisions, fates)
  const owners = joinOwners([...(options.owners ?? []), ...decided.owners])
  const judge = options.judge ?? JUDGE
  const candidates = findCandidates(members, judge.findKeys)
  const derivations = decideDerivations(findDerivations(members, { ...options, owners, candidates }), decided.copies)
  const entities = linkEntities(members, decided.entities)
  const pairs = judgePairs(members, judge, candidates)
  const groups = decideGroups(findClaims(members, pairs, candidates.isCrowded), decided.claims, members)
  return {
    documents: members.map(describe),
    derivations,
    claims: findOrigins(groups, members, derivations, entities, { told: decided.told, owners }),
    disputes: findDisputes(members, groups, pairs),
    entities,
    relations: gatherRelations(members, entities),
    timeline: buildTimeline(members),
    undisclosed: findUndisclosed(members),
    edits: findEdits(members),
    decisions: decided.states,
  }
}

function describe({ id, file, url, outlet, title, published, language, versionOf }: CaseMember): CaseDocument {
  return { id, file, url, outlet, title, published, language, versionOf }
}
