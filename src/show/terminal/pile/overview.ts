// Overview of a case on a terminal: a few figures, its documents with their strips, and its claims in a line or two each.
import { arrangeLineage } from "../../pile/lineage.ts"
import { leadOf } from "../../pile/lead.ts"
import { orderClaims } from "../../pile/order.ts"
import type { Pile } from "../../pile/pile.ts"
import { tallySources } from "../../pile/tallies.ts"
import { headLines } from "./claims.ts"
import { lineageSections } from "./lineage.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions } from "./sheet.ts"

const CLAIMS = 12

/**
 * Writes what is known of a case, each part shortly.
 *
 * @param name - of the case
 * @param commands - that show more of it, a line each
 * @example showCase(pile, "bridge", ["firsthand claims --case bridge"], options)
 */
export function showCase(pile: Pile, name: string, commands: readonly string[], options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  const { m, paint } = sheet
  const { claims, documents } = pile.linked
  if (documents.length === 0) return joinSections([textLines(m.pile.empty.documents, 0, sheet)])
  const { shown, more } = cutList(orderClaims(claims), CLAIMS, sheet)
  return joinSections([
    [
      ...textLines(name, 0, sheet).map((line) => paint("strong", line)),
      ...textLines(`${leadOf(pile, tallySources(pile), m).join(". ")}.`, 0, sheet),
    ],
    claims.length === 0 ? [] : [paint("strong", m.pile.heading.claims), ...shown.flatMap((claim) => headLines(claim, sheet)), ...more],
    [paint("strong", m.pile.heading.lineage)],
    ...lineageSections(arrangeLineage(pile), sheet),
    [m.pile.seeAlso, ...commands.map((command) => `  ${paint("cue", command)}`)],
  ])
}
