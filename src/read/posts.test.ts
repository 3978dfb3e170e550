import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import type { Entity, EntityType } from "../document/index.ts"
import { findRelations } from "./relations.ts"

/** Names with their types; a test gives them, since rules alone tell no organisation from a place. */
function postsOf(text: string, names: Readonly<Record<string, EntityType>>, language: "en" | "es" = "en") {
  const { prose } = marked(text, { language })
  const entities = Object.entries(names).map(([name, type]): Entity => {
    const at = text.indexOf(name)
    return { id: name, type, name, mentions: [{ span: [at, at + name.length], kind: "name" }], confidence: 1, by: "test" }
  })
  return findRelations(prose, entities, [], []).flatMap(({ subject, predicate, object, value }) =>
    object === null ? [] : [[subject, predicate, object, value]],
  )
}

const REYES = { "Ana Reyes": "person" } as const

describe("posts", () => {
  it("are no posts at whoever quotes", () => {
    expect(postsOf("QNW quoted government spokeswoman Ana Reyes as saying so.", { ...REYES, QNW: "organization" })).toEqual([])
  })

  it.each([
    ["Ana Reyes, mayor of Arden, left.", "place", "office", "mayor"],
    ["The mayor of Arden, Ana Reyes, left.", "place", "office", "mayor"],
    ["Arden's mayor, Ana Reyes, left.", "place", "office", "mayor"],
    ["Ana Reyes was elected mayor of Arden in 2019.", "place", "office", "mayor"],
    ["The first mayor of Arden was Ana Reyes.", "place", "office", "first mayor"],
    ["Ana Reyes is a professor of physics at Arden.", "organization", "employer", "professor"],
    ["Ana Reyes served as vice president of Arden.", "organization", "employer", "vice president"],
    ["Ana Reyes worked for Arden until 2019.", "organization", "employer", null],
    ["Ana Reyes of Arden left.", "organization", "employer", null],
    ["King Ana Reyes of Arden left.", "place", "office", "King"],
    ["The council elected Ana Reyes the mayor of Arden.", "place", "office", "mayor"],
    ["Ana Reyes is a judge of the Arden.", "organization", "office", "judge"],
    ["Ana Reyes is currently the regional manager of Arden.", "organization", "employer", "regional manager"],
    ["Ana Reyes, sister of a pilot and the director of Arden, left.", "organization", "employer", "director"],
    ["The board of Arden, led by Ana Reyes, met.", "organization", "employer", null],
    ["Ana Reyes, who heads Arden, left.", "organization", "employer", null],
    ["Reports blamed Arden and its chairman, Ana Reyes.", "organization", "employer", "chairman"],
    ["Arden's Ana Reyes reports.", "organization", "employer", null],
    ["Ana Reyes took a position with Arden.", "organization", "employer", null],
    ["Ana Reyes joined the faculty of Arden.", "organization", "employer", null],
    ["Arden ex-president Ana Reyes left.", "place", "office", "ex-president"],
  ] as const)("%s", (text, type, predicate, value) => {
    expect(postsOf(text, { ...REYES, Arden: type })).toContainEqual(["Ana Reyes", predicate, "Arden", value])
  })

  it.each([
    ["La alcaldesa de Arden, Ana Reyes, salió.", "place", "office", "alcaldesa"],
    ["Ana Reyes fue nombrada directora de Arden.", "organization", "employer", "directora"],
    ["Ana Reyes trabajó para Arden.", "organization", "employer", null],
  ] as const)("%s", (text, type, predicate, value) => {
    expect(postsOf(text, { ...REYES, Arden: type }, "es")).toContainEqual(["Ana Reyes", predicate, "Arden", value])
  })

  it('belong to whom a body\'s posts are joined by "and", and a party employs nobody', () => {
    expect(
      postsOf("Arden chairman Luis Varga and chief executive Ana Reyes left.", { ...REYES, "Luis Varga": "person", Arden: "organization" }),
    ).toContainEqual(["Ana Reyes", "employer", "Arden", "chief executive"])
    expect(
      postsOf("Luis Varga and Ana Reyes of the Green Party left.", { ...REYES, "Luis Varga": "person", "Green Party": "organization" }),
    ).toEqual([
      ["Luis Varga", "member", "Green Party", null],
      ["Ana Reyes", "member", "Green Party", null],
    ])
  })

  it("are offices of who is counted among those of one name", () => {
    expect(postsOf("Gustav III of Arden left.", { "Gustav III": "person", Arden: "place" })).toEqual([
      ["Gustav III", "office", "Arden", null],
    ])
  })

  it("are offices also where no seat is named", () => {
    const { prose } = marked("Ana Reyes fue concejala entre 2015 y 2019.", { language: "es" })
    const entity: Entity = {
      id: "e1",
      type: "person",
      name: "Ana Reyes",
      mentions: [{ span: [0, 9], kind: "name" }],
      confidence: 1,
      by: "test",
    }
    expect(findRelations(prose, [entity], [], [])).toMatchObject([{ predicate: "office", object: null, value: "concejala" }])
  })

  it("are several where the text goes on with another body", () => {
    expect(
      postsOf("Ana Reyes is president of Arden and a senior editor at Brava.", { ...REYES, Arden: "organization", Brava: "organization" }),
    ).toEqual([
      ["Ana Reyes", "employer", "Arden", "president"],
      ["Ana Reyes", "employer", "Brava", "senior editor"],
    ])
  })

  it.each([
    ["Arden writer Ana Reyes left.", "place"],
    ["Arden film director Ana Reyes left.", "place"],
    ["Ana Reyes, the founder of Arden, left.", "organization"],
    ["Ana Reyes met the mayor of Arden.", "place"],
    ["Ana Reyes led Arden to victory.", "organization"],
    ["Ana Reyes took a bus to Arden.", "organization"],
    ["Ana Reyes asked for a professor at Arden.", "organization"],
  ] as const)("are none: %s", (text, type) => {
    expect(postsOf(text, { ...REYES, Arden: type })).toEqual([])
  })
})
