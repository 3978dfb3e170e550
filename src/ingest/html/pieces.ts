// Pieces of a page: its DOM walked once, every block of text with its kind and links.
import type { BlockKind } from "../../document/index.ts"
import { isTimeLine } from "../dates.ts"
import type { Piece, PieceLink } from "../piece.ts"
import { type DomElement, isElement, isText, labelOf, tagOf } from "./dom.ts"

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
)
const SKIPPED = new Set(
  "script style template title iframe object embed svg math canvas video audio select textarea input button nav dialog head img picture source map".split(
    " ",
  ),
)
const CAPTION_LABEL =
  /(^|[\s_-])(wp-caption-text|caption|captions|figcaption|image-?caption|media-?caption|photo-?credit|image-?credit|credit|cutline|pie-?de-?foto|epigrafe)([\s_-]|$)/u

const PICTURE_LABEL =
  /(?:^|[\s_-])(?:photos?|image|img|picture|figure|media|gallery|lightbox|foto(?:grafia)?|imagen|wp-block-image)(?:$|[\s_-])/u
const CREDITED =
  /\((?:(?:image|photo|picture|credit|photograph|foto|imagen|crédito)s?(?: (?:credit|by|de))?\s*:[^)]{1,80}|(?:AP|Reuters|AFP|EFE|Getty)[^)]{0,20}(?:photo|images?|\/)[^)]{0,60})\)\.?$/iu
const PICTURED =
  /^(?:in this (?:.{0,40}? )?(?:file )?(?:photo|image|picture|photograph|handout)\b|file photo\b|en (?:esta|la) (?:imagen|foto|fotograf[ií]a)\b.{0,60}\bse ve\b|(?:foto|imagen) de archivo\b)/iu
const MAX_CAPTION = 600 // letters

type Context = { readonly kind: BlockKind; readonly element: DomElement }

/**
 * Walks a part of a page and gives its blocks in document order.
 *
 * @param base - address that relative links are resolved against; null: only absolute links are kept
 * @example findPieces(body, null)[0] // {kind: "heading", text: "…", links: [], element}
 */
export function findPieces(root: DomElement, base: string | null): Piece[] {
  const pieces: Piece[] = []
  let text = ""
  let links: PieceLink[] = []

  const flush = (context: Context): void => {
    const trimmed = text.trimEnd()
    if (trimmed !== "") {
      const kept = links.map((link) => ({ ...link, end: Math.min(link.end, trimmed.length) })).filter((link) => link.start < link.end)
      pieces.push({
        kind: context.kind === "paragraph" ? ownKind(trimmed) : context.kind,
        text: trimmed,
        links: kept,
        element: context.element,
      })
    }
    text = ""
    links = []
  }

  const append = (raw: string): void => {
    const collapsed = raw.replace(/\s+/gu, " ")
    text += text === "" || text.endsWith(" ") ? collapsed.trimStart() : collapsed
  }

  const walkChildren = (node: DomElement, context: Context): void => {
    let breaks = 0
    for (const child of Array.from(node.childNodes)) {
      if (isText(child)) {
        if (breaks > 1 && (child.textContent ?? "").trim() !== "") flush(context)
        if ((child.textContent ?? "").trim() !== "") breaks = 0
        append(child.textContent ?? "")
      } else if (isElement(child)) {
        if (tagOf(child) === "br") {
          breaks++
          append(" ")
          continue
        }
        if (breaks > 1) flush(context)
        breaks = 0
        walk(child, context)
      }
    }
    if (breaks > 1) flush(context)
  }

  const walk = (element: DomElement, context: Context): void => {
    const tag = tagOf(element)
    if (SKIPPED.has(tag)) return
    if (INLINE.has(tag) && !holdsBlocks(element)) {
      // A picture's credit is set apart by style alone: "…the pier.Ines Okafor".
      if (
        context.kind === "caption" &&
        /^(?:span|cite|small)$/u.test(tag) &&
        /\S$/u.test(text) &&
        (element.textContent ?? "").trim().length >= 6
      )
        append(" ")
      if (tag === "a") {
        const start = text.length
        walkChildren(element, context)
        const url = resolve(element.getAttribute("href"), base)
        if (url !== null) links.push(trimLink({ start: Math.min(start, text.length), end: text.length, url }, text))
      } else {
        walkChildren(element, context)
      }
      return
    }
    flush(context)
    const inner = { kind: kindOf(element, tag, context.kind), element }
    if (tag === "tr") walkRow(element, inner)
    else walkChildren(element, inner)
    flush(inner)
  }

  // A table's row is one block: its cells say one thing together.
  const walkRow = (row: DomElement, context: Context): void => {
    for (const cell of Array.from(row.children)) {
      if (cell.querySelector("p, table, ul, ol, h1, h2, h3, h4, div, blockquote") !== null) walk(cell, context)
      else {
        walkChildren(cell, context)
        append(" ")
      }
    }
  }

  const top: Context = { kind: "paragraph", element: root }
  walkChildren(root, top)
  flush(top)
  return pieces
}

