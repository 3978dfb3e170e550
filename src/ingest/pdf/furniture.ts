// Furniture: running heads, feet and page numbers, which a printed page has and its article has not.
import type { PdfFile } from "../decoders.ts"
import type { PdfLine } from "./lines.ts"

const MARGIN = 0.12 // of the page's height, at top and bottom
const PAGE_NUMBER =
  /^[\s|·•–—-]*(?:page|p[áa]gina|p[áa]g\.?|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|de|\/|\|)\s*\d{1,4})?[\s|·•–—-]*$/iu

/** Drops page numbers, and lines that stand in the margins of several pages alike but for their numbers. */
export function dropFurniture(lines: readonly PdfLine[], file: PdfFile): PdfLine[] {
  const pagesOf = new Map<string, Set<number>>()
  for (const line of lines) {
    if (!isInMargin(line, file)) continue
    const pages = pagesOf.get(alike(line.text)) ?? new Set()
    pagesOf.set(alike(line.text), pages.add(line.page))
  }
  return lines.filter((line) => {
    if (!isInMargin(line, file)) return true
    return !PAGE_NUMBER.test(line.text) && (pagesOf.get(alike(line.text))?.size ?? 0) < 2
  })
}

function alike(text: string): string {
  return text.replace(/\d+/gu, "#").replace(/\s+/gu, " ").trim().toLowerCase()
}

function isInMargin(line: PdfLine, file: PdfFile): boolean {
  const height = file.pages[line.page - 1]?.height ?? 0
  return line.y < height * MARGIN || line.y > height * (1 - MARGIN)
}
