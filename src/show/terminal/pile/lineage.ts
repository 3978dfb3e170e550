// Lineage on a terminal: each document below the one that it came from, with its strip.
import type { Derivation, DerivationEvidence } from "../../../document/index.ts"
import { findCitedOutside } from "../../pile/cited.ts"
import { arrangeLineage, type Branch, type Lineage } from "../../pile/lineage.ts"
import type { Pile } from "../../pile/pile.ts"
import { dayIn, sayDerivation } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { shorten } from "../../shorten.ts"
import { measure, wrap } from "../columns.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions, type PileSheet } from "./sheet.ts"
import { drawSmallStrip } from "./strip.ts"

const STRIP = 16 // columns
const TREES = 12
const BRANCHES = 8

/**
 * Writes who took what from whom.
 *
 * @param only - documents to leave in; null: all
 * @example showLineage(pile, null, {width: 80, color: false, language: "en", all: false, explain: false})
 */
export function showLineage(pile: Pile, only: ReadonlySet<string> | null, options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  return joinSections(lineageSections(arrangeLineage(pile, only), sheet, only))
}

/** @returns trees, circles, what has no direction, and what stands alone; a paragraph each */
export function lineageSections(
  { trees, alone, undirected, circles }: Lineage,
  sheet: PileSheet,
  only: ReadonlySet<string> | null = null,
): readonly (readonly string[])[] {
  const { m, paint, pile } = sheet
  const cut = cutList(trees, TREES, sheet)
  const listed = cutList(alone, TREES, sheet)
  const open = cutList(undirected, TREES, sheet)
  const outside = cutList(findCitedOutside(pile, only), TREES, sheet)
  return [
    ...(trees.length === 0 ? [textLines(m.pile.empty.lineage, 0, sheet)] : cut.shown.map((tree) => treeLines(tree, "", "", sheet))),
    cut.more,
    circles.length === 0
      ? []
      : [
          paint("hearsay", m.pile.heading.circles),
          ...circles.flatMap((circle) => textLines(m.pile.circle(circle.map((id) => pile.nameOf(id)).join(", ")), 2, sheet)),
        ],
    undirected.length === 0
      ? []
      : [
          paint("strong", m.pile.heading.undirected),
          ...open.shown.flatMap((derivation) => [
            ...textLines(
              `${pile.nameOf(derivation.from)} – ${pile.nameOf(derivation.to)} · ${sayDerivation(derivation, pile, m)}`,
              2,
              sheet,
            ),
            ...evidenceLines(derivation, "    ", sheet),
          ]),
          ...open.more,
        ],
    outside.shown.length === 0
      ? []
      : [
          paint("strong", m.pile.heading.outside),
          ...outside.shown.flatMap(({ name, documents }) =>
            textLines(`${oneLine(name)} · ${documents.map((id) => pile.nameOf(id)).join(", ")}`, 2, sheet),
          ),
          ...outside.more,
        ],
    alone.length === 0
      ? []
      : [paint("strong", m.pile.heading.alone), ...listed.shown.flatMap((id) => documentLines(id, "", "  ", "  ", sheet)), ...listed.more],
  ]
}

function treeLines({ document, derivation, others, branches }: Branch, first: string, rest: string, sheet: PileSheet): readonly string[] {
  const { m, paint, pile } = sheet
  const { shown, more } = cutList(branches, BRANCHES, sheet)
  const below = [
    ...(derivation === null ? [] : [sayDerivation(derivation, pile, m)]),
    ...others.map((other) => `${m.pile.also} ${sayDerivation(other, pile, m)}`),
  ].join("; ")
  const trunk = branches.length > 0 ? "│  " : "   "
  return [
    ...documentLines(document, below, first, rest + trunk, sheet),
    ...(derivation === null ? [] : evidenceLines(derivation, rest + trunk, sheet)),
    ...shown.flatMap((branch, i) => {
      const last = i === shown.length - 1 && more.length === 0
      return treeLines(branch, `${rest}${last ? "└─ " : "├─ "}`, `${rest}${last ? "   " : "│  "}`, sheet)
    }),
    ...more.map((line) => `${rest}└─ ${paint("faint", line)}`),
  ]
}

/** The strip, the name and the day of a document, and what it is to the one above. */
function documentLines(id: string, below: string, first: string, rest: string, sheet: PileSheet): readonly string[] {
  const { m, pile, paint, width } = sheet
  const document = pile.findDocument(id)
  const strip = drawSmallStrip(pile.viewOf(id)?.body ?? [], STRIP, paint)
  const name = pile.nameOf(id)
  const title = document?.title ?? null
  const facts = [dayIn(document?.published ?? null, m), ...(title === null ? [] : [m.quote(oneLine(title))]), id].join(" · ")
  const room = Math.max(12, width - measure(rest) - 2)
  const [head = "", ...more] = wrap(oneLine(name), Math.max(12, width - measure(first) - STRIP - 2))
  return [
    `${first}${strip}  ${paint("strong", head)}`,
    ...more.map((line) => `${rest}${" ".repeat(Math.max(0, measure(first) - measure(rest)) + STRIP + 2)}${paint("strong", line)}`),
    ...wrap(facts, room).map((line) => `${rest}${paint("faint", line)}`),
    ...(below === "" ? [] : wrap(below, room).map((line) => rest + line)),
  ]
}

/** What a derivation rests on, with the words in both documents. */
function evidenceLines(derivation: Derivation, indent: string, sheet: PileSheet): readonly string[] {
  if (!sheet.explain) return []
  const { m, pile, paint, width } = sheet
  const quote = (document: string, span: DerivationEvidence["from"]): string | null => {
    const text = pile.findMember(document)?.reading.document.text
    return span === null || text === undefined ? null : m.quote(shorten(oneLine(text.slice(...span)), 120))
  }
  return derivation.evidence.flatMap(({ kind, from, to, note }) => {
    const quotes = [...new Set([quote(derivation.from, from), quote(derivation.to, to)])].filter((one) => one !== null)
    const said = [m.pile.evidence[kind], ...(note === null ? [] : [oneLine(note)]), ...quotes].join(" · ")
    return wrap(said, Math.max(12, width - measure(indent) - 2)).map((line) => `${indent}  ${paint("faint", line)}`)
  })
}
