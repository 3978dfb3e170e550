import { describe, expect, it } from "vitest"
import { tokensOf } from "../../test/marked.ts"
import { hintsOf } from "./name-surroundings.ts"
import { tokensIn } from "./positions.ts"

/** The types that are hinted of the name in angle brackets. */
function hints(text: string, language: "en" | "es" = "es"): string[] {
  const from = text.indexOf("<")
  const tokens = tokensOf(text.replace("<", "").replace(">", ""))
  return hintsOf(tokens, tokensIn(tokens, [from, text.indexOf(">") - 1]), language).map(({ type }) => type)
}

describe("hintsOf", () => {
  it("knows events and laws by their head", () => {
    expect(hints("Ganó la <Copa del Puerto> ayer.")).toEqual(["other"])
    expect(hints("Abrió la <IV Feria del Mar> ayer.")).toEqual(["other"])
    expect(hints("They won the <Harbour Cup> again.", "en")).toEqual(["other"])
  })

  it("knows sites by their head and by the noun before them", () => {
    expect(hints("Jugó en el <Estadio del Norte> ayer.")).toContain("place")
    expect(hints("Pagó a <Isla Verde Consultores> ayer.")).toEqual([])
    expect(hints("Cayó al río <Nalva> ayer.")).toEqual(["place"])
    expect(hints("Vive en la calle <Lena Ortuño> desde niño.")).toEqual(["place"])
    expect(hints("Murió el alcalde de <Calvera> ayer.")).toEqual(["place"])
    expect(hints("It burned at <Harbour Stadium> again.", "en")).toEqual(["place"])
  })

  it("calls what an office looks after no organisation", () => {
    expect(hints("Habló la ministra de <Hacienda> ayer.")).toEqual(["other"])
    expect(hints("Habló el ministro noriano de <Pesca> ayer.")).toEqual(["other"])
    expect(hints("Habló la portavoz de <Exteriores> ayer.")).toEqual(["other"])
  })

  it("does not take whose an office is for what it looks after", () => {
    expect(hints("Habló el primer ministro de <Noria> ayer.")).toEqual([])
    expect(hints("Habló el concejal del <PNC> ayer.")).toEqual([])
  })

  it("tells nothing where nothing is told, and no place of a road's number", () => {
    expect(hints("Llamó <Brennick> ayer.")).toEqual([])
    expect(hints("Se cortó la carretera <N-21> ayer.")).toEqual([])
  })
})
