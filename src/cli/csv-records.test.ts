// CSV: quotes, separators, line ends in cells, chunks cut anywhere, and what never ends.
import { describe, expect, it } from "vitest"
import { readCsv } from "./csv-records.ts"

async function read(text: string, size = 3, most = 1000) {
  const chunks = (async function* () {
    for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
  })()
  const records = []
  for await (const { line, fields } of readCsv(chunks, most)) records.push({ line, ...fields })
  return records
}

describe("readCsv", () => {
  it.each([1, 2, 7, 1000])("reads quotes, doubled quotes, separators and line ends in cells, in chunks of %d", async (size) => {
    const text = '\uFEFFId,Text,Outlet\r\n1,"He said ""no"", twice\r\nand left",Quay\r\n\r\n2,plain,\r\n3,short'
    expect(await read(text, size)).toEqual([
      { line: 2, id: "1", text: 'He said "no", twice\r\nand left', outlet: "Quay" },
      { line: 5, id: "2", text: "plain", outlet: "" },
      { line: 6, id: "3", text: "short", outlet: "" },
    ])
  })

  it.each([";", "\t"])("takes %j for the separator where the first line has it", async (separator) => {
    expect(await read(["id", "text"].join(separator).concat("\n", ["1", "a, b"].join(separator)))).toEqual([
      { line: 2, id: "1", text: "a, b" },
    ])
  })

  it("keeps each row as it stands, with all of its columns, under their names", async () => {
    const chunks = (async function* () {
      yield '\uFEFFid; text;Section\r\n1;"a ""b""\r\nc"; "City" \r\n'
    })()
    const tables: string[] = []
    for await (const { table } of readCsv(chunks, 1000)) tables.push(table)
    expect(tables).toEqual(['id; text;Section\n1;"a ""b""\r\nc"; "City" \n'])
  })

  it("stops at a quote that never closes", async () => {
    await expect(read(`id,text\n1,"${"x".repeat(5000)}`)).rejects.toMatchObject({ code: "cli/too-large" })
  })
})
