// Decoders for Node: the libraries behind the formats, each loaded when it is first needed.
import { type Decoders, type DomDocument, type DomElement, type MarkdownNode } from "../ingest/index.ts"
import { readDocx } from "./docx.ts"
import { readMail } from "./mail.ts"
import { readPdf } from "./pdf.ts"

/** What `ingest` needs of Node. */
export const nodeDecoders: Decoders = {
  sniffHtmlCharset: async (bytes, declared) => {
    const { default: sniff } = await import("html-encoding-sniffer")
    return sniff(bytes, declared === null ? {} : { transportLayerEncodingLabel: declared })
  },
  guessCharset: async (bytes) => {
    const { detect } = await import("jschardet")
    return detect(Buffer.from(bytes.subarray(0, 100_000))).encoding
  },
  parseHtml: async (html) => {
    const { parseHTML } = await import("linkedom")
    const document = parseHTML(html).document as unknown as DomDocument
    return isWhole(document) ? document : (parseHTML(mendShell(html)).document as unknown as DomDocument)
  },
  isolateArticle: async (document) => {
    const { Readability } = await import("@mozilla/readability")
    const article = new Readability(document as unknown as Document, { serializer: (node) => node, keepClasses: true }).parse()
    return (article?.content ?? null) as unknown as DomElement | null
  },
  readPdf,
  readDocx,
  readMail,
  parseMarkdown: async (text) => {
    const { fromMarkdown } = await import("mdast-util-from-markdown")
    return fromMarkdown(text) as MarkdownNode
  },
  detectLanguage: async (text) => {
    const { eld } = await import("eld/extrasmall")
    const result = eld.detect(text)
    return result.language === "" ? null : { language: result.language, sure: result.isReliable() && text.length >= 100 }
  },
}

// linkedom builds what is written; a browser makes one html, head and body of any page. A page with none or several gets a new shell.
function isWhole(document: DomDocument): boolean {
  const count = (tag: string): number => document.querySelectorAll(tag).length
  const root = document.documentElement
  return (
    count("html") === 1 &&
    count("head") === 1 &&
    count("body") === 1 &&
    root?.tagName.toLowerCase() === "html" &&
    document.querySelector("body")?.parentNode === root
  )
}

function mendShell(html: string): string {
  const language = /<html[^>]*\slang\s*=\s*["']?([\w-]+)/iu.exec(html)?.[1]
  const title = /<title[^>]*>[^<]*<\/title>/iu.exec(html)?.[0] ?? ""
  const inner = html.replace(/<!--[\s\S]*?-->|<!\[[^>]*>|<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu, "")
  return `<!doctype html><html${language === undefined ? "" : ` lang="${language}"`}><head>${title}</head><body>${inner}</body></html>`
}
