import { describe, expect, it } from "vitest"
import { ingestText } from "../ingest/index.ts"
import { judgeReuse } from "./copies.ts"
import { findPrints, PrintIndex, rankCandidates } from "./prints.ts"
import { findWording, type Wording } from "./wording.ts"

const LEAD = `The ferry Constance sank off Port Elder on Monday with thirty people aboard, and the coast guard searched the cold water until dark.`
const YARD = `The yard in the old harbor has built ferries for a hundred years, and launched the Constance nine winters ago after a long strike over wages.`
const SPEECH = `“We heard the hull crack twice before the lights went out, and then the captain told every one of us to hold the rail and wait for the boats to come round,” said Adela Prior. “I have sailed with her for six summers, and I never heard a sound like that from any ship, in any storm, on any crossing of the strait.”`
const PORT = `Port officials closed the northern channel to all traffic and asked two trawlers to help, while families waited in the customs hall for a list of names.`
const HARBOR = `Fishermen in the village had warned for weeks that the beacon on the reef was dark, and the council promised in spring to mend it before autumn.`
const WIRE = [LEAD, YARD, SPEECH, PORT, HARBOR].join("\n\n")

function wording(text: string): Wording {
  return findWording(ingestText(text, { id: "text" }))
}

function kindOf(left: string, right: string): string | null {
  return judgeReuse(wording(left), wording(right)).kind
}

describe("verbatim", () => {
  it("is the whole with small edits", () => {
    const edited = WIRE.replace("Monday", "Sunday night")
      .replace("two trawlers", "three trawlers")
      .replaceAll("“", '"')
      .replaceAll("”", '"')
    expect(kindOf(WIRE, edited)).toBe("verbatim")
  })

  it("is a copied brief, too", () => {
    expect(kindOf(LEAD, LEAD.replace("thirty", "30"))).toBe("verbatim")
  })
})

describe("partial", () => {
  it("is a copy with paragraphs cut", () => {
    expect(kindOf(WIRE, [LEAD, SPEECH, PORT].join("\n\n"))).toBe("partial")
  })

  it("is a copy with more than half added", () => {
    const added = `In other news, the mayor of Low Ferry opened a library on Saturday. Children sang, and a band from the hills played until the rain came. The shelves hold nine thousand books, most of them given by readers whose own houses had grown too small.`
    expect(kindOf([LEAD, YARD, PORT].join("\n\n"), [added, LEAD, YARD, PORT, added.toUpperCase()].join("\n\n"))).toBe("partial")
  })

  it("tells how much of each stands in the other", () => {
    const { left, right } = judgeReuse(wording(WIRE), wording([LEAD, PORT].join("\n\n")))
    expect(right.own).toBe(1)
    expect(left.own).toBeGreaterThan(0.4)
    expect(left.own).toBeLessThan(0.6)
  })
})

describe("rewrite", () => {
  it("is the same facts in the same order in other words", () => {
    const rewritten = `Thirty people were aboard the ferry Constance when she sank on Monday off Port Elder; until dark, coast guard crews searched the cold waters. Ferries have been built at the old harbor yard for a hundred years. It launched the Constance nine winters back, following a long strike about wages. The northern channel was closed to traffic by port officials, who asked for the help of two trawlers. In the customs hall, families waited for a list with the names. For weeks, village fishermen had warned of the dark beacon on the reef. In spring the council had promised to mend it by autumn.`
    expect(kindOf([LEAD, YARD, PORT, HARBOR].join("\n\n"), rewritten)).toBe("rewrite")
  })
})

describe("no copy", () => {
  const other = `Divers will go down to the wreck as soon as the swell allows, the ministry announced, and a judge has sealed the company's books. Insurers expect a long quarrel over who pays for the search.`

  it("is a shared quotation", () => {
    const { kind, passages, left } = judgeReuse(wording(WIRE), wording(`${other}\n\n${SPEECH}`))
    expect(kind).toBeNull()
    expect(passages[0]?.quoted).toBeGreaterThan(0.9)
    expect(left.own).toBeLessThan(0.1)
  })

  it("is a quotation that one of the two prints without its marks", () => {
    expect(kindOf(WIRE, `${other}\n\n${SPEECH.replaceAll(/[“”]/gu, "")}`)).toBeNull()
  })

  it("is a shared transcript", () => {
    const turns = [
      "Q: When did the harbor office know that the beacon on the reef had gone dark, and who was told of it first?",
      "A: The first call came on the second of the month, shortly after six, and I passed it to the lights department within the hour.",
      "Q: Then why was there no notice to the ferries for eleven days, although three boats had asked for one in writing?",
      "A: Notices go out when a fault is confirmed, and nobody had gone to look at it, because the launch was in the yard for repairs.",
    ].join("\n\n")
    expect(kindOf(`${LEAD}\n\n${turns}`, `${other}\n\n${turns}`)).toBeNull()
  })

  it("is a line of furniture at the end of both", () => {
    const furniture =
      "Sign up for our morning letter and read what the town talks about before breakfast, every day of the week but Sunday."
    expect(kindOf(`${WIRE}\n\n${furniture}`, `${other}\n\n${furniture}`)).toBeNull()
  })
})

it("judges the same whichever document is left", () => {
  const texts = [WIRE, [LEAD, SPEECH].join("\n\n"), [PORT, LEAD, HARBOR].join("\n\n"), SPEECH].map(wording)
  for (const a of texts) {
    for (const b of texts) {
      const [there, back] = [judgeReuse(a, b), judgeReuse(b, a)]
      expect([back.kind, back.confidence, back.right, back.left]).toEqual([there.kind, there.confidence, there.left, there.right])
    }
  }
})

describe("prints", () => {
  it("find a copy, a part of it and a rewrite, and not what is about something else", () => {
    const index = new PrintIndex<string>()
    index.add("wire", findPrints(wording(WIRE)))
    index.add(
      "other",
      findPrints(
        wording("The mayor of Low Ferry opened a library on Saturday. Children sang, and a band from the hills played until rain came."),
      ),
    )
    expect(index.find(findPrints(wording([LEAD, YARD].join("\n\n")))).map(({ id }) => id)).toEqual(["wire"])
  })

  it("are whole numbers that fit an integer column, each once", () => {
    const prints = findPrints(wording(WIRE))
    expect(prints.length).toBeGreaterThan(10)
    expect(new Set(prints).size).toBe(prints.length)
    for (const print of prints) expect(print).toBe(print | 0)
  })

  it("do not depend on the order in which documents are added", () => {
    const texts = [WIRE, [LEAD, YARD].join("\n\n"), [PORT, HARBOR, LEAD].join("\n\n"), HARBOR].map((text) => findPrints(wording(text)))
    const pairsOf = (order: readonly number[]): readonly string[] => {
      const index = new PrintIndex<number>()
      return order
        .flatMap((i) => {
          const found = index.find(texts[i] ?? [])
          index.add(i, texts[i] ?? [])
          return found.map(({ id }) => [id, i].toSorted().join("-"))
        })
        .toSorted()
    }
    expect(pairsOf([3, 1, 0, 2])).toEqual(pairsOf([0, 1, 2, 3]))
  })

  it("rank the greatest share of the smaller document first", () => {
    const sizes = new Map([
      ["long", 400],
      ["brief", 20],
    ])
    expect(
      rankCandidates(
        new Map([
          ["long", 30],
          ["brief", 18],
          ["chance", 2],
        ]),
        70,
        (id) => sizes.get(id) ?? 70,
      ).map(({ id }) => id),
    ).toEqual(["brief", "long"])
  })
})
