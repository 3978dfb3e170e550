import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { entitiesOf } from "../../test/reading.ts"
import { quote } from "../document/index.ts"
import { findSources } from "./sources.ts"

function voicesOf(text: string, language: "en" | "es" = "en") {
  const { prose, parts } = marked(text, { language })
  const voices = findSources(prose, parts, entitiesOf(prose, parts))
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => quote(prose.document.text, [span]))
  const speakers = voices.speakers.map((id) => voices.sources.find((source) => source.id === id)?.name ?? null)
  return { ...voices, names: speakers, words }
}

describe("one speaker is one source", () => {
  it("ties full name, surname, role and pronoun", () => {
    const { sources, names } =
      voicesOf(`<s>Security Secretary Omar Vidal Ferrán</s> <c>has confirmed</c> <q>that seventeen relatives crossed</q>.

<s2>The security chief</s2> <c2>said</c2> <q2>the crossing was negotiated</q2>. <s3>Vidal Ferrán</s3> <c3>said</c3> <q3>nobody asked</q3>. <s4>He</s4> <c4>added</c4> <q4>that it rained</q4>.`)
    expect(new Set(names)).toEqual(new Set(["Omar Vidal Ferrán"]))
    expect(sources[0]).toMatchObject({ type: "named-person", title: "Security Secretary" })
  })

  it("keeps two of one surname apart, and gives a bare surname to neither", () => {
    const { names } = voicesOf(
      `Nora Bask and her brother Lorne Bask own the yard. <s>Nora Bask</s> <c>said</c> <q>it would close</q>. <s2>Lorne Bask</s2> <c2>said</c2> <q2>it would not</q2>. <s3>Bask</s3> <c3>said</c3> <q3>nothing more</q3>.`,
    )
    expect(names).toEqual(["Nora Bask", "Lorne Bask", null])
  })

  it("leaves a pronoun open where the sentence before speaks of somebody else than who spoke last", () => {
    const { names } = voicesOf(
      `<s>Colm Strand</s> <c>said</c> <q>nobody paid</q>. On Monday its minister, Ines Varga, had struck another note. <s2>She</s2> <c2>said</c2> <q2>the sea was hers</q2>.`,
    )
    expect(names[1]).not.toBe("Colm Strand")
    const { names: on } = voicesOf(
      `<s>Colm Strand</s> <c>said</c> <q>nobody paid</q>. The bill was torn up on the quay. <s2>He</s2> <c2>said</c2> <q2>it was a joke</q2>.`,
    )
    expect(on).toEqual(["Colm Strand", "Colm Strand"])
  })

  it("takes the name behind a role and its place for the speaker's", () => {
    const { names, sources } = voicesOf(
      `<s>A shopkeeper in Arden, Wilma Danks,</s> <c>said</c> <q>she sent them back</q>. <q2>Nothing was sent</q2>, <s2>a lawyer for the company, Hugo Casal,</s2> <c2>said</c2>.`,
    )
    expect(names).toEqual(["Wilma Danks", "Hugo Casal"])
    expect(sources.map(({ type }) => type)).toEqual(["named-person", "named-person"])
  })

  it("takes the paper for the outlet that was named, and else for what was written", () => {
    const { names, sources } = voicesOf(
      `<s>The Harbour Tribune</s> <c>reported</c> <q>that cracks were known</q>. <s2>The paper</s2> <c2>said</c2> <q2>there were eleven</q2>.`,
    )
    expect(names).toEqual(["Harbour Tribune", "Harbour Tribune"])
    expect(sources).toMatchObject([{ type: "named-organization", secondHand: true }])
    const written = voicesOf(`<s>The paper</s>, by two engineers, <c>found</c> <q>eleven cracks</q>.`)
    expect(written.sources).toMatchObject([{ type: "document" }])
  })

  it("ties an acronym to the name before its brackets", () => {
    const { names } = voicesOf(
      `<s>The Electoral Services Board (ESB)</s> <c>said</c> <q>votes were lost</q>. <s2>The ESB</s2> <c2>added</c2> <q2>that it was sorry</q2>.`,
    )
    expect(names).toEqual(["Electoral Services Board", "Electoral Services Board"])
  })

  it("ties the Spanish office to the name behind its comma, and the subject that is left out", () => {
    const { names, sources } = voicesOf(
      `<s>La ministra de Hacienda, Ana Reyes,</s> <c>dijo</c> <q>que los impuestos bajarán</q>. <c2>Añadió</c2> <q2>que no habrá recortes</q2>.`,
      "es",
    )
    expect(names).toEqual(["Ana Reyes", "Ana Reyes"])
    expect(sources[0]).toMatchObject({ title: "ministra de Hacienda", affiliation: null })
  })

  it("goes on with the subject of a joined verb", () => {
    expect(voicesOf(`<s>Luis Varga</s> <c>said</c> <q>the gate was open</q> and <c2>added</c2> <q2>that he closed it</q2>.`).names).toEqual(
      ["Luis Varga", "Luis Varga"],
    )
  })

  it("takes a firm's bare name for the firm, and a person's for the person", () => {
    const { names } = voicesOf(`Varela Shipping lost two ferries. <s>Varela</s> <c>said</c> <q>it would buy new ones</q>.`)
    expect(names).toEqual(["Varela Shipping"])
    const both = voicesOf(
      `Marco Varela founded Varela Shipping. <s>Varela</s> <c>said</c> <q>he was proud</q>. <s2>Varela Shipping</s2> <c2>said</c2> <q2>the loan was paid</q2>.`,
    )
    expect(both.names).toEqual(["Marco Varela", "Varela Shipping"])
  })

  it("takes what Spanish calls a firm for one", () => {
    const { sources } = voicesOf(`La naviera Varela perdió dos barcos. <s>Varela</s> <c>aseguró</c> <q>que comprará otros</q>.`, "es")
    expect(sources).toMatchObject([{ type: "named-organization", name: "Varela" }])
  })

  it.each([
    [`Lorne Bask, a former banker, was arrested. <s>The 54-year-old</s> <c>said</c> <q>he had done nothing</q>.`, "Lorne Bask"],
    [`Adela Prior met Lorne Bask, 54, on Monday. <s>The 54-year-old</s> <c>said</c> <q>he had done nothing</q>.`, "Lorne Bask"],
    [`Adela Prior met Lorne Bask on Monday. <s>The 54-year-old</s> <c>said</c> <q>nothing</q>.`, "The 54-year-old"],
    [`Peter Bask fled on Monday. <s>The man</s> <c>said</c> <q>he was tired</q>.`, "Peter Bask"],
    [`Mayor Peter Bask spoke on Monday. <s>The man</s> <c>said</c> <q>he was tired</q>.`, "man"],
    [`Nora Bask and Peter Prior own the yard. <s>The pair</s> <c>said</c> <q>they would sell it</q>.`, "Nora Bask"],
    [`<s>Ana Reyes</s> <c>said</c> <q>no</q>. <s2>Ms. Reyes</s2> <c2>added</c2> <q2>that it was late</q2>.`, "Ana Reyes"],
  ])("knows who is meant, or that it is not told: %s", (text, name) => {
    expect(voicesOf(text).names.at(-1)).toBe(name)
  })

  it("takes the name behind a role for the one who speaks", () => {
    const { names } = voicesOf(`<s>Another ally, Agriculture Secretary Tom Vidal,</s> <c>said</c> <q>it was late</q>.`)
    expect(names).toEqual(["Tom Vidal"])
  })

  it("takes up the two officials", () => {
    const { names } = voicesOf(
      `<s>Two officials familiar with the talks</s> <c>said</c> <q>a deal was close</q>. <s2>The two officials</s2> <c2>said</c2> <q2>it was fair</q2>.`,
    )
    expect(new Set(names).size).toBe(1)
  })

  it("takes up the couple, in Spanish", () => {
    const { names } = voicesOf(`Paula Prior y Tomás Bask son los dueños. <s>La pareja</s> <c>aseguró</c> <q>que venderá</q>.`, "es")
    expect(names).toEqual(["Paula Prior"])
  })

  it("takes no ministry's task for an employer", () => {
    const { sources } = voicesOf(`<s>La ministra de Defensa, Ana Reyes,</s> <c>dijo</c> <q>que lo apoya</q>.`, "es")
    expect(sources[0]).toMatchObject({ title: "ministra de Defensa", affiliation: null })
  })

  it("takes the report up as the inspection report", () => {
    const { names, sources } = voicesOf(
      `<s>The inspection report</s> <c>says</c> <q>two rivets were missing</q>. <s2>The report</s2> <c2>adds</c2> <q2>that it rained</q2>.`,
    )
    expect(names).toEqual(["inspection report", "inspection report"])
    expect(sources[0]?.type).toBe("document")
  })
})

