import { describe, expect, it } from "vitest"
import { fixture } from "../../test/browser/report-fixture.ts"
import { CSV_COLUMNS, showCsv } from "./csv.ts"

/** RFC 4180, as a spreadsheet reads it. */
function parse(csv: string): string[][] {
  return csv
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .slice(0, -1)
    .map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? ""))
}

describe("showCsv", () => {
  it("writes a header and one row for each statement, all of one length", () => {
    const rows = parse(showCsv(fixture(), { header: true }))
    expect(rows[0]).toEqual(CSV_COLUMNS)
    expect(rows).toHaveLength(1 + fixture().statements.length)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([CSV_COLUMNS.length]))
  })

  it("leaves the header away in a file that goes on", () => {
    expect(parse(showCsv(fixture(), { header: false }))).toHaveLength(fixture().statements.length)
  })

  it("gives back the exact words under each span", () => {
    const reading = fixture()
    const texts = parse(showCsv(reading, { header: false })).map((row) => row[7])
    expect(texts).toEqual(reading.statements.map(({ span }) => reading.document.text.slice(...span)))
  })

  it("keeps commas, quotes and line ends inside one cell", () => {
    const rows = parse(showCsv(fixture({ title: 'He said "no",\r\nthen left' }), { header: false }))
    expect(rows[0]?.[1]).toBe('He said "no",\r\nthen left')
  })

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])("keeps a spreadsheet from running %j", (title) => {
    expect(parse(showCsv(fixture({ title }), { header: false }))[0]?.[1]).toBe(`'${title}`)
  })

  it("leaves unknown values empty", () => {
    const rows = parse(showCsv(fixture({ outlet: null, published: null }), { header: false }))
    expect(rows[0]?.slice(2, 4)).toEqual(["", ""])
  })
})
