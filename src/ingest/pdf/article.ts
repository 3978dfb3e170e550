// Article of a PDF: title, headings, paragraphs with their pages.
import { type BlockKind, FirsthandError } from "../../document/index.ts"
import { squeeze } from "../../text/index.ts"
import { splitByline } from "../byline.ts"
import { readDate, readDateline } from "../dates.ts"
import type { PdfFile } from "../decoders.ts"
import { labelLines } from "../labels.ts"
import type { Piece } from "../piece.ts"
import { dropFurniture } from "./furniture.ts"
import { findLines } from "./lines.ts"
import { findParagraphs, type PdfParagraph } from "./paragraphs.ts"

export type PdfArticle = {
  readonly pieces: readonly Piece[]
  readonly title: string | null
  readonly byline: readonly string[]
  readonly published: string | null
}

const TEXT_LAYER = 20 // letters a page; a scan has none, or a stamp
const LARGE = 1.2 // times the body's type size: a title
const LARGER = 1.08 // a heading

/** @throws FirsthandError "ingest/pdf-scanned" where there is no text layer */
export function readPdfArticle(file: PdfFile, name: string): PdfArticle {
  const letters = file.pages.reduce((sum, page) => sum + page.items.reduce((own, item) => own + item.text.trim().length, 0), 0)
  if (letters < TEXT_LAYER * Math.max(1, file.pages.length)) {
    throw new FirsthandError(
      "ingest/pdf-scanned",
      `"${name}" is a scanned PDF: it has pictures of text and no text. Run it through text recognition (OCR) and retry.`,
    )
  }
  const lines = dropFurniture(
    file.pages.flatMap((page, index) => findLines(page, index + 1)),
    file,
  )
  const paragraphs = findParagraphs(lines)
  const body = bodySize(paragraphs)
  const titleAt = findTitle(paragraphs, file, body.size)
  const subtitleAt = findSubtitle(paragraphs, titleAt, body.size)
  const kinds = labelLines(
    paragraphs.map((paragraph, index) => ({
      text: textOf(paragraph, body),
      kind: index === titleAt ? "title" : index === subtitleAt ? "summary" : kindOf(paragraph, body),
    })),
  )
  const pieces = paragraphs
    .map(
      (paragraph, index): Piece => ({ kind: kinds[index] ?? "paragraph", text: textOf(paragraph, body), links: [], page: paragraph.page }),
    )
    .filter((piece) => piece.text !== "")
  const title = pieces.find((piece) => piece.kind === "title")
  const bylines = pieces.filter((piece) => piece.kind === "byline").map((piece) => piece.text)
  const printed = [...new Set(bylines.filter((line) => readDate(line) === null || /^(?:by|por)\s/iu.test(line)).flatMap(splitByline))]
  return {
    pieces: title === undefined ? pieces : [title, ...pieces.filter((piece) => piece !== title)],
    title: title?.text ?? meant(file.title),
    byline: printed,
    published: bylines.map((line) => readDate(line)).find((date) => date !== null) ?? openingDate(pieces),
  }
}

// What would be a heading and stands right under the title sums the article up.
function findSubtitle(paragraphs: readonly PdfParagraph[], titleAt: number, body: number): number {
  const below = paragraphs[titleAt + 1]
  if (titleAt < 0 || below === undefined || below.size < body * LARGER || below.text.length < 30) return -1
  return titleAt + 1
}

function openingDate(pieces: readonly Piece[]): string | null {
  return (
    pieces
      .slice(0, 6)
      .map((piece) => readDateline(piece.text))
      .find((date) => date !== null) ?? null
  )
}

function kindOf(paragraph: PdfParagraph, body: { readonly size: number; readonly font: string }): BlockKind | null {
  if (/^(?:[•●▪◦‣·]|\(?\d{1,2}[.)])\s/u.test(paragraph.text)) return "list-item"
  const isClosed = /[.!?…;,]["'”’»)\]]*$/u.test(paragraph.text)
  const isShort = paragraph.text.length < 140 && !isClosed && paragraph.lines <= 3
  // An address or a telephone number is somebody to ask.
  if (/@|\+\d[\d\s-]{6,}/u.test(paragraph.text)) return "paragraph"
  if (isShort && paragraph.size >= body.size * LARGER) return "heading"
  const isOwnFont = paragraph.font !== body.font && paragraph.lines === 1 && paragraph.text.length < 90
  return isShort && isOwnFont && /^\p{Lu}/u.test(paragraph.text) && paragraph.size >= body.size * 0.98 ? "heading" : null
}

// The title that the metadata give, where the first page prints it; else the largest type on the first page.
function findTitle(paragraphs: readonly PdfParagraph[], file: PdfFile, body: number): number {
  const first = paragraphs.filter((paragraph) => paragraph.page === 1).slice(0, 15)
  const given = squeeze(meant(file.title) ?? "")
  const printed = given === "" ? -1 : first.findIndex((paragraph) => squeeze(paragraph.text) === given)
  if (printed >= 0) return printed
  const largest = Math.max(...first.map((paragraph) => paragraph.size))
  if (largest < body * LARGE) return -1
  return first.findIndex((paragraph) => paragraph.size === largest && paragraph.text.length >= 8 && paragraph.text.length < 300)
}

// Many programs write the file's name or their own as the title.
function meant(title: string | null): string | null {
  const bare = (title ?? "").replace(/^Microsoft Word - /u, "").trim()
  const isName =
    /\.(?:docx?|indd|qxd|pdf|odt|rtf|tex)$/iu.test(bare) || /^(?:untitled|sin t[ií]tulo|document\d*|documento\d*)$/iu.test(bare)
  return isName || bare.split(/\s+/u).length < 2 ? null : bare
}

function bodySize(paragraphs: readonly PdfParagraph[]): { size: number; font: string } {
  const weights = new Map<string, { size: number; font: string; weight: number }>()
  for (const { size, font, text } of paragraphs) {
    const key = size.toFixed(1)
    const known = weights.get(key) ?? { size, font, weight: 0 }
    weights.set(key, { ...known, weight: known.weight + text.length })
  }
  return [...weights.values()].toSorted((a, b) => b.weight - a.weight)[0] ?? { size: 0, font: "" }
}

function textOf(paragraph: PdfParagraph, body: Parameters<typeof kindOf>[1]): string {
  if (kindOf(paragraph, body) !== "list-item") return paragraph.text
  return paragraph.text.replace(/^(?:[•●▪◦‣·]\s*|\(?\d{1,2}[.)]\s+)/u, "")
}
