import { describe, expect, it } from "vitest"
import { type MarkedText, marked } from "../../test/marked.ts"
import { type AttributionParts, quote } from "../document/index.ts"
import { findAttributions } from "./attributions.ts"

async function read(text: MarkedText): Promise<readonly AttributionParts[]> {
  return findAttributions(text.prose, await text.tagger.label(text.document.text, text.prose.tokens), text.tagger)
}

/** Each attribution as "source | cue | content", pieces joined by " / ". */
async function said(source: string, language: "en" | "es" = "en"): Promise<string[]> {
  const text = marked(source, { language })
  const { document } = text
  const words = (spans: AttributionParts["source"]): string => spans.map((span) => quote(document.text, [span])).join(" / ")
  return (await read(text)).map(({ source: voice, cue, content }) => `${words(voice)} | ${words(cue)} | ${words(content)}`)
}

describe("findAttributions", () => {
  it("joins source, cue and content as the model links them", async () => {
    expect(await said("<s>Reyes</s> <c>said</c> <q>taxes will fall</q>, and <s2>Ortiz</s2> <c2>denied</c2> <q2>it</q2>.")).toEqual([
      "Reyes | said | taxes will fall",
      "Ortiz | denied | it",
    ])
  })

  it("keeps a content that the cue interrupts in one attribution", async () => {
    expect(await said("<q>“The hull is sound,”</q> <s>Prior</s> <c>said</c>. <q>“It will hold.”</q>")).toEqual([
      "Prior | said | “The hull is sound,” / “It will hold.”",
    ])
  })

  it("gives a participle the source of its sentence", async () => {
    expect(await said("<s>Reyes</s> <c>criticized</c> <q>the plan</q>, <c2>saying</c2> <q2>it would fail</q2>.")).toEqual([
      "Reyes | criticized | the plan",
      "Reyes | saying | it would fail",
    ])
  })

  it("links nothing unquoted over the edge of a sentence or a block", async () => {
    expect(await said("# <s>Reyes</s> opens the port\n\nNobody was hurt. <c>It was denied</c> that <q>the ship sank</q>.")).toEqual([
      " | It was denied | the ship sank",
    ])
  })

  it("reaches over paragraphs for a quotation", async () => {
    expect(await said("<s>Prior</s> <c>wrote</c> to the owners of the ferry:\n\n<q>“Do not sail.”</q>")).toEqual([
      "Prior | wrote | “Do not sail.”",
    ])
  })

  it("takes a quotation that nobody claims as one without source and cue", async () => {
    expect(await said("Prior was blunt. “We were lied to from the very first day.”")).toEqual([
      " |  | “We were lied to from the very first day.”",
    ])
  })

  it("takes a short quotation that is a sentence of its own", async () => {
    expect(await said("Prior was blunt. “We were lied to.”")).toEqual([" |  | “We were lied to.”"])
  })

  it("reads a turn of dialogue as one, without its dashes and the narrator's words", async () => {
    expect(await said("—Yo no —contestó Bask—. Fue mi hermana.", "es")).toEqual(["Bask | contestó | Yo no / Fue mi hermana."])
  })

  it("gives a cue that the model left without a source the noun phrase beside it", async () => {
    expect(await said("<q>El armador habría huido</q>, <c>según</c> la policía.", "es")).toEqual([
      "la policía | según | El armador habría huido",
    ])
  })

  it("takes those to whom it matters for no speakers", async () => {
    expect(await said("For <s>many residents</s>, the deal <c>raises questions about</c> <q>the board</q>.")).toEqual([
      " | raises questions about | the board",
    ])
  })

  it("gives no speaker to what an event does", async () => {
    expect(await said("The family crossed on Monday, <c>raising questions about</c> <q>the deal</q>.")).toEqual([
      " | raising questions about | the deal",
    ])
  })

  it("takes nobody of whom something is allegedly so for its source", async () => {
    expect(await said("<s>Bask</s> <c>allegedly</c> <q>paid two officials</q>.")).toEqual([" | allegedly | Bask / paid two officials"])
  })

  it("finds the agent of a passive", async () => {
    expect(await said("<q>The allegation</q> <c>was rejected</c> by the shipyard.")).toEqual([
      "the shipyard | was rejected | The allegation",
    ])
  })

  it.each([
    [
      "Deputy prosecutor Inés Quiroga <c>confirmed</c> <q>that he was arrested</q>.",
      "en",
      "Deputy prosecutor Inés Quiroga | confirmed | that he was arrested",
    ],
    [
      "<q>Deputy prosecutor Inés Quiroga</q> <c>confirmed</c> <q>that he was arrested</q>.",
      "en",
      "Deputy prosecutor Inés Quiroga | confirmed | that he was arrested",
    ],
    ["Los mensajes filtrados <c>revelan</c> <q>que ella lo sabía</q>.", "es", "Los mensajes filtrados | revelan | que ella lo sabía"],
    [
      "El ministerio difundió una nota en la que <c>asegura</c> <q>que el barco es seguro</q>.",
      "es",
      "El ministerio | asegura | que el barco es seguro",
    ],
    [
      "Gordon Peel issued a warning on Tuesday, <c>making it clear</c> <q>that nobody would sail</q>.",
      "en",
      "Gordon Peel | making it clear | that nobody would sail",
    ],
    [
      "Peel lanzó el martes una advertencia, <c>dejando claro</c> <q>que nadie zarpará</q>.",
      "es",
      "Peel | dejando claro | que nadie zarpará",
    ],
  ] as const)("gives a cue without a source its subject: %s", async (text, language, expected) => {
    expect(await said(text, language)).toEqual([expected])
  })

  it("leaves the number of an entry out", async () => {
    expect(await said("* <q>1. Taxes will fall</q>, <s>Mexico</s> <c>says</c>")).toEqual(["Mexico | says | Taxes will fall"])
  })

  it("leaves scare quotes alone", async () => {
    expect(await said("The “reform” of the port failed.")).toEqual([])
  })

  it.each([
    ["<s>Prior</s> <c>said</c> <q>“It will hold.”</q>", "direct"],
    ["<s>Prior</s> <c>called</c> <q>the repair “a coat of paint”</q>.", "mixed"],
    ["<s>Prior</s> <c>said</c> <q>the repair will hold</q>.", "indirect"],
    ["<s>Prior</s> <c>said</c> <q>Joaquín “El Flaco” Ruiz fled</q>.", "indirect"],
  ])("tells the kind of quotation: %s", async (text, kind) => {
    expect((await read(marked(text)))[0]?.quotation).toBe(kind)
  })

  it("signs what rests on the model's scores with its name and version, and what rests on a rule with the rule", async () => {
    const model = await read(marked("<s>Prior</s> <c>said</c> <q>it will hold</q>."))
    const rule = await read(marked("According to the report, two rivets were missing."))
    expect(model[0]?.by).toBe("fake-0.0.0")
    expect(rule[0]?.by).toContain("attributions/according-to")
  })

  it("is surer of what the model is surer of", async () => {
    const [part] = await read(marked("<s>Prior</s> <c>said</c> <q>it will hold</q>."))
    expect(part?.confidence).toBeGreaterThan(0.9)
    expect(part?.confidence).toBeLessThanOrEqual(1)
  })
})

