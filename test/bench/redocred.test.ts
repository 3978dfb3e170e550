import { describe, expect, it } from "vitest"
import { foundFacts, goldFacts, readEntities, type RedocredRecord } from "../../bench/corpora/redocred.ts"

const record: RedocredRecord = {
  id: "1",
  text: "Ana Reyes is mayor of Arden. She has a brother, Luis Varga.",
  entities: [
    { type: "PER", name: "Ana Reyes", mentions: [[0, 9]] },
    { type: "LOC", name: "Arden", mentions: [[22, 27]] },
    { type: "PER", name: "Luis Varga", mentions: [[48, 58]] },
    { type: "TIME", name: "2019", mentions: [] },
  ],
  relations: [
    [2, "P3373", 0, "sibling"],
    [0, "P3373", 2, "sibling"],
    [0, "P40", 2, "child"],
    [2, "P22", 0, "father"],
    [1, "P6", 0, "head of government"],
    [0, "P27", 1, "country of citizenship"],
  ],
}

describe("relations of Re-DocRED", () => {
  it("are one fact, whichever way round they are written", () => {
    expect(goldFacts(record).map(({ key }) => key)).toEqual(["kin sibling 0 2", "kin parent 0 2", "office 0 1"])
  })

  it("are compared with what was read in the same terms", () => {
    const read = (predicate: "family" | "office" | "met", subject: string, object: string | null, value: string | null) => ({
      predicate,
      subject,
      object,
      value,
    })
    const found = foundFacts([
      read("family", "2", "0", "brother"),
      read("family", "2", "0", "daughter"),
      read("family", "2", "0", "uncle"),
      read("office", "0", "1", "mayor"),
      read("office", "0", null, "mayor"),
      read("met", "0", "2", null),
    ])
    expect(found.map(({ key }) => key)).toEqual(["kin sibling 0 2", "kin parent 0 2", "office 0 1"])
  })

  it("are read with the gold's entities and our pronouns", () => {
    const { entities } = readEntities(record)
    expect(entities.map(({ id }) => id)).toEqual(["0", "1", "2"])
    expect(entities[0]?.mentions.map(({ kind }) => kind)).toContain("pronoun")
  })
})
