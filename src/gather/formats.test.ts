// Every format, from bytes to a document.
import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { writeDocx } from "../../test/pages/docx.ts"
import { type PrintedLine, writePdf } from "../../test/pages/pdf.ts"
import type { Document } from "../document/index.ts"
import { ingest, type IngestHint } from "../ingest/index.ts"
import { nodeDecoders } from "./index.ts"

async function read(bytes: Uint8Array | string, hint: Partial<IngestHint> = {}): Promise<Document> {
  return await ingest(typeof bytes === "string" ? Buffer.from(bytes) : bytes, { id: "sha256:0", name: "story", ...hint }, nodeDecoders)
}

function shown(document: Document): string[] {
  return document.blocks.map((block) => `${block.kind}: ${document.text.slice(...block.span)}`)
}

const english = "The harbour council voted on Monday to close the grain terminal, said its chair, who had asked for it."
const more = "Three hundred people will lose their jobs, the union said, and it asked for talks before the summer."
const spanish = "El ayuntamiento aprobó este lunes el cierre de la terminal, según informó la presidenta del consejo del puerto."

describe("a page", { timeout: 30_000 }, () => {
  it("gives its article, and nothing of what stands around it", async () => {
    const document = await read(await readFile("test/pages/story.html"), { name: "story.html" })
    expect(document).toMatchObject({
      title: "Harbour council votes to close the grain terminal",
      byline: ["Ana Reyes", "Tom Varga"],
      outlet: "The Calder Ledger",
      published: "2026-03-02T08:00:00Z",
      modified: "2026-03-02T11:15:00Z",
      url: "https://ledger.example/2026/03/02/grain-terminal",
      language: "en",
      warnings: [],
    })
    expect(document.blocks.map((block) => block.kind)).toEqual([
      "title",
      "summary",
      "byline",
      "caption",
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
      "list-item",
      "list-item",
      "blockquote",
      "paragraph",
      "correction",
      "heading",
      "sources",
      "sources",
    ])
    for (const left of ["cookies", "Ferry fares", "READ MORE", "newsletter", "twenty years", "All rights"])
      expect(document.text).not.toContain(left)
  })

  it("ties every link to its anchor", async () => {
    const document = await read(await readFile("test/pages/story.html"))
    expect(document.links.map((link) => [document.text.slice(...link.span), link.url])).toEqual([
      ["Ana Reyes", "https://ledger.example/by/ana"],
      ["report by the engineers", "https://ledger.example/files/report.pdf"],
      ["Minutes of the harbour council, 2 March", "https://council.example/minutes"],
      ["Survey of the piers", "https://engineers.example/piers"],
    ])
  })

  it("joins its blocks by a blank line and turns white space into single spaces", async () => {
    const document = await read(await readFile("test/pages/story.html"))
    expect(document.text).toBe(document.blocks.map((block) => document.text.slice(...block.span)).join("\n\n"))
    expect(document.text).toContain("said its chair, Marta Lindqvist.")
  })

  it("reads a Spanish page by its microdata and its printed date", async () => {
    const document = await read(await readFile("test/pages/nota.html"))
    expect(document).toMatchObject({
      title: "El ayuntamiento cierra la terminal de granos",
      byline: ["Lucía Ferrer"],
      outlet: "Diario del Estuario",
      published: "2026-03-02",
      language: "es",
    })
    expect(document.blocks.map((block) => block.kind)).toEqual([
      "title",
      "summary",
      "byline",
      "paragraph",
      "paragraph",
      "paragraph",
      "correction",
      "heading",
      "sources",
    ])
  })

  it("reads the part that a selector names", async () => {
    const html = `<html><body><div id="menu">${`<p>${spanish}</p>`.repeat(6)}</div><div id="story"><p>${english}</p></div></body></html>`
    expect((await read(html, { selector: "#story" })).text).toBe(english)
    await expect(read(html, { selector: "#nowhere" })).rejects.toThrow(/finds no text in "story"/u)
    await expect(read(html, { selector: "<<" })).rejects.toThrow(/no CSS selector/u)
  })

  it("reads an article that stands in JSON-LD alone", async () => {
    const body = Array.from({ length: 8 }, () => english).join("\\n\\n")
    const document = await read(
      `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Terminal to close","articleBody":"${body}"}</script></head><body><div id="app"></div></body></html>`,
    )
    expect(document.blocks).toHaveLength(9)
  })

  it("reads another language and says which", async () => {
    const french =
      "Le conseil du port a voté lundi la fermeture du terminal céréalier, a déclaré sa présidente, qui l’avait demandée depuis longtemps aux élus de la ville."
    const document = await read(`<html lang="en"><body><article>${`<p>${french}</p>`.repeat(4)}</article></body></html>`)
    expect(document.language).toBe("fr")
    expect(document.warnings.join(" ")).toContain("French (fr)")
  })
})

