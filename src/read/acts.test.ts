import { describe, expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"

function actOf(text: string, language: "en" | "es" = "en"): string | null | undefined {
  return attributed(text, { language }).attributions[0]?.act
}

describe("acts in English", () => {
  it.each([
    ["<s>Varga</s> <c>said</c> <q>the bridge is safe</q>.", "say"],
    ["<c>According to</c> <s>the audit</s>, <q>the scores were changed</q>.", "say"],
    ["<s>The mayor</s> <c>confirmed</c> <q>that the vote was moved</q>.", "confirm"],
    ["<s>Pell</s> <c>admitted</c> <q>opening the envelopes</q>.", "confirm"],
    ["<s>Pell</s> <c>denied</c> <q>any role</q>.", "deny"],
    ["<s>She</s> <c>rejected</c> <q>the allegations</q> as false.", "deny"],
    ["<s>The suit</s> <c>alleges</c> <q>that money changed hands</q>.", "allege"],
    ["<s>Voters</s> <c>believe</c> <q>the port will close</q>.", "believe"],
    ["<q>The ship</q> <c>is believed to</c> <q>have left on Monday</q>.", "believe"],
    ["<s>The bank</s> <c>forecast</c> <q>slower growth</q>.", "predict"],
    ["<s>She</s> <c>vowed</c> <q>to return</q>.", "promise"],
    ["<s>The council</s> <c>plans</c> <q>to sell the yard</q>.", "intend"],
    ["<s>The union</s> <c>called for</c> <q>a strike</q>.", "demand"],
    ["<s>They</s> <c>asked</c> <q>the court to stop the sale</q>.", "demand"],
    ["<s>Reporters</s> <c>asked</c> <q>whether she would resign</q>.", "ask"],
    ["<s>Engineers</s> <c>warned</c> <q>that the pier could fail</q>.", "warn"],
    ["<s>Senators</s> <c>spoke out against</c> <q>the merger</q>.", "judge"],
    ["<s>The guild</s> <c>praised</c> <q>the plan</q>.", "judge"],
    ["<q>The aide</q> <c>is said to</c> <q>have left town</q>.", "rumor"],
    ["<s>He</s> <c>made it clear</c> <q>that the gang is a target</q>.", "say"],
  ])("%s", (text, act) => {
    expect(actOf(text)).toBe(act)
  })

  it.each([
    "<s>The ministry</s> <c>declined to comment</c> <q>on the sale</q>.",
    "<s>Police</s> did not <c>confirm</c> <q>the arrests</q>.",
    "<s>She</s> <c>refused to say</c> <q>who paid</q>.",
    "<s>The firm</s> <c>has not said</c> <q>whether it will appeal</q>.",
    "<s>He</s> <c>did not immediately respond</c> <q>to questions</q>.",
  ])("a refusal: %s", (text) => {
    expect(actOf(text)).toBe("decline")
  })

  it("cannot tell what a denied denial is", () => {
    expect(actOf("<s>He</s> <c>did not deny</c> <q>the report</q>.")).toBeNull()
  })

  it("cannot tell an unlisted cue that quotes nobody", () => {
    expect(actOf("<s>Trams</s> <c>zigzag</c> <q>the hill</q>.")).toBeNull()
  })
})

describe("acts in Spanish", () => {
  it.each([
    ["<s>La ministra</s> <c>aseguró</c> <q>que no habrá recortes</q>.", "say"],
    ["<c>Según</c> <s>el sindicato</s>, <q>faltan manos</q>.", "say"],
    ["<s>El juzgado</s> <c>dio a conocer</c> <q>la sentencia</q>.", "say"],
    ["<s>El alcalde</s> <c>reconoció</c> <q>que hubo errores</q>.", "confirm"],
    ["<s>La empresa</s> <c>niega</c> <q>los vertidos</q>.", "deny"],
    ["<s>El portavoz</s> <c>no quiso</c> <q>hacer declaraciones</q>.", "decline"],
    ["<s>Ruiz</s> <c>se negó a</c> <q>responder</q>.", "decline"],
    ["<s>El fiscal</s> no ha <c>confirmado</c> <q>la detención</q>.", "decline"],
    ["<s>Los vecinos</s> <c>exigieron</c> <q>una investigación</q>.", "demand"],
    ["<s>Los vecinos</s> <c>pidieron</c> <q>que se repare</q>.", "demand"],
    ["<s>La oposición</s> <c>criticó</c> <q>el acuerdo</q>.", "judge"],
    ["<s>El perito</s> <c>advirtió</c> <q>del riesgo</q>.", "warn"],
    ["<s>Ella</s> <c>cree</c> <q>que volverán</q>.", "believe"],
    ["<s>La fiscalía</s> <c>acusa</c> <q>al exdirector de cobrar</q>.", "allege"],
    ["<c>Se dice que</c> <q>dimitirá</q>.", "rumor"],
    ["<s>La jueza</s> <c>preguntó</c> <q>si había testigos</q>.", "ask"],
    ["<s>El banco</s> <c>prevé</c> <q>una caída</q>.", "predict"],
    ["<s>El gobierno</s> <c>prometió</c> <q>ayudas</q>.", "promise"],
  ])("%s", (text, act) => {
    expect(actOf(text, "es")).toBe(act)
  })
})
