// Releases: documents by which an organisation tells the press what it wants to be told.
import type { Document, Span } from "../document/index.ts"

// At the head or the foot of a release, alone or at the beginning of a line.
const MARKS = [
  /^(?:\W*)(?:for (?:immediate|general) release|for release on\b|embargoed until\b|news release|press release|media release|press statement|media advisory|para (?:su )?(?:difusión|publicación|divulgación) inmediata|nota de prensa|comunicado (?:de prensa|oficial)|boletín de prensa|nota informativa para la prensa)/iu,
  /^(?:\W*)(?:(?:media|press) (?:contacts?|enquiries|inquiries|office|relations)|contacts? for (?:the )?(?:media|press)|notes? (?:to|for) editors|contacto (?:de|para la|con la) prensa|contacto para (?:los )?medios|(?:gabinete|oficina) de prensa)\s*(?::|$|[,–—-])/iu,
  /^(?:[Aa]bout|[Aa]cerca de|[Ss]obre) (?:the |el |la |los |las )?\p{Lu}[^.!?]{1,60}$/u,
]
/** Either of these beside another mark; the first two say it alone. */
const ALONE = 2
const AT_END = /^\W*(?:#\s?#\s?#|-\s?(?:30|ends?|fin)\s?-|ends?)\W*$/iu
const ADDRESS =
  /(?:^|\/\/|\.)(?:prnewswire|businesswire|globenewswire|newswire|prweb|accesswire|presswire|eurekalert)\.|\/(?:press-?releases?|news-?releases?|media-?releases?|press-?room|newsroom|notas?-de-prensa|comunicados?(?:-de-prensa)?|sala-de-prensa)(?:\/|$)/iu

/** "About Corven Marine", "Contact for the press": from there on a release says nothing of its matter. */
const FROM_HERE = MARKS.slice(1)

/**
 * Finds what a press release has around its matter: its heading, and the notes on the organisation and for the press at its foot.
 *
 * @returns spans of blocks, in text order
 * @example findReleaseFurniture(release) // [[60, 78], [900, 1130]], "COMUNICADO DE PRENSA", "Sobre el Ministerio …"
 */
export function findReleaseFurniture({ text, blocks }: Document): readonly Span[] {
  const from = 0.4 * text.length
  const foot = blocks.findIndex(({ span }) => span[0] >= from && FROM_HERE.some((pattern) => pattern.test(text.slice(...span))))
  return blocks
    .filter(
      ({ kind, span }, i) =>
        (foot >= 0 && i >= foot) || (kind !== "title" && span[1] - span[0] < 40 && MARKS[0]?.test(text.slice(...span))),
    )
    .map(({ span }) => span)
}

export type ReleaseMark = { readonly span: Span | null; readonly confidence: number } // null: the address says so

/**
 * Finds what makes a document a press release: its own heading, the contact for the press, its address.
 *
 * @returns null where nothing does
 * @example findReleaseMark(document)?.confidence // 0.95, of "FOR IMMEDIATE RELEASE"
 */
export function findReleaseMark({ text, url, blocks }: Document): ReleaseMark | null {
  const lines = blocks.flatMap(({ span: [start, end] }) =>
    [...text.slice(start, end).matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
      line,
      span: [start + index, start + index + line.length] as Span,
    })),
  )
  const found = MARKS.map((pattern) => lines.find(({ line }) => pattern.test(line)) ?? null)
  const alone = found.slice(0, ALONE).find((mark) => mark !== null)
  if (alone) return { span: alone.span, confidence: 0.95 }
  const address = url !== null && ADDRESS.test(url)
  const about = found[ALONE] ?? null
  if (address) return { span: about?.span ?? null, confidence: about ? 0.93 : 0.85 }
  return about && lines.some(({ line }) => AT_END.test(line)) ? { span: about.span, confidence: 0.8 } : null
}
