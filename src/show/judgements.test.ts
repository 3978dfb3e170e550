import { describe, expect, it } from "vitest"
import { fixture } from "../../test/browser/report-fixture.ts"
import { byRule } from "../document/index.ts"
import { groupJudgements } from "./judgements.ts"
import { messagesIn } from "./messages/index.ts"
import { viewOf } from "./view.ts"

const m = messagesIn("en")

describe("groupJudgements", () => {
  it("puts a statement's judgements with those of its attributions, in text order", () => {
    const [title, summary, report] = groupJudgements(viewOf(fixture()), m)
    expect(title?.judgements.map(({ judgement }) => judgement)).toEqual(["standing", "attribution", "act", "factuality"])
    expect(summary?.judgements.map(({ judgement }) => judgement)).toEqual(["standing"])
    expect(report?.about).toContain("inspection report")
  })

  it("keeps every judgement once, also of an attribution that no statement holds", () => {
    const reading = fixture()
    const loose = { of: "a99", judgement: "act", value: "say", by: byRule("act/test"), confidence: 0.9, spans: [[0, 5]] } as const
    const view = viewOf({ ...reading, explanations: [...reading.explanations, loose] })
    const kept = groupJudgements(view, m).flatMap(({ judgements }) => judgements)
    expect(kept).toHaveLength(view.reading.explanations.length)
    expect(new Set(kept)).toEqual(new Set(view.reading.explanations))
  })

  it("ends with the voices, by name", () => {
    expect(groupJudgements(viewOf(fixture()), m).at(-1)?.about).toBe("The ministry")
  })
})
