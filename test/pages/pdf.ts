// A PDF writer for tests: lines of Helvetica at given places, nothing else.

export type PrintedLine = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number } // y from the top of an A4 page

const HEIGHT = 842

/** @returns a PDF file with one page for each list of lines @param extra.encrypted - with a password that nobody knows */
export function writePdf(
  pages: readonly (readonly PrintedLine[])[],
  extra: { readonly title?: string; readonly encrypted?: boolean } = {},
): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
  const pagesAt = font + pages.length * 2 + 1
  const kids = pages.map((lines) => {
    const drawn = lines.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td (${escape(text)}) Tj ET`).join("\n")
    const content = add(`<< /Length ${Buffer.byteLength(drawn, "latin1")} >>\nstream\n${drawn}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`)
  const catalog = add(`<< /Type /Catalog /Pages ${pagesAt} 0 R >>`)
  const info = add(`<< ${extra.title === undefined ? "" : `/Title (${escape(extra.title)})`} >>`)
  const secret =
    extra.encrypted === true ? add(`<< /Filter /Standard /V 1 /R 2 /P -44 /O (${"x".repeat(32)}) /U (${"y".repeat(32)}) >>`) : null
  let file = "%PDF-1.4\n"
  const offsets = objects.map((body, index) => {
    const offset = Buffer.byteLength(file, "latin1")
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(file, "latin1")
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const encrypt = secret === null ? "" : `/Encrypt ${secret} 0 R /ID [(0123456789abcdef) (0123456789abcdef)]`
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R ${encrypt} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}

function escape(text: string): string {
  return text.replace(/[\\()]/gu, "\\$&")
}
