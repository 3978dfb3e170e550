// How the bench of sentence vectors ranks, compares and averages.
import { describe, expect, it } from "vitest"
import { pairSentences } from "../../bench/corpora/meantime-pairs.ts"
import { correlateRanks, cosine } from "../../bench/corpora/sts-news.ts"
import { averageRows } from "../../bench/sentence-vectors.ts"

describe("correlateRanks", () => {
  it("sees the order alone", () => {
    expect(correlateRanks([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1)
    expect(correlateRanks([1, 2, 3, 4], [9, 7, 5, 3])).toBeCloseTo(-1)
  })

  it("gives equals the mean of their ranks", () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 × 5)
    expect(correlateRanks([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.9487, 4)
    // Ranks 1.5, 1.5, 3.5, 3.5 against 1, 3, 3, 3
    expect(correlateRanks([0, 0, 5, 5], [1, 2, 2, 2])).toBeCloseTo(0.5774, 4)
  })

  it("knows nothing of a list that is all alike", () => {
    expect(correlateRanks([1, 1, 1], [1, 2, 3])).toBeNaN()
  })

  it("refuses lists of two lengths", () => {
    expect(() => correlateRanks([1], [1, 2])).toThrow("Lists of 1 and 2")
  })
})

describe("cosine", () => {
  it("is of the directions alone, and 0 of nothing", () => {
    expect(cosine([1, 1], [3, 3])).toBeCloseTo(1)
    expect(cosine([1, 0], [0, 2])).toBe(0)
    expect(cosine([0, 0], [1, 1])).toBe(0)
  })
})

describe("averageRows", () => {
  it("is the mean of the tokens, and empty where there are none", () => {
    expect([...averageRows(Float32Array.of(1, 2, 3, 6), 2)]).toEqual([2, 4])
    expect(averageRows(new Float32Array(), 0)).toHaveLength(0)
  })
})

describe("sentences of an article and its translation", () => {
  const english = [
    {
      id: "1",
      text: "Mara Varga opened the new bridge on Monday.\n3 May 2026",
      sentences: [
        [0, 43],
        [44, 54],
      ] as const,
    },
  ]
  const spanish = [
    {
      id: "1",
      alignedSentences: true,
      text: "Mara Varga inauguró el lunes el nuevo puente.\n3 de mayo de 2026",
      sentences: [
        [0, 45],
        [46, 63],
      ] as const,
    },
  ]

  it("are pairs where both have as many; dates and other short ones are none", () => {
    expect(pairSentences(english, spanish)).toEqual([
      { en: "Mara Varga opened the new bridge on Monday.", es: "Mara Varga inauguró el lunes el nuevo puente." },
    ])
  })

  it("are none where the translation has more or fewer", () => {
    expect(pairSentences(english, [{ ...spanish[0], id: "1", text: "", sentences: [], alignedSentences: false }])).toEqual([])
  })
})
