import { describe, expect, it } from "vitest"
import { ingestText } from "./plain.ts"

const kindsOf = (text: string): string[] => {
  const document = ingestText(text, { id: "1" })
  return document.blocks.map((block) => `${block.kind}: ${text.slice(...block.span)}`)
}
const voted = "The harbour council voted on Monday to close the grain terminal."
const jobs = "Three hundred people will lose their jobs, the union said."

describe("ingestText", () => {
  it("keeps the text to the letter", () => {
    const text = `  Terminal to close\r\n\r\n${voted}\u00A0 \r\n`
    expect(ingestText(text, { id: "1" }).text).toBe(text)
  })

  it("finds a title, a byline, a date and headings", () => {
    const document = ingestText(`Terminal to close\n\nBy Ana Reyes\n\n2 March 2026\n\n${voted}\n\nWhat comes next\n\n${jobs}`, { id: "1" })
    expect(document.blocks.map((block) => block.kind)).toEqual(["title", "byline", "byline", "paragraph", "heading", "paragraph"])
    expect(document).toMatchObject({ title: "Terminal to close", byline: ["Ana Reyes"], published: "2026-03-02", language: "en" })
  })

  it("leaves the title unknown where the text starts with a sentence", () => {
    expect(ingestText(`${voted}\n\n${jobs}`, { id: "1" })).toMatchObject({
      title: null,
      blocks: [{ kind: "paragraph" }, { kind: "paragraph" }],
    })
  })

  it("takes line breaks for paragraphs where there is no blank line", () => {
    expect(kindsOf(`${voted}\n${jobs}`)).toEqual([`paragraph: ${voted}`, `paragraph: ${jobs}`])
  })

  it("joins lines that were broken to fit a width", () => {
    expect(kindsOf(`Terminal to close\n\nThe harbour council\nvoted on Monday.\n\n${jobs}`)).toHaveLength(3)
  })

  it("reads list items without their marks", () => {
    expect(kindsOf(`${voted}\n\n• Two piers sank\n- Four may follow\n1. One is safe`)).toEqual([
      `paragraph: ${voted}`,
      "list-item: Two piers sank",
      "list-item: Four may follow",
      "list-item: One is safe",
    ])
  })

  it("does not take a Spanish dialogue dash for a bullet", () => {
    expect(kindsOf("—No vamos a aceptar ni un despido —dijo el portavoz.\n\nLa reunión será el lunes.")[0]).toMatch(/^paragraph: —No/u)
  })

  it.each(["Quick Takes", "Key points:", "Claves", "Lo esencial"])(
    "reads the bullets under %s as summary, and the standfirst above",
    (heading) => {
      const text = `Terminal to close\n\n${jobs}\n\n${heading}\n\n • Two piers sank\n • Four may follow\n\nThe vote\n\n${voted}`
      expect(ingestText(text, { id: "1" }).blocks.map((block) => block.kind)).toEqual([
        "title",
        "summary",
        "heading",
        "summary",
        "summary",
        "heading",
        "paragraph",
      ])
    },
  )

  it.each(["Sources:", "Fuentes:"])("reads what stands under a closing %s as sources", (heading) => {
    expect(kindsOf(`${voted}\n\n${jobs}\n\n${heading}\n\n 1. Minutes of the council\n 2. Survey of the piers`).slice(-2)).toEqual([
      "sources: Minutes of the council",
      "sources: Survey of the piers",
    ])
  })

  it("reads corrections in both languages", () => {
    expect(kindsOf(`${voted}\n\nCorrection: The vote was on Monday.`)[1]).toMatch(/^correction/u)
    expect(kindsOf(`${voted}\n\nCorrección: la votación fue el lunes.`)[1]).toMatch(/^correction/u)
  })

  it("tells the description of a picture from a standfirst", () => {
    expect(kindsOf(`Terminal to close\n\nRusting crane above a quiet harbour\n\n${voted}`)[1]).toMatch(/^caption/u)
    expect(kindsOf(`Terminal to close\n\nCouncil says the piers are unsafe now\n\n${voted}`)[1]).not.toMatch(/^caption/u)
  })

  it("refuses half of a surrogate pair, and says which and where", () => {
    expect(() => ingestText(`${voted} \uD83D end.`, { id: "7" })).toThrow(
      `"7" holds a lone surrogate (U+D83D at character ${voted.length + 1})`,
    )
    expect(ingestText(`${voted} 😀 end.`, { id: "7" }).text).toBe(`${voted} 😀 end.`)
  })

  it("refuses a blank text and a paragraph beyond all measure", () => {
    expect(() => ingestText(" \n ", { id: "7" })).toThrow(/"7" is empty/u)
    expect(() => ingestText(voted.repeat(20_000), { id: "7" })).toThrow(/"7" has a paragraph of/u)
  })

  it("takes what it is told over what it finds", () => {
    expect(ingestText(voted, { id: "1", title: "T", byline: ["A B"], outlet: "O", published: "2026-03-02", language: "es" })).toMatchObject(
      { title: "T", byline: ["A B"], outlet: "O", published: "2026-03-02", language: "es" },
    )
  })
})
