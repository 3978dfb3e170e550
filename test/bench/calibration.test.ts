// Holds which attributions count as right, and the two measures of a confidence.
import { describe, expect, it } from "vitest"
import { calibrationError, rankingOf } from "../../bench/confidence.ts"
import { judgeRightness, takeFirst } from "../../bench/corpora/polnear.ts"
import type { Span } from "../../src/document/index.ts"

const text = "Lena Varga said taxes will fall. By our staff"
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const gold = { source: [at("Lena Varga")], cue: [at("said")], content: [at("taxes will fall")] }
const record = { id: "1", text, attributions: [gold], discard: [at("By our staff")] }

describe("an attribution", () => {
  it("is right where half of the words of each role agree", () => {
    expect(judgeRightness(record, [{ ...gold, content: [at("will fall")] }])).toEqual([true])
    expect(judgeRightness(record, [{ ...gold, cue: [at("will")] }])).toEqual([false])
  })

  it("may have another source where only cue and content are asked for", () => {
    const ours = [{ ...gold, source: [] }]
    expect(judgeRightness(record, ours, ["cue", "content"])).toEqual([true])
    expect(judgeRightness(record, ours)).toEqual([false])
  })

  it("is right once: the one that agrees best", () => {
    expect(judgeRightness(record, [{ ...gold, content: [at("will fall")] }, gold])).toEqual([false, true])
  })

  it("of discarded words is not judged", () => {
    expect(judgeRightness(record, [{ source: [], cue: [], content: [at("our staff")] }])).toEqual([null])
  })
})

describe("several annotators", () => {
  it("count by the first of them", () => {
    expect(takeFirst([record, { ...record, attributions: [] }])).toEqual([record])
  })
})

describe("confidence", () => {
  const judged = [
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: false },
    { confidence: 0.15, right: false },
  ]

  it("errs by the distance of each bin from its share of right ones", () => {
    expect(calibrationError(judged)).toBeCloseTo((2 * 0.45 + 0.15) / 3)
  })

  it("ranks right before wrong, equals by half", () => {
    expect(rankingOf(judged)).toBe(0.75)
  })
})