describe("attributions inside what somebody else says", () => {
  it("finds a denial that another tells", async () => {
    expect(await said("<s>Prior</s> <c>said</c> <q>that the minister had denied that the yard was paid</q>.")).toEqual([
      "Prior | said | that the minister had denied that the yard was paid",
      "the minister | had denied | that the yard was paid",
    ])
  })

  it.each([
    ["<s>Prado</s> <c>dijo</c> <q>que el juez ha confirmado que hubo pagos</q>.", "el juez | ha confirmado | que hubo pagos"],
    ["<s>Prado</s> <c>dijo</c> <q>que la naviera espera recortar cien puestos</q>.", "la naviera | espera | recortar cien puestos"],
    ["<s>Prado</s> <c>declaró</c> <q>que espera que las obras acaben en mayo</q>.", " | espera | que las obras acaben en mayo"],
    ["<s>Prado</s> <c>declaró</c> <q>que espera</q> <q>que las obras acaben</q>.", " | espera | que las obras acaben"],
    [
      "<s>Prado</s> <c>dijo</c> <q>que cerró el muelle por los informes que afirmaban que era inseguro</q>.",
      "los informes | afirmaban | que era inseguro",
    ],
    [
      "<s>Prado</s> <c>contó</c> <q>que la naviera había dejado un mensaje diciendo a la gente que esperase en casa</q>.",
      "la naviera | diciendo | a la gente que esperase en casa",
    ],
    ["<s>Prado</s> <c>dijo</c> <q>que en el puerto se cree que habrá despidos</q>.", " | se cree | que habrá despidos"],
  ])("finds it in Spanish: %s", async (text, inner) => {
    expect((await said(text, "es"))[1]).toBe(inner)
  })

  it.each([
    "<s>Prior</s> <c>said</c> <q>that we announced that the yard would close</q>.",
    "<s>Prior</s> <c>said</c>: <q>“The minister denied that the yard was paid.”</q>",
    "<s>Prior</s> <c>said</c> <q>the yard announced a plan for the port</q>.",
  ])("finds none in the speaker's own words, in a quotation or without a clause: %s", async (text) => {
    expect(await said(text)).toHaveLength(1)
  })
})

