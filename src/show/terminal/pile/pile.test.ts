// Views of a case on a terminal: what they say, that they keep to the width, and that nothing is left out in silence.
import { stripVTControlCharacters } from "node:util"
import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { madeCase } from "../../../../test/show-case.ts"
import { type DecisionState, makeAnchor } from "../../../document/index.ts"
import { searchStatements } from "../../../link/index.ts"
import { arrangePile } from "../../pile/pile.ts"
import { tallyOutlets, tallySources } from "../../pile/tallies.ts"
import { showClaims } from "./claims.ts"
import { showDecisions } from "./decisions.ts"
import { showDisputes, showTimeline } from "./events.ts"
import { showHits } from "./hits.ts"
import { showLineage } from "./lineage.ts"
import { showCase } from "./overview.ts"
import { showPeople } from "./people.ts"
import type { PileOptions } from "./sheet.ts"
import { showSources } from "./sources.ts"

const { linked, members } = madeCase()
const pile = arrangePile(linked, members)
const plain: PileOptions = { width: 80, color: false, language: "en", all: false, explain: false }
const MADE = {
  by: "Ana Pell",
  at: "2026-03-07T10:00:00Z",
  note: "She told us on the phone, and sent the minutes of the meeting of the day.",
}
const anchor = makeAnchor("d1", members[0]?.reading.document.text ?? "", [0, 12])
const DECISIONS: readonly DecisionState[] = [
  { decision: { ...MADE, id: "x1", kind: "same-owner", outlets: ["The Lantern", "The Standard"] }, state: "applied", reason: null },
  { decision: { ...MADE, id: "x2", kind: "speaker", statement: anchor, speaker: null }, state: "undone", reason: "it was taken back" },
  { decision: { ...MADE, id: "x3", kind: "copy", from: "d1", to: "d2", derivation: "verbatim" }, state: "applied", reason: null },
  {
    decision: { ...MADE, id: "x4", kind: "same-claim", a: anchor, b: anchor },
    state: "lost",
    reason: "its words are in no document of the case",
  },
  { decision: { ...MADE, id: "x5", kind: "note", on: anchor }, state: "applied", reason: null },
  { decision: { ...MADE, id: "x6", kind: "undo", decision: "x2" }, state: "applied", reason: null },
]
const VIEWS: Readonly<Record<string, (options: PileOptions) => string>> = {
  case: (options) => showCase(pile, "Harrow Bridge", ["firsthand claims --case bridge"], options),
  claims: (options) => showClaims(pile, linked.claims, options),
  lineage: (options) => showLineage(pile, null, options),
  sources: (options) => showSources(pile, { sources: tallySources(pile), rests: tallyOutlets(pile) }, options),
  timeline: (options) => showTimeline(pile, options),
  people: (options) => showPeople(pile, linked.entities, options),
  disputes: (options) => showDisputes(pile, linked.disputes, linked.edits, options),
  decisions: (options) => showDecisions(pile, DECISIONS, options),
  hits: (options) => {
    const hits = [...searchStatements(members, linked.entities, { words: "firms" })]
    return showHits(pile, hits, hits.length, options)
  },
}

describe("views of a case", () => {
  it.each(Object.entries(VIEWS))("%s keeps to its width in both languages, with and without what it rests on", (_name, show) => {
    for (const language of ["en", "es"] as const)
      for (const width of [40, 80, 120])
        for (const explain of [false, true])
          for (const color of [false, true])
            for (const line of show({ ...plain, language, width, explain, color }).split("\n"))
              expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  it.each(Object.entries(VIEWS))("%s says the same with and without colours", (_name, show) => {
    const colored = show({ ...plain, color: true })
    expect(colored).toContain("\u001B[")
    expect(stripVTControlCharacters(colored)).toBe(show(plain))
  })
})

describe("claims", () => {
  it("stand with their origins, reach and life, and every phrasing with who says it, how firmly and from where", () => {
    const text = VIEWS["claims"]?.(plain) ?? ""
    expect(text).toContain("c1  The envelopes were opened a day early.\n    ●● 2 origins   ▇▃✕▇ 4 documents")
    expect(text).toContain("said 3 Mar 2026 → denied 4 Mar 2026 → documented 5 Mar 2026")
    expect(text).toContain("● Ilse Varga, speaker, first in The Lantern")
    expect(text).toContain("in the same words: The Standard, 3 Mar 2026")
    expect(text).toContain("5 Mar 2026 · El Faro · The draft audit said · certain · 28 Feb 2026")
    expect(text).toContain("✕ Denied\n      4 Mar 2026 · City Beat · Rowan Pell denied · certainly not so")
    expect(text).toContain("○ no origin that is shown   ▃▃ 2 documents")
    expect(text).toContain("◌ no origin that is shown   ▃ 1 document   puts c2 differently")
  })

  it("show every step of the way back to an origin when asked", () => {
    expect(VIEWS["claims"]?.({ ...plain, explain: true })).toContain("        rules-test/claim, 0.90\n        rules-test/origin, 0.90\n")
    const copied = showClaims(
      pile,
      linked.claims.flatMap((claim) => (claim.id === "c1" ? [{ ...claim, statements: claim.statements.slice(1, 2) }] : [])),
      { ...plain, width: 120, explain: true },
    )
    expect(copied).toContain("3 Mar 2026 · The Standard · Ilse Varga said · certain · copy of The Lantern")
    expect(copied).toContain("        copy of The Lantern · rules-test/origin, 0.90")
  })

  it("follow one another by reach, a distortion right after what it changes", () => {
    expect([...(VIEWS["claims"]?.(plain) ?? "").matchAll(/^(c\d)/gmu)].map(([, id]) => id)).toEqual(["c1", "c2", "c3", "c4"])
  })

  it("say how many are left out, and leave none out when asked", () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...linked.claims[0], id: `k${i}` })) as typeof linked.claims
    expect(showClaims(pile, many, plain)).toContain("and 18 more; --all shows them")
    expect([...showClaims(pile, many, { ...plain, all: true }).matchAll(/^k\d+/gmu)]).toHaveLength(30)
  })
})

