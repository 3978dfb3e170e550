// Decoders: what the core cannot do without a platform or a large library. The edges hand them in.
import type { DomDocument, DomElement } from "./html/dom.ts"

export type PdfItem = {
  readonly text: string
  readonly x: number // points from the left
  readonly y: number // baseline, points from the top
  readonly width: number
  readonly size: number // of the type, in points
  readonly font: string
}

export type PdfPage = { readonly width: number; readonly height: number; readonly items: readonly PdfItem[] }

export type PdfFile = {
  readonly title: string | null // as its metadata have it, which is often a file's name
  readonly author: string | null
  readonly created: string | null // as its metadata have it
  readonly pages: readonly PdfPage[]
}

export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

export type Mail = {
  readonly subject: string | null
  readonly date: string | null // ISO 8601, when it was sent
  readonly html: string | null
  readonly text: string | null
  readonly snapshotOf: string | null // address of a page that a browser saved as mail (.mhtml)
  readonly attachments: readonly Attachment[]
}

export type MarkdownNode = {
  readonly type: string
  readonly depth?: number
  readonly url?: string
  readonly children?: readonly MarkdownNode[]
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** Each throws FirsthandError for what a person can mend; `name` is for its message. */
export type Decoders = {
  /** @returns the encoding's name by the HTML standard: BOM, header, meta; windows-1252 where nothing is said */
  readonly sniffHtmlCharset: (bytes: Uint8Array, declared: string | null) => Promise<string>
  /** @returns the encoding that the bytes look like; null: cannot be told */
  readonly guessCharset: (bytes: Uint8Array) => Promise<string | null>
  readonly parseHtml: (html: string) => Promise<DomDocument>
  /** @returns the part of the page that holds the article; changes the document */
  readonly isolateArticle: (document: DomDocument) => Promise<DomElement | null>
  readonly readPdf: (bytes: Uint8Array, name: string) => Promise<PdfFile>
  /** @returns HTML */
  readonly readDocx: (bytes: Uint8Array, name: string) => Promise<string>
  readonly readMail: (bytes: Uint8Array, name: string) => Promise<Mail>
  readonly parseMarkdown: (text: string) => Promise<MarkdownNode>
  /** @returns ISO 639-1, and whether it is sure; null: cannot be told */
  readonly detectLanguage: (text: string) => Promise<{ readonly language: string; readonly sure: boolean } | null>
}
