import { describe, expect, it } from "vitest"
import { comparisonFixture, fixture } from "../../test/browser/report-fixture.ts"
import { messagesIn } from "./messages/index.ts"
import { arrangeSides, factRows, sayDifference, sayRelation } from "./sides.ts"
import { showComparison } from "./terminal/compare.ts"

const m = messagesIn("en")

describe("a comparison", () => {
  const left = fixture()
  const right = fixture({ outlet: "Quay News" })

  it("parts what is put differently from what is put the same way", () => {
    const sides = arrangeSides(comparisonFixture(), left, right)
    expect(sides.changed.map((pair) => pair.left.statement.id)).toEqual(["t8"])
    expect(sides.same).toBe(1)
    expect([sides.onlyLeft, sides.onlyRight].map((tiles) => tiles.map(({ statement }) => statement.id))).toEqual([["t5"], []])
  })

  it("says what differs in words", () => {
    expect(sayDifference({ aspect: "factuality", left: "PS+", right: "CT+" }, m)).toBe("how sure: possible → certain")
    expect(sayDifference({ aspect: "source", left: null, right: "critics" }, messagesIn("es"))).toBe("fuente: nadie → critics")
  })

  it("shows changed words with the ones around them", () => {
    const [change] = arrangeSides(comparisonFixture(), left, right).changes
    expect(change).toMatchObject({ left: "Residents", right: "Residents", before: "" })
    expect(change?.after.startsWith("say the board’s engineer")).toBe(true)
  })

  it("compares only names and numbers across languages, and says so", () => {
    const comparison = { ...comparisonFixture(), comparable: "names-and-numbers" as const }
    expect(sayRelation(comparison, m)).toEqual([m.compare.otherLanguage])
    const report = showComparison(comparison, left, right, { width: 80, color: false, language: "en" })
    expect(report).not.toContain(m.compare.changed)
  })

  it("lists names and numbers by who has them", () => {
    expect(factRows(comparisonFixture(), m)).toEqual([
      { label: "names, in both", values: "Maud Ferreira" },
      { label: "numbers, only in 2", values: "340" },
    ])
  })

  it("keeps to the width of the terminal", () => {
    for (const line of showComparison(comparisonFixture(), left, right, { width: 44, color: false, language: "es" }).split("\n"))
      expect(line.length).toBeLessThanOrEqual(44)
  })
})
