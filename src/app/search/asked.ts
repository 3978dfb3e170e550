// Asked: what a search asks for, and what it asks for when it is narrowed by something that was found.
import type { HitCounts } from "../../serve/index.ts"

export const FIELDS = ["words", "speaker", "type", "standing", "act", "factuality", "outlet", "language", "since", "until"] as const
export type Field = (typeof FIELDS)[number]
export type Asked = Readonly<Partial<Record<Field, string>>>

export type Facet = keyof HitCounts

/** @returns the fields that a facet's value stands for; a month is its first and last day @example fieldsOf("date", "2026-02").until // "2026-02-28" */
function fieldsOf(facet: Facet, value: string): Asked {
  if (facet !== "date") return { [facet]: value }
  const [year = 0, month = 0] = value.split("-").map(Number)
  return { since: `${value}-01`, until: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}

/** Whether a search asks for this value already. @example asksFor({ act: "deny" }, "act", "deny") // true */
export function asksFor(asked: Asked, facet: Facet, value: string): boolean {
  return Object.entries(fieldsOf(facet, value)).every(([field, wanted]) => asked[field as Field] === wanted)
}

/**
 * Narrows a search by a value, or widens it again where it asks for it already.
 *
 * @example turnFacet({ words: "boat" }, "act", "deny") // { words: "boat", act: "deny" }
 */
export function turnFacet(asked: Asked, facet: Facet, value: string): Asked {
  const fields = fieldsOf(facet, value)
  if (!asksFor(asked, facet, value)) return { ...asked, ...fields }
  return Object.fromEntries(Object.entries(asked).filter(([field]) => !(field in fields)))
}
