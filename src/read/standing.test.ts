import { describe, expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"
import { type Document, type Standing, STANDINGS } from "../document/index.ts"
import { judgeStanding } from "./standing.ts"
import type { Opinion } from "./weigh.ts"

/** Each statement as "standing speaker: text". */
function stand(text: string, options: Partial<Document> = {}): string[] {
  const { prose, attributions, sources } = attributed(text, options)
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  return judgeStanding(prose, attributions).statements.map(({ standing, speaker, act, span }) => {
    const who = speaker === null ? "" : ` ${names.get(speaker)}`
    const rumor = act === "rumor" ? " rumor" : ""
    return `${standing}${who}${rumor}: ${prose.document.text.slice(...span)}`
  })
}

const es = { language: "es" }

describe("whole sentences", () => {
  it("takes a quotation and its cue for one statement", () => {
    expect(stand("<q>“The envelopes were open,”</q> <c>said</c> <s>Ilse Varga</s>, who chaired the board.")).toEqual([
      "attributed Ilse Varga: “The envelopes were open,” said Ilse Varga, who chaired the board.",
    ])
  })

  it("leaves what nobody is named for to the outlet", () => {
    expect(stand("The affair has shaken confidence in City Hall.")).toEqual(["own-voice: The affair has shaken confidence in City Hall."])
  })

  it("leaves the sentence to the outlet where only a relative clause is attributed", () => {
    expect(stand("<s>The firm</s>, which <c>has denied</c> <q>wrongdoing</q>, closed forty shops in the north last year.")).toEqual([
      "own-voice: The firm, which has denied wrongdoing, closed forty shops in the north last year.",
    ])
  })

  it.each(["Quick Takes", "What happens next", "The case for bail", "A bigger scheme?", "10:05 a.m.", "Voices from the docks"])(
    "takes no label for a statement: %s",
    (heading) => {
      expect(stand(`## ${heading}\n\nThe board meets today.`)).toEqual(["own-voice: The board meets today."])
    },
  )

  it.each(["Lo que se sabe", "Voces del puerto", "Claves del caso", "Una trama mayor"])(
    "takes no Spanish label for a statement: %s",
    (heading) => {
      expect(stand(`## ${heading}\n\nLa junta se reúne hoy.`, es)).toEqual(["own-voice: La junta se reúne hoy."])
    },
  )

  it.each([
    ["Prosecutor opens an inquiry", "en"],
    ["The board was warned", "en"],
    ["El juez archivó la causa", "es"],
    ["La junta abre una investigación", "es"],
  ])("takes a heading that claims something for a statement: %s", (heading, language) => {
    expect(stand(`## ${heading}`, { language })).toHaveLength(1)
  })

  it("gives a refusal in a relative clause to who refuses", () => {
    expect(stand("<s The firm>The firm, which</s> <c>did not respond to</c> <q>a request for comment</q>, owns three ferries.")).toEqual([
      "undisclosed The firm: The firm, which did not respond to a request for comment, owns three ferries.",
    ])
  })

  it("tiles title, summary and list, without byline", () => {
    expect(stand("# Bridge closes\n\n= A summary.\n\n* One point.\n\nThe body.").length).toBe(4)
  })
})

describe("splits inside a sentence", () => {
  it("at “but” where the outlet's own voice goes on", () => {
    expect(stand("<s>Pell</s> <c>said</c> <q>the vote was fair</q>, but the council never published the scores.")).toEqual([
      "attributed Pell: Pell said the vote was fair,",
      "own-voice: but the council never published the scores.",
    ])
  })

  it("not at “and”, which adds to what was said", () => {
    expect(stand("<s>Pell</s> <c>said</c> <q>the vote was fair</q>, and nobody had asked for the scores.").length).toBe(1)
  })

  it("where the speaker changes", () => {
    expect(
      stand(
        "<s1>The mayor</s1> <c1>said</c1> <q1>the port was safe</q1>; <s2>the union</s2> <c2>says</c2> <q2>three piers are cracked</q2>.",
      ),
    ).toEqual(["attributed The mayor: The mayor said the port was safe;", "attributed the union: the union says three piers are cracked."])
  })

  it("between what is undisclosed and the outlet's own voice", () => {
    expect(stand("While authorities have not disclosed the names of the men, the precedent has alarmed people in the port.")).toEqual([
      "undisclosed: While authorities have not disclosed the names of the men,",
      "own-voice: the precedent has alarmed people in the port.",
    ])
  })
})

describe("undisclosed", () => {
  it("wins over attributed and keeps the attribution", () => {
    const { prose, attributions } = attributed("<s>The ministry</s> <c>declined to comment</c> <q>on the sale</q>.")
    const [statement] = judgeStanding(prose, attributions).statements
    expect(statement).toMatchObject({ standing: "undisclosed", speaker: "s1", act: "decline", factuality: "U", attributions: ["a1"] })
  })

  it.each([
    "City Hall has not said who was present.",
    "It was not clear who had opened the envelopes.",
    "The firm did not respond to a request for comment.",
    "Officials have not shared details of the agreement.",
    "The price was not disclosed.",
    "Nobody at the yard picked up the phone.",
    "Neither has been named.",
    "The Lantern had not been able to check that.",
  ])("%s", (text) => {
    expect(stand(text)).toEqual([`undisclosed: ${text}`])
  })

  it.each([
    "El portavoz no quiso hacer declaraciones.",
    "No se ha informado de las causas.",
    "Se desconoce el paradero del exdirector.",
    "La empresa no respondió a las preguntas de este diario.",
    "El ministerio no ha revelado el importe.",
    "Nadie en el astillero cogió el teléfono.",
    "Este diario no ha podido comprobarlo.",
  ])("%s", (text) => {
    expect(stand(text, es)).toEqual([`undisclosed: ${text}`])
  })

  it("is not every negation", () => {
    expect(stand("The crew did not give up.")).toEqual(["own-voice: The crew did not give up."])
  })
})

describe("observed", () => {
  it.each([
    "Reporters at the scene saw two boats leave the pier.",
    "The Lantern counted forty trucks at the gate on Monday.",
    "As I write, I can see smoke over the yard.",
  ])("%s", (text) => {
    expect(stand(text, { outlet: "The Lantern" })).toEqual([`observed: ${text}`])
  })

  it.each(["Los camiones seguían en la puerta, según pudo comprobar este diario.", "El Farol comprobó que la puerta estaba abierta."])(
    "%s",
    (text) => {
      expect(stand(text, { ...es, outlet: "El Farol" })).toEqual([`observed: ${text}`])
    },
  )

  it.each([
    "A reporter for the Quay Courier counted nine empty stalls.",
    "I stood at the gate until midnight, and nobody came.",
    "Two men have just walked past me with a piano.",
    "Smoke is rising from the yard, and I have counted sixty pickets.",
  ])("%s", (text) => {
    expect(stand(text)).toEqual([`observed: ${text}`])
  })

  it.each([
    "Este enviado contó en el muelle cuarenta personas.",
    "Desde la tribuna de prensa vemos caer dos bengalas.",
    "En la cocina conté nueve calendarios.",
    "El ministro salió sin hablar ante la mirada de este cronista.",
    "La puerta seguía abierta: la vi al irme.",
  ])("%s", (text) => {
    expect(stand(text, es)).toEqual([`observed: ${text}`])
  })

  it.each([
    ["La reforma de Alfonso VI duró nueve años.", "es"],
    ["Contamos con once puertos en la costa.", "es"],
    ["The journalist was found near the river.", "en"],
  ] as const)("is not what only looks like it: %s", (text, language) => {
    expect(stand(text, { language })).toEqual([`own-voice: ${text}`])
  })

  it.each([
    [0.5, "own-voice"],
    [0.9, "observed"],
  ])("on the model's word alone where that is plain: %s", (share, standing) => {
    const { prose, attributions } = attributed("The cones were there, and the lights.")
    const scores = Float32Array.from([share, 1 - share], Math.log)
    const ask = () => ({ labels: ["observed", "own-voice"] as const, scores, by: "model-1", because: [] })
    expect(judgeStanding(prose, attributions, ask).statements).toMatchObject([{ standing }])
  })

  it("is not what a witness says", () => {
    expect(stand("<q>“We saw two boats leave the pier before dawn,”</q> <c>said</c> <s>Amara Quist</s>.")[0]).toMatch(
      /^attributed Amara Quist/u,
    )
  })
})

describe("continued", () => {
  it("an account in back-shifted tenses after “said”", () => {
    expect(
      stand("<s>Varga</s> <c>said</c> <q>the scores were secret</q>. The envelopes had been opened a day early, in a room with no camera."),
    ).toEqual([
      "attributed Varga: Varga said the scores were secret.",
      "continued Varga: The envelopes had been opened a day early, in a room with no camera.",
    ])
  })

  it("not the outlet's own voice between two quotations", () => {
    expect(
      stand("<s>Varga</s> <c>said</c> <q>the scores were secret</q>. The board meets every spring in the old customs house.")[1],
    ).toMatch(/^own-voice/u)
  })

  it("not into the next paragraph", () => {
    expect(stand("<s>Varga</s> <c>said</c> <q>the scores were secret</q>.\n\nThe board had met in spring.")[1]).toMatch(/^own-voice/u)
  })

  it("the rest of a quotation whose cue has been", () => {
    expect(stand("<q>“I never saw the scores,”</q> <c>said</c> <s>Varga</s>. <q>“They were sealed the whole week.”</q>")[1]).toBe(
      "continued Varga: “They were sealed the whole week.”",
    )
  })

  it("a Spanish account", () => {
    expect(
      stand("<s>La jueza</s> <c>explicó</c> <q>que el acta era secreta</q>. Los sobres habían sido abiertos un día antes.", es)[1],
    ).toBe("continued La jueza: Los sobres habían sido abiertos un día antes.")
  })
})

describe("what the model takes for continued", () => {
  const sure: Opinion<Standing> = {
    labels: STANDINGS,
    scores: Float32Array.from(STANDINGS, (standing) => Math.log(standing === "continued" ? 0.96 : 0.01)),
    by: "model-1.0.0",
    because: [],
  }
  const second = (text: string, first = "<s>Varga</s> <c>said</c> <q>the scores were secret</q>."): Standing | undefined => {
    const { prose, attributions } = attributed(`${first} ${text}`)
    return judgeStanding(prose, attributions, () => sure).statements[1]?.standing
  }

  it("is, where somebody may go on", () => {
    expect(second("The envelopes lay in a drawer.")).toBe("continued")
  })

  it("is not, where the outlet draws a conclusion", () => {
    expect(second("The careful language suggests that a deal is near.")).toBe("own-voice")
  })

  it("is not, where somebody has just refused to speak", () => {
    expect(second("Both men lost their posts on Tuesday.", "<s>Varga</s> <c>declined</c> <q>to say who was there</q>.")).toBe("own-voice")
  })
})

describe("the reach of a hedge", () => {
  it.each([
    ["Police arrested Bask, the alleged leader of the ring, on Monday.", "en", null, "CT+"],
    ["The board met to discuss the allegedly forged letters.", "en", null, "CT+"],
    ["The ferry was allegedly repaired with scrap.", "en", "allege", "PS+"],
    ["Bask, who is accused of fraud, left the court on Monday.", "en", null, "CT+"],
    ["The law punishes those who spread rumors.", "en", null, "CT+"],
    ["La policía detuvo a Bask, presunto cabecilla de la red.", "es", null, "CT+"],
    ["La junta debatió el lunes las cartas presuntamente falsificadas.", "es", null, "CT+"],
    ["El director fue presuntamente sobornado.", "es", "allege", "PS+"],
    ["El director, supuestamente, cobró 40.000 euros.", "es", "rumor", "PS+"],
  ] as const)("%s", (text, language, act, factuality) => {
    const { prose, attributions } = attributed(text, { language })
    expect(judgeStanding(prose, attributions).statements).toMatchObject([{ standing: "own-voice", act, factuality }])
  })
})

describe("hearsay", () => {
  it.each([
    "The timing coincides with rumors that he may plead guilty.",
    "The aide is believed to have left the country.",
    "The aide reportedly left the country.",
  ])("%s", (text) => {
    expect(stand(text)).toEqual([`own-voice rumor: ${text}`])
  })

  it.each([
    "Se dice que el concejal dimitirá pronto.",
    "El concejal habría cobrado en negro durante años.",
    "Al parecer, el concejal ha salido del país.",
  ])("%s", (text) => {
    expect(stand(text, es)).toEqual([`own-voice rumor: ${text}`])
  })

  it("is none where somebody says it", () => {
    expect(stand("<s>Police</s> <c>said</c> <q>the aide reportedly left the country</q>.")[0]).toMatch(/^attributed Police/u)
  })

  it("is no rumour where a condition makes the conditional", () => {
    expect(stand("Si hubiera ganado, el concejal habría dimitido.", es)[0]).toMatch(/^own-voice:/u)
  })
})
