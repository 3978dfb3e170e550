import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { findNames } from "./names.ts"
import { spanOf } from "./positions.ts"
import { NAME_LABELS } from "./tagger.ts"

type Chances = Partial<Record<(typeof NAME_LABELS)[number], number>>

/** The names of a text where the model gives some words these chances, and calls every other one no name. */
function names(text: string, chances: Readonly<Record<string, Chances>>, language: "en" | "es" = "en"): string[] {
  const { prose } = marked(text, { language })
  const scores = new Float32Array(prose.tokens.length * NAME_LABELS.length)
  prose.tokens.forEach((token, i) => {
    const given = chances[token.text] ?? { O: 0.999 }
    NAME_LABELS.forEach((label, l) => {
      scores[i * NAME_LABELS.length + l] = Math.log(given[label] ?? 0.0001)
    })
  })
  const found = findNames(prose, { names: scores })
  return found.map((name) => `${name.type} ${prose.document.text.slice(...spanOf(prose.tokens, name))}`)
}

describe("findNames", () => {
  it("believes a name whose type the model cannot tell", () => {
    const unsure = { O: 0.35, "B-person": 0.1, "B-organization": 0.3, "B-place": 0.2 }
    expect(names("The work was given to Brennick last year.", { Brennick: unsure })).toEqual(["organization Brennick"])
  })

  it("asks little of the model for a capital inside a Spanish sentence", () => {
    const weak = { O: 0.8, "B-place": 0.15, "B-organization": 0.05 }
    const sure = { Lisboa: { O: 0.01, "B-place": 0.98 } }
    expect(names("El barco fue de Calvera a Lisboa.", { Calvera: weak, ...sure }, "es")).toEqual(["place Calvera", "place Lisboa"])
    expect(names("The boat went from Calvera to Lisboa.", { Calvera: weak, ...sure })).toEqual(["place Lisboa"])
  })

  it("takes no numeral and no common abbreviation for a name", () => {
    const organization = { O: 0.1, "B-organization": 0.9 }
    expect(names("Una casona del siglo XVIII con un DVD.", { XVIII: organization, DVD: organization }, "es")).toEqual([])
  })

  it("leaves no small word at a name's end", () => {
    const first = { "B-organization": 0.98 }
    expect(names("They read the Review of fisheries.", { Review: first, of: { "I-organization": 0.98 } })).toEqual(["organization Review"])
  })

  it("takes what stands in brackets behind a person for whose they are", () => {
    const person = { Lena: { "B-person": 0.99 }, Ortuño: { "I-person": 0.99 } }
    const club = { O: 0.1, "B-person": 0.5, "B-organization": 0.4 }
    expect(names("Empató Lena Ortuño (Corvera) en casa.", { ...person, Corvera: club }, "es")).toEqual([
      "person Lena Ortuño",
      "organization Corvera",
    ])
  })

  it("keeps a club and its town apart", () => {
    const place = { "B-place": 0.99 }
    const text = "El árbitro pitó un penalti y el Calvera ganó la copa.\n\nHubo fiesta en Calvera hasta el alba."
    expect(names(text, { Calvera: place }, "es")).toEqual(["organization Calvera", "place Calvera"])
  })

  it("finds a dateline's place whatever the model says", () => {
    const known = { Ortuño: { "B-person": 0.99 } }
    expect(names("Villar de Nalva, 3 may (EFE).- Llegó Ortuño.", known, "es")).toEqual([
      "place Villar de Nalva",
      "organization EFE",
      "person Ortuño",
    ])
  })

  it("finds in a headline of capitals the names that the text has", () => {
    const known = { Ortuño: { "B-person": 0.99 } }
    expect(names("ORTUÑO PIDE AYUDA PARA PUERTOS\n\nAyer llegó Ortuño.", known, "es")).toEqual(["person ORTUÑO", "person Ortuño"])
  })

  it("finds a body that Spanish names by its capital alone", () => {
    const known = { Ortuño: { "B-person": 0.99 } }
    expect(names("Ayer habló el portavoz del Ejecutivo con Ortuño.", known, "es")).toEqual(["organization Ejecutivo", "person Ortuño"])
  })
})
