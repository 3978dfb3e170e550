// CSV: one row a statement, for spreadsheets and statistics programs.
import { type Attribution, quote, type Reading, type Statement } from "../document/index.ts"
import { type Cell, showRows } from "./rows.ts"

export const CSV_COLUMNS = [
  "document",
  "title",
  "outlet",
  "published",
  "statement",
  "start",
  "end",
  "text",
  "standing",
  "speaker",
  "speaker_type",
  "speaker_title",
  "speaker_affiliation",
  "act",
  "factuality",
  "quotation",
  "cue",
  "confidence",
  "by",
] as const

/**
 * Writes the statements of one reading as RFC 4180 rows (CRLF, quotes doubled), ready for a file that grows.
 *
 * Cells are guarded as `showRows` says; an unknown value is an empty cell.
 *
 * @param options.header - whether the row of column names comes first
 * @example showCsv(reading, {header: true}).split("\r\n")[0] // "document,title,outlet,…"
 */
export function showCsv(reading: Reading, { header }: { readonly header: boolean }): string {
  const rows = reading.statements.map((statement) => rowOf(statement, reading))
  return showRows([...(header ? [CSV_COLUMNS] : []), ...rows])
}

function rowOf(statement: Statement, { document, sources, attributions }: Reading): readonly Cell[] {
  const source = sources.find(({ id }) => id === statement.speaker) ?? null
  const held = statement.attributions.flatMap((id) => attributions.find((attribution) => attribution.id === id) ?? [])
  const first: Attribution | undefined = held.find((attribution) => attribution.speaker === statement.speaker) ?? held[0]
  return [
    document.id,
    document.title,
    document.outlet,
    document.published,
    statement.id,
    ...statement.span,
    quote(document.text, [statement.span]),
    statement.standing,
    source?.name ?? null,
    source?.type ?? null,
    source?.title ?? null,
    source?.affiliation ?? null,
    statement.act,
    statement.factuality,
    first?.quotation ?? null,
    first === undefined ? null : quote(document.text, first.cue),
    statement.confidence,
    statement.by,
  ]
}
