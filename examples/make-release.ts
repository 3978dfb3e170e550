// Writes release.pdf, the sample press release: two pages with a running head and page numbers, the same bytes every time.
// Run: npx tsx examples/make-release.ts
import { Buffer } from "node:buffer"
import { writeFileSync } from "node:fs"

type Style = { readonly font: "F1" | "F2"; readonly size: number; readonly columns: number; readonly after: number }
type Line = { readonly text: string; readonly style: Style; readonly x: number; readonly y: number }

const BODY: Style = { font: "F1", size: 11, columns: 84, after: 12 }
const LABEL: Style = { font: "F2", size: 11, columns: 84, after: 12 }
const HEADING: Style = { font: "F2", size: 13, columns: 70, after: 7 }
const DECK: Style = { font: "F1", size: 13, columns: 72, after: 12 }
const TITLE: Style = { font: "F2", size: 19, columns: 44, after: 8 }
const SMALL: Style = { font: "F1", size: 8.5, columns: 120, after: 0 }

const TOP = 715
const BOTTOM = 110
const LEFT = 72

const TEXT: readonly (readonly [Style, string])[] = [
  [LABEL, "FOR IMMEDIATE RELEASE"],
  [TITLE, "Independent Review of Puerto Calvera Contract Begins"],
  [DECK, "Law firm will examine all payments to outside advisers"],
  [
    BODY,
    "PORT HALLAM, June 9, 2026 — Brennick Marine Works announced today that it has hired the law firm Aldous & Pryce to review the award of its contract to deepen the harbor of Puerto Calvera. Aldous & Pryce will examine every payment that the company made to outside advisers in 2024 and 2025.",
  ],
  [
    BODY,
    "“Our customers and our crews deserve a full account of what happened,” said Marian Stroud, chief executive of Brennick Marine Works. “If anyone at this company broke our rules, that person will leave it.”",
  ],
  [
    BODY,
    "Brennick Marine Works denies that it paid any public official. The company said that its fees to Isla Verde Consultores were paid under a written agreement for technical advice.",
  ],
  [
    BODY,
    "The review will be led by Robert Nance, a former appeals judge. “I will go where the documents go,” Nance said. “Nobody at Brennick has asked me to stop anywhere.”",
  ],
  [
    BODY,
    "The company expects that the review will be completed by September 30. It intends to publish a summary of the findings. The company declined to say how much the review will cost.",
  ],
  [
    BODY,
    "Dale Pruett, a former vice president, left the company in November 2025. Two other employees were placed on leave on Monday. The company has not disclosed their names.",
  ],
  [
    BODY,
    "“We compete cleanly in every port where we work, and we were chosen because our offer was the best,” Stroud said. “The people who dredge our harbors for a living will not pay for this.”",
  ],
  [
    BODY,
    "About 90 crew members work on the Puerto Calvera project, which the Public Works Ministry has suspended. The company promised that all of them will receive their wages through August. Stroud said that the ministry would cover the cost.",
  ],
  [
    BODY,
    "Brennick has worked in Puerto Calvera since 2011, when it rebuilt the eastern breakwater after a winter storm. The channel was last deepened in 1994. According to a survey by the port authority, the sandbanks have narrowed it by a third since 2023.",
  ],
  [HEADING, "About Brennick Marine Works"],
  [
    BODY,
    "Brennick Marine Works dredges and maintains harbors in 14 countries. Founded in Port Hallam in 1957, the company employs about 2,300 people.",
  ],
  [HEADING, "Media contact"],
  [BODY, "Gordon Fell, press@brennick.example, +1 555 0142"],
]

/** @returns the lines of a paragraph, none longer than the style's columns */
function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** @returns the pages, each a list of placed lines; a paragraph may run over to the next page */
function layOut(): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]]
  let y = TOP
  for (const [style, text] of TEXT) {
    const leading = style.size * 1.5
    for (const line of wrap(text, style.columns)) {
      if (y < BOTTOM) {
        pages.push([])
        y = TOP
      }
      pages.at(-1)?.push({ text: line, style, x: LEFT, y })
      y -= leading
    }
    y -= style.after
  }
  const count = pages.length
  return pages.map((lines, index) => [
    { text: "Brennick Marine Works | Press release", style: SMALL, x: LEFT, y: 752 },
    ...lines,
    { text: `Page ${index + 1} of ${count}`, style: SMALL, x: 280, y: 46 },
  ])
}

const WIN_ANSI: Readonly<Record<string, number>> = { "“": 0x93, "”": 0x94, "’": 0x92, "—": 0x97 }

/** @returns a PDF string literal in WinAnsi, escaped */
function literal(text: string): string {
  let out = ""
  for (const character of text) {
    const code = WIN_ANSI[character] ?? character.charCodeAt(0)
    out += code > 126 ? `\\${code.toString(8)}` : "()\\".includes(character) ? `\\${character}` : character
  }
  return `(${out})`
}

function drawPage(lines: readonly Line[]): string {
  return lines
    .map(({ text, style, x, y }) => `BT /${style.font} ${style.size} Tf ${x} ${y.toFixed(2)} Td ${literal(text)} Tj ET`)
    .join("\n")
}

function buildPdf(): Buffer {
  const pages = layOut()
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    "<< /Title (Independent Review of Puerto Calvera Contract Begins) /Author (Brennick Marine Works) /CreationDate (D:20260609130000Z) >>",
  ]
  for (const lines of pages) {
    const content = drawPage(lines)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = "%PDF-1.4\n"
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}

writeFileSync(new URL("release.pdf", import.meta.url), buildPdf())
