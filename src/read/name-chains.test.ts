import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { byRule, type EntityType } from "../document/index.ts"
import type { TypedMention } from "./mentions.ts"
import { chainNames } from "./name-chains.ts"

/** The chains of names given as they follow each other in the text. */
function chains(text: string, names: readonly (readonly [name: string, type: EntityType])[]): string[] {
  let at = 0
  const mentions = names.map(([name, type]): TypedMention => {
    const start = text.indexOf(name, at)
    at = start + name.length
    return { span: [start, at], kind: "name", type, nominal: null, pronoun: null, confidence: 0.9, by: byRule("test/name") }
  })
  return chainNames(marked(text, { language: "es" }).prose, mentions).map(({ type, named }) => `${type} ${named.map(({ index }) => index)}`)
}

describe("chainNames", () => {
  it("keeps a club and its town apart", () => {
    const names = [["Calvera", "organization"] as const, ["Calvera", "place"] as const, ["Calvera", "organization"] as const]
    expect(chains("Ganó el Calvera en Calvera, y el Calvera celebró.", names)).toEqual(["organization 0,2", "place 1"])
  })

  it("does not take an agency in brackets for the letters of the place before it", () => {
    const names = [["Calvera", "place"] as const, ["EFE", "organization"] as const]
    expect(chains("Llega de Calvera (EFE).", names)).toEqual(["place 0", "organization 1"])
  })

  it("takes letters in brackets for the body before them", () => {
    const names = [["Junta de Puertos", "organization"] as const, ["JPU", "organization"] as const]
    expect(chains("Habló la Junta de Puertos (JPU).", names)).toEqual(["organization 0,1"])
  })

  it.each([
    "Calló el tesorero, Julián Arriaga Sanz. Su padre, Julián Arriaga, la fundó.",
    "The treasurer, Julián Arriaga Sanz, said nothing. It was founded by Julián Arriaga, the treasurer’s father.",
    "Julián Arriaga Sanz said nothing. His father, also Julián Arriaga, founded it.",
    "It was founded by Julián Arriaga, who is 81. His son, Julián Arriaga Sanz, said nothing.",
    "Julián Arriaga Sanz said nothing. Julián Arriaga, padre del tesorero Julián Arriaga Sanz, la fundó.",
    "They held a baker, Julián Arriaga, on Sunday. He is the nephew of the town’s mayor, Julián Arriaga Sanz.",
    "Detuvieron al panadero Julián Arriaga, sobrino del alcalde del pueblo, Julián Arriaga Sanz.",
    "They held Julián Arriaga, 29. The mill belongs to Julián Arriaga Sanz, 61.",
    "Detuvieron a Julián Arriaga, de 29 años. El molino es de Julián Arriaga Sanz, de 61 años.",
    "They held Julián Arriaga, who is no relation to the mayor, Julián Arriaga Sanz.",
    "Julián Arriaga Sanz was out. His nephew of the same name, Julián Arriaga, was held.",
    "Detuvieron a Julián Arriaga. Su homónimo, Julián Arriaga Sanz, es el alcalde.",
  ])("keeps two people of one name apart: %s", (text) => {
    const names = [...text.matchAll(/Julián Arriaga(?: Sanz)?/gu)].map(([name]) => [name, "person"] as const)
    expect(chains(text, names)).toHaveLength(2)
  })

  it.each([
    "Ana Bask said nothing. Her father, Julián Arriaga, founded it. Julián Arriaga Sanz is 81.",
    "Julián Arriaga Sanz, the treasurer, said nothing. Julián Arriaga, father of two, went home.",
    "Julián Arriaga Sanz, 61, said nothing. Julián Arriaga, 62 in May, went home.",
    "Julián Arriaga Sanz spoke of a cousin of the baker. Then Julián Arriaga went home.",
  ])("takes a short form for the long one where somebody else is the kin: %s", (text) => {
    const names = [...text.matchAll(/Julián Arriaga(?: Sanz)?|Ana Bask/gu)].map(([name]) => [name, "person"] as const)
    expect(chains(text, names)).toHaveLength(new Set(names.map(([name]) => name.split(" ")[0])).size)
  })
})

describe("the end of an organisation's name", () => {
  it.each([
    ["Calvera Gulls beat them. The Gulls sang.", ["Calvera Gulls", "Gulls"], 1],
    ["Bank of Tornavilla lent it. Tornavilla lost.", ["Bank of Tornavilla", "Tornavilla"], 2],
    ["Harbour Police came. The Police left.", ["Harbour Police", "Police"], 2],
    ["Calvera Gulls beat Velmar Gulls. The Gulls sang.", ["Calvera Gulls", "Velmar Gulls", "Gulls"], 3],
  ] as const)("%s", (text, names, count) => {
    expect(
      chains(
        text,
        names.map((name) => [name, "organization"] as const),
      ),
    ).toHaveLength(count)
  })
})