describe("what is done to a thing", () => {
  it.each([
    ["<s>Varela</s> <c>reveals</c> <q>its new VR-90 jet</q>.", "en"],
    ["<s>Varela</s> <c>unveiled</c> <q>the 640 Cormorant</q> in Hollin.", "en"],
    ["<s>The yard</s> <c>has secured</c> <q>two orders for ferries</q>.", "en"],
    ["<s>Aerolíneas Nimbo</s> <c>acuerdan</c> <q>la compra de diez aviones</q>.", "es"],
    ["<s>Varela</s> <c>da</c> <q>a conocer el primer 640 Cormorán</q>.", "es"],
    ["<s>Varela</s> <c>ha revelado</c> <q>la versión larga de su avión 640</q>.", "es"],
    ["<s>Varela</s> <c>ha asegurado</c> <q>dos grandes pedidos</q>.", "es"],
    ["<s>Nimbo</s> <c>ha pedido</c> <q>60 millones en aviones nuevos</q>.", "es"],
    ["<s>Nimbo</s> <c>demanda</c> <q>a Varela por la marca</q>.", "es"],
    ["<s>El tribunal</s> <c>admitió</c> <q>la protesta</q>.", "es"],
    ["<s>El avión</s> <c>promete</c> <q>un menor consumo</q>.", "es"],
    ["<s>Bask</s> <c>ofrece</c> <q>el discurso de apertura</q>.", "es"],
  ] as const)("is told by the outlet itself: %s", async (text, language) => {
    expect(await said(text, language)).toEqual([])
  })

  it.each([
    ["<s>Varela</s> <c>revealed</c> <q>that the jet was late</q>.", "en"],
    ["<s>The judge</s> <c>ordered</c> <q>two officers to testify</q>.", "en"],
    ["<s>Varela</s> <c>reveló</c> <q>los planes de la compañía</q>.", "es"],
    ["<s>Varela</s> <c>no ha revelado</c> <q>el nuevo modelo</q>.", "es"],
    ["<s>Bask</s> <c>asegura</c> <q>haber cobrado 300 euros</q>.", "es"],
    ["<s>La fiscal</s> <c>pide</c> <q>20 años de cárcel</q>.", "es"],
    ["<s>Los vecinos</s> <c>demandan</c> <q>a la alcaldesa que cierre el muelle</q>.", "es"],
    ["<s>Las imágenes</s> <c>muestran</c> <q>un coche en el muelle</q>.", "es"],
    ["<s>Bask</s> <c>admitió</c> <q>los pagos</q>.", "es"],
  ] as const)("leaves what is said, asked or shown by a document: %s", async (text, language) => {
    expect(await said(text, language)).toHaveLength(1)
  })
})

