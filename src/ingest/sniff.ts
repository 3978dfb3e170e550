// Sniff: which format bytes are in. The bytes are asked first, then the content type, then the name.
import { FirsthandError } from "../document/index.ts"

export type Format = "html" | "text" | "markdown" | "pdf" | "docx" | "mail"

const READABLE = "Firsthand reads HTML, plain text, Markdown, PDF, DOCX and EML."
const ESCAPE = String.fromCharCode(27) // ISO-2022 encodings are full of it
const LOOKED_AT = 4096 // bytes

/**
 * @param contentType - of the response that brought the bytes; null where none did
 * @throws FirsthandError "ingest/empty", "ingest/format"
 */
export function sniffFormat(bytes: Uint8Array, hint: { readonly name: string; readonly contentType: string | null }): Format {
  const head = latin1(bytes.subarray(0, LOOKED_AT))
  if (bytes.length === 0 || (bytes.length <= LOOKED_AT && /^[\s\0\u00EF\u00BB\u00BF\u00FF\u00FE]*$/u.test(head))) {
    throw new FirsthandError("ingest/empty", `"${hint.name}" is empty. Save the article again and retry.`)
  }
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf"
  if (head.startsWith("PK\u0003\u0004")) return sniffZip(bytes, hint.name)
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
    throw new FirsthandError(
      "ingest/format",
      `"${hint.name}" is an old or encrypted Office file. Save it as DOCX without a password, or as PDF, and retry.`,
    )
  }
  const text = hasUtf16(bytes) ? head.replace(/\0/gu, "") : head
  if (isBinary(text)) throw new FirsthandError("ingest/format", `"${hint.name}" is binary data, not an article. ${READABLE}`)
  return sniffText(text, hint)
}

function sniffText(head: string, hint: { readonly name: string; readonly contentType: string | null }): Format {
  const start = head.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "").trimStart()
  const type = hint.contentType?.split(";")[0]?.trim().toLowerCase() ?? ""
  const extension = /\.([a-z0-9]+)$/iu.exec(hint.name)?.[1]?.toLowerCase() ?? ""
  if (/^(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(start)) return "html"
  if (isMail(start)) return "mail"
  if (type === "text/html" || type === "application/xhtml+xml") return "html"
  if (type === "message/rfc822") return "mail"
  if (type === "text/markdown") return "markdown"
  if (/^(?:html?|xhtml)$/u.test(extension)) return "html"
  if (extension === "eml" || extension === "mhtml" || extension === "mht") return "mail"
  if (extension === "md" || extension === "markdown") return "markdown"
  refuseData(start, hint.name)
  if (extension === "txt" || type === "text/plain") return "text"
  return /<(?:head|body|meta|article|div|p|h1|title|script|table)[\s>]/iu.test(start.slice(0, 2000)) ? "html" : "text"
}

// What is text to the eye of a program, and no article.
function refuseData(start: string, name: string): void {
  const what = start.startsWith("{\\rtf")
    ? "is RTF. Save it as DOCX or PDF and retry."
    : /^(?:<\?xml|<rss\b|<feed\b)/iu.test(start) && !/<(?:html|body|article)\b/iu.test(start)
      ? `is XML, not an article. If it lists articles: firsthand add. ${READABLE}`
      : /^(?:\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*\{\s*")/u.test(start)
        ? "is JSON. For records with a text each: firsthand read --jsonl < FILE."
        : null
  if (what !== null) throw new FirsthandError("ingest/format", `"${name}" ${what}`)
}

function isMail(start: string): boolean {
  const end = start.search(/\r?\n\r?\n/u)
  const header = end < 0 ? start : start.slice(0, end)
  if (!/^(?:From |[A-Za-z][A-Za-z-]*:[ \t])/u.test(header)) return false
  const fields =
    header.match(/^(?:from|to|subject|date|mime-version|message-id|received|return-path|delivered-to|content-type)(?=:)/gimu) ?? []
  return new Set(fields.map((field) => field.toLowerCase())).size >= 3
}

function sniffZip(bytes: Uint8Array, name: string): Format {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 65_536)))
  if (latin1(bytes.subarray(0, LOOKED_AT)).includes("word/") || tail.includes("word/document")) return "docx"
  throw new FirsthandError(
    "ingest/format",
    `"${name}" is a ZIP archive without a Word document in it. Unpack it and read the articles. ${READABLE}`,
  )
}

/** @returns whether the bytes are UTF-16: by their mark, or because every other byte of plain letters is zero */
export function hasUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const length = Math.min(bytes.length, 512)
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (odd > length * 0.3 && even < length * 0.05) return "utf-16le"
  return even > length * 0.3 && odd < length * 0.05 ? "utf-16be" : null
}

// Control characters that no text has.
function isBinary(head: string): boolean {
  const odd = (head.match(/\p{Cc}/gu) ?? []).filter(
    (character) => !/\s/u.test(character) && character !== ESCAPE && character < "\u0080",
  ).length
  return odd > Math.max(2, head.length * 0.01)
}

function latin1(bytes: Uint8Array): string {
  let text = ""
  for (let index = 0; index < bytes.length; index += 8192) text += String.fromCharCode(...bytes.subarray(index, index + 8192))
  return text
}
