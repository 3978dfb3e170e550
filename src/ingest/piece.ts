// Piece: one block on its way into a document, before its place in the text is known.
import type { BlockKind } from "../document/index.ts"
import type { DomElement } from "./html/dom.ts"

export type PieceLink = { readonly start: number; readonly end: number; readonly url: string } // offsets into the piece's text

export type Piece = {
  readonly kind: BlockKind
  readonly text: string // white space collapsed, trimmed, never empty
  readonly links: readonly PieceLink[]
  readonly page?: number
  readonly element?: DomElement // HTML only: what it was found in
}
