import { describe, expect, it } from "vitest"
import { readMember } from "../../test/read-member.ts"
import type { CaseEntity, CaseMember } from "../document/index.ts"
import { gatherRelations } from "./relations.ts"

/** One entity of the case for each name. */
function entitiesIn(members: readonly CaseMember[]): readonly CaseEntity[] {
  const byName = new Map<string, CaseEntity["mentions"]>()
  for (const { id: document, reading } of members)
    for (const { id: entity, name } of reading.entities) byName.set(name, [...(byName.get(name) ?? []), { document, entity }])
  return [...byName].map(([name, mentions]) => ({ id: name, type: "person", name, variants: [name], roles: [], mentions, merges: [] }))
}

function edgesOf(members: readonly CaseMember[]) {
  return gatherRelations(members, entitiesIn(members)).map(({ subject, predicate, object, value, statements }) => ({
    edge: [subject, predicate, object, value],
    from: statements.map(({ document, source, factuality }) => [document, source, factuality]),
  }))
}

describe("the relations of a case", () => {
  it("are one edge where documents say the same, in two languages and both ways round", () => {
    const members = [
      readMember("d1", "Ana Reyes, sister of Luis Reyes, left the board."),
      readMember("d2", "Luis Reyes, hermano de Ana Reyes, dejó la junta.", { language: "es" }),
    ]
    expect(edgesOf(members)).toEqual([
      {
        edge: ["Ana Reyes", "family", "Luis Reyes", "sister"],
        from: [
          ["d1", null, "CT+"],
          ["d2", null, "CT+"],
        ],
      },
    ])
  })

  it("are two edges where the kinship differs", () => {
    const members = [
      readMember("d1", "Ana Reyes, sister of Luis Reyes, left."),
      readMember("d2", "Ana Reyes, daughter of Luis Reyes, left."),
    ]
    expect(edgesOf(members).map(({ edge }) => edge[3])).toEqual(["sister", "daughter"])
  })

  it("keep who asserts and who denies", () => {
    const members = [
      readMember("d1", "<s>Omar Vidal</s> <c>said</c> <q>Rafael Montes was arrested on Monday</q>."),
      readMember("d2", "<s>Ana Reyes</s> <c>denied</c> that <q>Rafael Montes was arrested</q>."),
      readMember("d3", "Rafael Montes was not arrested."),
    ]
    expect(edgesOf(members)).toEqual([
      {
        edge: ["Rafael Montes", "arrested", null, null],
        from: [
          ["d1", "Omar Vidal", "CT+"],
          ["d2", "Ana Reyes", "CT-"],
          ["d3", null, "CT-"],
        ],
      },
    ])
  })

  it("are none where everybody denies it", () => {
    expect(edgesOf([readMember("d1", "Rafael Montes was not arrested.")])).toEqual([])
  })

  it("keep sums and days that differ apart, and take what names none to the one that is there", () => {
    const members = [
      readMember("d1", "Rafael Montes was convicted of fraud."),
      readMember("d2", "Rafael Montes was convicted."),
      readMember("d3", "Rafael Montes was convicted of bribery."),
    ]
    expect(edgesOf(members.slice(0, 2)).map(({ edge, from }) => [edge[3], from.length])).toEqual([["fraud", 2]])
    expect(edgesOf(members).map(({ edge, from }) => [edge[3], from.length])).toEqual([
      ["fraud", 1],
      ["bribery", 1],
      [null, 1],
    ])
  })

  it("know an office in both languages", () => {
    const members = [
      readMember("d1", "Finance minister Ana Reyes left early."),
      readMember("d2", "La ministra de Hacienda, Ana Reyes, salió pronto.", { language: "es" }),
    ]
    expect(edgesOf(members)).toMatchObject([
      {
        edge: ["Ana Reyes", "office", null, "Finance minister"],
        from: [
          ["d1", null, "CT+"],
          ["d2", null, "CT+"],
        ],
      },
    ])
  })

  it("are one post, whether a document names the body or not", () => {
    const members = [
      readMember("d1", "Luis Varga, a spokesman for the Harbour Board, was late."),
      readMember("d2", "El portavoz Luis Varga llegó tarde.", { language: "es" }),
    ]
    expect(edgesOf(members)).toMatchObject([{ edge: ["Luis Varga", "employer", "Harbour Board", "spokesman"] }])
  })

  it("are the same in whatever order the documents come, with exact quotes", () => {
    const members = [
      readMember("d1", "Rafael Montes was extradited to Chile.", { published: "2026-03-12" }),
      readMember("d2", "Rafael Montes was extradited in January 2026."),
    ]
    expect(gatherRelations(members, entitiesIn(members))).toEqual(gatherRelations(members.toReversed(), entitiesIn(members)))
    for (const { statements } of gatherRelations(members, []))
      for (const { document, span, quote } of statements)
        expect(members.find(({ id }) => id === document)?.reading.document.text.slice(...span)).toBe(quote)
  })
})