describe("a charset", { timeout: 30_000 }, () => {
  const page = (charset: string, text: string): string =>
    `<!doctype html><html><head><meta charset="${charset}"><title>x</title></head><body><article>${`<p>${text}</p>`.repeat(4)}</article></body></html>`
  const latin = (text: string): Uint8Array => Buffer.from(text, "latin1")

  it("is believed where it is declared", async () => {
    expect((await read(latin(page("iso-8859-1", spanish)))).text).toContain("según informó")
  })
  it("is corrected where UTF-8 is declared and the bytes are windows-1252", async () => {
    const document = await read(latin(page("utf-8", spanish)))
    expect(document.text).toContain("según informó")
    expect(document.warnings.join()).toContain("windows-1252")
  })
  it("is corrected where Latin-1 is declared and the bytes are UTF-8", async () => {
    expect((await read(page("iso-8859-1", `${spanish} —“sí”—`))).text).toContain("“sí”")
  })
  it("is UTF-16 with or without a mark", async () => {
    expect((await read(Buffer.from(`\uFEFF${page("utf-16", spanish)}`, "utf16le"))).text).toContain("según informó")
    expect((await read(Buffer.from(page("utf-8", spanish), "utf16le"))).text).toContain("según informó")
  })
  it("is taken from the header", async () => {
    expect((await read(latin(page("", spanish)), { contentType: "text/html; charset=windows-1252" })).text).toContain("según informó")
  })
  it("is windows-1252 where nothing is declared and it is not UTF-8", async () => {
    expect((await read(latin(spanish), { name: "nota.txt" })).text).toBe(spanish)
  })
  it("is EUC where it is declared, and where it shows", async () => {
    // "The council of the harbour met. The terminal will be closed." in EUC-JP.
    const sentence = [
      0xb9, 0xc1, 0xcf, 0xd1, 0xb0, 0xd1, 0xb0, 0xf7, 0xb2, 0xf1, 0xa4, 0xac, 0xb3, 0xab, 0xa4, 0xab, 0xa4, 0xec, 0xa4, 0xbf, 0xa1, 0xa3,
    ]
    const long = Array.from({ length: 6 }, () => sentence).flat()
    const html = (head: string): Uint8Array =>
      Buffer.concat([
        latin(`<html><head>${head}</head><body><article><p>`),
        Uint8Array.from(long),
        latin("</p><p>"),
        Uint8Array.from(long),
        latin("</p></article></body></html>"),
      ])
    expect((await read(html('<meta charset="euc-jp">'))).text).toContain("港湾委員会が開かれた。")
    expect((await read(html(""))).text).toContain("港湾委員会が開かれた。")
  })
})

