// Assemble: pieces to a document's text, with the span of every block and link.
import type { Block, Link } from "../document/index.ts"
import type { Piece } from "./piece.ts"

const BETWEEN = "\n\n"

/** @returns the pieces' texts with a blank line between, and where each came to stand @example assemble([{kind: "title", text: "Taxes", links: []}]).text // "Taxes" */
export function assemble(pieces: readonly Piece[]): { text: string; blocks: Block[]; links: Link[] } {
  const blocks: Block[] = []
  const links: Link[] = []
  const texts: string[] = []
  let offset = 0
  for (const piece of pieces) {
    const span = [offset, offset + piece.text.length] as const
    blocks.push(piece.page === undefined ? { kind: piece.kind, span } : { kind: piece.kind, span, page: piece.page })
    for (const link of piece.links) links.push({ span: [offset + link.start, offset + link.end], url: link.url })
    texts.push(piece.text)
    offset = span[1] + BETWEEN.length
  }
  return { text: texts.join(BETWEEN), blocks, links }
}
