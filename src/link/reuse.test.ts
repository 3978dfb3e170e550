import { describe, expect, it } from "vitest"
import { findReuse } from "./reuse.ts"
import { findWords } from "./words.ts"

const TIDE = "The ferry Constance left the old pier at noon and nobody on the quay saw her turn back before the fog came in from the north."

function shared(left: string, right: string): readonly string[] {
  return findReuse(findWords(left), findWords(right)).map((passage) => left.slice(...passage.left))
}

describe("passages", () => {
  it("bridge a changed word and a word put in", () => {
    const edited = TIDE.replace("old pier", "stone pier").replace("fog came", "thick fog came")
    expect(shared(TIDE, edited)).toEqual([TIDE.slice(0, -1)])
  })

  it("do not depend on quotation marks, apostrophes, capitals or the dots of initials", () => {
    const curly = "“The U.S. envoy didn’t leave the old pier at noon,” and nobody saw the boat."
    const straight = '"The US envoy didn\'t leave the OLD pier at noon," and nobody saw the boat.'
    expect(shared(curly, straight)).toEqual([curly.slice(1, -1)])
  })

  it("go on after a cut paragraph, each part as one", () => {
    const other = "The harbor master keeps a log of every boat that passes the light between dusk and dawn."
    expect(shared(`${TIDE} A line of its own stood here, about nothing at all, and was cut. ${other}`, `${TIDE} ${other}`).length).toBe(2)
  })

  it("need eight words", () => {
    expect(shared("They met on the old pier at noon.", "We sat on the old pier at noon, too.")).toEqual([])
  })
})

// A small generator, so that a failing case comes again.
function randomTexts(seed: number): readonly [string, string] {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const words = Array.from({ length: 60 }, () => `w${next(25)}`)
  const pieces = Array.from({ length: 6 }, () => words.slice(next(30), 30 + next(30)).join(" "))
  return [words.join(" "), pieces.join(` x${next(9)} `)]
}

describe("any two texts", () => {
  const cases = Array.from({ length: 200 }, (_, seed) => randomTexts(seed + 1))

  it("share the same passages whichever is left", () => {
    for (const [a, b] of cases) {
      const mirrored = findReuse(findWords(b), findWords(a)).map(({ left, right, similarity }) => ({
        left: right,
        right: left,
        similarity,
      }))
      expect(mirrored.toSorted((x, y) => x.left[0] - y.left[0])).toEqual(findReuse(findWords(a), findWords(b)))
    }
  })

  it("have passages that are disjoint in both", () => {
    for (const [a, b] of cases) {
      const passages = findReuse(findWords(a), findWords(b))
      for (const side of ["left", "right"] as const) {
        const spans = passages.map((passage) => passage[side]).toSorted((x, y) => x[0] - y[0])
        spans.forEach(([start], i) => expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0))
      }
    }
  })

  it("hold all of themselves", () => {
    for (const [a] of cases) expect(shared(a, a)).toEqual([a])
  })
})
