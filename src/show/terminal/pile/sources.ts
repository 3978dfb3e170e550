// Sources of a case on a terminal: who is quoted how often, as what, by whom; and what the text rests on.
import { isUnnamed } from "../../marks.ts"
import { choose } from "../../messages/values.ts"
import type { Pile } from "../../pile/pile.ts"
import { type RestTally, type SourceTally, tallyAll } from "../../pile/tallies.ts"
import { oneLine } from "../../safe.ts"
import { nameOf } from "../../wording.ts"
import { measure, pad, padStart, wrap } from "../columns.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled } from "./sheet.ts"

const SOURCES = 20
const OUTLETS = 6

/**
 * Writes the sources, most quoted first, and what each outlet's text rests on.
 *
 * @param rests - of outlets or documents
 * @example showSources(pile, {sources: tallySources(pile), rests: tallyOutlets(pile)}, options)
 */
export function showSources(
  pile: Pile,
  { sources, rests }: { readonly sources: readonly SourceTally[]; readonly rests: readonly RestTally[] },
  options: PileOptions,
): string {
  const sheet = makeSheet(pile, options)
  const { m } = sheet
  const { shown, more } = cutList(sources, SOURCES, sheet)
  return joinSections([
    ...(sources.length === 0 ? [textLines(m.pile.empty.sources, 0, sheet)] : shown.map((tally) => sourceLines(tally, sheet))),
    more,
    restLines(rests, sheet),
  ])
}

function sourceLines(
  { name, type, roles, statements, direct, documents, repeats, outlets, acts }: SourceTally,
  sheet: PileSheet,
): readonly string[] {
  const { m, paint, width } = sheet
  const amount = `${m.pile.quoted(statements)} ${m.pile.inDocuments(documents)}`
  const [head = "", ...rest] = wrap(nameOf({ name: name === "" ? null : name, type }, m), width)
  const gap = width - measure(head) - measure(amount)
  const style = isUnnamed({ type }) ? "unnamed" : "strong"
  const facts = [m.type[type], ...roles.slice(0, 3).map(oneLine)].join(", ")
  const how = [
    ...Object.entries(acts).map(([act, n]) => `${choose(act, m.did) ?? m.did.unknown} ${n}`),
    ...(direct === 0 ? [] : [m.pile.direct(direct)]),
    ...(repeats === 0 ? [] : [m.pile.taken(repeats)]),
  ].join(" · ")
  const places = cutList(
    outlets.map((one) => `${one.outlet === null ? m.pile.unknownOutlet : oneLine(one.outlet)} ${one.statements}`),
    OUTLETS,
    sheet,
  )
  return [
    paint(style, head) + (gap >= 2 && rest.length === 0 ? " ".repeat(gap) + paint("faint", amount) : ""),
    ...rest.map((line) => paint(style, line)),
    ...(gap >= 2 && rest.length === 0 ? [] : styled("faint", textLines(amount, 2, sheet), sheet)),
    ...styled("faint", textLines(facts, 2, sheet), sheet),
    ...textLines(how, 2, sheet),
    ...textLines([...places.shown, ...places.more].join(" · "), 2, sheet),
  ]
}

const COLUMNS = ["named", "unnamed", "unknown", "nobody", "observed", "undisclosed"] as const

/** A row for the whole and for each outlet: shares of the text by what they rest on. */
function restLines(rests: readonly RestTally[], sheet: PileSheet): readonly string[] {
  const { m, paint, pile, width } = sheet
  if (rests.length === 0) return []
  const rows = [{ ...tallyAll(pile), name: m.pile.whole }, ...rests.map((one) => ({ ...one, name: one.name ?? m.pile.unknownOutlet }))]
  const { shown, more } = cutList(rows, SOURCES + 1, sheet)
  const used = COLUMNS.filter((column) => rows.some(({ shares }) => shares[column] > 0) || column === "nobody")
  const widths = used.map((column) => Math.max(7, measure(m.pile.rest[column])) + 2)
  const first = Math.max(14, width - widths.reduce((sum, one) => sum + one, 0))
  if (first + widths.reduce((sum, one) => sum + one, 0) > width)
    return [
      paint("strong", m.pile.heading.rests),
      ...shown.flatMap(({ name, shares }) => [
        ...textLines(name, 0, sheet),
        ...textLines(used.map((column) => `${m.pile.rest[column]} ${m.percent(shares[column])}`).join(" · "), 2, sheet),
      ]),
      ...more,
    ]
  return [
    paint("strong", m.pile.heading.rests),
    paint("faint", " ".repeat(first) + used.map((column, i) => padStart(m.pile.rest[column], widths[i] ?? 9)).join("")),
    ...shown.flatMap(({ name, shares }) => {
      const [head = "", ...rest] = wrap(oneLine(name), first - 1)
      return [
        pad(head, first) + used.map((column, i) => padStart(m.percent(shares[column]), widths[i] ?? 9)).join(""),
        ...rest.map((line) => `  ${line}`),
      ]
    }),
    ...more,
  ]
}
