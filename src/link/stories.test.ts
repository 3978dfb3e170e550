import { describe, expect, it } from "vitest"
import { readMember } from "../../test/read-member.ts"
import { groupStories } from "./stories.ts"

const BRIDGE = [
  readMember(
    "d1",
    "The Arden bridge collapsed on Monday, and 17 people were hurt, mayor Ana Reyes said.\n\nThe Arden bridge was closed in March.",
  ),
  readMember("d2", "17 hurt as bridge in Arden collapses. Mayor Ana Reyes said the Arden bridge had been closed in March."),
]
const FERRY = [
  readMember("d3", "The ferry Brava sank off Port Salis with 40 passengers aboard, the coast guard under Luis Varga said."),
  readMember("d4", "Coast guard head Luis Varga said 40 passengers were aboard the ferry Brava when it sank off Port Salis."),
]

describe("stories", () => {
  it("are documents that tell of one event", () => {
    expect(groupStories([...BRIDGE, ...FERRY])).toEqual([
      ["d1", "d2"],
      ["d3", "d4"],
    ])
  })

  it("are the same in whatever order the documents come", () => {
    expect(groupStories([...FERRY, ...BRIDGE].toReversed())).toEqual(groupStories([...BRIDGE, ...FERRY]))
  })

  it("join two languages by names and numbers", () => {
    const spanish = readMember(
      "d5",
      "El ferri Brava se hundió frente a Port Salis con 40 pasajeros a bordo, según la guardia costera de Luis Varga.",
      { language: "es" },
    )
    expect(groupStories([...BRIDGE, ...FERRY, spanish])).toContainEqual(["d3", "d4", "d5"])
  })
})
