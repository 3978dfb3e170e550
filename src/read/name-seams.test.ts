import { describe, expect, it } from "vitest"
import { tokensOf } from "../../test/marked.ts"
import type { EntityType } from "../document/index.ts"
import { cutSeams } from "./name-seams.ts"
import { spanOf, tokensIn } from "./positions.ts"

/** What becomes of the name in angle brackets. */
function cut(marked: string, type: EntityType = "person"): string[] {
  const from = marked.indexOf("<")
  const text = marked.replace("<", "").replace(">", "")
  const tokens = tokensOf(text)
  const name = { ...tokensIn(tokens, [from, marked.indexOf(">") - 1]), type }
  return cutSeams(tokens, [name]).map((one) => `${one.type} ${text.slice(...spanOf(tokens, one))}`)
}

describe("cutSeams", () => {
  it("cuts letters and outlets off the person behind them", () => {
    expect(cut("Habló el diputado del <PNC Lena Ortuño> ayer.")).toEqual(["organization PNC", "person Lena Ortuño"])
    expect(cut("Lo dijo a <Efe Ortuño> ayer.")).toEqual(["organization Efe", "person Ortuño"])
  })

  it("cuts where a given name follows whose somebody is", () => {
    const parts = ["organization Unión Norte", "person Manuel Ortuño"]
    expect(cut("Marcó el delantero argentino del <Unión Norte Manuel Ortuño> ayer.", "organization")).toEqual(parts)
  })

  it("leaves whole names alone", () => {
    expect(cut("Habló <Juan Carlos Ortuño> ayer.")).toEqual(["person Juan Carlos Ortuño"])
    expect(cut("Habló el director del <Centro Manuel Ortuño> ayer.", "organization")).toEqual(["organization Centro Manuel Ortuño"])
    expect(cut("Murió el rey <Juan II> ayer.")).toEqual(["person Juan II"])
    expect(cut("Ganó <PNC Research Institute> ayer.", "organization")).toEqual(["organization PNC Research Institute"])
  })
})
