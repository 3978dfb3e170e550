// Page: HTML to an article's pieces and metadata. The order of these lines is the method.
import { FirsthandError } from "../../document/index.ts"
import { collapse } from "../../text/index.ts"
import type { Decoders } from "../decoders.ts"
import { labelEnd } from "../end.ts"
import type { Piece } from "../piece.ts"
import { chooseArticle, dropBoilerplate } from "./article.ts"
import { cleanPage } from "./clean.ts"
import type { DomDocument } from "./dom.ts"
import { arrangeFront } from "./front.ts"
import { type PageMetadata, readMetadata } from "./metadata.ts"
import { findPieces } from "./pieces.ts"

export type Page = { readonly pieces: readonly Piece[]; readonly metadata: PageMetadata }

const ENOUGH = 250 // letters of running text; with less, the page is looked at again without taking boxes out first
const PARAGRAPH = 40 // letters; a page without one such paragraph holds no article

export type PageHint = { readonly name: string; readonly url: string | null; readonly selector: string | null }

/**
 * Reads one page.
 *
 * @throws FirsthandError "ingest/no-article", "ingest/selector"
 */
export async function readPage(html: string, hint: PageHint, decoders: Decoders): Promise<Page> {
  const document = await decoders.parseHtml(html)
  const metadata = readMetadata(document, hint.url)
  const base = baseOf(document, metadata.url ?? hint.url)
  if (hint.selector !== null) return { pieces: labelEnd(selected(document, hint.selector, hint.name, base, metadata)), metadata }
  const cleaned = await findArticle(document, base, metadata, decoders, true)
  const again =
    lengthOf(cleaned) < ENOUGH
      ? await findArticle(await decoders.parseHtml(withoutNoscript(html)), base, metadata, decoders, false)
      : cleaned
  const pieces = lengthOf(again) > lengthOf(cleaned) * 2 ? again : cleaned
  const article = fromArticleBody(fromGallery(pieces), metadata)
  if (!article.some((piece) => piece.kind !== "title" && piece.kind !== "caption" && piece.text.length >= PARAGRAPH)) {
    throw new FirsthandError(
      "ingest/no-article",
      `No article text in "${hint.name}": no paragraph over ${PARAGRAPH} letters. Pass --selector to point at it.`,
    )
  }
  return { pieces: labelEnd(article), metadata }
}

// Some pages keep their whole article for readers without scripts, where Readability does not look.
function withoutNoscript(html: string): string {
  return html.replace(/<(\/?)noscript\b/giu, "<$1div")
}

async function findArticle(
  document: DomDocument,
  base: string | null,
  metadata: PageMetadata,
  decoders: Decoders,
  boxes: boolean,
): Promise<Piece[]> {
  cleanPage(document, { boxes })
  if (document.body === null) return []
  const copy = document.cloneNode(true) as DomDocument
  const all = findPieces(document.body, base)
  const content = await decoders.isolateArticle(copy)
  const chosen = content === null ? [] : chooseArticle(all, findPieces(content, null))
  return arrangeFront(all, chosen, metadata)
}

function selected(document: DomDocument, selector: string, name: string, base: string | null, metadata: PageMetadata): Piece[] {
  cleanPage(document, { boxes: false })
  let elements
  try {
    elements = Array.from(document.querySelectorAll(selector))
  } catch (cause) {
    throw new FirsthandError("ingest/selector", `--selector "${selector}" is no CSS selector. Write one such as "article" or "#story".`, {
      cause,
    })
  }
  const pieces = elements.flatMap((element) => findPieces(element, base))
  if (pieces.length === 0)
    throw new FirsthandError(
      "ingest/selector",
      `--selector "${selector}" finds no text in "${name}". Choose an element that holds the article.`,
    )
  return arrangeFront(pieces, dropBoilerplate(pieces), metadata)
}

// Where nearly all that is told stands under pictures, the captions are the article.
function fromGallery(pieces: readonly Piece[]): Piece[] {
  const isTold = (piece: Piece): boolean => piece.kind === "caption" && piece.text.length >= 80
  const told = pieces.filter(isTold).reduce((sum, piece) => sum + piece.text.length, 0)
  return told > lengthOf(pieces) * 2 ? pieces.map((piece) => (isTold(piece) ? { ...piece, kind: "paragraph" } : piece)) : [...pieces]
}

// Pages that are drawn by a script carry their text in JSON-LD alone.
function fromArticleBody(pieces: readonly Piece[], metadata: PageMetadata): Piece[] {
  const body = metadata.articleBody ?? ""
  if (body.length < 500 || lengthOf(pieces) > body.length * 0.25) return [...pieces]
  const paragraphs = body
    .replace(/<\/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^>]*>/giu, "\n")
    .replace(/<[^>]+>/gu, "")
    .split(/\n+/u)
    .map(collapse)
    .filter((text) => text !== "")
  const title: Piece[] = metadata.title === null ? [] : [{ kind: "title", text: metadata.title, links: [] }]
  return [...title, ...paragraphs.map((text): Piece => ({ kind: "paragraph", text, links: [] }))]
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === "title" || piece.kind === "caption" ? 0 : piece.text.length), 0)
}

function baseOf(document: DomDocument, url: string | null): string | null {
  const href = document.querySelector("base[href]")?.getAttribute("href") ?? null
  try {
    return href === null ? url : url === null ? new URL(href).href : new URL(href, url).href
  } catch {
    return url
  }
}
