// Ingest: bytes to a Document, whatever format they are in.
import { type Document, FirsthandError } from "../document/index.ts"
import { collapse, mendSurrogates, squeeze } from "../text/index.ts"
import { assemble } from "./assemble.ts"
import { splitByline } from "./byline.ts"
import { decode } from "./charset.ts"
import { readDate } from "./dates.ts"
import type { Decoders } from "./decoders.ts"
import { readDocxPieces } from "./docx.ts"
import { checkDepth } from "./html/depth.ts"
import { readPage } from "./html/page.ts"
import { decideLanguage } from "./language.ts"
import { readMailArticle } from "./mail.ts"
import { readMarkdown } from "./markdown.ts"
import { readPdfArticle } from "./pdf/article.ts"
import type { Piece } from "./piece.ts"
import { checkBlocks, ingestText } from "./plain.ts"
import { sniffFormat } from "./sniff.ts"
import { checkSurrogates } from "./surrogate.ts"

export type IngestHint = {
  readonly id: string // "sha256:…" of the bytes
  readonly name: string // as the user wrote it: for messages, and its ending for the format
  readonly url?: string | null // where the bytes were fetched from
  readonly contentType?: string | null
  readonly selector?: string | null // CSS; where the article is, if extraction errs
}

type Parts = Pick<Document, "url" | "title" | "byline" | "outlet" | "published" | "modified">
const UNKNOWN: Parts = { url: null, title: null, byline: [], outlet: null, published: null, modified: null }

/**
 * Reads a page, text, PDF, DOCX or mail into a document.
 *
 * @throws FirsthandError "ingest/…" with one line that names the file, what is wrong and what to do
 * @example await ingest(bytes, {id: "sha256:…", name: "story.html"}, nodeDecoders)
 */
export async function ingest(bytes: Uint8Array, hint: IngestHint, decoders: Decoders): Promise<Document> {
  const contentType = hint.contentType ?? null
  const format = sniffFormat(bytes, { name: hint.name, contentType })
  switch (format) {
    case "html":
    case "text":
    case "markdown": {
      const { text, warnings } = await decode(bytes, { html: format === "html", contentType }, decoders)
      checkSurrogates(text, `"${hint.name}"`)
      const ingestThis = { html: ingestHtml, text: ingestPlain, markdown: ingestMarkdown }[format]
      return await ingestThis(text, hint, warnings, decoders)
    }
    case "pdf": {
      const { pieces, ...parts } = readPdfArticle(await decoders.readPdf(bytes, hint.name), hint.name)
      return await finish(pieces, { ...UNKNOWN, ...parts, url: hint.url ?? null }, { hint, declared: null, warnings: [] }, decoders)
    }
    case "docx": {
      const { pieces, ...parts } = await readDocxPieces(await decoders.readDocx(bytes, hint.name), decoders)
      return await finish(pieces, { ...UNKNOWN, ...parts, url: hint.url ?? null }, { hint, declared: null, warnings: [] }, decoders)
    }
    case "mail":
      return await ingestMail(bytes, hint, decoders)
  }
}

async function ingestHtml(html: string, hint: IngestHint, warnings: readonly string[], decoders: Decoders): Promise<Document> {
  checkDepth(html, hint.name)
  const { pieces, metadata } = await readPage(html, { name: hint.name, url: hint.url ?? null, selector: hint.selector ?? null }, decoders)
  const { url, title, byline, outlet, published, modified } = metadata
  return await finish(
    pieces,
    { url, title, byline, outlet, published, modified },
    { hint, declared: metadata.language, warnings },
    decoders,
  )
}

async function ingestPlain(text: string, hint: IngestHint, warnings: readonly string[], decoders: Decoders): Promise<Document> {
  const document = ingestText(text, { id: hint.id, name: hint.name, url: hint.url ?? null })
  const { language, warnings: more } = await decideLanguage(text, document.language, decoders)
  return { ...document, language, warnings: [...document.warnings, ...warnings, ...warnOfBroken(text), ...more] }
}