describe("the six types", () => {
  it.each([
    ["<s>Critics</s> <c>say</c> <q>it is a farce</q>.", "unnamed-group"],
    ["<s>U.S. officials</s> <c>said</c> <q>the talks were over</q>.", "unnamed-group"],
    ["<s>Two senior officials at the Harbour Board</s> <c>said</c> <q>the vote was fixed</q>.", "anonymous"],
    ["<q>Nobody slept</q>, <c>according to</c> <s>people familiar with the matter</s>.", "anonymous"],
    ["<s>A police spokesman</s> <c>said</c> <q>the road was shut</q>.", "unnamed-person"],
    ["<s>One resident</s> <c>said</c> <q>it was loud</q>.", "unnamed-person"],
    ["<s>A video posted online</s> <c>shows</c> <q>the ferry listing</q>.", "document"],
    ["<s>The Trump campaign</s> <c>said</c> <q>it would wait</q>.", "named-organization"],
  ])("%s", (text, type) => {
    expect(voicesOf(text).sources[0]?.type).toBe(type)
  })

  it.each([
    ["<s>Fuentes policiales</s> <c>confirmaron</c> <q>la detención</q>.", "anonymous"],
    ["<s>Un alto funcionario</s> <c>dijo</c> <q>que sí</q>.", "anonymous"],
    ["<s>Los vecinos del barrio</s> <c>denuncian</c> <q>ruidos</q>.", "unnamed-group"],
    ["<s>Una vecina que vio el cruce</s> <c>contó</c> <q>que fue de noche</q>.", "unnamed-person"],
    ["Según <s>el informe de la auditoría</s>, <q>faltan dos millones</q>.", "document"],
  ])("%s", (text, type) => {
    expect(voicesOf(text, "es").sources[0]?.type).toBe(type)
  })
})

