import { describe, expect, it } from "vitest"
import type { ReviewItem } from "../../serve/index.ts"
import { judge, orderQueue } from "./queue.ts"

const anchor = (document: string): ReviewItem["a"] => ({ document, span: [0, 4], quote: "Reed", prefix: "", suffix: "" })
const item = (id: string, weight: number, kind: ReviewItem["kind"] = "copy"): ReviewItem => ({
  id,
  kind,
  weight,
  confidence: 0.6,
  by: "rules-0.1.0/link",
  because: null,
  hangs: 2,
  a: anchor("d1"),
  b: anchor("d2"),
  claim: null,
  derivation: kind === "copy" ? "rewrite" : null,
  name: null,
})
const ids = (items: readonly ReviewItem[]): readonly string[] => items.map(({ id }) => id)

describe("orderQueue", () => {
  const items = [item("x", 0.2), item("y", 0.9), item("z", 0.5)]

  it("asks the weightiest first", () => {
    expect(ids(orderQueue(items, [], []))).toEqual(["y", "z", "x"])
  })

  it("asks last what was put off, in the order in which it was", () => {
    expect(ids(orderQueue(items, [], ["y", "z"]))).toEqual(["x", "y", "z"])
  })

  it("asks no more what was answered", () => {
    expect(ids(orderQueue(items, [{ item: item("y", 0.9), answer: "no", decision: "j1" }], ["y"]))).toEqual(["z", "x"])
  })
})

describe("judge", () => {
  it.each([
    ["same-entity", "yes", "same-entity"],
    ["same-entity", "no", "different-entity"],
    ["same-claim", "yes", "same-claim"],
    ["same-claim", "no", "different-claim"],
    ["copy", "yes", "copy"],
    ["copy", "no", "not-copy"],
  ] as const)("says of %s, %s: %s", (kind, answer, decision) => {
    expect(judge(item("x", 1, kind), answer).kind).toBe(decision)
  })

  it("keeps the kind of a copy, and who speaks or nobody", () => {
    expect(judge(item("x", 1), "yes")).toMatchObject({ from: "d1", to: "d2", derivation: "rewrite" })
    expect(judge(item("x", 1, "speaker"), "yes")).toMatchObject({ statement: anchor("d1"), speaker: anchor("d2") })
    expect(judge(item("x", 1, "speaker"), "no")).toMatchObject({ speaker: null })
  })
})
