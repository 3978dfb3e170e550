import { describe, expect, it } from "vitest"
import { tokensOf } from "../../test/marked.ts"
import { findDatelines } from "./datelines.ts"
import { spanOf } from "./positions.ts"

function datelines(text: string): string[] {
  const tokens = tokensOf(text)
  return findDatelines(tokens).map((part) => `${part.type} ${text.slice(...spanOf(tokens, part))}`)
}

describe("findDatelines", () => {
  it("finds the place before a date and an agency, and the wider one in brackets", () => {
    expect(datelines("Calvera, 3 may (EFE).- El puerto cerró.")).toEqual(["place Calvera", "organization EFE"])
    expect(datelines("La Horcada de Arriba (Noria), 3 may (EFE).")).toEqual([
      "place La Horcada de Arriba",
      "place Noria",
      "organization EFE",
    ])
  })

  it("finds it before an agency alone, also behind a headline in capitals", () => {
    expect(datelines("CALVERA (AP) — The port closed.")).toEqual(["place CALVERA", "organization AP"])
    expect(datelines("LOS REMOLCADORES SALEN DEL PUERTO Calvera (EFE).")).toEqual(["place Calvera", "organization EFE"])
  })

  it("takes a date alone only where a block begins, and not behind a person", () => {
    expect(datelines("Calvera, May 3. The port closed.")).toEqual(["place Calvera"])
    expect(datelines("It left Calvera, May 3 being a Sunday.")).toEqual([])
    expect(datelines("Ana Ortuño, 3 mayo.")).toEqual([])
  })

  it("takes no other brackets", () => {
    expect(datelines("Lena Ortuño (PNC) votó en contra.")).toEqual([])
  })
})
