// PDF in Node: pdf.js (as unpdf packs it), to items of text with their places.
import { FirsthandError } from "../document/index.ts"
import type { PdfFile, PdfItem, PdfPage } from "../ingest/index.ts"

const MAX_PAGES = 2000

/** @throws FirsthandError "ingest/pdf-encrypted", "ingest/pdf-damaged" */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PdfFile> {
  const { getDocumentProxy } = await import("unpdf")
  try {
    // pdf.js takes the buffer for its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (pdf.numPages > MAX_PAGES)
      throw new FirsthandError(
        "ingest/too-large",
        `"${name}" has ${pdf.numPages} pages (the limit is ${MAX_PAGES}). Take the article's pages out of it and retry.`,
      )
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
    const fields = info as Readonly<Record<string, unknown>>
    const textAt = (key: string): string | null =>
      typeof fields[key] === "string" && fields[key].trim() !== "" ? fields[key].trim() : null
    const pages: PdfPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const [left = 0, bottom = 0, right = 612, top = 792] = page.view
      const content = await page.getTextContent()
      const items = content.items.flatMap((item): PdfItem[] => {
        if (!("str" in item) || item.str.trim() === "") return []
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[]
        // Text that runs upwards or upside down is a margin note.
        if (Math.abs(b) > Math.abs(a)) return []
        return [{ text: item.str, x: e - left, y: top - f, width: item.width, size: Math.hypot(c, d), font: item.fontName }]
      })
      pages.push({ width: right - left, height: top - bottom, items })
      page.cleanup()
    }
    await pdf.destroy()
    return { title: textAt("Title"), author: textAt("Author"), created: textAt("CreationDate"), pages }
  } catch (cause) {
    if (cause instanceof FirsthandError) throw cause
    if (cause instanceof Error && cause.name === "PasswordException") {
      throw new FirsthandError("ingest/pdf-encrypted", `"${name}" is an encrypted PDF. Remove its password in a PDF reader and retry.`, {
        cause,
      })
    }
    throw new FirsthandError("ingest/pdf-damaged", `"${name}" is a damaged PDF. Download or export it again and retry.`, { cause })
  }
}
