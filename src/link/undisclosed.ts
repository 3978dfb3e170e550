// Undisclosed: what the documents of a case say was withheld, refused or is not known.
import type { CaseMember, Passage } from "../document/index.ts"
import { orderMembers } from "./members.ts"

/** @returns the statements that say so, in the order of the documents @example findUndisclosed(members)[0]?.quote // "Neither side would say who paid." */
export function findUndisclosed(members: readonly CaseMember[]): readonly Passage[] {
  return orderMembers(members).flatMap(({ id, reading: { document, statements } }) =>
    statements.flatMap(({ standing, span }) =>
      standing === "undisclosed" ? [{ document: id, span, quote: document.text.slice(...span) }] : [],
    ),
  )
}
