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

  it("joins a body and its town, but keeps what stands behind a second “de” apart", () => {
    expect(
      wholes("El Ayuntamiento de Calvera cerró.", [
        ["Ayuntamiento", "organization"],
        ["Calvera", "place"],
      ]),
    ).toEqual(["Ayuntamiento de Calvera"])
    const office = [["Oficina de Puertos", "organization"] as const, ["Calvera", "place"] as const]
    expect(wholes("Llamó la Oficina de Puertos de Calvera.", office)).toEqual(["Oficina de Puertos", "Calvera"])
  })

  it("takes up the capitals beside a name, up to a given name, an outlet or a role", () => {
    expect(wholes("Llegó a Puerto Nalva ayer.", [["Puerto", "place"]])).toEqual(["Puerto Nalva"])
    expect(wholes("Compró la Banca Nalva Centro ayer.", [["Nalva", "organization"]])).toEqual(["Banca Nalva Centro"])
    expect(wholes("Viajó el obispo de Calvera Juan Ortuño ayer.", [["Calvera", "place"]])).toEqual(["Calvera"])
  })

  it("keeps initials whole, with the last full stop", () => {
    expect(wholes("Condenó a F. R. J. por robo.", [["F. R", "person"]])).toEqual(["F. R. J."])
    expect(wholes("Condenó a F. R. J. por robo.", [["R. J", "person"]])).toEqual(["F. R. J."])
  })

  it("takes up a club's letters", () => {
    expect(wholes("Jugó el Calvera CF ayer.", [["Calvera", "place"]])).toEqual(["Calvera CF"])
    expect(wholes("Jugó el At. Calvera ayer.", [["Calvera", "place"]])).toEqual(["At. Calvera"])
  })

  it("leaves English names alone", () => {
    expect(wholes("She reached La Horcada on foot.", [["Horcada", "place"]], "en")).toEqual(["Horcada"])
  })
})
