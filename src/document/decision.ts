// Decision: what a person judged in a case. It outranks the machine, survives re-reading, and can be taken back.
import type { Anchor } from "./anchor.ts"
import type { DerivationKind } from "./case.ts"

type Made = {
  readonly id: string // no other decision of the case has it
  readonly by: string // who
  readonly at: string // when, ISO 8601 with time and zone
  readonly note: string | null // why, in the person's words
}

/** What is judged names words, never the machine's ids: those are others after the next reading. */
export type Decision = Made &
  (
    | { readonly kind: "same-entity"; readonly a: Anchor; readonly b: Anchor } // a mention of each
    | { readonly kind: "different-entity"; readonly a: Anchor; readonly b: Anchor } // also: two unnamed sources that are two persons
    | { readonly kind: "same-claim"; readonly a: Anchor; readonly b: Anchor } // words of a statement of each
    | { readonly kind: "different-claim"; readonly a: Anchor; readonly b: Anchor }
    | { readonly kind: "speaker"; readonly statement: Anchor; readonly speaker: Anchor | null } // null: nobody stands behind it
    | { readonly kind: "copy"; readonly from: string; readonly to: string; readonly derivation: DerivationKind } // ids of documents
    | { readonly kind: "not-copy"; readonly from: string; readonly to: string } // in neither direction
    | { readonly kind: "same-owner"; readonly outlets: readonly string[] } // as the documents name them
    | { readonly kind: "note"; readonly on: Anchor } // the note says it all
    | { readonly kind: "undo"; readonly decision: string } // id of the decision that is taken back, an "undo" too
  )

/** A decision of a case and what became of it. */
export type DecisionState = {
  readonly decision: Decision
  readonly state: "applied" | "undone" | "overruled" | "lost" // overruled: a later one says the contrary; lost: its words are not in the case
  readonly reason: string | null // English, one line, where it is not applied
}

/**
 * Leaves out what was taken back. An "undo" of an "undo" brings back what that took away.
 *
 * @param decisions - in any order
 * @returns those that stand, the oldest first; no "undo" among them
 * @example standing([merge, { ...made, kind: "undo", decision: merge.id }]) // []
 */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const undos = new Map<string, string[]>()
  for (const one of decisions) if (one.kind === "undo") undos.set(one.decision, [...(undos.get(one.decision) ?? []), one.id])
  const stands = (id: string, above: readonly string[] = []): boolean =>
    (undos.get(id) ?? []).every((undo) => above.includes(undo) || !stands(undo, [...above, id]))
  return orderDecisions(decisions).filter(({ kind, id }) => kind !== "undo" && stands(id))
}

/** @returns the oldest first; of one moment by id @example orderDecisions([later, earlier])[0] === earlier // true */
export function orderDecisions(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => compare(momentOf(a), momentOf(b)) || compare(a.id, b.id))
}

/** Zones differ: "2026-03-01T10:00:00Z" and "2026-03-01T11:00:00+01:00" are one moment. */
function momentOf({ at }: Decision): number {
  return Date.parse(at)
}

function compare<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
