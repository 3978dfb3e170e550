// Rows: tables as RFC 4180 writes them, for spreadsheets and statistics programs.

export type Cell = string | number | null // null: unknown, an empty cell

export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/**
 * Writes rows (CRLF, quotes doubled), ready for a file that grows.
 *
 * A cell that a spreadsheet would run as a formula (first letter =, +, -, @, their full-width forms, a tab or a line end) gets an apostrophe
 * before it: the words of an article come from anybody. Nothing else is changed.
 *
 * @example showRows([["a", 'says "no"']]) // 'a,"says ""no"""\r\n'
 */
export function showRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(showCell).join(",")}\r\n`).join("")
}

/** @returns the names of the columns, then the rows @example showTable({columns: ["claim"], rows: [["c1"]]}) // "claim\r\nc1\r\n" */
export function showTable({ columns, rows }: Table): string {
  return showRows([columns, ...rows])
}

function showCell(value: Cell): string {
  if (value === null) return ""
  if (typeof value === "number") return String(value)
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
