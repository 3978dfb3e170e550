import { describe, expect, it } from "vitest"
import type { CaseMember } from "../../document/index.ts"
import { memberTelling, type Told } from "../../../test/told.ts"
import { findDisputes } from "../disputes.ts"
import { judgePairs } from "./judged.ts"
import { findClaims } from "./groups.ts"
import { pairStatements } from "./pair.ts"

const relate = (a: Told, b: Told, language = "en"): string | undefined =>
  pairStatements(memberTelling("d1", [a]), memberTelling("d2", [b], { language }))[0]?.relation

describe("pairStatements", () => {
  it.each([
    ["Seventeen people died when the ferry Constance sank.", "The sinking of the ferry Constance killed 17 people.", "same"],
    ["Seventeen people died when the ferry Constance sank.", "The sinking of the ferry Constance killed 70 people.", "variant"],
    ["Relatives of Ortega own the quarry near Port Elder.", "Members of Ortega’s gang own the quarry near Port Elder.", "variant"],
    ["The council may close the bridge to lorries.", "The council will close the bridge to lorries.", "variant"],
    ["The ferry Constance passed inspection in Port Elder.", "The ferry Constance did not pass inspection in Port Elder.", "conflict"],
    ["Seventeen passengers of the ferry were injured.", "Seventeen passengers of the ferry died.", "variant"],
  ])("%s | %s: %s", (a, b, relation) => {
    expect(relate(["x", a], ["x", b])).toBe(relation)
  })

  it("takes a report of a rumour for no distortion of it", () => {
    const a: Told = ["x", "The ferry Constance may have sunk off Port Elder: reports"]
    expect(relate(a, ["x", "The coast guard is trying to confirm reports that the ferry Constance has sunk off Port Elder."])).toBe("same")
  })

  it("does not join what has only nobody in common", () => {
    expect(
      relate(["x", "Nobody has died in the flood on the island."], ["x", "Nobody opened the door of the house to neighbours."]),
    ).toBeUndefined()
  })

  it("meets across languages", () => {
    const english: Told = ["x", "Seventeen people died when the ferry Constance sank off Port Elder."]
    expect(relate(english, ["x", "Diecisiete personas murieron al hundirse el transbordador Constance frente a Port Elder."], "es")).toBe(
      "same",
    )
    expect(relate(english, ["x", "Setenta personas murieron al hundirse el transbordador Constance frente a Port Elder."], "es")).toBe(
      "variant",
    )
  })

  it.each([
    ["Who paid for the bridge over the Elder, and when?", "Who paid for the bridge over the Elder, and when?"],
    ["Sign up for our newsletter about Port Elder today.", "Sign up for our newsletter about Port Elder today."],
    ["Photo: Harbour Tribune / the ferry Constance", "Photo: Harbour Tribune / the ferry Constance"],
    ["The ferry.", "The ferry."],
    ["Passengers were asking whether the ferry would sail again.", "Passengers were asking whether the ferry would sail again."],
  ])("leaves out what is no claim: %s", (a, b) => {
    expect(relate(["x", a], ["x", b])).toBeUndefined()
  })

  it("leaves apart what is about other things, whatever words are shared", () => {
    const a: Told = ["x", "The ferry Constance was built in Port Elder by Marsh Brothers."]
    expect(relate(a, ["y", "The ferry Constance sank off Port Elder, Marsh Brothers said."])).toBeUndefined()
  })
})

const toll = (count: string): Told => ["toll", `${count} people died when the ferry Constance sank off Port Elder.`]
const pile: readonly CaseMember[] = [
  memberTelling("d1", [toll("Seventeen"), ["yard", "Marsh Brothers had repaired the hull of the ferry in March."]], {
    published: "2026-03-01",
  }),
  memberTelling("d2", [toll("17")], { published: "2026-03-02" }),
  memberTelling("d3", [toll("Seventy")], { published: "2026-03-03" }),
  memberTelling("d4", [["yard", "Marsh Brothers had not repaired the hull of the ferry in March."], toll("70")], {
    published: "2026-03-04",
  }),
  memberTelling("d5", [["menu", "The canteen of the ministry serves lentils on Fridays."]], { published: "2026-03-05" }),
]
const answer = (members: readonly CaseMember[]) => {
  const pairs = judgePairs(members)
  const groups = findClaims(members, pairs)
  return { groups, disputes: findDisputes(members, groups, pairs) }
}

describe("findClaims", () => {
  it("gathers what says the same, with denials against it and distortions beside it", () => {
    const { groups } = answer(pile)
    const shown = groups.map(({ statements, variantOf }) => ({
      variantOf,
      statements: statements.map(({ document, statement, stance }) => `${document}/${statement} ${stance}`),
    }))
    expect(shown).toEqual([
      { variantOf: null, statements: ["d1/t1 for", "d2/t1 for"] },
      { variantOf: null, statements: ["d1/t2 for", "d4/t1 against"] },
      { variantOf: 0, statements: ["d3/t1 for", "d4/t2 for"] },
    ])
  })

  it("gives the same answer in any order", () => {
    expect(answer(pile.toReversed())).toEqual(answer(pile))
    expect(answer([...pile.slice(2), ...pile.slice(0, 2)])).toEqual(answer(pile))
  })
})

describe("findDisputes", () => {
  it("names both passages and values", () => {
    const { disputes } = answer(pile)
    expect(disputes.map(({ kind, claim, a, b }) => [kind, claim, `${a.document} ${a.value}`, `${b.document} ${b.value}`])).toEqual([
      ["number", "c1", "d2 17", "d3 70"],
      ["denial", "c2", "d1 stated", "d4 denied"],
    ])
    for (const { a, b } of disputes) {
      for (const { document, span, quote } of [a, b]) {
        expect(pile.find(({ id }) => id === document)?.reading.document.text.slice(...span)).toBe(quote)
      }
    }
  })
})
