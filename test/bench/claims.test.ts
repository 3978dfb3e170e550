import { describe, expect, it } from "vitest"
import { foldBy, verdictOf } from "../../bench/corpora/claimdiff.ts"
import { firstTopics } from "../../bench/corpora/ecbplus.ts"
import { layOut, parseTold, relationOf } from "../../bench/corpora/told-claims.ts"
import { joinStatements } from "../../bench/told-readings.ts"
import { memberTelling } from "../told.ts"

const told = parseTold(
  "Words before.\n\n# ferry\n= en It sank.\n= en It went down.\n~ en It burnt.\n- es No se hundió.\n\n= en It was old.",
)

describe("told claims", () => {
  it("reads facts, wordings, distortions and denials", () => {
    expect(told.map(({ story, fact, kind, language }) => [story, fact, kind, language])).toEqual([
      ["ferry", 1, "same", "en"],
      ["ferry", 1, "same", "en"],
      ["ferry", 1, "variant", "en"],
      ["ferry", 1, "denial", "es"],
      ["ferry", 2, "same", "en"],
    ])
  })

  it("lays them out so that no document says a thing twice", () => {
    expect(layOut(told).map(({ statements }) => statements.map(({ text }) => text))).toEqual([
      ["It sank.", "It was old."],
      ["It went down."],
      ["It burnt."],
      ["No se hundió."],
    ])
  })

  it("knows what two are to each other", () => {
    const relations = told.slice(1).map((other) => (told[0] ? relationOf(told[0], other) : undefined))
    expect(relations).toEqual(["same", "variant", "conflict", "apart"])
    expect(told[2] && told[3] && relationOf(told[2], told[3])).toBeNull()
  })
})

describe("claimdiff", () => {
  it("names verdicts", () => {
    expect([
      verdictOf({ strengthens: 1, weakens: 0 }),
      verdictOf({ strengthens: 1, weakens: 1 }),
      verdictOf({ strengthens: 0, weakens: 0 }),
    ]).toEqual(["same", "conflict", "apart"])
  })

  it("keeps a group in one fold, and the folds alike", () => {
    expect(foldBy(["a", "b", "a", "c"], 2)).toEqual([0, 1, 0, 1])
  })
})

it("takes the first topics by number", () => {
  const record = (topic: string) => ({ id: topic, topic, cluster: topic, text: "", annotatedSpans: [], events: [] })
  expect(firstTopics([record("10"), record("2"), record("1")], 2).map(({ topic }) => topic)).toEqual(["2", "1"])
})

it("makes one statement a paragraph", () => {
  const { reading } = memberTelling("d1", [
    ["a", "It sank."],
    ["b", "It burnt."],
  ])
  const split = { ...reading, statements: reading.statements.map((one) => ({ ...one, span: [one.span[0], one.span[1] - 1] as const })) }
  const joined = joinStatements(split, ["It sank.", "It burnt."])
  expect(joined.statements.map(({ span }) => reading.document.text.slice(...span))).toEqual(["It sank.", "It burnt."])
  expect([...joined.vectors]).toEqual([...reading.vectors])
})