// What a paragraph's own words say that it is.
function ownKind(text: string): BlockKind {
  if (isTimeLine(text)) return "heading"
  return text.length < MAX_CAPTION && (CREDITED.test(text) || PICTURED.test(text)) ? "caption" : "paragraph"
}

function kindOf(element: DomElement, tag: string, outer: BlockKind): BlockKind {
  if (/^h[1-6]$/u.test(tag) && (element.textContent ?? "").length < 400)
    return outer === "list-item" || outer === "caption" ? outer : "heading"
  if (tag === "figcaption" || tag === "caption") return "caption"
  if (tag === "p" && outer === "paragraph" && isBoldLine(element)) return "heading"
  if (outer === "caption") return outer
  if (tag !== "li" && isAboutPicture(element, tag)) return "caption"
  if (tag === "li" || tag === "dt" || tag === "dd") return "list-item"
  if (tag === "blockquote") return "blockquote"
  if (tag === "p" || tag === "div" || tag === "section" || tag === "ul" || tag === "ol" || tag === "footer" || tag === "cite") return outer
  return outer === "heading" ? "paragraph" : outer
}

// A short line in bold and nothing else is a heading, unless it ends as a sentence or a question does.
function isBoldLine(element: DomElement): boolean {
  const text = (element.textContent ?? "").trim()
  if (text.length < 4 || text.length > 90 || /[.!?…:;,"”»]$/u.test(text)) return false
  const bold = Array.from(element.children).find((child) => tagOf(child) === "b" || tagOf(child) === "strong")
  return bold !== undefined && (bold.textContent ?? "").trim() === text
}

function isAboutPicture(element: DomElement, tag: string): boolean {
  if ((element.textContent ?? "").length > MAX_CAPTION) return false
  const label = labelOf(element)
  if (CAPTION_LABEL.test(label)) return true
  const isPictureBox = PICTURE_LABEL.test(label) && (element.textContent ?? "").length < MAX_CAPTION / 2
  return (
    (tag === "figure" || isPictureBox) &&
    element.querySelectorAll("p").length < 3 &&
    element.querySelector("img, picture, figure, amp-img, noscript") !== null
  )
}

function holdsBlocks(element: DomElement): boolean {
  return (
    element.children.length > 0 &&
    element.querySelector("p, div, h1, h2, h3, h4, ul, ol, li, figure, blockquote, section, article, table") !== null
  )
}

function trimLink(link: PieceLink, text: string): PieceLink {
  let { start, end } = link
  while (start < end && text[start] === " ") start++
  while (end > start && text[end - 1] === " ") end--
  return { ...link, start, end }
}

/** @returns the absolute http(s) or mail address of `href`; null where there is none */
export function resolve(href: string | null, base: string | null): string | null {
  const trimmed = (href ?? "").trim()
  if (trimmed === "" || trimmed.startsWith("#") || /^javascript:/iu.test(trimmed)) return null
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base)
    return /^(https?|mailto):$/u.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