describe("Markdown", () => {
  it("is kept to the letter, with blocks and links between its marks", async () => {
    const text = `---\ntitle: Terminal to close\nauthor: Ana Reyes\ndate: 2026-03-02\n---\n# Terminal to close\n\n${english} See [the report](https://engineers.example/piers).\n\n> No ship in wind.\n\n- Two piers\n- Four supports\n`
    const document = await read(text, { name: "story.md" })
    expect(document.text).toBe(text)
    expect(document).toMatchObject({ title: "Terminal to close", byline: ["Ana Reyes"], published: "2026-03-02", language: "en" })
    expect(document.blocks.map((block) => block.kind)).toEqual(["title", "paragraph", "blockquote", "list-item", "list-item"])
    expect(document.links.map((link) => document.text.slice(...link.span))).toEqual(["the report"])
  })
})

describe("a Word file", { timeout: 30_000 }, () => {
  it("gives title, byline, headings and paragraphs", async () => {
    const document = await read(
      writeDocx([
        { text: "Terminal to close", style: "Title" },
        { text: "By Ana Reyes" },
        { text: english },
        { text: "The engineers", style: "Heading2" },
        { text: english },
      ]),
      { name: "story.docx" },
    )
    expect(shown(document)).toEqual([
      "title: Terminal to close",
      "byline: By Ana Reyes",
      `paragraph: ${english}`,
      "heading: The engineers",
      `paragraph: ${english}`,
    ])
    expect(document).toMatchObject({ title: "Terminal to close", byline: ["Ana Reyes"], language: "en" })
  })
})

describe("a page with little of its own", { timeout: 30_000 }, () => {
  it("is read where its head is left out, as HTML allows", async () => {
    const page = `<!doctype html><html lang=en><meta charset=utf-8><title>Terminal to close</title><body><article><h1>Terminal to close</h1><p>${english}</p><p>${more}</p></article></body></html>`
    expect(shown(await read(page))).toEqual(["title: Terminal to close", `paragraph: ${english}`, `paragraph: ${more}`])
  })

  it.each([
    ["Calder Ledger - Terminal to close", '<a href="/"><img src="l.gif" alt="Calder Ledger"></a>', "Calder Ledger"],
    ["Terminal to close | Harbour | Calder Ledger", '<div class="masthead">Calder Ledger</div>', "Calder Ledger"],
    ["Terminal to close | Harbour", '<a href="/">Calder Ledger</a>', null], // the end of the title is a section
    ["Terminal to close - Calder Ledger", "", null], // nothing else says so
  ])("takes the outlet of “%s” from the title where the page says it elsewhere", async (title, masthead, outlet) => {
    const page = `<html lang="en"><head><title>${title}</title></head><body>${masthead}<h1>Terminal to close</h1><p>${english}</p><p>${more}</p></body></html>`
    expect((await read(page)).outlet).toBe(outlet)
  })
})

describe("a mail", { timeout: 30_000 }, () => {
  const head = (subject: string, type: string): string =>
    `From: ines@calder.example\r\nTo: tom@calder.example\r\nSubject: ${subject}\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`

  it("gives the article that was forwarded, in English", async () => {
    const mail = `${head("Fwd: Terminal to close", "text/plain; charset=utf-8")}Have you seen this?\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ledger <news@ledger.example>\r\nDate: Mon, 2 Mar 2026\r\nSubject: Terminal to close\r\nTo: <ines@calder.example>\r\n\r\nBy Ana Reyes\r\n\r\n${english}\r\n\r\n${more}\r\n`
    const document = await read(mail, { name: "story.eml" })
    expect(shown(document)).toEqual(["title: Terminal to close", "byline: By Ana Reyes", `paragraph: ${english}`, `paragraph: ${more}`])
  })

  it("gives the article that was forwarded, in Spanish and in HTML", async () => {
    const mail = `${head("RV: Cierra la terminal", "text/html; charset=utf-8")}<html><body><p>Mira esto, por favor.</p><div>-----Mensaje original-----<br><b>De:</b> Diario &lt;avisos@diario.example&gt;<br><b>Enviado el:</b> lunes<br><b>Para:</b> Inés<br><b>Asunto:</b> Cierra la terminal</div><h1>Cierra la terminal</h1><p>${spanish}</p></body></html>`
    const document = await read(mail, { name: "nota.eml" })
    expect(shown(document)).toEqual(["title: Cierra la terminal", `paragraph: ${spanish}`])
    expect(document.language).toBe("es")
  })

  it("gives an attachment where the mail itself says little", async () => {
    const attachment = Buffer.from(`Terminal to close\n\n${english}`).toString("base64")
    const mail = `${head("see attached", 'multipart/mixed; boundary="b"')}--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\nContent-Type: text/plain; name="story.txt"\r\nContent-Disposition: attachment; filename="story.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n--b--\r\n`
    expect((await read(mail, { name: "story.eml" })).title).toBe("Terminal to close")
  })

  it("is dated by its sending where nobody forwarded it", async () => {
    const mail = (subject: string): string => `${head(subject, "text/plain; charset=utf-8")}${english}\r\n\r\n${more}\r\n`
    expect((await read(mail("Terminal to close"), { name: "letter.eml" })).published).toBe("2026-03-03T09:00:00Z")
    expect((await read(mail("Fwd: Terminal to close"), { name: "letter.eml" })).published).toBeNull()
  })

  it("says where there is no article in it", async () => {
    await expect(read(head("empty", "text/plain"), { name: "empty.eml" })).rejects.toThrow(/No article text in "empty.eml"/u)
  })
})