describe("what is told of a source", () => {
  it("has title, affiliation and the words that justify its presence", () => {
    const { sources, words } = voicesOf(
      `<s>Luis Varga, a spokesman for the Harbour Board,</s> <c>denied</c> <q>it</q>. <s2>Tamsin Oyelaran, 42, a neighbour who saw the crossing,</s2> <c2>said</c2> <q2>it was loud</q2>.`,
    )
    expect(sources[0]).toMatchObject({ title: "spokesman for the Harbour Board", affiliation: "Harbour Board" })
    expect(words(sources[1]?.justification ?? [])).toEqual(["a neighbour who saw the crossing"])
  })

  it("says whether anonymity was granted, and the reason given", () => {
    const { sources, words } = voicesOf(
      `<q>The crossing is closed</q>, <c>said</c> <s>an officer who spoke on condition of anonymity because he feared for his job</s>.`,
    )
    expect(sources[0]?.anonymity?.granted).toBe(true)
    expect(words(sources[0]?.anonymity?.reason ?? [])).toEqual(["because he feared for his job"])
  })

  it("finds the reason in a later sentence about the same officials", () => {
    const { sources, words } = voicesOf(
      `<s>Two senior officials</s> <c>said</c> <q>the vote was fixed</q>. The officials asked not to be named for fear of losing their posts.`,
    )
    expect(words(sources[0]?.anonymity?.reason ?? [])).toEqual(["for fear of losing their posts"])
  })

  it("ends a Spanish reason before the verb of saying", () => {
    const { sources, words } = voicesOf(
      `<s>Fuentes cercanas al caso que pidieron no ser identificadas por temor a represalias</s> <c>aseguraron</c> <q>que hubo pagos</q>.`,
      "es",
    )
    expect(words(sources[0]?.anonymity?.reason ?? [])).toEqual(["por temor a represalias"])
  })

  it.each([
    ["<s>A lifeguard</s>, who asked not to be named because of threats, <c>said</c> <q>the tower was empty</q>.", "en"],
    ["<s>Un custodio</s>, que pidió omitir su nombre porque sigue en funciones, <c>dijo</c> <q>que hubo ruido</q>.", "es"],
  ] as const)("takes whose name is withheld for somebody: %s", (text, language) => {
    expect(voicesOf(text, language).sources).toMatchObject([{ type: "anonymous", anonymity: { granted: true } }])
  })

  it("marks another outlet as second-hand", () => {
    expect(voicesOf(`<q>The crew had left</q>, <s>The Morning Bell</s> <c>reported</c>.`).sources[0]).toMatchObject({
      type: "named-organization",
      secondHand: true,
    })
  })

  it("keeps the person who told an outlet as the speaker, and says through whom", () => {
    const { sources, explanations } = voicesOf(`<s>Tamsin Oyelaran</s> <c>told</c> Radio Quay <q>she was afraid</q>.`)
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({ name: "Tamsin Oyelaran", secondHand: true })
    expect(explanations.some(({ by }) => by.endsWith("speaker/told-outlet"))).toBe(true)
  })
})

it("reads a long document in time that grows with its length", () => {
  const paragraph = (i: number) =>
    `<s${i}>Officer Ada Quill${i % 50}</s${i}> <c${i}>said</c${i}> <q${i}>the road near the harbour was shut for the night</q${i}>. She waited at the gate.`
  const text = Array.from({ length: 1500 }, (_, i) => paragraph(i + 1)).join("\n\n")
  const start = Date.now()
  expect(voicesOf(text).sources.length).toBeGreaterThan(0)
  expect(Date.now() - start).toBeLessThan(20_000)
})
