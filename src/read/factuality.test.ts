import { describe, expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"
import { judgeOwnFactuality } from "./factuality.ts"

function factualityOf(text: string, language: "en" | "es" = "en"): string | undefined {
  return attributed(text, { language }).attributions[0]?.factuality
}

function own(text: string, language: "en" | "es" = "en"): string {
  const { prose } = attributed(text, { language })
  return judgeOwnFactuality(prose, [0, text.length]).value
}

describe("a source's commitment", () => {
  it.each([
    ["<s>Varga</s> <c>said</c> <q>the bridge is safe</q>.", "CT+"],
    ["<s>Varga</s> <c>said</c> <q>the bridge was not inspected</q>.", "CT-"],
    ["<s>Varga</s> <c>said</c> <q>the bridge would close in May</q>.", "CT+"],
    ["<s>Varga</s> <c>said</c> <q>the bridge may close</q>.", "PS+"],
    ["<s>Varga</s> <c>said</c> <q>the bridge will probably close</q>.", "PR+"],
    ["<s>Varga</s> <c>said</c> <q>it was unlikely that the bridge would close</q>.", "PR-"],
    ["<s>Varga</s> <c>said</c> <q>no decision had been made</q>.", "CT-"],
    ["<s>Varga</s> <c>said</c> <q>not only the bridge but the pier was closed</q>.", "CT+"],
    ["<s>Varga</s> <c>said</c> <q>the man who may have lied was dismissed</q>.", "CT+"],
    ["<s>Pell</s> <c>denied</c> <q>any role</q>.", "CT-"],
    ["<s>Reporters</s> <c>asked</c> <q>whether she would resign</q>.", "U"],
    ["<s>The firm</s> <c>declined to comment</c> <q>on the sale</q>.", "U"],
    ["<s>Voters</s> <c>hope</c> <q>that taxes fall</q>.", "U"],
    ["<s>Experts</s> <c>believe</c> <q>the deal involves informing on rivals</q>.", "PR+"],
    ["<s>Experts</s> <c>suspect</c> <q>that she knew</q>.", "PS+"],
    ["<s>He</s> <c>does not believe</c> <q>that she knew</q>.", "PR-"],
    ["<s>He</s> <c>knew</c> <q>that she had left</q>.", "CT+"],
    ["<s>Analysts</s> <c>doubt</c> <q>that rates will fall</q>.", "PR-"],
    ["<s>Police</s> <c>have not ruled out</c> <q>arson</q>.", "PS+"],
    ["“<q>Do not drink the milk, do not give it to calves</q>,” <s>the vet</s> <c>said</c>.", "U"],
    ["“<q>Please don’t feed the horses</q>,” <s>she</s> <c>said</c>.", "U"],
    ["“<q>They do not feed the horses</q>,” <s>she</s> <c>said</c>.", "CT-"],
  ])("%s", (text, value) => {
    expect(factualityOf(text)).toBe(value)
  })

  it.each([
    ["<s>La jueza</s> <c>dijo</c> <q>que el acta no existe</q>.", "CT-"],
    ["<s>La jueza</s> <c>dijo</c> <q>que el acta podría ser falsa</q>.", "PS+"],
    ["<s>La jueza</s> <c>dijo</c> <q>que probablemente habrá juicio</q>.", "PR+"],
    ["<s>El portavoz</s> <c>negó</c> <q>los hechos</q>.", "CT-"],
    ["<s>Los vecinos</s> <c>exigen</c> <q>una disculpa</q>.", "U"],
    ["<s>La policía</s> <c>no descarta</c> <q>un atentado</q>.", "PS+"],
    ["<s>Ella</s> <c>cree</c> <q>que volverán</q>.", "PR+"],
    ["«<q>No beban la leche ni se la den a los terneros</q>», <c>dijo</c> <s>la veterinaria</s>.", "U"],
    ["«<q>No se acerque a los caballos</q>», <c>dijo</c> <s>ella</s>.", "U"],
    ["«<q>Por favor, quédense en casa</q>», <c>dijo</c> <s>ella</s>.", "U"],
    ["«<q>No beben la leche</q>», <c>dijo</c> <s>la veterinaria</s>.", "CT-"],
  ])("%s", (text, value) => {
    expect(factualityOf(text, "es")).toBe(value)
  })
})

describe("the outlet's commitment", () => {
  it.each([
    ["The bridge closed on Monday.", "CT+"],
    ["The bridge may close.", "PS+"],
    ["The arrangement likely involves a plea.", "PR+"],
    ["While the pier may close, the bridge is open.", "CT+"],
    ["Who paid for the bridge?", "U"],
    ["Keep your windows shut until noon.", "U"],
    ["Close to ninety people stayed indoors.", "CT+"],
    ["Nobody was hurt.", "CT-"],
    ["The aide, rumors say, has left.", "PS+"],
  ])("%s", (text, value) => {
    expect(own(text)).toBe(value)
  })

  it.each([
    ["El puente cerró el lunes.", "CT+"],
    ["El capo habría muerto en la sierra.", "PS+"],
    ["Nadie resultó herido.", "CT-"],
    ["El acuerdo estaría listo.", "PS+"],
  ])("%s", (text, value) => {
    expect(own(text, "es")).toBe(value)
  })
})
