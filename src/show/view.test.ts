import { describe, expect, it } from "vitest"
import { fixture } from "../../test/browser/report-fixture.ts"
import { factsOf, sharesOf } from "./glance.ts"
import { messagesIn } from "./messages/index.ts"
import { runsOf } from "./runs.ts"
import { viewOf } from "./view.ts"

describe("viewOf", () => {
  const view = viewOf(fixture())

  it("keeps the headline out of the body and of the shares", () => {
    expect(view.body).toHaveLength(view.tiles.length - 1)
    expect(view.body.reduce((sum, tile) => sum + tile.share, 0)).toBeCloseTo(1)
  })

  it("keeps headings out of the body: they stand over text as the headline does", () => {
    const reading = fixture()
    const blocks = reading.document.blocks.map((block) => (block.kind === "summary" ? { ...block, kind: "heading" as const } : block))
    const headed = viewOf({ ...reading, document: { ...reading.document, blocks } })
    expect(headed.body).toHaveLength(view.body.length - 1)
    expect(headed.body.reduce((sum, tile) => sum + tile.share, 0)).toBeCloseTo(1)
  })

  it("does not call silent who says that others are", () => {
    const reading = fixture()
    const complains = {
      ...reading,
      statements: reading.statements.map((one) =>
        one.standing === "undisclosed" && one.speaker === "s9" ? { ...one, act: "say" as const } : one,
      ),
      attributions: reading.attributions.map((one) => (one.speaker === "s9" ? { ...one, act: "say" as const } : one)),
    }
    expect(viewOf(complains).voices.find((voice) => voice.source.id === "s9")?.sayings[0]?.act).toBe("say")
  })

  it("shows where words between two pieces of what was said are left out", () => {
    const reading = fixture()
    const [start, end] = reading.attributions.find(({ speaker }) => speaker === "s10")?.content[0] ?? [0, 0]
    const pieces = (gap: number): string | undefined => {
      const content = [
        [start, start + 3],
        [start + 3 + gap, end],
      ] as const
      const attributions = reading.attributions.map((one) => (one.speaker === "s10" ? { ...one, content } : one))
      return viewOf({ ...reading, attributions }).voices.find(({ source }) => source.id === "s10")?.sayings[0]?.text
    }
    expect([pieces(1), pieces(7)]).toEqual(["new gates before the winter", "new … before the winter"])
  })

  it("gives a voice that cannot be told a letter that no voice has", () => {
    const reading = fixture()
    const unknown = { ...reading, statements: reading.statements.map((one) => (one.speaker === "s3" ? { ...one, speaker: null } : one)) }
    const shown = viewOf(unknown)
    expect(shown.tiles.filter((tile) => tile.letter === "*")).toHaveLength(1)
    expect(shown.voices.map((voice) => voice.letter)).not.toContain("*")
  })

  it("puts the voice with the largest share first, in the first colour", () => {
    expect(view.voices.map((voice) => voice.share)).toEqual(view.voices.map((voice) => voice.share).toSorted((a, b) => b - a))
    expect(view.voices[0]).toMatchObject({ letter: "F", tone: "v1", source: { name: "Maud Ferreira" } })
  })

  it("shows the words quoted, and the whole statement where a voice goes on", () => {
    expect(view.voices[0]?.sayings.map(({ act, text }) => [act, text])).toEqual([
      ["say", "“I asked for the bolts in June, and in July, and in August,”"],
      ["continued", "Nobody came, and in September the left-hand gate stopped closing."],
    ])
  })

  it("stands a direct quotation taller than a report, and that taller than what nobody named stands behind", () => {
    const height = (words: string): number => view.tiles.find((tile) => tile.text.includes(words))?.firmness ?? 0
    expect(height("I asked for the bolts")).toBeGreaterThan(height("any wrongdoing"))
    expect(height("any wrongdoing")).toBeGreaterThan(height("Residents"))
    expect(height("any wrongdoing")).toBeGreaterThan(height("raises questions"))
  })

  it("gives a voice of another article on the page its letter and colour again", () => {
    const other = fixture()
    const fewer = { ...other, statements: other.statements.filter(({ speaker }) => speaker !== "s1") }
    const ferryman = view.voices.find((voice) => voice.source.name === "Piet Lorne")
    expect(viewOf(fewer, view).voices.find((voice) => voice.source.name === "Piet Lorne")).toMatchObject({
      letter: ferryman?.letter,
      tone: ferryman?.tone,
    })
  })

  it("lists a voice that only speaks inside another's words", () => {
    const reading = fixture()
    const [first] = reading.attributions
    const text = reading.document.text
    const start = text.indexOf("Nobody came")
    const nested = {
      ...reading,
      attributions: [
        ...reading.attributions,
        { ...first, id: "a99", speaker: "s99", source: [], cue: [[start, start + 11]], content: [[start + 12, start + 20]] },
      ],
      sources: [...reading.sources, { ...reading.sources[1], id: "s99", name: "the ledger" }],
    } as typeof reading
    expect(viewOf(nested).voices.find((voice) => voice.source.id === "s99")?.sayings[0]).toMatchObject({ within: true })
  })
})

