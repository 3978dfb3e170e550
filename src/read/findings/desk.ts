// Desk: what every finding is made from: the prose, what has been read of it, and its words.
import type { Attribution, BlockKind, Reading, Source, Span, Statement } from "../../document/index.ts"
import type { Prose } from "../prose.ts"

export type Read = Omit<Reading, "findings" | "vectors" | "explanations">

export type Desk = {
  readonly prose: Prose
  readonly reading: Read
  readonly words: readonly string[] // of prose.tokens
  readonly sources: ReadonlyMap<string, Source>
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly kinds: ReadonlyMap<string, BlockKind> // of the block that each statement is in, by its id
  readonly body: readonly Statement[] // without title, summary and headings
}

const BODY: ReadonlySet<BlockKind> = new Set<BlockKind>(["paragraph", "list-item", "blockquote", "caption", "correction"])

/** @returns a desk for one reading */
export function setDesk(prose: Prose, reading: Read): Desk {
  const { blocks } = prose.document
  const kinds = new Map<string, BlockKind>()
  let block = 0
  for (const { id, span } of reading.statements) {
    while (block < blocks.length && (blocks[block]?.span[1] ?? 0) <= span[0]) block++
    kinds.set(id, blocks[block]?.kind ?? "paragraph")
  }
  return {
    prose,
    reading,
    words: prose.words,
    sources: new Map(reading.sources.map((source) => [source.id, source])),
    attributions: new Map(reading.attributions.map((attribution) => [attribution.id, attribution])),
    kinds,
    body: reading.statements.filter(({ id }) => BODY.has(kinds.get(id) ?? "paragraph")),
  }
}

const LONGEST = 90

/** @returns the words under a span for a message, cut at a word where they are long */
export function quoteShort({ prose }: Desk, [start, end]: Span): string {
  const text = prose.document.text.slice(start, end).replace(/\s+/gu, " ").trim()
  if (text.length <= LONGEST) return text
  return `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`
}
