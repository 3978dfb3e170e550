import { describe, expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"
import { readingOf } from "../../test/reading.ts"
import type { Document, Reading } from "../document/index.ts"
import { judgeStanding } from "../read/standing.ts"
import { compare } from "./compare.ts"

function reading(text: string, options: Partial<Document> = {}): Reading {
  const { prose, attributions, sources } = attributed(text, options)
  return readingOf(prose.document, { sources, attributions, ...judgeStanding(prose, attributions) })
}

const WIRE = `The ferry Constance sank off Port Elder on Monday with thirty people aboard, and the coast guard searched until dark.

  <s>Adela Prior</s> <c>said</c> <q>the hull of the Constance may have cracked in the storm</q>.

  The yard in the old harbor has built ferries for a hundred years.`

describe("passages", () => {
  it("finds what both share, around a few changed words", () => {
    const morning = `Early reports came in at dawn. The ferry Constance sank off Port Elder on Sunday night with thirty people aboard, and the coast guard searched until dark.`
    const { shared } = compare(reading(WIRE), reading(morning))
    expect(shared.length).toBe(1)
    const passage = shared[0]?.right ?? [0, 0]
    expect(morning.slice(...passage)).toBe(
      "The ferry Constance sank off Port Elder on Sunday night with thirty people aboard, and the coast guard searched until dark",
    )
  })

  it("finds none in texts that only speak of the same", () => {
    expect(compare(reading(WIRE), reading("A ferry went down near the cape. Nobody knows why.")).shared).toEqual([])
  })
})

describe("statements", () => {
  it("pairs the same statement and says what differs", () => {
    const rewrite = "<s @unnamed-group>Experts</s> <c>said</c> <q>the hull of the Constance had cracked in the storm</q>."
    const { pairs } = compare(reading(WIRE), reading(rewrite))
    expect(pairs.length).toBe(1)
    expect(pairs[0]?.differences).toEqual([
      { aspect: "source", left: "Adela Prior", right: "Experts" },
      { aspect: "factuality", left: "PS+", right: "CT+" },
    ])
  })

  it("says when a number differs", () => {
    const other = "The ferry Constance sank off Port Elder on Monday with 45 people aboard, and the coast guard searched until dark."
    expect(compare(reading(WIRE), reading(other)).pairs[0]?.differences).toEqual([{ aspect: "number", left: "30", right: "45" }])
  })

  it("lists what only one says", () => {
    const left = reading(WIRE)
    const { onlyLeft, onlyRight } = compare(left, reading("The harbor was closed to all traffic this morning."))
    expect(onlyLeft.length).toBe(left.statements.length)
    expect(onlyRight.length).toBe(1)
  })
})

describe("versions", () => {
  it("shows the changed words", () => {
    const before = reading(WIRE)
    const after = reading(WIRE.replace("thirty people", "forty-one people").replace("until dark", "until the next morning"))
    const { versions, edits } = compare(before, after)
    expect(versions).toBe(true)
    expect(edits.map(({ left, right }) => [before.document.text.slice(...left), after.document.text.slice(...right)])).toEqual([
      ["thirty", "forty-one"],
      ["dark", "the next morning"],
    ])
  })

  it("has no edits for two articles", () => {
    expect(compare(reading(WIRE), reading("Something else entirely was in the news.")).edits).toEqual([])
  })
})

describe("languages", () => {
  it("compares only names and numbers where they differ", () => {
    const spanish = reading("El transbordador se hundió el lunes con 30 personas a bordo.", { language: "es" })
    const result = compare(reading(WIRE), spanish)
    expect(result).toMatchObject({ comparable: "names-and-numbers", pairs: [], shared: [], numbers: { both: ["30"] } })
    expect(result.warnings.length).toBe(1)
  })
})

it("stays quick on long texts", () => {
  const long = Array.from(
    { length: 4000 },
    (_, i) => `Line ${i} of the ledger lists ship ${(i * 7919) % 4001} and cargo ${(i * 104729) % 3989} in harbor ${i % 17}.`,
  ).join(" ")
  const started = Date.now()
  compare(reading(long), reading(long.replaceAll("cargo 17 ", "cargo 18 ")))
  expect(Date.now() - started).toBeLessThan(20_000)
})
