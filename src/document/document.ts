// Document: one version of one article or page, as text, blocks and metadata.
import type { Span } from "./span.ts"

export const BLOCK_KINDS = [
  "title",
  "summary", // standfirst, summary bullets, "quick takes"
  "heading",
  "paragraph",
  "list-item",
  "blockquote",
  "caption", // with its credit
  "byline",
  "sources", // one entry of a closing list of sources
  "correction", // "Correction: an earlier version of this article …"
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export type Block = {
  readonly kind: BlockKind
  readonly span: Span
  readonly page?: number // from 1; formats with pages only
}

export type Link = { readonly span: Span; readonly url: string }

export type Document = {
  readonly id: string // "sha256:…" of the original bytes, or the id a JSON Lines item came with
  readonly url: string | null // canonical, absolute
  readonly title: string | null
  readonly byline: readonly string[] // one name each, without "By"
  readonly outlet: string | null // who publishes
  readonly published: string | null // ISO 8601; a date alone where no time is known
  readonly modified: string | null
  readonly language: string | null // ISO 639-1; null: cannot be told
  readonly text: string
  readonly blocks: readonly Block[] // in document order, disjoint
  readonly links: readonly Link[]
  readonly warnings: readonly string[] // what could not be read or is doubtful, for a person
}