describe("lineage", () => {
  it("is a tree with what each is to the one above, then circles and what has no order", () => {
    const text = VIEWS["lineage"]?.(plain) ?? ""
    expect(text).toMatch(/^[▁▂▃▄▅▆▇█░╎┄]{16} {2}The Lantern\n/u)
    expect(text).toMatch(/└─ [▁▂▃▄▅▆▇█░╎┄]{16} {2}The Standard\n {6}3 Mar 2026 · d2\n {6}copy of The Lantern, not credited, sure to 0\.99/u)
    expect(text).toContain("Circular\n  Tribune, d6.txt have it from one another")
    expect(text).toContain("El Faro – City Beat · one text in other words, sure to 0.99")
  })

  it("shows the words that a derivation rests on when asked", () => {
    expect(VIEWS["lineage"]?.({ ...plain, explain: true })).toContain("shared passage · “The envelo”")
  })
})

describe("the others", () => {
  it("say who is quoted and what the text rests on", () => {
    const text = VIEWS["sources"]?.(plain) ?? ""
    expect(text).toMatch(
      /^Ilse Varga +3 statements in 2 documents\n {2}named person\n {2}said 3 · 1 taken from another\n {2}The Lantern 2 · The Standard 1$/mu,
    )
    expect(text).toMatch(/^ +named +unnamed +nobody +withheld$/mu)
    expect(text).toMatch(/^the whole case +\d+\u00A0% +\d+\u00A0% +\d+\u00A0% +\d+\u00A0%$/mu)
  })

  it("say both sides of a dispute, and what was changed without a note", () => {
    const text = VIEWS["disputes"]?.(plain) ?? ""
    expect(text).toContain("number: 17 – 70 (c2)\n  The Lantern · 3 Mar 2026\n    “Seventeen firms had applied.”\n  City Beat")
    expect(text).toContain("the later version does not say so")
  })

  it("keep the day of the event, of the saying and of the publication apart; a month stays a month", () => {
    const text = VIEWS["timeline"]?.(plain) ?? ""
    expect(text).toContain("28 Feb 2026\n  The envelopes were opened on 28 February.\n    El Faro · said 1 Mar 2026 · published 5 Mar 2026")
    expect(text).toContain("Jan 2026\n  The mayor knew")
  })

  it("tell once what several documents tell of a day in the same words", () => {
    const [first] = linked.timeline
    const copied = arrangePile({ ...linked, timeline: first ? [first, { ...first, document: "d2" }] : [] }, members)
    const text = showTimeline(copied, plain)
    expect(text.match(/The envelopes were opened/gu)).toHaveLength(1)
    expect(text).toMatch(/in the same words: \S/u)
  })

  it("list first who has a name", () => {
    const nobody = { ...linked.entities[1], id: "e9", name: "the residents", mentions: [{ document: "d1", entity: "e77" }] }
    const text = showPeople(
      arrangePile({ ...linked, entities: [nobody, ...linked.entities] as typeof linked.entities }, members),
      [nobody, ...linked.entities] as typeof linked.entities,
      plain,
    )
    expect(text.indexOf("the residents")).toBeGreaterThan(text.indexOf("Ilse Varga"))
  })

  it("say who is who, and why two are one", () => {
    expect(VIEWS["people"]?.(plain)).toContain(
      "Ilse Varga, chair of the board\n  e1 · in 2 documents · also I. Varga\n  works for · Harrow Council (The Lantern)",
    )
    expect(VIEWS["people"]?.({ ...plain, explain: true })).toContain("one, because the same name")
  })

  it("do not obey what an article's words would do to a terminal", () => {
    const evil = arrangePile(
      { ...linked, entities: [{ ...linked.entities[0], name: "\u001B[31mred\u202E" }] as typeof linked.entities },
      members,
    )
    expect(showPeople(evil, evil.linked.entities, plain)).toContain("⟨U+001B⟩[31mred⟨U+202E⟩")
  })
})
