import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { quote } from "../document/index.ts"

function sentencesOf(text: string, language: "en" | "es" = "en"): string[] {
  const { document, prose } = marked(text, { language })
  return prose.sentences.map(({ span }) => quote(document.text, [span]))
}

/** `|` parts the sentences of `text` as they should be. */
const ENGLISH = [
  "Taxes will fall. | The minister said so.",
  "Mr. Ortiz met Gen. Ana R. Varga at St. Mark's on Jan. 6. | They spoke.",
  "The U.S. Attorney spoke first. | The plan was made in the U.S. | The vote is today.",
  "He left at 5 p.m. Tuesday. | She came at 6 a.m. | Police found nothing.",
  "Acme Inc. bought it for $3.5 million. | It paid Brill Corp. too.",
  "See No. 5 on page 3. | No. | It is on p. 4.",
  "“Why?” asked Reyes. | “Nobody knows!” he said.",
  "“Why?” Ana Reyes asked. | “Because.”",
  "“It is evident that they are going.” stated Reyes",
  "“Taxes will fall. | Nobody will pay more,” said Varga.",
  "“He lost.” | The crowd left.",
  "He called it “a win.” | (Nobody agreed.) | The vote was lost.",
  "TIJUANA, Mexico (AP) — The family crossed. | Nobody spoke.",
  "PORTLAND, Ore. (AP) — The family crossed.",
  "WASHINGTON. — The family crossed. | Nobody spoke.",
  "We waited... and waited. | Then it rained… | Nobody came.",
  "“I… I don't know,” she said.",
  "1. The first rule. | Nobody speaks.",
  "It fell.[4] | It rose again.",
  "Prices fell.The bank said so.",
  "Read example.com for more. | Version 2.0 is out.",
  "Rep. Ana Ruiz (D-Calif.) spoke. | So did Dr. J. K. Bell Jr. | The rest left.",
  "The senator from Gary, Ind., left. | It was the end. | iPhone sales rose.",
  "Reporting by Ana Ruiz in Lima; editing by Tom Bell",
  "• Taxes fall | • Prices rise",
]

const SPANISH = [
  "El Sr. Reyes y la Dra. Ruiz llegaron. | Nadie habló.",
  "Viajó a EE. UU. en enero. | Volvió de EE. UU. | El juez no lo supo.",
  "«Los impuestos bajarán», dijo Varga. | «Nadie pagará más».",
  "—¿Quién fue? —preguntó Reyes. | —No lo sé.",
  "—No lo sé —dijo Reyes—. | No estaba allí.",
  "¿Quién lo dijo? | ¡Nadie! | ¿Por qué?, preguntó Reyes.",
  "Bogotá, 3 mar. (EFE).- El gobierno cedió. | La oposición no.",
  "SANTO DOMINGO. El gobierno cedió anoche ante la huelga. | La oposición no.",
  "Costó 1.500.000 euros en el art. 5 de la ley. | Fue a las 10:30 h. | La sala aplaudió.",
  "El gral. Ruiz (n. 1950) habló. | “¡Basta!” gritó Reyes.",
]

describe("findSentences", () => {
  it.each(ENGLISH.map((text) => [text]))("parts English: %s", (text) => {
    const glued = text.includes("fell.The")
    expect(sentencesOf(text.replaceAll(" | ", " "))).toEqual(glued ? ["Prices fell.", "The bank said so."] : text.split(" | "))
  })

  it.each(SPANISH.map((text) => [text]))("parts Spanish: %s", (text) => {
    expect(sentencesOf(text.replaceAll(" | ", " "), "es")).toEqual(text.split(" | "))
  })

  it("never crosses a block", () => {
    expect(sentencesOf("# Taxes to fall, says Varga\n\nThe minister spoke\n\non Monday.")).toEqual([
      "Taxes to fall, says Varga",
      "The minister spoke",
      "on Monday.",
    ])
  })

  it("does not part a headline at a shortened word", () => {
    expect(sentencesOf("# U.S. And Mexico Agree on Corp. The Deal")).toHaveLength(1)
  })

  it("holds every token of every block once", () => {
    const { prose } = marked("# One. Two?\n\n“Three.” Four… five! (Six.)\n\n> Seven")
    const held = prose.sentences.flatMap(({ from, to }) => prose.tokens.slice(from, to))
    expect(held).toEqual(prose.tokens)
  })

  it("reads a paragraph of a million characters", () => {
    expect(sentencesOf("Prices fell. ".repeat(77_000).trim())).toHaveLength(77_000)
    expect(sentencesOf("a".repeat(1_000_000))).toHaveLength(1)
    expect(sentencesOf(".".repeat(300_000))).toHaveLength(1)
  })
})
