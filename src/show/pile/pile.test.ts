// A case arranged: phrasings under their origins, lives, lineage, tallies.
import { describe, expect, it } from "vitest"
import { madeCase } from "../../../test/show-case.ts"
import type { Case, Claim } from "../../document/index.ts"
import { blocksOf } from "../blocks.ts"
import { messagesIn } from "../messages/index.ts"
import { dotsOf, sayDots } from "./dots.ts"
import { lifeOf } from "./life.ts"
import { arrangeLineage } from "./lineage.ts"
import { arrangePile } from "./pile.ts"
import { tallyAll, tallyOutlets, tallySources } from "./tallies.ts"
import { groupPhrasings, reachOf, sayReach } from "./phrasings.ts"

const { linked, members } = madeCase()
const pile = arrangePile(linked, members)
const claim = (id: string): Claim => {
  const found = linked.claims.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const withDerivations = (derivations: Case["derivations"]) => arrangePile({ ...linked, derivations }, members)
const [copy] = linked.derivations
const edge = (from: string, to: string): Case["derivations"][number] => {
  if (copy === undefined) throw new Error("no derivation")
  return { ...copy, from, to }
}

describe("groupPhrasings", () => {
  it("puts each phrasing under its origin in time order, and denials apart", () => {
    const groups = groupPhrasings(claim("c1"), pile)
    expect(
      groups.map(({ kind, origin, phrasings }) => [kind, origin?.id ?? null, phrasings.map(({ statement }) => statement.document)]),
    ).toEqual([
      ["origin", "o1", ["d1"]],
      ["origin", "o2", ["d3"]],
      ["denial", null, ["d4"]],
    ])
    expect(groups[0]?.phrasings[0]?.copies.map(({ document }) => document)).toEqual(["d2"])
  })

  it("reads numbers and dates in the words, a date's figures not among the numbers", () => {
    expect(groupPhrasings(claim("c2"), pile)[0]).toMatchObject({ kind: "nobody", phrasings: [{ numbers: ["17"], dates: [] }] })
    expect(groupPhrasings(claim("c1"), pile)[1]?.phrasings[0]).toMatchObject({ numbers: [], dates: ["2026-02-28"] })
  })
})

describe("reachOf", () => {
  it("tells own reports, copies and denials apart", () => {
    expect(reachOf(claim("c1"), pile)).toEqual(["own", "copy", "denial", "own"])
    expect(reachOf(claim("c4"), pile)).toEqual(["copy", "copy"])
    expect(sayReach(reachOf(claim("c1"), pile), messagesIn("en"))).toBe("4 documents, 2 with an origin of their own, 1 denial")
  })
})

describe("dotsOf", () => {
  const dots = (id: string) => dotsOf(claim(id), pile.toneOf)

  it("has one for each origin that counts, in its voice's colour", () => {
    expect(dots("c1")).toEqual([
      { form: "full", tone: "v1", name: "Ilse Varga" },
      { form: "full", tone: "v2", name: "the draft audit" },
    ])
  })

  it("says whether anybody speaks where none counts", () => {
    expect(dots("c2")).toEqual([{ form: "empty", tone: "hearsay", name: null }])
    expect(dots("c3")).toEqual([{ form: "dotted", tone: "unnamed", name: null }])
    expect(sayDots(dots("c3"), messagesIn("en"))).toBe("no origin that is shown, only voices without a name")
  })

  it("gives amber to an origin without a name", () => {
    const [first] = claim("c1").statements
    if (first === undefined || first.source === null) throw new Error("no source")
    const anonymous = { ...first, source: { ...first.source, type: "anonymous" as const } }
    expect(dotsOf({ ...claim("c1"), statements: [anonymous] }, pile.toneOf)[0]?.tone).toBe("unnamed")
  })
})

describe("blocksOf", () => {
  it("draws the statements in their order, alike ones as one, together the whole text", () => {
    const blocks = blocksOf(pile.viewOf("d1")?.body ?? [], 20)
    expect(blocks.map(({ look }) => look)).toEqual(["named tone-v1", "own tone-own", "named tone-v1 continued"])
    expect(blocks.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(blocksOf([], 20)).toEqual([])
  })
})

describe("lifeOf", () => {
  it("has each stage once, on its day, and silent changes", () => {
    expect(lifeOf(claim("c1"), pile).map(({ stage, date }) => [stage, date?.slice(0, 10)])).toEqual([
      ["said", "2026-03-03"],
      ["denied", "2026-03-04"],
      ["documented", "2026-03-05"],
      ["changed", "2026-03-05"],
    ])
  })

  it("puts what is not dated last", () => {
    expect(lifeOf(claim("c4"), pile).map(({ stage, date }) => [stage, date])).toEqual([
      ["reported", "2026-03-06"],
      ["rumoured", null],
    ])
  })
})

describe("arrangeLineage", () => {
  it("hangs copies below what they came from, and names circles, what has no order, and what stands alone", () => {
    const { trees, alone, undirected, circles } = arrangeLineage(pile)
    expect(trees.map(({ document, branches }) => [document, branches.map((branch) => branch.document)])).toEqual([
      ["d1", ["d2"]],
      ["d5", ["d6"]],
    ])
    expect(circles).toEqual([["d5", "d6"]])
    expect(undirected.map(({ from, to }) => [from, to])).toEqual([["d3", "d4"]])
    expect(alone).toEqual([])
  })

  it("leaves in only what is asked for", () => {
    expect(arrangeLineage(pile, new Set(["d1", "d3"]))).toEqual({ trees: [], alone: ["d1", "d3"], undirected: [], circles: [] })
  })

  it("loses no document, whatever goes round", () => {
    const round = withDerivations([edge("d1", "d2"), edge("d2", "d3"), edge("d3", "d1"), edge("d3", "d4"), edge("d2", "d4")])
    const { trees, alone } = arrangeLineage(round)
    const all = (branches: typeof trees): string[] => branches.flatMap((branch) => [branch.document, ...all(branch.branches)])
    expect([...all(trees), ...alone].toSorted()).toEqual(["d1", "d2", "d3", "d4", "d5", "d6"])
  })
})

describe("tallies", () => {
  it("count who is quoted how often, by whom, and how many took it over", () => {
    expect(tallySources(pile)[0]).toEqual({
      id: "e1",
      name: "Ilse Varga",
      type: "named-person",
      roles: [],
      statements: 3,
      direct: 0,
      documents: 2,
      repeats: 1,
      outlets: [
        { outlet: "The Lantern", statements: 2 },
        { outlet: "The Standard", statements: 1 },
      ],
      acts: { say: 3 },
    })
    expect(tallySources(pile).map(({ name }) => name)).toEqual(["Ilse Varga", "Rowan Pell", "critics", "the draft audit"])
  })

  it("share the text out to what it rests on, all of it", () => {
    for (const { shares } of [tallyAll(pile), ...tallyOutlets(pile)])
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(tallyOutlets(pile).find(({ name }) => name === "Tribune")?.shares.nobody).toBe(1)
  })

  it("count an article in several versions once, as the last has it", () => {
    const versions = members.map((member) => (member.id === "d2" ? { ...member, versionOf: "d1" } : member))
    const arranged = arrangePile({ ...linked, documents: linked.documents }, versions)
    expect(tallySources(arranged)[0]).toMatchObject({ name: "Ilse Varga", statements: 1, documents: 1 })
  })
})
