import { describe, expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"
import { readingOf } from "../../test/reading.ts"
import type { Document, Entity, EntityType, Finding } from "../document/index.ts"
import { findFindings } from "./findings.ts"
import { judgeStanding } from "./standing.ts"

/** Findings of a marked text; `names` are its people and organisations. */
function findings(text: string, options: Partial<Document> = {}, names: Readonly<Record<string, EntityType>> = {}): readonly Finding[] {
  const { prose, attributions, sources } = attributed(text, options)
  const whole = prose.document.text
  const entities = Object.entries(names).map(([name, type], i): Entity => {
    const mentions = [...whole.matchAll(new RegExp(name, "gu"))].map(({ index }) => ({
      span: [index, index + name.length] as const,
      kind: "name" as const,
    }))
    return { id: `e${i + 1}`, type, name, mentions, confidence: 0.9, by: "test" }
  })
  const { statements } = judgeStanding(prose, attributions)
  return findFindings(prose, readingOf(prose.document, { sources, attributions, statements, entities }))
}

function kinds(...args: Parameters<typeof findings>): string[] {
  return findings(...args).map(({ kind, details }) => (details["why"] === undefined ? kind : `${kind}/${details["why"]}`))
}

describe("vague sources", () => {
  it.each([
    ["For many residents, the deal <c>raises questions about</c> <q>the board</q>.", "en"],
    ["Para muchos vecinos, el acuerdo es una burla.", "es"],
  ])("marks a claim about many once: %s", (text, language) => {
    expect(kinds(text, { language })).toEqual(["no-source/reaction"])
  })

  it("does not ask for a source where many are it", () => {
    expect(
      kinds("The deal has angered residents and <s Many residents @unnamed-group>many residents</s> <c>say</c> <q>it is a fraud</q>."),
    ).toEqual(["vague-source"])
  })

  it.each([
    "<s @unnamed-group>Critics</s> <c>say</c> <q>the line is cursed</q>.",
    "<s @unnamed-group>Security experts</s> <c>believe</c> <q>the ferry was overloaded</q>.",
    "<s @unnamed-group>Many in the port</s> <c>believe</c> <q>the ferry was overloaded</q>.",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual(["vague-source"])
  })

  it.each([
    "<s @unnamed-group>Expertos en seguridad</s> <c>creen</c> <q>que el barco iba lleno</q>.",
    "<s @unnamed-group>Algunos vecinos</s> <c>dicen</c> <q>que el barco iba lleno</q>.",
  ])("%s", (text) => {
    expect(kinds(text, { language: "es" })).toEqual(["vague-source"])
  })

  it.each([
    "<s @unnamed-group>Critics of the line, including Senator Pell,</s> <c>say</c> <q>it is cursed</q>.",
    "<s @unnamed-group>The researchers</s> <c>said</c> <q>the ferry was overloaded</q>.",
    "<s @unnamed-group>Opponents</s> <c>asked</c> <q>whether it would sail</q>.",
  ])("are not told of: %s", (text) => {
    expect(kinds(text)).toEqual([])
  })

  it("are not a group that can be asked", () => {
    expect(kinds("<s @unnamed-group>Officials at the ministry</s> <c>said</c> <q>the ferry was overloaded</q>.")).toEqual([])
  })
})

describe("single statements", () => {
  it.each([
    ["The deal has sparked outrage across the port.", "no-source/reaction"],
    ["The ferry's loss raises serious questions about the yard.", "no-source/reaction"],
    ["The yard knew, and it let three hundred people board anyway.", "no-source/motive"],
    ["The scheme was as simple as it was shameless.", "no-source/judgement"],
    ["Some 60 percent of the fleet is unfit to sail.", "no-source/figure"],
    ["Rumors are swirling that the owner has fled.", "hearsay"],
    ["Officials have not released the names.", "undisclosed"],
  ])("%s", (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  it.each([
    ["El acuerdo ha provocado indignación en el puerto.", "no-source/reaction"],
    ["Se comenta en el puerto que habrá despidos.", "hearsay"],
    ["No se ha informado de la causa.", "undisclosed"],
  ])("%s", (text, kind) => {
    expect(kinds(text, { language: "es" })).toEqual([kind])
  })

  it.each(["The ferry was built in 1971.", "It rained all night.", "The board meets every spring in the old customs house."])(
    "none in: %s",
    (text) => {
      expect(kinds(text)).toEqual([])
    },
  )

  it("takes no reaction for unsourced that somebody voices", () => {
    expect(kinds("<s>Prior</s> <c>said</c> <q>the deal had sparked outrage in the port</q>.")).toEqual([])
  })
})

describe("who speaks", () => {
  it("marks anonymity without a reason", () => {
    expect(kinds("<s @anonymous>A senior officer</s> <c>said</c> <q>the logs were gone</q>.")).toEqual(["anonymous-without-reason"])
  })

  it("marks a text that rests on one source", () => {
    const text = `<s>Prior</s> <c>said</c> <q>the hull was sound</q>. <s1>Prior</s1> <c1>said</c1> <q1>the crew was tired</q1>.
      <s2>Prior</s2> <c2>said</c2> <q2>the sea was calm</q2>.`
    expect(kinds(text)).toEqual(["single-source"])
  })

  it("marks a closing list of other articles", () => {
    const { prose } = attributed("The ferry sank.\n\nFerry sinks off the cape")
    const blocks = prose.document.blocks.map((block, i) => (i === 1 ? { ...block, kind: "sources" as const } : block))
    expect(kinds("The ferry sank.\n\nFerry sinks off the cape", { blocks })).toEqual(["second-hand"])
  })
})

describe("headlines and summaries", () => {
  it("marks a confirmation that the text does not have", () => {
    const text = `# <s>Inspectors</s> <c>confirm</c> <q>yard faked repairs</q>

      <s1 @document>The report</s1> <c1>raises questions about</c1> <q1>the repairs</q1>.`
    const [finding] = findings(text)
    expect(finding).toMatchObject({
      kind: "headline-unsupported",
      details: { why: "firmer", firmer: "confirm", text: "raises questions about" },
    })
    expect(finding?.spans.length).toBe(2)
  })

  it("marks a number that the text does not give", () => {
    expect(kinds("# Ferry sinks with 40 aboard\n\nThe ferry sank on Monday with 30 people aboard.")).toEqual([
      "headline-unsupported/number",
    ])
  })

  it("takes a spelled number for the same number", () => {
    expect(kinds("# Seventeen die as ferry sinks\n\nThe ferry sank and 17 people died.")).toEqual([])
  })

  it("marks a reaction that nobody in the text shows", () => {
    expect(kinds("# Outrage over ferry deal\n\nThe ferry deal was signed on Monday.")).toEqual(["headline-unsupported/reaction"])
  })

  it("marks what the summary states and the text only has from experts", () => {
    const text = `= The deal likely involves informing on rival gangs

      <s @unnamed-group>Port experts</s> <c>believe</c> <q>that the deal likely involves informing on rival gangs</q>.`
    expect(kinds(text)).toEqual(["summary-unsupported/source", "vague-source"])
  })

  it("marks what the summary has a source admit and the text has it deny", () => {
    const text = `= <s>Prior</s> <c>admitted</c> <q>she saw the report</q>

      <s1 Prior>Prior</s1> <c1>denied</c1> <q1>that she saw the report</q1>.`
    expect(kinds(text)).toEqual(["summary-unsupported/firmer"])
  })

  it("leaves a headline alone that the text bears out", () => {
    const text = `# <s>Harbormaster</s> <c>says</c> <q>ferry unsafe</q>

      <s1>Adela Prior</s1>, the harbormaster, <c1>said</c1> <q1>the ferry was unsafe</q1>.`
    expect(kinds(text)).toEqual([])
  })
})

describe("missing responses", () => {
  const names: Readonly<Record<string, EntityType>> = { "Lorne Bask": "person", "Adela Prior": "person" }

  it("marks one who is accused and never answers", () => {
    const text = "<s>Adela Prior</s> <c>accused</c> <q>Lorne Bask of bribery</q>."
    expect(findings(text, {}, names)[0]).toMatchObject({ kind: "missing-response", details: { who: "Lorne Bask" } })
  })

  it.each([
    "<s>Adela Prior</s> <c>accused</c> <q>Lorne Bask of bribery</q>. <s1>Lorne Bask</s1> <c1>denied</c1> <q1>it</q1>.",
    "<s>Adela Prior</s> <c>accused</c> <q>Lorne Bask of bribery</q>. A lawyer for Bask did not return calls.",
  ])("none where there is an answer: %s", (text) => {
    expect(kinds(text, {}, names)).not.toContain("missing-response")
  })

  it("none without an accusation", () => {
    expect(kinds("<s>Adela Prior</s> <c>said</c> <q>Lorne Bask owns the yard</q>.", {}, names)).toEqual([])
  })
})
