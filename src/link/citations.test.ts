import { describe, expect, it } from "vitest"
import { memberOf } from "../../test/members.ts"
import { findCitations, pageOf } from "./citations.ts"

const REST = "The council will vote on the bridge on Thursday, and the mayor has not said how."

function cited(sentence: string, outlet = "The Harbour Tribune", language = "en"): readonly string[] {
  const text = `${REST}\n\n${sentence} ${REST}`
  const { reading } = memberOf("text", text, { language })
  return findCitations(reading, outlet, null).map(({ form, span }) => `${form}: ${text.slice(...span)}`)
}

describe("in English", () => {
  it.each([
    ["The payments were first reported by the Harbour Tribune.", "first: first reported by the Harbour Tribune"],
    ["The Tribune, which first reported the payments, stands by its story.", "first: Tribune, which first reported"],
    ["Two men were held, according to the Harbour Tribune.", "said: according to the Harbour Tribune"],
    [
      "Two men were held, according to a report in the newspaper Harbour Tribune.",
      "said: according to a report in the newspaper Harbour Tribune",
    ],
    ["The Harbour Tribune reported on Monday that two men were held.", "said: Harbour Tribune reported"],
    ["“We found it empty,” Varga told the Harbour Tribune.", "said: told the Harbour Tribune"],
    ["The radio, citing the Tribune, said that two men were held.", "said: citing the Tribune"],
    ["In an interview with the Harbour Tribune, she denied it.", "said: interview with the Harbour Tribune"],
    ["Documents seen by the Harbour Tribune show it.", "said: seen by the Harbour Tribune"],
    ["The Harbour Tribune’s report named two men.", "said: Harbour Tribune’s report"],
  ])("%s", (sentence, expected) => {
    expect(cited(sentence)).toEqual([expected])
  })
})

describe("in Spanish", () => {
  it.each([
    ["Dos hombres fueron detenidos, según publicó La Gaceta del Estuario.", "said: según publicó La Gaceta del Estuario"],
    ["Los pagos, adelantados por La Gaceta del Estuario, siguen sin explicación.", "first: adelantados por La Gaceta del Estuario"],
    ["La Gaceta del Estuario informó ayer de dos detenciones.", "said: Gaceta del Estuario informó"],
    ["«Estaba vacío», dijo Varga a La Gaceta del Estuario.", "said: dijo Varga a La Gaceta del Estuario"],
    ["La radio, citando a La Gaceta del Estuario, habla de dos detenidos.", "said: citando a La Gaceta del Estuario"],
  ])("%s", (sentence, expected) => {
    expect(cited(sentence, "La Gaceta del Estuario", "es")).toEqual([expected])
  })
})

describe("nothing is taken from an outlet", () => {
  it.each([
    "The Harbour Tribune building on Mill Street is for sale.",
    "She worked for the Harbour Tribune for nine years.",
    "The Estuary Tribune reported that two men were held.",
    "The harbour master reported that two men were held.",
  ])("%s", (sentence) => {
    expect(cited(sentence)).toEqual([])
  })
})

it("the agency of the whole is a credit", () => {
  const text = `PORT ELDER (Quay Wire) — ${REST}`
  expect(findCitations(memberOf("text", text).reading, "Quay Wire", null).map(({ form }) => form)).toEqual(["credit"])
})

it("the name in brackets behind the last sentence is a credit", () => {
  const ends = (last: string): readonly string[] =>
    findCitations(memberOf("text", `${REST}\n\n${last}`).reading, "Quay Despatch", null).map(({ form }) => form)
  expect(ends("The tugs went home at noon. (Quay Despatch)")).toEqual(["credit"])
  expect(ends("The tugs belong to a friend of the line (Quay Despatch).")).toEqual([])
})

it("a link counts where it leads to the very page", () => {
  const links = [{ span: [4, 11] as const, url: "https://www.harbourtribune.example/bridge/?utm_source=letter#top" }]
  const { reading } = memberOf("text", REST, { links })
  expect(findCitations(reading, null, "https://harbourtribune.example/bridge").map(({ form }) => form)).toEqual(["link"])
  expect(findCitations(reading, null, "https://harbourtribune.example/tunnel")).toEqual([])
})

it("an address is its page, whatever tells of the visit", () => {
  expect(pageOf("https://m.a.example/b.html?ref=x&id=7")).toBe("a.example/b?id=7")
  expect(pageOf("mailto:press@a.example")).toBeNull()
})
