import { describe, expect, it } from "vitest"
import { findNamings, findNameWords, isSameOutlet, readOutletName } from "./outlet-names.ts"

function namings(text: string, outlet: string): readonly string[] {
  const name = readOutletName(outlet)
  return name ? findNamings(text, findNameWords(text), name).map((span) => text.slice(...span)) : []
}

describe("an outlet is found", () => {
  it.each([
    ["The Harbour Tribune", "as the Harbour Tribune reported", "Harbour Tribune"],
    ["The Harbour Tribune", "the Tribune’s reporters", "Tribune"],
    ["The Harbour Tribune", "on HarbourTribune.com", "HarbourTribune.com"],
    ["La Gaceta del Estuario", "según publicó La Gaceta del Estuario", "Gaceta del Estuario"],
    ["La Gaceta del Estuario", "contó a la Gaceta ayer", "Gaceta"],
    ["Meridian News Service", "the MNS reported", "MNS"],
    ["Associated Press", "told the AP on Monday", "AP"],
    ["AP", "The Associated Press reported", "Associated Press"],
    ["BriefDeck", "BriefDeck says", "BriefDeck"],
    ["Diario de Calvera", "declaró al Diario de Calvera", "Diario de Calvera"],
  ])("%s in “%s”", (outlet, text, words) => {
    expect(namings(text, outlet)).toEqual([words])
  })
})

describe("no outlet is found", () => {
  it.each([
    ["The Harbour Tribune", "the Estuary Tribune reported"],
    ["The Harbour Tribune", "the harbour tribune was built of oak"],
    ["The Harbour Tribune", "a tribune in the harbour"],
    ["The Northern Herald", "near the Herald Square station"],
    ["Beacon", "the Northern Beacon reported"],
  ])("%s in “%s”", (outlet, text) => {
    expect(namings(text, outlet)).toEqual([])
  })
})

it.each([
  ["The Harbour Tribune", "Harbour Tribune", true],
  ["the Tribune", "Harbour Tribune", true],
  ["AP", "Associated Press", true],
  ["harbourtribune.com", "The Harbour Tribune", true],
  ["Estuary Tribune", "Harbour Tribune", false],
  ["Harbour", "Harbour Tribune", false],
])("%s and %s are one outlet: %s", (a, b, same) => {
  expect(isSameOutlet(a, b)).toBe(same)
  expect(isSameOutlet(b, a)).toBe(same)
})
