import { describe, expect, it } from "vitest"
import { averagePrecision, pairNames } from "../../bench/corpora/sanctions-lists.ts"
import { fitTwoClasses } from "../../bench/logistic.ts"

const person = (id: string, name: string, ...aliases: string[]) => ({
  id,
  name,
  kind: "individual",
  aliases: aliases.map((alias) => ({ name: alias })),
})

describe("pairNames", () => {
  const pairs = pairNames([
    person("1", "VARGA LENA, Ilse", "WARGA, Ilse", "Ilse Varga Lena", "Moonlight"),
    person("2", "VARGA LENOX, Ilse"),
    person("3", "ABREU, Tomás"),
  ])

  it("tells a form of a name from another name, and leaves out the same words in another order", () => {
    expect(pairs.filter(({ kind }) => kind === "alias").map(({ b }) => b)).toEqual(["WARGA, Ilse"])
    expect(pairs.filter(({ kind }) => kind === "other-name").map(({ b }) => b)).toEqual(["Moonlight"])
  })

  it("puts the likest other name beside the name", () => {
    expect(pairs.find(({ kind }) => kind === "hardest")?.b).toBe("VARGA LENOX, Ilse")
  })

  it("makes the same pairs every time, ships left out", () => {
    expect(pairNames([{ ...person("1", "MS VARGA", "MS LENA"), kind: "vessel" }])).toEqual([])
  })
})

it("averagePrecision puts wrong ones first among equals", () => {
  const scored = [
    { score: 0.9, right: true },
    { score: 0.8, right: false },
    { score: 0.8, right: true },
  ]
  expect(averagePrecision(scored)).toBeCloseTo((1 + 2 / 3) / 2, 10)
})

it("fitTwoClasses finds the side of a border", () => {
  const [bias = 0, weight = 0] = fitTwoClasses([[0], [0.2], [0.8], [1]], [false, false, true, true], 0.01)
  expect(bias).toBeLessThan(0)
  expect(bias + weight).toBeGreaterThan(0)
})