describe("at a glance", () => {
  it("divides the whole text", () => {
    const shares = sharesOf(viewOf(fixture()).body)
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(shares.nobody).toBeGreaterThan(0)
  })

  it("says so where nobody has a name", () => {
    const reading = fixture()
    const nobody = {
      ...reading,
      sources: [],
      attributions: [],
      statements: reading.statements.map((statement) => ({
        ...statement,
        speaker: null,
        standing: "own-voice" as const,
        act: null,
        attributions: [],
      })),
    }
    expect(factsOf(viewOf(nobody), messagesIn("en"))).toEqual([
      { figure: "0", words: "sources with a name" },
      { figure: "100\u00A0%", words: "of the text rests on nobody" },
    ])
  })
})

describe("runsOf", () => {
  it("holds every block's words once, in order", () => {
    const reading = fixture()
    for (const { block, pieces } of runsOf(viewOf(reading)))
      expect(pieces.flatMap((piece) => piece.runs.map((run) => run.text)).join("")).toBe(reading.document.text.slice(...block.span))
  })

  it("ties a statement that goes on to the source and cue before it", () => {
    const view = viewOf(fixture())
    const goesOn = view.tiles.find((tile) => tile.continued)?.number
    const tied = runsOf(view).flatMap(({ pieces }) =>
      pieces.flatMap(({ runs }) => runs.filter((run) => run.ties.includes(goesOn ?? -1)).map((run) => run.text)),
    )
    expect(tied).toEqual(["said", "Maud Ferreira"])
  })

  it("tints only what stands in quotation marks where a quotation is mixed", () => {
    const quoted = runsOf(viewOf(fixture())).flatMap(({ pieces }) =>
      pieces.flatMap(({ runs }) => runs.filter((run) => run.quoted).map((run) => run.text)),
    )
    expect(quoted).toContain("“a tale told by people who have never held a spanner”")
    expect(quoted.join()).not.toContain("calling the story")
  })

  it("promises no source where the outlet speaks and no voice is known", () => {
    const reading = fixture()
    const text = "The affair has shaken confidence"
    const start = reading.document.text.indexOf(text)
    const span = (from: number, to: number): readonly [number, number] => [start + from, start + to]
    const suggests = {
      ...reading.attributions[0],
      id: "a99",
      speaker: null,
      source: [span(0, 10)],
      cue: [span(11, 21)],
      content: [span(22, 32)],
    } as (typeof reading.attributions)[number]
    const view = viewOf({
      ...reading,
      attributions: [...reading.attributions, suggests],
      statements: reading.statements.map((one) => (one.span[0] === start ? { ...one, attributions: ["a99"] } : one)),
    })
    const marked = runsOf(view).flatMap(({ pieces }) =>
      pieces.flatMap(({ runs }) => runs.filter((run) => run.source || run.cue).map((run) => run.text)),
    )
    expect(marked).not.toContain("The affair")
    expect(marked).not.toContain("has shaken")
  })

  it("drops links that a reader should not follow", () => {
    const links = runsOf(viewOf(fixture())).flatMap(({ pieces }) => pieces.flatMap(({ runs }) => runs.flatMap((run) => run.link ?? [])))
    expect(links).toEqual(["https://riverboard.example/reports/calder-sluice.pdf"])
  })
})
