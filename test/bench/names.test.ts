// Holds the mapping of the names' corpora to ours, and the way of offsets there and back.
import { describe, expect, it } from "vitest"
import { goldNames, namesIn, scoreNames } from "../../bench/corpora/names.ts"
import { joinSentences, toLine } from "../../bench/corpora/sentences.ts"
import type { Entity } from "../../src/document/index.ts"

const records = [
  { id: "1", text: "Lena Varga habló.", entities: [[0, 10, "PER"]] as const },
  { id: "2", text: " ", entities: [] },
  { id: "3", text: "Ferrobask ganó el Premio Bask.", entities: [[0, 9, "ORG"] as const, [18, 29, "MISC"] as const] },
]

describe("joined sentences", () => {
  it("are paragraphs of one text without the empty ones", () => {
    expect(joinSentences(records, 40).map(({ text }) => text)).toEqual(["Lena Varga habló.\n\nFerrobask ganó el Premio Bask."])
    expect(joinSentences(records, 1).map(({ id }) => id)).toEqual(["1", "3"])
  })

  it("take offsets back to their line, and nothing that crosses lines", () => {
    const line = joinSentences(records, 40)[0]?.lines[1]
    if (line === undefined) throw new Error("there is no second line")
    expect(toLine(line, [19, 28])).toEqual([0, 9])
    expect(toLine(line, [5, 28])).toBeNull()
  })
})

describe("names", () => {
  it("of the corpora lose the fourth type", () => {
    expect(records.flatMap(goldNames)).toEqual([
      { span: [0, 10], type: "person" },
      { span: [0, 9], type: "organization" },
    ])
  })

  it("of ours are those mentions that are names", () => {
    const line = joinSentences(records, 40)[0]?.lines[0]
    if (line === undefined) throw new Error("there is no line")
    const by = { confidence: 1, by: "test" }
    const entities: Entity[] = [
      {
        id: "e1",
        type: "person",
        name: "Lena Varga",
        mentions: [
          { span: [0, 10], kind: "name" },
          { span: [11, 16], kind: "pronoun" },
        ],
        ...by,
      },
      { id: "e2", type: "work", name: "habló", mentions: [{ span: [11, 16], kind: "name" }], ...by },
    ]
    expect(namesIn(line, entities)).toEqual([{ span: [0, 10], type: "person" }])
  })

  it("are found with the same letters and the same type alone", () => {
    const gold = [{ span: [0, 10], type: "person" } as const]
    expect(scoreNames(gold, [{ span: [0, 10], type: "person" }]).person).toEqual({ hit: 1, gold: 1, found: 1 })
    expect(scoreNames(gold, [{ span: [5, 10], type: "person" }]).person).toEqual({ hit: 0, gold: 1, found: 1 })
    expect(scoreNames(gold, [{ span: [0, 10], type: "place" }]).place).toEqual({ hit: 0, gold: 0, found: 1 })
  })
})
