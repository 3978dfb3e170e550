import { describe, expect, it } from "vitest"
import { byRule, FINDING_KINDS, type Finding, type FindingKind } from "../document/index.ts"
import { groupFindings } from "./groups.ts"

const finding = (kind: FindingKind): Finding => ({
  kind,
  spans: [[0, 4]],
  message: "",
  details: {},
  confidence: 0.8,
  by: byRule("findings/test"),
})

describe("groupFindings", () => {
  it("puts what is wrong with the whole before what is wrong with a sentence", () => {
    const groups = groupFindings([finding("no-source"), finding("undisclosed"), finding("headline-unsupported")])
    expect(groups.map(({ kind }) => kind)).toEqual(["headline-unsupported", "no-source", "undisclosed"])
  })

  it("keeps each finding's number in the text", () => {
    const [hearsay, vague] = groupFindings([finding("vague-source"), finding("hearsay"), finding("vague-source")])
    expect([hearsay?.shown[0]?.number, vague?.shown.map(({ number }) => number)]).toEqual([2, [1, 3]])
  })

  it("lists four of many, and all where one would be left over", () => {
    const sizes = (n: number): unknown =>
      groupFindings(Array.from({ length: n }, () => finding("no-source"))).map((group) => [group.shown.length, group.more.length])
    expect([sizes(5), sizes(6)]).toEqual([[[5, 0]], [[4, 2]]])
  })

  it("loses no kind", () => {
    expect(
      groupFindings(FINDING_KINDS.map(finding))
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual([...FINDING_KINDS].toSorted())
  })
})
