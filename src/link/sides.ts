// Sides: two documents of a case beside one another, with what each says of the other, before anything is judged.
import type { CaseMember, Credit, Document } from "../document/index.ts"
import { findCredits } from "../read/index.ts"
import { findCitations, findStatements } from "./citations.ts"
import { type Cited, matchCitations } from "./citing.ts"
import type { Citation } from "./citations.ts"
import { once } from "./once.ts"
import type { Owners } from "./origins/index.ts"
import { isSameOutlet } from "./outlet-names.ts"
import { findReleaseMark, type ReleaseMark } from "./releases.ts"

export type Side = {
  readonly member: CaseMember
  readonly outlet: string | null
  readonly cites: readonly Citation[] // of the other's outlet, and links to it
  readonly cited: readonly Cited[] // those that lead to something in the other
  readonly signed: string | null // the other's outlet, where it stands in the place of who wrote this
  readonly credits: readonly Credit[] // of agencies, whoever the other is
  readonly release: ReleaseMark | null
}

/** @returns credits of agencies, found once @example creditsOf(document)[0]?.agency // "AP" */
export const creditsOf = once((document: Document) => findCredits(document))
const releaseOf = once((document: Document) => ({ mark: findReleaseMark(document) }))

/** @returns what one document is, and what it says of the other @example lookAt(morning, tribune).cites.length // 1 */
export function lookAt(own: CaseMember, other: CaseMember): Side {
  const { document } = own.reading
  const [outlet, theirs] = [outletOf(own), outletOf(other)]
  const foreign = theirs !== null && !areOne(outlet, theirs) ? theirs : null
  const release = releaseOf(document).mark
  const named = findCitations(own.reading, foreign, other.url ?? other.reading.document.url)
  const cites = release === null && releaseOf(other.reading.document).mark !== null ? [...named, ...findStatements(own.reading)] : named
  const signed = foreign === null ? null : (document.byline.find((name) => isSameOutlet(name, foreign)) ?? null)
  const cited = matchCitations(own.reading, other.reading, cites)
  return { member: own, outlet, cites, cited, signed, credits: creditsOf(document), release }
}

/** @returns id of the first version of the same article */
export function articleOf({ id, versionOf }: CaseMember): string {
  return versionOf ?? id
}

/** @returns who publishes a document, as far as it is known */
export function outletOf({ outlet, reading }: CaseMember): string | null {
  return outlet ?? reading.document.outlet
}

/**
 * Whether two outlets are one, or one newsroom's.
 *
 * @returns false where either is unknown
 * @example areOne("Low Ferry Echo", "Strait Beacon", [["Strait Beacon", "Low Ferry Echo"]]) // true
 */
export function areOne(a: string | null, b: string | null, owners: Owners = []): boolean {
  if (a === null || b === null) return false
  if (isSameOutlet(a, b)) return true
  return owners.some((group) => [a, b].every((outlet) => group.some((name) => isSameOutlet(name, outlet))))
}
