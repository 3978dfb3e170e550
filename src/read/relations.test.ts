import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { entitiesOf } from "../../test/reading.ts"
import { findRelations } from "./relations.ts"
import { findTimes } from "./times.ts"

function relationsOf(text: string, language: "en" | "es" = "en") {
  const { prose } = marked(text, { language })
  const entities = entitiesOf(prose)
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null
  return findRelations(prose, entities, [], findTimes(prose)).map(({ subject, predicate, object, value }) => [
    nameOf(subject),
    predicate,
    nameOf(object),
    value,
  ])
}

describe("relations", () => {
  it("reads an office", () => {
    expect(relationsOf("Finance minister Ana Reyes left early.")).toContainEqual(["Ana Reyes", "office", null, "Finance minister"])
  })

  it("reads an employer and the work", () => {
    expect(relationsOf("Luis Varga, a spokesman for the Harbour Board, was late.")).toContainEqual([
      "Luis Varga",
      "employer",
      "Harbour Board",
      "spokesman",
    ])
  })

  it("reads an arrest and the charge that is joined to it", () => {
    expect(relationsOf("Rafael Montes was arrested Saturday at the quay and charged with bribery.")).toEqual([
      ["Rafael Montes", "arrested", null, null],
      ["Rafael Montes", "charged", null, "bribery"],
    ])
  })

  it("reads no arrest that the text denies", () => {
    expect(relationsOf("Rafael Montes was not arrested.")).toEqual([])
  })

  it("reads no payment to the owner of what was paid", () => {
    expect(relationsOf("The Harbour Board paid $2 million to Luis Varga.")).toContainEqual([
      "Harbour Board",
      "paid",
      "Luis Varga",
      "$2 million",
    ])
    expect(relationsOf("The Harbour Board paid $2 million to Luis Varga's consultancy.")).toEqual([])
  })

  it("reads a Spanish extradition", () => {
    expect(relationsOf("Pedro Salas, que fue extraditado en marzo, colabora.", "es")).toContainEqual([
      "Pedro Salas",
      "extradited",
      null,
      null,
    ])
  })
})
