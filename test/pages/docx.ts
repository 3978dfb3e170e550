// A DOCX writer for tests: paragraphs with a style, in the smallest archive that a word processor opens.
import { strToU8, zipSync } from "fflate"

export type WrittenParagraph = { readonly text: string; readonly style?: string }

/** @param more - further files of the archive */
export function writeDocx(paragraphs: readonly WrittenParagraph[], more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const body = paragraphs
    .map(
      ({ text, style }) =>
        `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    )
    .join("")
  const styles = [...new Set(paragraphs.flatMap(({ style }) => style ?? []))]
    .map((style) => `<w:style w:type="paragraph" w:styleId="${style}"><w:name w:val="${style.replace(/(\d)$/u, " $1")}"/></w:style>`)
    .join("")
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/_rels/document.xml.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    "word/styles.xml": strToU8(`<?xml version="1.0"?><w:styles ${w}>${styles}</w:styles>`),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...more,
  })
}
