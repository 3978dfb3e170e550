// Bad files: what people and attackers hand in, made on the spot.
import { mkdtemp, open, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strToU8, zipSync } from "fflate"

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`

const contents: Readonly<Record<string, () => string | Uint8Array>> = {
  "empty.html": () => "",
  "blank.txt": () => " \n\n\t\n",
  "rubbish.bin": () => Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256),
  "menu.html": () => page("<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><p>Log in</p>"),
  "damaged.pdf": () => "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pag",
  "encrypted.pdf": () => makePdf({ content: "BT /F1 12 Tf 72 720 Td (The mayor said no.) Tj ET", encrypted: true }),
  "scanned.pdf": () => makePdf({ content: "q 400 0 0 500 72 150 cm /Im1 Do Q", encrypted: false }),
  "bomb.docx": () =>
    zipSync({
      "[Content_Types].xml": strToU8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
      "word/document.xml": new Uint8Array(300_000_000),
    }),
  "nested.html": () => page(`${"<div>".repeat(100_000)}<p>The council met.</p>${"</div>".repeat(100_000)}`),
  "endless.txt": () => "word ".repeat(200_000),
}

/**
 * Makes a folder of bad files.
 *
 * @returns path of the file of that name
 */
export async function makeBadFiles(): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), "firsthand-bad-"))
  await Promise.all(Object.entries(contents).map(([name, make]) => writeFile(join(folder, name), make())))
  const huge = await open(join(folder, "huge.html"), "w")
  await huge.truncate(200_000_000)
  await huge.close()
  return (name) => join(folder, name)
}

function makePdf({ content, encrypted }: { readonly content: string; readonly encrypted: boolean }): string {
  const stream = (dictionary: string, data: string): string => `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 6 0 R >> >> >>",
    stream("", content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", "abcd"),
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
  ]
  let pdf = "%PDF-1.4\n"
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const encryption = encrypted ? ` /Encrypt 7 0 R /ID [<${"33".repeat(16)}> <${"33".repeat(16)}>]` : ""
  return `${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encryption} >>\nstartxref\n${pdf.length}\n%%EOF\n`
}
