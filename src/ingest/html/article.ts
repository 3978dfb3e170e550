// Article: which blocks of a page are its article. Readability says where it is; these rules mend its edges.
import { squeeze } from "../../text/index.ts"
import { isDateLine } from "../dates.ts"
import { isSourcesHeading } from "../end.ts"
import type { Piece } from "../piece.ts"
import { invites, opensTail } from "./boilerplate.ts"
import { isChrome } from "./clean.ts"
import { ancestorsOf, type DomElement, tagOf } from "./dom.ts"

const REPEATED = 50 // letters and digits; shorter lines may well be said twice

/**
 * Chooses the article's blocks out of all of a page's.
 *
 * @param all - every block of the cleaned page, in order
 * @param found - the blocks of the part that Readability kept
 * @returns those that belong to the article, in page order
 */
export function chooseArticle(all: readonly Piece[], found: readonly Piece[]): Piece[] {
  const isFound = matcher(found)
  const kept = all.filter(isFound)
  const root = findRoot(kept)
  if (root === null) return []
  const inside = all.filter((piece) => piece.element !== undefined && (piece.element === root || ancestorsOf(piece.element).includes(root)))
  const sources = findSources(inside)
  const recovered = new Set(recover(inside, isFound, root))
  return dropBoilerplate(inside.filter((piece, index) => recovered.has(piece) || (index >= sources.start && index < sources.end)))
}

/** Drops blocks that lead elsewhere, and everything from a heading on that opens the page's tail. */
export function dropBoilerplate(pieces: readonly Piece[]): Piece[] {
  const told = dropTail(pieces)
  const sources = findSources(told)
  const own = told.filter((piece, index) => (index >= sources.start && index < sources.end) || !leadsAway(piece))
  return dropEmptyHeadings(dropRepeated(own))
}

// Pages carry their article twice, for print or for small screens, and a table of contents that says the headings before they come.
function dropRepeated(pieces: readonly Piece[]): Piece[] {
  const headings = new Set(pieces.filter((piece) => piece.kind === "heading").map((piece) => squeeze(piece.text)))
  const seen = new Set<string>()
  return pieces.filter((piece) => {
    const text = squeeze(piece.text)
    if (text === "" || (piece.kind === "list-item" && text.length > 8 && headings.has(text))) return false
    if (text.length < REPEATED) return true
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}

// A closing list of sources, which is all links and yet the article's own: from its heading to the next.
function findSources(pieces: readonly Piece[]): { start: number; end: number } {
  const start = pieces.findLastIndex((piece) => isSourcesHeading(piece.text))
  if (start < pieces.length / 3) return { start: 0, end: 0 }
  const next = pieces.findIndex(
    (piece, index) => index > start && (piece.kind === "heading" || opensTail(piece.text) || invites(piece.text, false)),
  )
  return { start, end: next < 0 ? pieces.length : next }
}

function matcher(found: readonly Piece[]): (piece: Piece) => boolean {
  const texts = new Set(found.map((piece) => squeeze(piece.text)))
  const together = found.map((piece) => squeeze(piece.text)).join(" ")
  return (piece) => {
    const text = squeeze(piece.text)
    return text !== "" && (texts.has(text) || (text.length >= 25 && together.includes(text)))
  }
}

// The deepest element that holds nine tenths of what was found.
function findRoot(kept: readonly Piece[]): DomElement | null {
  const weights = new Map<DomElement, number>()
  let total = 0
  for (const piece of kept) {
    if (piece.element === undefined) continue
    total += piece.text.length
    for (const element of [piece.element, ...ancestorsOf(piece.element)])
      weights.set(element, (weights.get(element) ?? 0) + piece.text.length)
  }
  let root: DomElement | null = null
  let depth = -1
  for (const [element, weight] of weights) {
    if (weight < total * 0.9) continue
    const own = ancestorsOf(element).length
    if (own > depth) [root, depth] = [element, own]
  }
  return root
}

// Readability throws out lists, quotes and short paragraphs between kept ones: those in the same container come back.
function recover(inside: readonly Piece[], isFound: (piece: Piece) => boolean, root: DomElement): Piece[] {
  const containers = new Set<DomElement>()
  for (const piece of inside) {
    if (piece.element !== undefined && isFound(piece) && piece.text.length >= 60) containers.add(containerOf(piece.element))
  }
  const first = inside.findIndex(isFound)
  const last = inside.findLastIndex(isFound)
  return inside.filter((piece, index) => {
    if (isFound(piece)) return true
    if (index > last || piece.element === undefined) return false
    if (index < first && !isSentence(piece)) return false
    if (linkShare(piece) > 0.5) return false
    if ([piece.element, ...ancestorsOf(piece.element, root)].some((element) => element !== root && isChrome(element))) return false
    return containers.has(containerOf(piece.element))
  })
}

function isSentence(piece: Piece): boolean {
  return piece.kind === "paragraph" && piece.text.length >= 80 && linkShare(piece) < 0.2 && /[.!?…]["”»]?$/u.test(piece.text)
}

// What holds a block beside its siblings: for an item of a list, what holds the list.
function containerOf(element: DomElement): DomElement {
  let above = element.parentElement ?? element
  while (/^(ul|ol|li|blockquote|dl|p)$/u.test(tagOf(above)) && above.parentElement !== null) above = above.parentElement
  return above
}

/** @returns share of a block's letters that are links, 0 to 1 */
function linkShare(piece: Piece): number {
  return piece.links.reduce((sum, link) => sum + link.end - link.start, 0) / piece.text.length
}

function leadsAway(piece: Piece): boolean {
  if (piece.kind === "caption") return piece.text.length < 12 && invites(piece.text, false)
  const linked = linkShare(piece)
  if (invites(piece.text, linked > 0)) return true
  if (piece.kind === "list-item" && isDateLine(piece.text)) return true
  if (linked > 0.6 && piece.links.length >= 3 && !/[.!?…]["”»]?$/u.test(piece.text)) return true
  if (linked >= 0.9 && piece.kind === "heading") return true
  if (linked >= 0.9 && piece.kind === "list-item" && piece.text.length > 30) return true
  return linked >= 0.9 && piece.kind === "paragraph" && piece.text.length < 150
}

function dropTail(pieces: readonly Piece[]): Piece[] {
  const total = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  let before = 0
  for (const [index, piece] of pieces.entries()) {
    const isOpening = opensTail(piece.text) && (piece.kind === "heading" || piece.text.length < 40)
    if (isOpening && before > total * 0.6) return pieces.slice(0, index)
    before += piece.text.length
  }
  return [...pieces]
}

// A heading with nothing under it was the title of something that is gone.
function dropEmptyHeadings(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    (piece, index) =>
      piece.kind !== "heading" || pieces.slice(index + 1).some((later) => later.kind !== "heading" && later.kind !== "caption"),
  )
}
