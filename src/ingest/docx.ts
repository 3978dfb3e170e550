// DOCX: the HTML that mammoth makes of it, to pieces. A Word file is the article and nothing else.
import { collapse } from "../text/index.ts"
import { splitByline } from "./byline.ts"
import { readDate, readDateline } from "./dates.ts"
import type { Decoders } from "./decoders.ts"
import { findPieces } from "./html/pieces.ts"
import { labelLines } from "./labels.ts"
import type { Piece } from "./piece.ts"

export type DocxArticle = {
  readonly pieces: readonly Piece[]
  readonly title: string | null
  readonly byline: readonly string[]
  readonly published: string | null
}

/** Labels the blocks of a Word file: its styles where it uses them, else their form and place. */
export async function readDocxPieces(html: string, decoders: Pick<Decoders, "parseHtml">): Promise<DocxArticle> {
  const document = await decoders.parseHtml(`<!doctype html><html><head></head><body>${html}</body></html>`)
  return labelPieces(document.body === null ? [] : findPieces(document.body, null))
}

/** Labels pieces that come from no page: title, byline, date and end matter are told from form and place. */
export function labelPieces(found: readonly Piece[]): DocxArticle {
  const first = found.findIndex((piece) => piece.kind === "heading")
  const isStyled = first >= 0 && first < 3 && found.slice(0, first).every((piece) => piece.text.length < 80)
  const kinds = labelLines(
    found.map((piece, index) => ({
      text: piece.text,
      kind: isStyled && index === first ? "title" : piece.kind === "paragraph" ? null : piece.kind,
    })),
  )
  const pieces = found.map((piece, index): Piece => ({ ...piece, kind: kinds[index] ?? piece.kind }))
  const bylines = pieces.filter((piece) => piece.kind === "byline").map((piece) => piece.text)
  const title = pieces.find((piece) => piece.kind === "title")
  return {
    // The title stands first in every document's text.
    pieces: title === undefined ? pieces : [title, ...pieces.filter((piece) => piece !== title)],
    title: title === undefined ? null : collapse(title.text),
    byline: [...new Set(bylines.filter((line) => readDate(line) === null || /^(?:by|por)\s/iu.test(line)).flatMap(splitByline))],
    published:
      bylines.map((line) => readDate(line)).find((date) => date !== null) ??
      pieces
        .slice(0, 6)
        .map((piece) => readDateline(piece.text))
        .find((date) => date !== null) ??
      null,
  }
}
