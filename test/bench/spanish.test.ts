// Holds the mapping of the Spanish corpora to what is counted.
import { describe, expect, it } from "vitest"
import { countRole } from "../../bench/corpora/ancora-es.ts"
import { fullPartOf, scoreCues } from "../../bench/corpora/meantime-es.ts"
import type { Span } from "../../src/document/index.ts"

const text = "La ministra Lena Varga anunció la obra; según Ferrobask costará poco."
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
const nothing = { source: [], cue: [], content: [] }

describe("cues of MEANTIME", () => {
  const record = { id: "1", text, speechEvents: [{ cue: [at("anunció")], source: [at("Lena Varga"), at("La ministra")] }] }

  it("are found where ours touches them, and their source where it touches any mention", () => {
    const ours = { source: [at("La ministra Lena Varga")], cue: [at("Varga anunció")] }
    expect(scoreCues(record, [ours])).toEqual({ cues: { hit: 1, gold: 1, found: 1 }, right: 1, told: 1, silent: 0 })
  })

  it("have no event in a preposition", () => {
    const score = scoreCues(record, [{ source: [at("Ferrobask")], cue: [at("según")] }])
    expect(score).toMatchObject({ cues: { hit: 0, gold: 1, found: 0 }, silent: 1 })
  })

  it("tell nothing of a source that is in another sentence", () => {
    const silent = { ...record, speechEvents: [{ cue: [at("anunció")], source: [] }] }
    expect(scoreCues(silent, [{ source: [at("La ministra")], cue: [at("anunció")] }])).toMatchObject({ right: 0, told: 0 })
  })

  it("make one of ours right each", () => {
    const score = scoreCues(
      record,
      [1, 2].map(() => ({ source: [], cue: [at("anunció")] })),
    )
    expect(score.cues).toEqual({ hit: 1, gold: 1, found: 2 })
  })

  it("count only before the end of what is annotated", () => {
    expect(scoreCues(record, [{ source: [], cue: [at("anunció")] }], 10).cues).toEqual({ hit: 0, gold: 0, found: 0 })
    expect(fullPartOf("1\n2\n3\n4\n5\n6\n7")).toBe("1\n2\n3\n4\n5\n6".length)
  })
})

describe("roles of AnCora", () => {
  it("are counted in words, whichever attribution they are in", () => {
    const silver = [{ ...nothing, source: [at("La ministra Lena Varga")], kind: "say" as const }]
    const ours = [
      { ...nothing, source: [at("Lena Varga")] },
      { ...nothing, source: [at("Ferrobask")] },
    ]
    expect(countRole({ text, silverAttributions: silver }, ours, "source")).toEqual({ hit: 2, gold: 4, found: 3 })
  })
})
