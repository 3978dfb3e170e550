// Holds the mapping of UW's values to factualities, and of a reading to an event.
import { describe, expect, it } from "vitest"
import { factualityOf, judgementAt } from "../../bench/corpora/uw-factuality.ts"
import { countClasses, macroF1 } from "../../bench/counts.ts"
import { attributed } from "../attributed.ts"
import { judgeStanding } from "../../src/read/standing.ts"

const { prose, attributions } = attributed("<s>Varga</s> <c>said</c> <q>taxes may fall</q>. It rained.")
const reading = { events: [], attributions, statements: judgeStanding(prose, attributions).statements }
const at = (word: string): string | undefined => {
  const start = prose.document.text.indexOf(word)
  return judgementAt(reading, [start, start + word.length])?.factuality
}

describe("a value of UW", () => {
  it.each([
    [3, "CT+"],
    [2.5, "CT+"],
    [2.4, "PR+"],
    [1.2, "PS+"],
    [0.4, "U"],
    [-0.4, "U"],
    [-0.6, "PS-"],
    [-2, "PR-"],
    [-2.6, "CT-"],
  ])("%d is %s, the nearest label of the scale", (value, label) => {
    expect(factualityOf(value)).toBe(label)
  })
})

describe("an event", () => {
  it("in what somebody says is as firm as the content", () => {
    expect(at("fall")).toBe("PS+")
  })

  it("that is the saying itself is certain", () => {
    expect(at("said")).toBe("CT+")
  })

  it("of the outlet's own voice is as firm as its statement", () => {
    expect(at("rained")).toBe("CT+")
  })

  it("that the reading takes for one is as firm as the reading says", () => {
    const start = prose.document.text.indexOf("fall")
    const events = [{ span: [start, start + 4] as const, factuality: "U" as const, confidence: 0.9, by: "test" }]
    expect(judgementAt({ ...reading, events }, [start, start + 4])?.factuality).toBe("U")
  })

  it("outside every statement has no factuality", () => {
    expect(judgementAt({ events: [], attributions: [], statements: [] }, [0, 5])).toBeNull()
  })
})

describe("macro-F1", () => {
  it("is the mean over classes that are common enough", () => {
    const counts = countClasses([
      ["CT+", "CT+"],
      ["CT+", "CT+"],
      ["U", "CT+"],
    ])
    expect(macroF1(counts, 2)).toBeCloseTo(0.8)
    expect(macroF1(counts, 1)).toBeCloseTo(0.4)
  })
})
