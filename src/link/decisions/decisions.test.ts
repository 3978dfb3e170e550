import { beforeAll, describe, expect, it } from "vitest"
import { derivationsOf, readClaims } from "../../../test/claims.ts"
import type { PileEntry } from "../../../test/pile.ts"
import { type Anchor, type CaseMember, type Claim, type ClaimGroup, type Decision, makeAnchor } from "../../document/index.ts"
import { loadTagger } from "../../infer/node.ts"
import type { Tagger } from "../../read/index.ts"
import { linkCase } from "../case.ts"
import { linkEntities } from "../entities/link.ts"
import { findOrigins } from "../origins/index.ts"
import { keepConsistent } from "./consistent.ts"
import { decideDerivations, decideGroups, decideSpeakers, resolveDecisions } from "./index.ts"

const PILE: readonly PileEntry[] = [
  {
    outlet: "Quay Wire",
    published: "2026-03-02T08:00:00Z",
    text: "Ferry sinks\n\nThe hull was cracked, a senior official said on condition of anonymity. {c} The hull had been cracked since January. {c}",
  },
  {
    outlet: "Harbour Tribune",
    published: "2026-03-03T08:00:00Z",
    text: "Crack in hull\n\nAn official who asked not to be named said the hull was cracked. {c} The owner, Paula Ferrer, knew of it.",
  },
  { outlet: "Radio Salt", published: "2026-03-04T08:00:00Z", text: "Ferry\n\nThe hull was cracked, said Paula Ferrer. {c}" },
]

let tagger: Tagger
let members: readonly CaseMember[]
let groups: readonly ClaimGroup[]
beforeAll(async () => {
  tagger = await loadTagger()
  ;({ members, groups } = await readClaims(PILE, tagger))
}, 60_000)

const anchor = (document: string, words: string): Anchor => {
  const text = members.find(({ id }) => id === document)?.reading.document.text ?? ""
  const at = text.indexOf(words)
  if (at < 0) throw new RangeError(`"${words}" is not in ${document}.`)
  return makeAnchor(document, text, [at, at + words.length])
}
let count = 0
type Content = Decision extends infer D ? (D extends Decision ? Omit<D, "id" | "by" | "at" | "note"> : never) : never
const decide = (content: Content, more: Partial<Pick<Decision, "id" | "at">> = {}): Decision => {
  count++
  return {
    id: `j${count}`,
    by: "Ana Pell",
    at: `2026-03-05T10:00:${String(count % 60).padStart(2, "0")}Z`,
    note: null,
    ...content,
    ...more,
  } as Decision
}

/** The claim of the pile with decisions applied, as `linkCase` applies them. */
function claimWith(decisions: readonly Decision[], pile = members, lines: readonly string[] = []): Claim | undefined {
  const { members: judged, fates } = decideSpeakers(pile, decisions)
  const decided = resolveDecisions(judged, decisions, fates)
  const entities = linkEntities(judged, decided.entities)
  const derivations = decideDerivations(derivationsOf(judged, lines), decided.copies)
  return findOrigins(decideGroups(groups, decided.claims, judged), judged, derivations, entities, decided)[0]
}
const statesOf = (decisions: readonly Decision[]) => linkCase(members, decisions).decisions.map(({ state }) => state)
const endsOf = (claim: Claim | undefined) =>
  claim?.statements.map(({ origin }) => claim.origins.find(({ id }) => id === origin)?.name ?? null)

describe("what people said of sources", () => {
  it("counts unnamed officials apart whom somebody knows to be two", () => {
    expect(claimWith([])?.corroboration).toBe(1)
    const two = decide({ kind: "different-entity", a: anchor("d1", "a senior official"), b: anchor("d2", "An official who asked") })
    const owner = decide({ kind: "different-entity", a: anchor("d2", "An official who asked"), b: anchor("d3", "Paula Ferrer") })
    expect(claimWith([two])?.corroboration).toBe(2)
    expect(claimWith([two, owner])?.corroboration).toBe(2) // the first may still be her
    expect(claimWith([two, decide({ kind: "undo", decision: two.id })])?.corroboration).toBe(1)
  })

  it("names the speaker of a statement", () => {
    const speaker = decide({ kind: "speaker", statement: anchor("d1", "since January"), speaker: anchor("d3", "Paula Ferrer") })
    const claim = claimWith([speaker])
    expect(endsOf(claim)).toEqual(
      ["a senior official", "Paula Ferrer", "An official who asked not to be named", "Paula Ferrer"].map((name, i) =>
        i === 2 ? endsOf(claimWith([]))?.[2] : name,
      ),
    )
    expect(claim?.statements[1]).toMatchObject({ source: { name: "Paula Ferrer" }, act: "say" })
  })

  it("takes the speaker away", () => {
    const nobody = decide({ kind: "speaker", statement: anchor("d3", "said Paula Ferrer"), speaker: null })
    expect(endsOf(claimWith([nobody]))?.at(-1)).toBeNull()
  })

  it("lets the last of two speakers stand", () => {
    const first = decide({ kind: "speaker", statement: anchor("d3", "said Paula Ferrer"), speaker: null })
    const second = decide({ kind: "speaker", statement: anchor("d3", "The hull was cracked"), speaker: anchor("d3", "Paula Ferrer") })
    expect(endsOf(claimWith([second, first]))?.at(-1)).toBe("Paula Ferrer")
    expect(statesOf([first, second])).toEqual(["overruled", "applied"])
  })
})

