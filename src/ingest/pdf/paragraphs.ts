// Paragraphs of a PDF: lines joined where the page shows that they go on, hyphens at line ends mended.
import type { PdfLine } from "./lines.ts"

export type PdfParagraph = {
  readonly text: string
  readonly page: number // where it starts
  readonly size: number
  readonly font: string
  readonly lines: number
  readonly y: number
}

/** @returns paragraphs in reading order; one that runs over a column or page is one */
export function findParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const pitch = medianPitch(lines)
  const whole = lines.map((line) => line.text).join("\n")
  const groups: PdfLine[][] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous !== undefined && goesOn(previous, line, pitch)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => {
    const [first] = group
    return {
      text: joinLines(group, whole),
      page: first?.page ?? 1,
      size: first?.size ?? 0,
      font: first?.font ?? "",
      lines: group.length,
      y: first?.y ?? 0,
    }
  })
}

function goesOn(previous: PdfLine, line: PdfLine, pitch: number): boolean {
  if (Math.abs(previous.size - line.size) > Math.max(0.6, previous.size * 0.08)) return false
  if (/^[•●▪◦‣·]|^(?:\(?\d{1,2}[.)])\s/u.test(line.text)) return false
  const isOpen = !/[.!?…:]["'”’»)\]]*$/u.test(previous.text)
  const isSameColumn = previous.page === line.page && previous.left === line.left && line.y > previous.y
  const indented = line.x - line.left > line.size * 0.7
  if (!isSameColumn) return isOpen && isBody(previous) && /^["'“‘«(]?\p{Ll}/u.test(line.text)
  if (line.y - previous.y > Math.max(pitch * 1.35, line.size * 1.6)) return false
  if (previous.font !== line.font && isHeadline(previous)) return false
  if (indented && previous.x - previous.left < previous.size * 0.7) return false
  const fallsShort = previous.columnRight - previous.right > (previous.columnRight - previous.left) * 0.2
  return !(fallsShort && !isOpen)
}

// A short line without an end, in type of its own, is a heading and not the start of the paragraph under it.
function isHeadline(line: PdfLine): boolean {
  return line.text.length < 90 && !/[.,;!?…]["'”’»)\]]*$/u.test(line.text) && line.columnRight - line.right > line.size * 2
}

function isBody(line: PdfLine): boolean {
  return line.text.length > 20
}

// The usual distance between two lines of a paragraph.
function medianPitch(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const previous = lines[index - 1]
    const gap = previous === undefined || previous.page !== line.page || previous.left !== line.left ? 0 : line.y - previous.y
    return gap > 0 && gap < line.size * 3 ? [gap] : []
  })
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
}

function joinLines(lines: readonly PdfLine[], whole: string): string {
  let text = ""
  for (const line of lines) {
    const part = line.text
    const word = /([\p{L}]+)[-\u00AD\u2010]$/u.exec(text)?.[1]
    const next = /^[\p{Ll}]+/u.exec(part)?.[0]
    if (text === "") text = part
    else if (word !== undefined && next !== undefined) text = keepsHyphen(word, next, whole) ? text + part : text.slice(0, -1) + part
    else if (/\p{L}[-\u2010–]$/u.test(text) && /^\p{Lu}/u.test(part)) text += part
    else text += ` ${part}`
  }
  return text
    .replace(/\u00AD/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
}

// "well-" + "known" keeps its hyphen where the document writes "well-known" on one line.
function keepsHyphen(word: string, next: string, whole: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}[-\u2010]${next}(?!\\p{L})`, "iu").test(whole)
}
