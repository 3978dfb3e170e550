import { describe, expect, it } from "vitest"
import { opinionAt, weigh } from "./weigh.ts"

const LABELS = ["say", "warn", "deny"] as const
const CUE = [[4, 8]] as const

function opinion(...shares: readonly number[]) {
  return opinionAt(Float32Array.from(shares, Math.log), LABELS, 0, "model-1", CUE)
}

const rule = { value: "say", confidence: 0.6, by: "rule", because: [] } as const

describe("weigh", () => {
  it("keeps the rule's label, surer, where the model agrees", () => {
    const { value, by, confidence } = weigh<"say" | "warn" | "deny">(rule, opinion(0.8, 0.1, 0.1))
    expect([value, by]).toEqual(["say", "rule"])
    expect(confidence).toBeGreaterThan(0.8)
  })

  it("takes the model's where it is surer, and names it with its words", () => {
    expect(weigh<"say" | "warn" | "deny">(rule, opinion(0.02, 0.97, 0.01))).toMatchObject({ value: "warn", by: "model-1", because: CUE })
  })

  it("keeps the rule's where the model is in doubt", () => {
    expect(weigh<"say" | "warn" | "deny">(rule, opinion(0.3, 0.4, 0.3)).value).toBe("say")
  })

  it("takes the model's where the rule cannot tell", () => {
    expect(weigh({ ...rule, value: null, confidence: 0.3 }, opinion(0.1, 0.2, 0.7)).value).toBe("deny")
  })

  it("leaves the rule's as it is where the model says nothing", () => {
    expect(weigh<"say" | "warn" | "deny">(rule, opinionAt(new Float32Array(), LABELS, 3, "model-1", CUE))).toBe(rule)
  })
})
