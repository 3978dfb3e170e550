// DOCX in Node: mammoth, after the archive has been found to unpack to a sane size.
import { Unzip, UnzipInflate } from "fflate"
import { FirsthandError } from "../document/index.ts"

const MAX_UNPACKED = 200 * 1024 * 1024 // bytes; a book with pictures stays under it
const MAX_RATIO = 200 // of unpacked to packed bytes, beyond SMALL; XML of running text packs 5 to 20 times
const SMALL = 20 * 1024 * 1024
const CHUNK = 64 * 1024

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Título'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
]

/** @throws FirsthandError "ingest/zip-bomb", "ingest/docx-damaged", "ingest/docx-encrypted" */
export async function readDocx(bytes: Uint8Array, name: string): Promise<string> {
  checkUnpackedSize(bytes, name)
  const { default: mammoth } = await import("mammoth")
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    )
    return value
  } catch (cause) {
    throw new FirsthandError(
      "ingest/docx-damaged",
      `"${name}" is a damaged Word file. Open it in a word processor, save it again and retry.`,
      { cause },
    )
  }
}

// Counts what really comes out, piece by piece, and stops at once: the sizes that an archive declares may be lies.
function checkUnpackedSize(bytes: Uint8Array, name: string): void {
  const limit = Math.min(MAX_UNPACKED, Math.max(SMALL, bytes.length * MAX_RATIO))
  let total = 0
  let files = 0
  const bomb = (): FirsthandError =>
    new FirsthandError(
      "ingest/zip-bomb",
      `"${name}" unpacks to more than ${Math.round(limit / 1024 / 1024)} MB, as no article does. Open it in a word processor, save its text and retry.`,
    )
  const unzip = new Unzip((file) => {
    files++
    if ((file.originalSize ?? 0) > limit || files > 10_000) throw bomb()
    file.ondata = (error, data) => {
      if (error !== null) throw error
      total += data.length
      if (total > limit) throw bomb()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let start = 0; start < bytes.length; start += CHUNK)
      unzip.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length)
  } catch (cause) {
    if (cause instanceof FirsthandError) throw cause
    throw new FirsthandError(
      "ingest/docx-damaged",
      `"${name}" is a damaged Word file. Open it in a word processor, save it again and retry.`,
      { cause },
    )
  }
}
