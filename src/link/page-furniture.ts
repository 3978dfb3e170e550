// Page furniture: what an outlet's pages share with one another many times over, found from the judgements of pairs.
import type { CaseMember, Derivation, Span } from "../document/index.ts"
import type { Owners } from "./origins/index.ts"
import { areOne, outletOf } from "./sides.ts"

/** What so many other pages of the outlet have as well is furniture. */
const OFTEN = 3
/** So many letters beside the furniture still make a copy: some eighty words. */
const LEAST = 440

/**
 * Leaves out partial copies within one outlet that are made by furniture alone: stretches that three other pages of it have, too.
 *
 * @param copies - of pairs, no citations
 * @example removeFurniture(copies, members, []).length // fewer
 */
export function removeFurniture(copies: readonly Derivation[], members: readonly CaseMember[], owners: Owners): readonly Derivation[] {
  const outlets = new Map(members.map((member) => [member.id, outletOf(member)]))
  const isInside = ({ kind, from, to }: Derivation): boolean =>
    kind === "partial" && areOne(outlets.get(from) ?? null, outlets.get(to) ?? null, owners)
  const inside = copies.filter(isInside)
  const passages = new Map<string, { readonly other: string; readonly span: Span }[]>()
  for (const { from, to, evidence } of inside) {
    for (const shown of evidence) {
      if (shown.kind !== "passage" || !shown.from || !shown.to) continue
      passages.set(from, [...(passages.get(from) ?? []), { other: to, span: shown.from }])
      passages.set(to, [...(passages.get(to) ?? []), { other: from, span: shown.to }])
    }
  }
  return copies.filter((copy) => {
    if (!isInside(copy)) return true
    const own = copy.evidence.filter(({ kind, to }) => kind === "passage" && to !== null && !isFurniture(passages.get(copy.to) ?? [], to))
    return own.reduce((sum, { to }) => sum + (to ? to[1] - to[0] : 0), 0) >= LEAST
  })
}

/** Whether most of a span stands in three other pages, too. */
function isFurniture(passages: readonly { readonly other: string; readonly span: Span }[], [start, end]: Span): boolean {
  const others = new Set<string>()
  for (const { other, span } of passages) {
    if (Math.min(end, span[1]) - Math.max(start, span[0]) >= 0.8 * (end - start)) others.add(other)
  }
  return others.size >= OFTEN
}
