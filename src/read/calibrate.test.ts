import { describe, expect, it } from "vitest"
import { byRule } from "../document/index.ts"
import { calibrate } from "./calibrate.ts"

const model = { name: "attribution", version: "9.0.0" }
const measured = { ...model, calibration: { slope: 0.5, shift: -0.2 } }
const confidenceOf = (confidence: number, by: string, tagger: Parameters<typeof calibrate>[1] = measured) =>
  calibrate([{ confidence, by }], tagger)[0]?.confidence

describe("the confidence of an attribution", () => {
  it("that rests on the model is what was measured for its scores", () => {
    expect(confidenceOf(0.5, "attribution-9.0.0")).toBe(0.45)
    expect(confidenceOf(0.9, "attribution-9.0.0")).toBe(0.711)
  })

  it("is finite where the model is certain", () => {
    expect(confidenceOf(1, "attribution-9.0.0")).toBe(0.963)
    expect(confidenceOf(0, "attribution-9.0.0")).toBe(0.025)
  })

  it("is the model's own where nothing was measured", () => {
    expect(confidenceOf(0.9, "attribution-9.0.0", { ...model, calibration: null })).toBe(0.9)
  })

  it("that rests on a rule is the rule's", () => {
    expect(confidenceOf(0.8, byRule("attributions/refusal"))).toBe(0.8)
  })
})
