// Cited: the outlets that documents of a case have things from, and of which the case has nothing.
import type { Pile } from "./pile.ts"

export type CitedOutlet = { readonly name: string; readonly documents: readonly string[] } // ids, in the order of the case

/**
 * Finds the outlets that are cited as second-hand sources and are the outlet of no document: what they printed is not here to look at.
 *
 * @param only - documents that cite; null: all
 * @returns those that most documents cite first
 * @example findCitedOutside(pile)[0] // { name: "Harbour Tribune", documents: ["d1", "d2"] }
 */
export function findCitedOutside(
  { members, linked }: Pick<Pile, "members" | "linked">,
  only: ReadonlySet<string> | null = null,
): readonly CitedOutlet[] {
  const here = linked.documents.flatMap(({ outlet }) => (outlet === null ? [] : [keyOf(outlet)]))
  const cited = new Map<string, { name: string; documents: string[] }>()
  for (const { id, reading } of members) {
    if (only !== null && !only.has(id)) continue
    for (const { type, name, secondHand } of reading.sources) {
      if (!secondHand || type !== "named-organization" || name === null || !/^\p{Lu}/u.test(name)) continue
      const key = keyOf(name)
      // "The newspaper" may be any; "Tribune" may be the Harbour Tribune of the case.
      if (key === "" || here.some((outlet) => ` ${outlet} `.includes(` ${key} `))) continue
      const known = cited.get(key) ?? { name, documents: [] }
      if (!known.documents.includes(id)) known.documents.push(id)
      cited.set(key, known)
    }
  }
  return [...cited.values()].toSorted((a, b) => b.documents.length - a.documents.length || (a.name < b.name ? -1 : 1))
}

const SAYS_NO_NAME = /^(?:the|el|la|los|las|newspaper|paper|magazine|website|news|agency|periódico|diario|agencia|revista)$/u

function keyOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !SAYS_NO_NAME.test(word)).join(" ")
}
