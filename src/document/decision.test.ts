import { describe, expect, it } from "vitest"
import { type Decision, orderDecisions, standingDecisions } from "./decision.ts"

const made = { by: "Ana Pell", note: null }
const copy: Decision = { ...made, id: "1", at: "2026-03-01T10:00:00Z", kind: "copy", from: "a", to: "b", derivation: "verbatim" }
const undo = (id: string, decision: string, at = "2026-03-02T10:00:00Z"): Decision => ({ ...made, id, at, kind: "undo", decision })

describe("decisions", () => {
  it("stand until they are taken back", () => {
    expect(standingDecisions([copy])).toEqual([copy])
    expect(standingDecisions([copy, undo("2", "1")])).toEqual([])
    expect(standingDecisions([undo("2", "1"), copy])).toEqual([])
  })

  it("stand again when taking them back is taken back, whatever the clocks say", () => {
    expect(standingDecisions([copy, undo("2", "1"), undo("3", "2", "2026-03-01T09:00:00Z")])).toEqual([copy])
    expect(standingDecisions([copy, undo("2", "1"), undo("3", "2"), undo("4", "3")])).toEqual([])
    expect(standingDecisions([copy, undo("2", "1"), undo("3", "2"), undo("4", "1")])).toEqual([])
  })

  it("end where undos take back one another", () => {
    expect(standingDecisions([copy, undo("2", "3"), undo("3", "2"), undo("4", "1")])).toEqual([])
  })

  it("are ordered by the moment, whatever the zone", () => {
    const later: Decision = { ...copy, id: "0", at: "2026-03-01T10:30:00+00:00" }
    const zoned: Decision = { ...copy, id: "2", at: "2026-03-01T11:10:00+01:00" }
    expect(orderDecisions([later, zoned, copy]).map(({ id }) => id)).toEqual(["1", "2", "0"])
  })
})