describe("Spanish verbs and nouns that speak without a clause of their own", () => {
  it.each([
    [
      "La alcaldesa, en su discurso, aplaudió a la tripulación -- doce personas --, y <c>dijo</c> <q>que volverían</q>.",
      ["La alcaldesa | aplaudió | a la tripulación", "La alcaldesa | dijo | que volverían"],
    ],
    [
      "Prado justificó la venta del barco <c>diciendo</c> <q>que era viejo</q>.",
      ["Prado | justificó | la venta del barco", "Prado | diciendo | que era viejo"],
    ],
    ["Anunció la retirada del barco.", [" | Anunció | la retirada del barco"]],
    ["Ignoró las quejas de los vecinos de que no hay luz.", ["los vecinos | quejas | de que no hay luz"]],
    ["Negó la naviera los pagos.", []],
  ])("reads: %s", async (text, expected) => {
    expect(await said(text, "es")).toEqual(expected)
  })

  it("gives who comments on a sentence the verb of the comment", async () => {
    expect(await said("Tal y como afirma <s>Prado</s>, <c>se cree</c> <q>que el barco es viejo</q>.", "es")).toEqual([
      "Prado | Tal y como afirma | se cree que el barco es viejo",
      " | se cree | que el barco es viejo",
    ])
    expect(await said("Como ha dicho Prado, el barco es viejo.", "es")).toEqual(["Prado | Como ha dicho | el barco es viejo"])
  })
})

describe("Spanish verb groups", () => {
  it("takes the verb after “según” into the cue", async () => {
    expect(await said("<q>El puerto cierra hoy</q>, <c>según</c> <s>ha anunciado la naviera</s>.", "es")).toEqual([
      "la naviera | según ha anunciado | El puerto cierra hoy",
    ])
  })

  it("reads perfects and what is expected of nobody in particular", async () => {
    expect(await said("La jueza ha confirmado que hubo pagos.", "es")).toEqual(["La jueza | ha confirmado | que hubo pagos"])
    expect(await said("Se espera vender el astillero en mayo.", "es")).toEqual([" | Se espera | vender el astillero en mayo"])
  })
})

describe("interviews", () => {
  it("gives each turn to the one whose name it is under", async () => {
    expect(
      await said("Reporter: Who signed it?\n\nPaula Prior: The director. I was out.\n\nReporter: Why?\n\nPrior: Nobody asked."),
    ).toEqual([
      "Reporter | : | Who signed it?",
      "Paula Prior | : | The director. I was out.",
      "Reporter | : | Why?",
      "Prior | : | Nobody asked.",
    ])
  })

  it.each([
    ["Q: Who signed it?\n\nA: The director.\n\nQ: Why?\n\nA: Nobody asked.", "en", [" | Q: | Who signed it?", " | A: | The director."]],
    [
      "P. ¿Quién lo firmó?\n\nR. La directora.\n\nP. ¿Por qué?\n\nR. Nadie preguntó.",
      "es",
      [" | P. | ¿Quién lo firmó?", " | R. | La directora."],
    ],
    [
      "Pregunta: ¿Quién lo firmó?\n\nRespuesta: La directora.\n\nP: ¿Por qué?\n\nR: Nadie preguntó.",
      "es",
      [" | Pregunta: | ¿Quién lo firmó?", " | Respuesta: | La directora."],
    ],
  ] as const)("takes a label that names nobody for the cue: %s", async (text, language, expected) => {
    expect((await said(text, language)).slice(0, 2)).toEqual(expected)
  })

  it("keeps what the model finds inside a turn, and drops what it takes the label for", async () => {
    const text =
      "<s>Reporter</s> <c>:</c> <q>Who signed it?</q>\n\nPrior: <s2>She</s2> <c2>said</c2> <q2>it was late</q2>.\n\nReporter: Why?"
    expect(await said(text.replace(" <c>:</c>", "<c>:</c>"))).toEqual([
      "Reporter | : | Who signed it?",
      "Prior | : | She said it was late.",
      "She | said | it was late",
      "Reporter | : | Why?",
    ])
  })

  it("takes no list of points for an interview", async () => {
    expect(await said("Where: the north gate of the port.\n\nWhen: ten in the morning.\n\nPrice: two coins.")).toEqual([])
  })
})

