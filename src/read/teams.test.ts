import { describe, expect, it } from "vitest"
import { tokensOf } from "../../test/marked.ts"
import { tokensIn } from "./positions.ts"
import { findTeams } from "./teams.ts"

/** Whether the name in angle brackets plays. */
function plays(text: string): boolean {
  const from = text.indexOf("<")
  const plain = text.replace("<", "").replace(">", "")
  const tokens = tokensOf(plain)
  return findTeams(tokens).plays(tokensIn(tokens, [from, text.indexOf(">") - 1]))
}

describe("findTeams", () => {
  it("knows a club by the article that its town has not", () => {
    expect(plays("El entrenador elogió al <Calvera> tras la semifinal de copa.")).toBe(true)
    expect(plays("El entrenador viajó a <Calvera> tras la semifinal de copa.")).toBe(false)
  })

  it("leaves places that have an article alone", () => {
    expect(plays("La semifinal de copa se jugó en un estadio del <Mar Menor>.")).toBe(false)
    expect(plays("La final de copa y la liga se jugaron en un estadio del <Líbano>.")).toBe(false)
  })

  it("knows a side by its score, its line-up and what it does to another", () => {
    expect(plays("<Calvera>, 2 - Noria, 1. Goles: Lago y Ortuño, de penalti.")).toBe(true)
    expect(plays("2 - <Calvera>: Lago, Ortuño. El gol fue de penalti.")).toBe(true)
    expect(plays("<Calvera> beat Noria in the cup with a late goal.")).toBe(true)
    expect(plays("The striker of Noria scored a goal against <Calvera>.")).toBe(true)
  })

  it("finds no side where no sport is", () => {
    expect(plays("El alcalde habló del <Calvera> de su infancia.")).toBe(false)
    expect(plays("Troops moved against <Calvera> at dawn.")).toBe(false)
  })
})
