// Links the documents of a case. The order of these lines is the theory.
import type { Case, CaseDocument, CaseMember } from "../document/index.ts"
import { linkEntities } from "./entities/link.ts"
import { orderMembers } from "./members.ts"
import { gatherRelations } from "./relations.ts"
import { buildTimeline } from "./timeline.ts"
import { findUndisclosed } from "./undisclosed.ts"

/**
 * Links the documents of a case: who took what from whom, who is who, which statements say the same, and where each claim started.
 *
 * @param members - in any order; the answer is the same in all of them
 * @example linkCase(await store.listMembers("bridge")).claims[0]?.corroboration // 2
 */
export function linkCase(members: readonly CaseMember[]): Case {
  const ordered = orderMembers(members)
  const entities = linkEntities(ordered)
  return {
    documents: ordered.map(describe),
    derivations: [],
    claims: [],
    disputes: [],
    entities,
    relations: gatherRelations(ordered, entities),
    timeline: buildTimeline(ordered),
    undisclosed: findUndisclosed(ordered),
    edits: [],
    decisions: [],
  }
}

function describe({ id, file, url, outlet, title, published, language, versionOf }: CaseMember): CaseDocument {
  return { id, file, url, outlet, title, published, language, versionOf }
}