describe("a PDF", { timeout: 30_000 }, () => {
  const column = (x: number, from: number, lines: readonly string[]): PrintedLine[] =>
    lines.map((text, index) => ({ text, x, y: from + index * 14 }))
  const left = [
    "The harbour council voted on Monday to",
    "close the grain terminal, whose admini-",
    "stration had put off its repair, said a",
    "well-known engineer who had seen it.",
  ]
  const right = [
    "“We have waited for nine years,” said",
    "the chair of the council, who asked for",
    "the vote. The well-known firm that had",
    "built the piers declined to comment on",
  ]
  const frame = (page: number): PrintedLine[] => [
    { text: `The Calder Ledger ${page}`, x: 50, y: 40, size: 9 },
    { text: `Page ${page} of 2`, x: 270, y: 815, size: 9 },
  ]
  const pages = [
    [
      ...frame(1),
      { text: "Harbour council votes to close the terminal", x: 50, y: 90, size: 22 },
      { text: "By Ana Reyes", x: 50, y: 120 },
      ...column(50, 160, [...left, ...left]),
      ...column(310, 160, [...right, ...right.slice(0, 3), "built the piers declined to comment and"]),
    ],
    [...frame(2), ...column(50, 90, ["left the room before it ended.", ...left.slice(0, 2), left[2] ?? ""]), ...column(310, 90, right)],
  ]

  it("is read column by column, hyphens mended, heads and page numbers dropped", async () => {
    const document = await read(writePdf(pages), { name: "story.pdf" })
    expect(document).toMatchObject({ title: "Harbour council votes to close the terminal", byline: ["Ana Reyes"] })
    expect(document.text).toContain("whose administration had put off its repair, said a well-known engineer")
    expect(document.text).toContain("declined to comment and left the room before it ended.")
    expect(document.text.indexOf("The harbour council")).toBeLessThan(document.text.indexOf("We have waited"))
    expect(document.text).not.toMatch(/Ledger|Page \d/u)
  })

  it("keeps the page on which each block starts", async () => {
    const document = await read(writePdf(pages))
    expect(new Set(document.blocks.map((block) => block.page))).toEqual(new Set([1, 2]))
  })

  it("takes the title of its metadata where the first page prints it", async () => {
    const printed = [
      { text: "A LARGE BANNER ABOVE ALL", x: 50, y: 90, size: 30 },
      { text: "Terminal to close", x: 50, y: 140, size: 16 },
      ...column(50, 180, left),
    ]
    expect((await read(writePdf([printed], { title: "Terminal to close" }))).title).toBe("Terminal to close")
    expect((await read(writePdf([printed], { title: "final_v3.indd" }))).title).toBe("A LARGE BANNER ABOVE ALL")
  })
})
