// Holds which words become events, and of which factuality.
import { describe, expect, it } from "vitest"
import { documentOf } from "../../test/reading.ts"
import { findEvents } from "./events.ts"
import { findProse } from "./prose.ts"
import { EVENT_LABELS } from "./tagger.ts"

const text = "Rain may fall."
const prose = findProse(documentOf({ text, blocks: [{ kind: "paragraph", span: [0, text.length] }] }))

/** Scores that give every token of the text one label at 0.75 and the rest a little. */
function scoresOf(labels: readonly (typeof EVENT_LABELS)[number][]): Float32Array {
  const others = Math.log(0.25 / (EVENT_LABELS.length - 1))
  return Float32Array.from(labels.flatMap((label) => EVENT_LABELS.map((one) => (one === label ? Math.log(0.75) : others))))
}

describe("events", () => {
  it("are the words that the model takes for one, with the likeliest factuality", () => {
    const events = scoresOf(["none", "none", "PS+", "none"])
    expect(findEvents(prose, { events }, "test")).toEqual([
      { span: [9, 13], factuality: "PS+", confidence: expect.closeTo(0.75), by: "test" },
    ])
  })

  it("are none where the model gives no scores of them", () => {
    expect(findEvents(prose, { events: new Float32Array() }, "test")).toEqual([])
  })
})
