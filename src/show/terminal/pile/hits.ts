// Hits on a terminal: statements that a search found, between the ones before and after.
import type { SearchHit } from "../../../link/index.ts"
import { dayOf, type Pile } from "../../pile/pile.ts"
import { dayIn } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { shorten } from "../../shorten.ts"
import { didOf, nameOf } from "../../wording.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled } from "./sheet.ts"

/** Hits that are shown where not all are asked for, and the few more that are not worth leaving out. */
const HITS = 20
export const MOST_HITS = HITS + 2
const CONTEXT = 120 // letters

/**
 * Writes what a search found.
 *
 * @param total - where `hits` are only the first of so many; at least MOST_HITS of them
 * @example showHits(pile, hits, hits.length, {width: 80, color: false, language: "en", all: false, explain: false})
 */
export function showHits(pile: Pile, hits: readonly SearchHit[], total: number, options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  const { m } = sheet
  if (hits.length === 0) return joinSections([textLines(m.pile.empty.hits, 0, sheet)])
  const { shown, more } = cutList(hits, HITS, sheet, total)
  return joinSections([[m.pile.hits(total)], ...shown.map((hit) => hitLines(hit, sheet)), more])
}

function hitLines({ document, statement, source, quote, before, after }: SearchHit, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  const who = source === null ? m.standing[statement.standing] : `${nameOf(source, m)} ${didOf(statement.act ?? "unknown", m)}`
  const head = [pile.nameOf(document), dayIn(dayOf(pile, { document }), m), who, m.factuality[statement.factuality]].join(" · ")
  const beside = (text: string | null): readonly string[] =>
    text === null ? [] : styled("faint", textLines(shorten(oneLine(text), CONTEXT), 4, sheet), sheet)
  return [...styled("faint", textLines(head, 0, sheet), sheet), ...beside(before), ...textLines(quote, 2, sheet), ...beside(after)]
}
