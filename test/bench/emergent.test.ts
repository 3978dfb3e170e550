// How Emergent's claims and headlines become folds and features.
import { describe, expect, it } from "vitest"
import { dropReading, foldByClaim, type StanceInput, stanceFeatures } from "../../bench/corpora/emergent.ts"
import { trainLogistic } from "../../bench/logistic.ts"

const reading = (text: string): StanceInput["claim"] => ({
  document: { text } as StanceInput["claim"]["document"],
  attributions: [],
  statements: [],
  sources: [],
})
const features = (claim: string, headline: string, likeness: number | null = null) =>
  stanceFeatures({ claim: reading(claim), headline: reading(headline), likeness })

describe("foldByClaim", () => {
  it("keeps a claim's headlines together, whatever their order", () => {
    expect(foldByClaim([{ claimId: "b" }, { claimId: "a" }, { claimId: "c" }, { claimId: "b" }], 2)).toEqual([1, 0, 0, 1])
  })
})

describe("stanceFeatures", () => {
  it("holds the words of the two against each other", () => {
    const found = features("A ferry killed two seals in Port Elder", "Three seals were killed in Port Elder")
    expect(found["shared of claim"]).toBeCloseTo(4 / 6)
    expect(features("The yard owes 40 million", "Yard owes 14 million")["numbers differ"]).toBe(1)
    expect(features("The yard owes 40 million", "Yard owes 40 million")["numbers differ"]).toBe(0)
    expect(features("The harbormaster is dead", "Harbormaster found alive")["antonyms"]).toBe(1)
  })

  it("sees refutation, doubt and negation", () => {
    const found = features("A ferry was stolen", "No, the ferry wasn’t stolen: it’s a hoax?")
    expect(found).toMatchObject({ "headline refuting": 1, "headline refuting: hoax": 0.5, "negation differs": 1, "headline ?": 1 })
    expect(features("A ferry was stolen", "Ferry reportedly stolen")["headline hedging"]).toBe(1)
  })

  it("takes what the reading says of the statement that is nearest to the claim", () => {
    const text = "Lind smiles. Ferry stolen, rumors say."
    const statement = {
      id: "t",
      speaker: null,
      attributions: [],
      confidence: 1,
      by: "",
      act: null,
      factuality: "CT+",
      standing: "own-voice",
    } as const
    const headline: StanceInput["headline"] = {
      ...reading(text),
      statements: [
        { ...statement, span: [0, 12] },
        { ...statement, span: [13, 38], act: "rumor", factuality: "PS+" },
      ],
    }
    const found = stanceFeatures({ claim: reading("A ferry was stolen"), headline, likeness: 0.75 })
    expect(found).toMatchObject({ "headline act rumor": 1, "headline factuality PS+": 1, likeness: 0.75, "likeness from 0.7": 1 })
    expect(Object.keys(dropReading(found)).filter((name) => /act|factuality|likeness/u.test(name))).toEqual([])
  })
})

describe("trainLogistic", () => {
  const examples = [
    { label: "for", features: { shared: 1 } },
    { label: "for", features: { shared: 0.8 } },
    { label: "against", features: { shared: 0.9, hoax: 1 } },
    { label: "against", features: { hoax: 1 } },
  ] as const

  it("learns what tells the classes apart", () => {
    const label = trainLogistic(examples, ["for", "against"], 0.001)
    expect([label({ shared: 1 }), label({ shared: 1, hoax: 1 }), label({ unknown: 1 })]).toEqual(["for", "against", "for"])
  })

  it("gives the majority where there are no features", () => {
    const label = trainLogistic(
      [...examples, { label: "against", features: {} }].map((one) => ({ ...one, features: {} })),
      ["for", "against"],
      0.001,
    )
    expect(label({})).toBe("against")
  })
})
