import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import type { AttributionParts } from "../document/index.ts"
import { quote } from "../document/index.ts"
import { signQuotations } from "./signed-quotations.ts"

function signed(source: string, known: readonly AttributionParts[] = []): string[] {
  const { prose, document } = marked(source, {})
  return signQuotations(prose, known).map(({ source: voice, cue, content }) =>
    [voice, cue, content].map((spans) => quote(document.text, spans)).join(" | "),
  )
}

describe("signQuotations", () => {
  it.each([
    ["“Nobody asked us about the toll.” ― Edna Varga", "Edna Varga | ― | “Nobody asked us about the toll.”"],
    ["“The ferry was late. It always was.”— Tomas Bask, 43, a baker", "Tomas Bask, 43, a baker | — | “The ferry was late. It always was.”"],
    ["“Somebody has to pay for it!”\n— Lucia Prior.", "Lucia Prior | — | “Somebody has to pay for it!”"],
    ["«Nadie nos preguntó por el peaje.» – María de la Cruz Ortega", "María de la Cruz Ortega | – | «Nadie nos preguntó por el peaje.»"],
  ])("gives %s to who signs it", (text, expected) => {
    expect(signed(`What readers said.\n\n${text}\n\nThe council meets on Monday.`)).toEqual([expected])
  })

  it.each([
    "“Nobody asked us about the toll.” — Prior shook her head.", // goes on
    "The sign read “Nobody crosses for free from May.” — Port Elder", // in the line's middle
    "“Nobody asked us about the toll.” — on Monday", // no name
    "Chapter 3, “The long way home from Port Elder” – Calvera",
  ])("leaves %s", (text) => {
    expect(signed(`What readers said.\n\n${text}\n\nThe council meets on Monday.`)).toEqual([])
  })

  it("takes the place of what was found of it without a source, and leaves what another says", () => {
    const text = "“Nobody asked us about the toll.” — Edna Varga"
    const part: AttributionParts = { source: [], cue: [], content: [[0, 33]], quotation: "direct", confidence: 0.5, by: "test" }
    expect(signed(text, [part])).toEqual(["Edna Varga | — | “Nobody asked us about the toll.”"])
    expect(signed(text, [{ ...part, source: [[36, 40]], cue: [[34, 35]] }])).toEqual(["Edna | — | “Nobody asked us about the toll.”"])
  })
})
