// CSV records: the rows of a table as fields by the names of its columns, one after the other, however long the whole is.
import { FirsthandError } from "../document/index.ts"

export type CsvRecord = {
  readonly line: number // from 1, where it begins
  readonly fields: Readonly<Record<string, string>>
  readonly table: string // the row as it stands, under the row that names its columns
}

/**
 * Reads RFC 4180: commas (or semicolons or tabs, whichever the first line has most of), quotes doubled inside quotes, line ends inside quotes.
 *
 * @param chunks - decoded text, cut anywhere
 * @param maxLength - letters of one row; a longer one ends the reading, for a quote that never closes has no end
 * @throws FirsthandError "cli/too-large"
 * @example for await (const { fields } of readCsv(chunks, 1e6)) console.log(fields["text"])
 */
export async function* readCsv(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<CsvRecord> {
  let columns: readonly string[] | null = null
  let header = ""
  let separator = ","
  let line = 1
  for await (const row of splitRows(chunks, maxLength)) {
    const first = line
    line += row.split("\n").length
    if (row.trim() === "") continue
    if (columns === null) {
      separator = chooseSeparator(row)
      header = row
      columns = splitCells(row, separator).map((name) => name.trim().toLowerCase())
      continue
    }
    const cells = splitCells(row, separator)
    yield { line: first, fields: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ""])), table: `${header}\n${row}\n` }
  }
}

/** Rows without their line ends; a line end inside quotes ends none. */
async function* splitRows(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<string> {
  let row = ""
  let quoted = false
  let start = true
  for await (const chunk of chunks) {
    const text = start ? chunk.replace(/^\uFEFF/u, "") : chunk
    start = false
    let from = 0
    for (let i = 0; i < text.length; i++) {
      if (text[i] === '"') quoted = !quoted
      else if (text[i] === "\n" && !quoted) {
        yield (row + text.slice(from, i)).replace(/\r$/u, "")
        row = ""
        from = i + 1
      }
    }
    row += text.slice(from)
    if (row.length > maxLength) {
      throw new FirsthandError(
        "cli/too-large",
        `A row of the table has more than ${maxLength} letters: a quotation mark that is not closed? Mend it, or raise --max-bytes.`,
      )
    }
  }
  if (row !== "") yield row.replace(/\r$/u, "")
}

function splitCells(row: string, separator: string): readonly string[] {
  const cells: string[] = []
  let cell = ""
  let quoted = false
  for (let i = 0; i < row.length; i++) {
    const letter = row[i] ?? ""
    if (letter === '"') {
      if (quoted && row[i + 1] === '"') cell += row[++i]
      else quoted = !quoted
    } else if (letter === separator && !quoted) {
      cells.push(cell)
      cell = ""
    } else cell += letter
  }
  return [...cells, cell]
}

function chooseSeparator(header: string): string {
  const counts = [",", ";", "\t"].map((separator) => [separator, splitCells(header, separator).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ","
}
