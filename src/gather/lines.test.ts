import { Readable } from "node:stream"
import { describe, expect, it } from "vitest"
import { type Line, splitLines } from "./lines.ts"

async function split(chunks: readonly (string | Buffer)[], maxBytes = 100): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of splitLines(Readable.from(chunks), maxBytes)) lines.push(line)
  return lines
}

describe("splitLines", () => {
  it("joins what is cut between two chunks, also within a letter", async () => {
    const bytes = Buffer.from("año\nnuevo")
    expect(await split([bytes.subarray(0, 2), bytes.subarray(2)])).toEqual([
      { number: 1, text: "año" },
      { number: 2, text: "nuevo" },
    ])
  })

  it("leaves out empty lines and still counts them", async () => {
    expect(await split(["\uFEFFa\r\n\r\n \nb\n"])).toEqual([
      { number: 1, text: "a" },
      { number: 4, text: "b" },
    ])
  })

  it("says of a line that is not UTF-8 that it is none", async () => {
    expect(await split([Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x0a]), "b"])).toEqual([
      { number: 1, text: null },
      { number: 2, text: "b" },
    ])
  })

  it("counts a line that is too long and keeps none of it", async () => {
    expect(await split(["aaaaaa", "aaaaaa\nb"], 10)).toEqual([
      { number: 1, bytes: 12 },
      { number: 2, text: "b" },
    ])
  })
})