describe("what people said of claims", () => {
  it("parts a statement from the others, and puts it back", () => {
    const apart = decide({ kind: "different-claim", a: anchor("d1", "The hull was cracked"), b: anchor("d3", "The hull was cracked") })
    expect(claimWith([apart])?.statements.map(({ document }) => document)).not.toContain("d3")
    const again = decide({ kind: "same-claim", a: anchor("d3", "The hull was cracked"), b: anchor("d1", "The hull was cracked") })
    expect(claimWith([apart, again])?.statements.map(({ document }) => document)).toContain("d3")
    expect(statesOf([apart, again])).toEqual(["overruled", "applied"])
  })

  it("adds a statement that no group had", () => {
    const same = decide({ kind: "same-claim", a: anchor("d2", "knew of it"), b: anchor("d1", "The hull was cracked") })
    expect(claimWith([same])?.statements.find(({ quote }) => quote.includes("knew of it"))).toMatchObject({
      confidence: 1,
      by: "person/Ana Pell",
    })
  })

  it("makes a claim of two statements that stood alone", () => {
    const bonds = [decide({ kind: "same-claim", a: anchor("d2", "knew of it"), b: anchor("d3", "The hull was cracked") })]
    expect(decideGroups([], resolveDecisions(members, bonds, new Map()).claims, members)).toMatchObject([
      { statements: [{ document: "d2" }, { document: "d3" }], variantOf: null },
    ])
  })
})

describe("what people said of copies", () => {
  it("counts a copy's source no more, and a report that was taken for a copy again", () => {
    const lines = ["d1 > d3 rewrite"]
    const separate = decide({ kind: "different-entity", a: anchor("d3", "Paula Ferrer"), b: anchor("d1", "a senior official") })
    expect(claimWith([separate])?.corroboration).toBe(2)
    const copy = decide({ kind: "copy", from: "d1", to: "d2", derivation: "verbatim" })
    expect(endsOf(claimWith([copy]))?.slice(0, 3)).toEqual(["a senior official", "a senior official", "a senior official"])
    const none = decide({ kind: "not-copy", from: "d3", to: "d1" })
    expect(decideDerivations(derivationsOf(members, lines), resolveDecisions(members, [none], new Map()).copies)).toEqual([])
  })

  it("keeps the citing of who copied nothing", () => {
    const none = decide({ kind: "not-copy", from: "d1", to: "d2" })
    const found = derivationsOf(members, ["d1 > d2 rewrite", "d1 > d2 cites"])
    expect(decideDerivations(found, resolveDecisions(members, [none], new Map()).copies).map(({ kind }) => kind)).toEqual(["cites"])
  })

  it("turns the evidence with the direction", () => {
    const copy = decide({ kind: "copy", from: "d2", to: "d1", derivation: "partial" })
    const [made] = decideDerivations(
      derivationsOf(members, ['d1 > d2 partial "the hull was cracked"']),
      resolveDecisions(members, [copy], new Map()).copies,
    )
    expect(made).toMatchObject({ from: "d2", to: "d1", directed: true, confidence: 1, by: "person/Ana Pell" })
    expect(made?.evidence[0]).toMatchObject({ to: null })
    expect(made?.evidence[0]?.from).not.toBeNull()
  })
})

describe("decisions", () => {
  it("hold when a document is read again with its words elsewhere", async () => {
    const two = decide({ kind: "different-entity", a: anchor("d1", "a senior official"), b: anchor("d2", "An official who asked") })
    const longer = PILE.map((entry) => ({
      ...entry,
      text: entry.text.replace("\n\n", "\n\nThe storm had come from the north in the night. "),
    }))
    const again = await readClaims(longer, tagger)
    const { members: judged, fates } = decideSpeakers(again.members, [two])
    const decided = resolveDecisions(judged, [two], fates)
    expect(decided.states[0]?.state).toBe("applied")
    const [claim] = findOrigins(again.groups, judged, [], linkEntities(judged, decided.entities), decided)
    expect(claim?.corroboration).toBe(2)
  })

  it("say what became of them", () => {
    const gone = { ...anchor("d1", "a senior official"), quote: "the purser" }
    const lost = decide({ kind: "note", on: gone })
    const note = decide({ kind: "note", on: anchor("d2", "Paula Ferrer") })
    const removed = decide({ kind: "copy", from: "d1", to: "d9", derivation: "verbatim" })
    const taken = decide({ kind: "same-owner", outlets: ["Quay Wire", "Radio Salt"] })
    const undo = decide({ kind: "undo", decision: taken.id })
    expect(statesOf([undo, taken, lost, note, removed])).toEqual(["lost", "applied", "lost", "undone", "applied"])
  })

  it("give the same in any order", () => {
    const all = [
      decide({ kind: "different-entity", a: anchor("d1", "a senior official"), b: anchor("d2", "An official who asked") }),
      decide({ kind: "different-claim", a: anchor("d1", "The hull was cracked"), b: anchor("d3", "The hull was cracked") }),
      decide({ kind: "copy", from: "d1", to: "d2", derivation: "rewrite" }),
      decide({ kind: "speaker", statement: anchor("d3", "said Paula Ferrer"), speaker: null }),
    ]
    expect(linkCase(members.toReversed(), all.toReversed())).toEqual(linkCase(members, all))
  })
})

describe("what can hold together", () => {
  const bond = (a: string, b: string, same: boolean) => ({ a, b, same })
  it.each([
    ["the later of two contraries", [bond("x", "y", true), bond("y", "x", false)], [1]],
    ["both where they do not touch", [bond("x", "y", true), bond("y", "z", false)], [0, 1]],
    ["the later ones where three make a circle", [bond("x", "y", true), bond("y", "z", true), bond("x", "z", false)], [1, 2]],
    ["a bond that is said twice", [bond("x", "y", true), bond("y", "x", true)], [0, 1]],
  ])("is %s", (_, bonds, kept) => {
    expect(keepConsistent(bonds).kept).toEqual(kept.map((at) => bonds[at]))
  })
})
