// Events of a case on a terminal: its timeline, its disputes and what was changed between versions.
import type { CaseEdit, Dispute, Passage, TimelineEntry } from "../../../document/index.ts"
import { confidenceIn } from "../../messages/index.ts"
import { dayOf, type Pile } from "../../pile/pile.ts"
import { dayIn, sayDisputed } from "../../pile/wording.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled, quoteLines } from "./sheet.ts"

const ENTRIES = 40
const DISPUTES = 20

/**
 * Writes what happened on which day, and when that was said and published.
 *
 * @example showTimeline(pile, {width: 80, color: false, language: "en", all: false, explain: false})
 */
export function showTimeline(pile: Pile, options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  const { m, paint } = sheet
  const { timeline } = pile.linked
  if (timeline.length === 0) return joinSections([textLines(m.pile.empty.timeline, 0, sheet)])
  // Copies tell of a day in the same words: they are named below the first.
  const told = new Map<string, TimelineEntry[]>()
  for (const entry of timeline) {
    const key = `${entry.date} ${entry.text}`
    told.set(key, [...(told.get(key) ?? []), entry])
  }
  const { shown, more } = cutList([...told.values()], ENTRIES, sheet)
  const days = [...new Set(shown.flatMap(([first]) => first?.date ?? []))]
  return joinSections([
    ...days.map((date) => [
      paint("strong", dayIn(date, m)),
      ...shown.filter(([first]) => first?.date === date).flatMap((entries) => entryLines(entries, sheet)),
    ]),
    more,
  ])
}

/** An event in the words of the first that tells of it, and who else has them. */
function entryLines([entry, ...others]: readonly TimelineEntry[], sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  if (!entry) return []
  const facts = [
    pile.nameOf(entry.document),
    ...(entry.stated === null ? [] : [m.pile.stated(dayIn(entry.stated, m))]),
    ...(entry.published === null ? [] : [m.pile.published(dayIn(entry.published, m))]),
    ...(sheet.explain ? [entry.by, confidenceIn(m.locale, entry.confidence)] : []),
  ]
  const places = others.map(({ document, published }) =>
    [pile.nameOf(document), ...(published === null ? [] : [dayIn(published, m)])].join(", "),
  )
  return [
    ...textLines(entry.text, 2, sheet),
    ...styled("faint", textLines(facts.join(" · "), 4, sheet), sheet),
    ...(places.length === 0 ? [] : styled("faint", textLines(m.pile.same(places.join("; ")), 4, sheet), sheet)),
  ]
}

/**
 * Writes passages that cannot both be so, and what one version says in place of another.
 *
 * @example showDisputes(pile, pile.linked.disputes, pile.linked.edits, options)
 */
export function showDisputes(pile: Pile, disputes: readonly Dispute[], edits: readonly CaseEdit[], options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  const { m, paint } = sheet
  const cut = cutList(disputes, DISPUTES, sheet)
  const changed = cutList(edits, DISPUTES, sheet)
  return joinSections([
    ...(disputes.length === 0 ? [textLines(m.pile.empty.disputes, 0, sheet)] : cut.shown.map((dispute) => disputeLines(dispute, sheet))),
    cut.more,
    edits.length === 0
      ? []
      : [paint("strong", m.pile.heading.edits), ...changed.shown.flatMap((edit) => editLines(edit, sheet)), ...changed.more],
  ])
}

function disputeLines({ kind, a, b, claim, confidence, by }: Dispute, sheet: PileSheet): readonly string[] {
  const { m, paint, explain } = sheet
  const about = claim === null ? "" : ` (${claim})`
  const title = `${m.pile.disputeKind[kind]}: ${sayDisputed(kind, a.value, m)} – ${sayDisputed(kind, b.value, m)}${about}`
  return [
    ...textLines(title, 0, sheet).map((line) => paint("strong", line)),
    ...passageLines(a, sheet),
    ...passageLines(b, sheet),
    ...(explain ? styled("faint", textLines(`${by}, ${confidenceIn(m.locale, confidence)}`, 2, sheet), sheet) : []),
  ]
}

function editLines({ before, after, disclosed }: CaseEdit, sheet: PileSheet): readonly string[] {
  const { m } = sheet
  return [
    ...passageLines(before, sheet),
    ...passageLines(after, sheet),
    ...styled(disclosed ? "faint" : "hearsay", textLines(disclosed ? m.pile.disclosed : m.pile.hidden, 4, sheet), sheet),
  ]
}

function passageLines(passage: Passage, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  return [
    ...styled("faint", textLines(`${pile.nameOf(passage.document)} · ${dayIn(dayOf(pile, passage), m)}`, 2, sheet), sheet),
    ...quoteLines(passage.quote, 4, 3, sheet),
  ]
}