async function ingestMarkdown(text: string, hint: IngestHint, warnings: readonly string[], decoders: Decoders): Promise<Document> {
  const { blocks, links, front } = await readMarkdown(text, decoders)
  if (blocks.length === 0)
    throw new FirsthandError(
      "ingest/no-article",
      `No article text in "${hint.name}": it holds no paragraph. Check that it is the right file.`,
    )
  checkBlocks(blocks, hint.name)
  const title = blocks.find((block) => block.kind === "title")
  const byline = blocks.filter((block) => block.kind === "byline").flatMap((block) => splitByline(text.slice(...block.span)))
  const { language, warnings: more } = await decideLanguage(text, front.get("lang") ?? front.get("language") ?? null, decoders)
  return {
    id: hint.id,
    url: front.get("url") ?? hint.url ?? null,
    title: front.get("title") ?? (title === undefined ? null : text.slice(...title.span)),
    byline: front.has("author") ? splitByline(front.get("author") ?? "") : byline,
    outlet: front.get("outlet") ?? null,
    published: readDate(front.get("date")),
    modified: null,
    language,
    text,
    blocks,
    links,
    warnings: [...warnings, ...warnOfBroken(text), ...more],
  }
}

async function ingestMail(bytes: Uint8Array, hint: IngestHint, decoders: Decoders): Promise<Document> {
  const article = await readMailArticle(await decoders.readMail(bytes, hint.name), hint.name, decoders)
  switch (article.kind) {
    case "page":
      return await ingestHtml(article.html, { ...hint, url: article.url }, [], decoders)
    case "attachment":
      return await ingest(article.bytes, { ...hint, name: `${hint.name}/${article.name}`, contentType: article.type }, decoders)
    case "pieces":
      return await finish(
        article.pieces,
        { ...UNKNOWN, title: article.title, byline: article.byline, published: article.published },
        { hint, declared: null, warnings: [] },
        decoders,
      )
  }
}

type Context = { readonly hint: IngestHint; readonly declared: string | null; readonly warnings: readonly string[] }

async function finish(
  pieces: readonly Piece[],
  parts: Parts,
  { hint, declared, warnings }: Context,
  decoders: Decoders,
): Promise<Document> {
  const { text: assembled, blocks, links } = assemble(withTitle(pieces, parts.title))
  // A page, a Word file and a PDF can name half a pair without holding one (`&#xD800;`): it is U+FFFD, as the HTML standard has it.
  const { text } = mendSurrogates(assembled)
  if (text === "") throw new FirsthandError("ingest/no-article", `No article text in "${hint.name}". Check that it is the right file.`)
  checkBlocks(blocks, hint.name)
  const body = blocks.filter((block) => block.kind !== "title").map((block) => text.slice(...block.span))
  const { language, warnings: more } = await decideLanguage(body.join("\n"), declared, decoders)
  return {
    id: hint.id,
    ...parts,
    title: parts.title === null ? null : whole(collapse(parts.title)),
    byline: parts.byline.map(whole),
    outlet: parts.outlet === null ? null : whole(parts.outlet),
    language,
    text,
    blocks,
    links,
    warnings: [...warnings, ...warnOfBroken(text), ...more],
  }
}

function whole(text: string): string {
  return mendSurrogates(text).text
}

function warnOfBroken(text: string): string[] {
  const count = text.match(/\uFFFD/gu)?.length ?? 0
  return count === 0
    ? []
    : [`${count} character${count === 1 ? " of it is" : "s of it are"} broken and stand${count === 1 ? "s" : ""} as U+FFFD.`]
}

// The title once, and first.
function withTitle(pieces: readonly Piece[], title: string | null): Piece[] {
  if (title === null || pieces.some((piece) => piece.kind === "title")) return [...pieces]
  const first = pieces.slice(0, 5).findIndex((piece) => squeeze(piece.text) === squeeze(title))
  return [{ kind: "title", text: collapse(title), links: [] }, ...pieces.filter((_, index) => index !== first)]
}
