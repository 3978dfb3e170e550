import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { quote } from "../document/index.ts"
import type { Quotation } from "./quotations.ts"

function read(text: string, language: "en" | "es" = "en"): { quotations: readonly Quotation[]; texts: string[] } {
  const { document, prose } = marked(text, { language })
  return { quotations: prose.quotations, texts: prose.quotations.map(({ span }) => quote(document.text, [span])) }
}

describe("findQuotations", () => {
  it.each([
    ["“Taxes will fall,” said Varga.", ["“Taxes will fall,”"]],
    ['"Taxes will fall," said Varga. "Soon."', ['"Taxes will fall,"', '"Soon."']],
    ["«Bajarán», dijo Varga.", ["«Bajarán»"]],
    ["Er sagte „Nein“ und ging.", ["„Nein“"]],
    ["``Taxes will fall,'' said Varga.", ["``Taxes will fall,''"]],
    ["‘Taxes will fall,’ said Varga.", ["‘Taxes will fall,’"]],
    ["It was ‘the workers’ right’ in the ’90s, the ’em and the bosses’.", ["‘the workers’ right’"]],
    ["The workers’ union and the teachers’ union met.", []],
    ["'Tis rock 'n' roll of the '60s, don't you know", []],
    ["He is 6'2\" tall.", []],
    ['"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']],
    ['The 12" pipe and the 8" pipe broke.', []],
    ["“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”", "‘no’"]],
    ["\"He said, 'No,'\" she said.", ["\"He said, 'No,'\"", "'No,'"]],
    ["''He said, 'No,''' she said.", ["''He said, 'No,'''", "'No,'"]],
  ])("finds the marks of %s", (text, expected) => {
    expect(read(text).texts).toEqual(expected)
  })

  it("nests", () => {
    expect(read("“He said ‘no’ to me,” she said.").quotations.map(({ depth }) => depth)).toEqual([0, 1])
  })

  it("goes on over paragraphs that each open and do not close", () => {
    const { quotations } = read("Varga said: “Taxes will fall.\n\n“Nobody will pay more.\n\n“I promise.”\n\n“So be it,” Ortiz said.")
    expect(quotations.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, null],
      [false, 0],
      [true, 1],
      [true, null],
    ])
  })

  it("goes on behind a picture", () => {
    const { quotations } = read("“Taxes will fall.\n\n! The “Old Bank” in Lima\n\n“I promise,” Varga said.")
    expect(quotations.map(({ continues }) => continues)).toEqual([null, null, 0])
  })

  it("runs to the end of its paragraph, never further, when it is not closed", () => {
    expect(read("Varga was brief: “Taxes will fall.\n\nThe market rose.").texts).toEqual(["“Taxes will fall."])
  })

  it("ends before the words that say whose it is when its closing mark was forgotten", () => {
    expect(read("“Taxes will fall, Varga said. “Soon,” she added.\n\n“So be it,” Ortiz said.").texts).toEqual([
      "“Taxes will fall,",
      "“Soon,”",
      "“So be it,”",
    ])
    expect(read("“Taxes will fall, Varga said. The market rose.").texts).toEqual(["“Taxes will fall,"])
  })

  it("gives up a stray mark", () => {
    expect(read('The so-called" deal fell through.\n\nNobody spoke of the "deal again.').texts).toEqual([])
  })

  it("reads Spanish dialogue without the narrator's words", () => {
    const { quotations, texts } = read(
      "—No lo sé —dijo Reyes—. No estaba allí.\n\n—¿Quién entonces? —preguntó Ruiz.\n\nNadie —ni Ruiz— habló.",
      "es",
    )
    expect(texts).toEqual(["—No lo sé", "No estaba allí.", "—¿Quién entonces?"])
    expect(quotations.map(({ continues, dialogue }) => [continues, dialogue])).toEqual([
      [null, true],
      [0, true],
      [null, true],
    ])
  })

  it("takes a block that is set off as a quotation without marks", () => {
    const { quotations, texts } = read("Varga wrote:\n\n> Taxes will “fall” soon.\n\n> Trust me.")
    expect(texts).toEqual(["Taxes will “fall” soon.", "“fall”", "Trust me."])
    expect(quotations.map(({ depth, continues }) => [depth, continues])).toEqual([
      [0, null],
      [1, null],
      [0, 0],
    ])
  })

  it.each([
    ["The “reform” failed.", true],
    ["Joaquín “El Flaco” Ruiz fled.", true],
    ["She sang in “The Long Road to Lima” twice.", true],
    ["“Never,” he said.", false],
    ["He said: “Never”", false],
    ["He called it “a bad deal for everyone in it” again.", false],
  ])("tells scare quotes, titles and nicknames: %s", (text, scare) => {
    expect(read(text).quotations[0]?.scare).toBe(scare)
  })

  it("reads a paragraph of a hundred thousand marks", () => {
    expect(read("“".repeat(50_000)).texts).toEqual([])
    expect(read("“a” ".repeat(50_000).trim()).texts).toHaveLength(50_000)
  })
})
