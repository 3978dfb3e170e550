// How PolNeAR's attributions are put in words, sorted into groups, and how what is wrong with ours gets its kind.
import { describe, expect, it } from "vitest"
import { guessNameOrigin } from "../../bench/corpora/name-origin.ts"
import type { PolnearRecord } from "../../bench/corpora/polnear.ts"
import { costOf, construction, findLinkFaults, findSpanFaults } from "../../bench/corpora/polnear-faults.ts"
import { sortPosition, sortQuotation, sortSource } from "../../bench/corpora/polnear-kinds.ts"
import { findRuns, type MarkedArticle, markArticle } from "../../bench/corpora/polnear-parts.ts"
import type { Reading, Span } from "../../src/index.ts"

const TEXT = "Ferry unsafe, inspectors say\n\n“It will sink,” said Bo Lind, the harbormaster. He hopes that nobody sails."

type Spans = PolnearRecord["attributions"][number]

/** Spans of the words in TEXT. */
function mark(source: string, cue: string, content: string): Spans {
  const spanOf = (words: string): readonly Span[] => (words === "" ? [] : [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]])
  return { source: spanOf(source), cue: spanOf(cue), content: spanOf(content) }
}

function article(gold: readonly Spans[], found: readonly Spans[], discard: readonly Span[] = []): MarkedArticle {
  const reading = { attributions: found.map((one) => ({ ...one, parent: null })), entities: [] } as unknown as Reading
  return markArticle({ id: "quay_1", text: TEXT, attributions: gold, discard }, reading)
}

const LIND = mark("Bo Lind, the harbormaster", "said", "“It will sink,”")
const HOPE = mark("He", "hopes", "that nobody sails")

describe("markArticle", () => {
  it("numbers the words that are scored", () => {
    const { gold, words } = article([LIND], [], [[0, 28]])
    expect(words).toHaveLength(13)
    expect(gold[0]?.words).toEqual({ source: [4, 5, 6, 7], cue: [3], content: [0, 1, 2] })
    expect(article([LIND], [], [[28, TEXT.length]]).gold).toEqual([])
  })

  it("joins words to runs", () => {
    expect(findRuns([1, 2, 5])).toEqual([
      [1, 2],
      [5, 5],
    ])
  })
})

describe("sorting", () => {
  it.each([
    ["Bo Lind, the harbormaster of Port Elder", "named"],
    ["Northline chief Ada Prior", "named"],
    ["Lind’s", "named"],
    ["a spokeswoman for Lind", "unnamed"],
    ["two senior Northline officials", "unnamed"],
    ["Democrats", "unnamed"],
    ["she", "pronoun"],
    ["", "none"],
  ])("of the source %j gives %s", (source, kind) => {
    expect(sortSource(source)).toBe(kind)
  })

  it("tells direct, indirect and mixed speech", () => {
    const marked = article([LIND, HOPE, mark("", "", "“It will sink,” said Bo Lind")], [])
    const kinds = marked.gold.map(({ spans, words }) => sortQuotation(TEXT, spans.content, marked.words, words.content))
    expect(kinds).toEqual(["direct", "indirect", "mixed"])
  })

  it("tells where the source stands", () => {
    const between = { source: [3], cue: [], content: [1, 2, 4] }
    expect([...article([LIND, HOPE], []).gold.map(({ words }) => sortPosition(words)), sortPosition(between)]).toEqual([
      "after",
      "before",
      "between",
    ])
  })

  it.each([
    ["Mark Delgado", "Hispanic"],
    ["Delgado", "Hispanic"],
    ["Ann Lowe", "Anglo"],
    ["Ngozi Walker", "Anglo"],
    ["Lucía Oyarzun", "Hispanic"],
    ["Farid Haddad", "other"],
  ])("takes %s for %s", (name, origin) => {
    expect(guessNameOrigin(name)).toBe(origin)
  })
})

describe("faults", () => {
  it("are none where all is right", () => {
    const marked = article([LIND, HOPE], [LIND, HOPE])
    expect(findSpanFaults(marked, "source")).toEqual({ faults: [], tally: { hit: 2, gold: 2, found: 2 } })
    expect(findLinkFaults(marked).faults).toEqual([])
  })

  it("name the words that a boundary is off by", () => {
    const { faults } = findSpanFaults(article([LIND], [mark("Bo Lind", "said", "“It will sink,”")]), "source")
    expect(faults).toMatchObject([
      { kind: "boundary off by 1 to 3 words", missed: 1, extra: 1, edge: [{ side: "ends too early", nearest: "the" }] },
    ])
  })

  it("say how an attribution that is not found is built", () => {
    const { faults } = findSpanFaults(article([mark("inspectors", "say", "Ferry unsafe"), HOPE], []), "cue")
    expect(faults.map(({ kind }) => kind)).toEqual(["not found: in the headline", "not found: a verb of thought or will"])
    const marked = article([mark("Bo Lind", "hopes", "that nobody sails"), mark("", "", "“It will sink,”")], [])
    expect(marked.gold.map((part) => construction(marked, part))).toEqual(["source in another sentence", "no cue"])
  })

  it("tell a wrong link from a missing source", () => {
    const wrong = findLinkFaults(article([LIND, HOPE], [LIND, { ...HOPE, source: LIND.source }, mark("He", "", "")]))
    expect(wrong.faults[0]?.kind).toBe("wrong link: another source")
    expect(findLinkFaults(article([HOPE], [{ ...HOPE, source: [] }])).faults[0]?.kind).toBe("source left out")
  })

  it("tell what is too much", () => {
    const { faults } = findSpanFaults(article([LIND], [LIND, HOPE]), "cue")
    expect(faults).toMatchObject([{ kind: "not annotated: a verb of thought or will", missed: 0, extra: 1 }])
  })

  it("cost what mending them alone would bring", () => {
    expect(costOf({ hit: 1, gold: 2, found: 2 }, 1, 1)).toBe(50)
    expect(costOf({ hit: 1, gold: 1, found: 3 }, 0, 2)).toBe(50)
  })
})
