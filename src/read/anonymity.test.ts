import { describe, expect, it } from "vitest"
import { documentOf } from "../../test/reading.ts"
import { findGrants } from "./anonymity.ts"
import { findProse } from "./prose.ts"

function reasons(text: string, language: "en" | "es" = "en"): readonly (string | null)[] {
  const blocks = [{ kind: "paragraph" as const, span: [0, text.length] as const }]
  return findGrants(findProse(documentOf({ text, blocks, language }))).map(({ reason }) => (reason[0] ? text.slice(...reason[0]) : null))
}

describe("findGrants", () => {
  it.each([
    ["An aide who asked that her name be withheld because she fears dismissal said so.", "because she fears dismissal"],
    ["An aide said so on the condition that I not use his name, because he has children.", "because he has children"],
    ["A clerk was granted anonymity to describe private talks.", "to describe private talks"],
    ["A diver, who is not allowed to speak publicly, said so.", "who is not allowed to speak publicly"],
    ["Fearing reprisals, the clerk asked not to be named.", "Fearing reprisals"],
    ["A clerk who spoke on background said the vote failed because two members had left.", null],
    ["A clerk who asked to be identified only as Bo said no.", null],
  ])("%s", (text, reason) => {
    expect(reasons(text)).toEqual([reason])
  })

  it.each([
    ["Una vecina, que pide que no se publique su nombre por miedo a su patrón, relata otra cosa.", "por miedo a su patrón"],
    ["Un técnico, que no quiso ser citado por lealtad al jefe, lo duda.", "por lealtad al jefe"],
    ["Dos fuentes, que exigieron el anonimato al no estar autorizadas a declarar, lo confirman.", "al no estar autorizadas a declarar"],
    ["Un socio, que me ruega no citarlo «por prudencia», lo niega.", "«por prudencia»"],
    ["Un agente que habló a cambio de reserva para no perder el puesto dijo que no.", "para no perder el puesto"],
    ["Un perito habló bajo condición de anonimato.", null],
  ])("%s", (text, reason) => {
    expect(reasons(text, "es")).toEqual([reason])
  })

  it.each(["Police ran a background check on the names.", "He declined to give his name."])("finds none in “%s”", (text) => {
    expect(reasons(text)).toEqual([])
  })

  it.each(["Pidió una reserva de mesa para ocho.", "No quiso dar su nombre.", "El alcalde pidió no cortar la calle."])(
    "finds none in “%s”",
    (text) => {
      expect(reasons(text, "es")).toEqual([])
    },
  )
})
