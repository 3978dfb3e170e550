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

  it("leaves articles and what would go on out of the words of an office", () => {
    expect(relationsOf("La ministra Ana Reyes se fue pronto.", "es")).toContainEqual(["Ana Reyes", "office", null, "ministra"])
    const values = relationsOf("El capitán del Constance, Luis Varga, llegó tarde.", "es").map(([, , , value]) => value)
    expect(values.filter((value) => /^(?:el|la|the) | (?:del?|of)$/iu.test(value ?? ""))).toEqual([])
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

  it.each([
    ["Rafael Montes was not arrested.", "en", "CT-"],
    ["Rafael Montes has never been arrested.", "en", "CT-"],
    ["Rafael Montes wasn't arrested.", "en", "CT-"],
    ["Police did not arrest Rafael Montes.", "en", "CT-"],
    ["Rafael Montes no fue detenido.", "es", "CT-"],
    ["La policía nunca detuvo a Rafael Montes.", "es", "CT-"],
    ["Officers arrested Rafael Montes on Monday.", "en", "CT+"],
    ["Officers arrested former harbour chief Rafael Montes on Monday.", "en", "CT+"],
    ["Rafael Montes's arrest on Monday came late.", "en", "CT+"],
    ["After the arrest of Rafael Montes the office was closed.", "en", "CT+"],
    ["La policía detuvo a Rafael Montes el lunes.", "es", "CT+"],
    ["Agentes detuvieron al exdirector del puerto, Rafael Montes, el lunes.", "es", "CT+"],
    ["Tras la detención de Rafael Montes cerró la oficina.", "es", "CT+"],
  ] as const)("reads an arrest and whether it is denied: %s", (text, language, factuality) => {
    const { prose } = marked(text, { language })
    const found = findRelations(prose, entitiesOf(prose), [], []).filter(({ predicate }) => predicate === "arrested")
    expect(found.map((relation) => relation.factuality)).toEqual([factuality])
  })

  it.each([
    ["Officers arrested two associates of Rafael Montes.", "en"],
    ["Officers arrested Rafael Montes's driver.", "en"],
    ["The bills name Rafael Montes, signed by the treasurer, who was arrested.", "en"],
    ["Was Rafael Montes arrested?", "en"],
    ["If Rafael Montes was arrested, the board would fall.", "en"],
    ["El coche de Rafael Montes se detuvo.", "es"],
    ["La policía detuvo al hermano de Rafael Montes.", "es"],
  ] as const)("reads no arrest of somebody else, asked or supposed: %s", (text, language) => {
    expect(relationsOf(text, language).filter(([, predicate]) => predicate === "arrested")).toEqual([])
  })

  it.each([
    ["Prosecutors charged Rafael Montes with bribery on Monday.", "en", "charged", "bribery"],
    ["The court convicted Rafael Montes of fraud.", "en", "convicted", "fraud"],
    ["El tribunal condenó a Rafael Montes por cohecho.", "es", "convicted", "cohecho"],
  ] as const)("reads the offence: %s", (text, language, predicate, offence) => {
    expect(relationsOf(text, language)).toContainEqual(["Rafael Montes", predicate, null, offence])
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

  it("reads a meeting with somebody whose title stands before a comma", () => {
    expect(relationsOf("Luis Varga se reunió con el ministro de Hacienda, Pedro Salas, en marzo.", "es")).toContainEqual([
      "Luis Varga",
      "met",
      "Pedro Salas",
      null,
    ])
  })

  it("reads a Spanish extradition", () => {
    expect(relationsOf("Pedro Salas, que fue extraditado en marzo, colabora.", "es")).toContainEqual([
      "Pedro Salas",
      "extradited",
      null,
      null,
    ])
  })

  it.each([
    ["Ana Reyes and her brother Luis Reyes left.", "en", ["Luis Reyes", "Ana Reyes", "brother"]],
    ["Ana Reyes's younger brother, the engineer Luis Varga, left.", "en", ["Luis Varga", "Ana Reyes", "brother"]],
    ["Luis Varga (born 1970) is the eldest son of Ana Reyes.", "en", ["Luis Varga", "Ana Reyes", "son"]],
    ["Luis Varga, a retired engineer and the brother of Ana Reyes, left.", "en", ["Luis Varga", "Ana Reyes", "brother"]],
    ["The son of Ana Reyes, Luis Varga joined the board.", "en", ["Luis Varga", "Ana Reyes", "son"]],
    ["Luis Varga married Ana Reyes in 2019.", "en", ["Luis Varga", "Ana Reyes", "spouse"]],
    ["Luis Varga está casado con Ana Reyes.", "es", ["Luis Varga", "Ana Reyes", "spouse"]],
    ["Luis Varga, hermano menor de Ana Reyes, salió.", "es", ["Luis Varga", "Ana Reyes", "hermano"]],
    ["Luis Varga es hijo de la ministra Ana Reyes.", "es", ["Luis Varga", "Ana Reyes", "hijo"]],
    ["Ana Reyes y su hermano Luis Varga salieron.", "es", ["Luis Varga", "Ana Reyes", "hermano"]],
    ["Luis Varga left. He is the nephew of the port’s captain, Juan Mora, who stayed.", "en", ["Luis Varga", "Juan Mora", "nephew"]],
    ["Luis Varga, sobrino del capitán del puerto, Juan Mora, salió.", "es", ["Luis Varga", "Juan Mora", "sobrino"]],
  ] as const)("reads kin: %s", (text, language, [subject, object, value]) => {
    expect(relationsOf(text, language)).toContainEqual([subject, "family", object, value])
  })

  it.each([
    ["Omar Varga is the son of Luis Varga (1970) and his wife, Ana Reyes.", ["Ana Reyes", "Luis Varga", "wife"]],
    ["Luis Varga is married to Ana Reyes. They have two children: Juan Varga and Omar Varga.", ["Juan Varga", "Ana Reyes", "child"]],
    ["Luis Varga met Ana Reyes, with whom he had two sons, Juan Varga and Omar Varga.", ["Omar Varga", "Ana Reyes", "son"]],
    ["Luis Varga left with Omar Salas, who was the son of Pedro Mora.", ["Omar Salas", "Pedro Mora", "son"]],
  ])("reads kin of a couple: %s", (text, [subject, object, value]) => {
    expect(relationsOf(text)).toContainEqual([subject, "family", object, value])
  })

  it("reads all children of both parents, and that they are siblings", () => {
    const found = relationsOf("Ana Reyes and Luis Varga had two sons, Juan Varga and Omar Varga.")
    expect(found.filter(([, predicate, , value]) => predicate === "family" && value === "son")).toHaveLength(4)
    expect(found).toContainEqual(["Juan Varga", "family", "Omar Varga", "sibling"])
  })

  it.each([
    ["Ana Reyes met the brother of a driver. Luis Varga left.", "en"],
    ["Ana Reyes spoke. Her brother's lawyer called Luis Varga.", "en"],
    ["Ana Reyes and Luis Varga left with their children.", "en"],
    ["Luis Varga, brother of Ana Reyes's friend, left.", "en"],
    ["Luis Varga is the brother of the whole town, Ana Reyes said.", "en"],
  ] as const)("reads no kin where the words name nobody: %s", (text, language) => {
    expect(relationsOf(text, language).filter(([, predicate]) => predicate === "family")).toEqual([])
  })

  it("reads a kinship that is denied as denied", () => {
    const { prose } = marked("Luis Varga is not the brother of Ana Reyes.")
    expect(findRelations(prose, entitiesOf(prose), [], [])).toMatchObject([{ predicate: "family", value: "brother", factuality: "CT-" }])
  })
})
