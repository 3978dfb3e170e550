import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import type { EntityType } from "../document/index.ts"
import { wholeNames } from "./name-wholes.ts"
import { spanOf, tokensIn } from "./positions.ts"

function wholes(text: string, names: readonly (readonly [words: string, type: EntityType])[], language: "en" | "es" = "es"): string[] {
  const { prose } = marked(text, { language })
  const given = names.map(([words, type]) => {
    const at = text.indexOf(words)
    return { ...tokensIn(prose.tokens, [at, at + words.length]), type, confidence: 0.9 }
  })
  return wholeNames(prose, given).map((name) => text.slice(...spanOf(prose.tokens, name)))
}

describe("wholeNames", () => {
  it("takes up an article with a capital inside a Spanish sentence", () => {
    expect(wholes("El tren llegó a La Horcada ayer.", [["Horcada", "place"]])).toEqual(["La Horcada"])
  })

  it("leaves the article of a sentence's start, but for a name that always has it", () => {
    expect(wholes("La Naviera Varela cerró.", [["Naviera Varela", "organization"]])).toEqual(["Naviera Varela"])
    expect(wholes("La Rioja votó el domingo.", [["Rioja", "place"]])).toEqual(["La Rioja"])
  })

  it("joins a body and what it is for", () => {
    const parts = [["Consejo", "organization"] as const, ["Paz", "other"] as const]
    expect(wholes("Lo pidió el Consejo por la Paz.", parts)).toEqual(["Consejo por la Paz"])
  })

  it("keeps a body and its town apart, and a second “de”", () => {
    expect(
      wholes("El Banco de Lisboa cerró.", [
        ["Banco", "organization"],
        ["Lisboa", "place"],
      ]),
    ).toEqual(["Banco", "Lisboa"])
    const office = [["Oficina de Puertos", "organization"] as const, ["Calvera", "place"] as const]
    expect(wholes("Llamó la Oficina de Puertos de Calvera.", office)).toEqual(["Oficina de Puertos", "Calvera"])
  })

  it("leaves English names alone", () => {
    expect(wholes("She reached La Horcada on foot.", [["Horcada", "place"]], "en")).toEqual(["Horcada"])
  })
})