describe("rules, where the model finds nothing", () => {
  it.each([
    ["According to the inspection report, two rivets were missing.", "the inspection report | According to | two rivets were missing"],
    ["Two rivets were missing, according to the inspection report.", "the inspection report | according to | Two rivets were missing"],
    ["Prior said that the ferry would sail.", "Prior | said | that the ferry would sail"],
    ["# Harbormaster: Ferry repair was ‘paint’", "Harbormaster | : | Ferry repair was ‘paint’"],
    ["# Ferry unsafe, inspectors say", "inspectors | say | Ferry unsafe"],
    ["# Taxes will fall, says Varga", "Varga | says | Taxes will fall"],
    ["“It will hold,” said Adela Prior, the harbormaster, on Monday.", "Adela Prior, the harbormaster | said | “It will hold,”"],
  ])("reads English: %s", async (text, expected) => {
    expect(await said(text)).toEqual([expected])
  })

  it.each([
    ["Según el informe, faltaban dos remaches.", "el informe | Según | faltaban dos remaches"],
    ["El astillero cerrará, según adelantó La Voz del Muelle.", "La Voz del Muelle | según adelantó | El astillero cerrará"],
    ["«El casco aguanta», afirmó la capitana, Adela Prior.", "la capitana, Adela Prior | afirmó | «El casco aguanta»"],
    ["Aseguró que el casco aguanta.", " | Aseguró | que el casco aguanta"],
    ["Por su parte, Bask negó también que hubiera visto el informe.", "Bask | negó | que hubiera visto el informe"],
    ["No quiso precisar cuánto cobró.", " | No quiso | precisar cuánto cobró"],
    ["# Los impuestos bajarán, dice Varga", "Varga | dice | Los impuestos bajarán"],
  ])("reads Spanish: %s", async (text, expected) => {
    expect(await said(text, "es")).toEqual([expected])
  })

  it.each([
    ["The yard did not respond to a request for comment.", "The yard | did not respond to | a request for comment"],
    ["Bask, who owns the yard, could not be reached.", "Bask, who owns the yard, | could not be | reached"],
    ["The company, which has not commented on the report, owns three ferries.", "which | has not commented | on the report"],
    ["Neither the director nor her brother replied to messages.", "the director nor her brother | replied to | messages"],
    ["El astillero no respondió a las preguntas de este diario.", "El astillero | no respondió a | las preguntas de este diario"],
    ["La directora no pudo ser localizada.", "La directora | no pudo ser | localizada"],
    ["Ni la alcaldesa ni su hermano contestaron a las llamadas.", "la alcaldesa ni su hermano | contestaron a | las llamadas"],
  ])("reads who refused: %s", async (text, expected) => {
    expect(await said(text, /^(?:The|Bask|Neither)/u.test(text) ? "en" : "es")).toEqual([expected])
  })

  it.each(["The crew did not respond in kind.", "Bask went home and did not respond."])(
    "takes no refusal without a plain subject: %s",
    async (text) => {
      expect(await said(text)).toEqual([])
    },
  )

  it.each([
    ["Video evidence captured the family at the gate.", "en", "Video evidence | captured | the family at the gate"],
    ["Security footage showed two men with the boxes.", "en", "Security footage | showed | two men with the boxes"],
    ["Las grabaciones de seguridad muestran a dos hombres.", "es", "Las grabaciones de seguridad | muestran | a dos hombres"],
    ["El exbanquero aseguró ante el juez que está cansado.", "es", "El exbanquero | aseguró | que está cansado"],
    ["La capitana dejó en claro que el barco no zarpará.", "es", "La capitana | dejó en claro | que el barco no zarpará"],
    ["El astillero emitió un comunicado en el que negó los pagos.", "es", "El astillero | negó | los pagos"],
    [
      "The line issued a stark warning: nobody would sail in winter.",
      "en",
      "The line | issued a stark warning | nobody would sail in winter",
    ],
    ["The allegation was rejected by the shipyard.", "en", "the shipyard | was rejected | The allegation"],
    [
      "El arreglo fue calificado por la alcaldesa de «pura pintura».",
      "es",
      "la alcaldesa | fue calificado | El arreglo / de «pura pintura»",
    ],
  ] as const)("reads statements, films and passives: %s", async (text, language, expected) => {
    expect(await said(text, language)).toEqual([expected])
  })

  it("says nothing of words that the model attributed", async () => {
    expect(await said("<s>Prior</s> <c>said</c> <q>that two rivets were missing, according to the report</q>.")).toHaveLength(1)
  })

  it("does not take a live blog's or a rubric's colon for a speaker", async () => {
    expect(await said("# Live updates: storm hits the harbor")).toEqual([])
  })
})
