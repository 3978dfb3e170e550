// Front matter: what stands between an article's headline and its first paragraph, and which of it is kept as what.
import { squeeze } from "../../text/index.ts"
import { isByline } from "../byline.ts"
import { isDateLine } from "../dates.ts"
import { SUMMARY_HEADING } from "../labels.ts"
import type { Piece } from "../piece.ts"
import { invites } from "./boilerplate.ts"
import { isChrome } from "./clean.ts"
import { ancestorsOf, type DomElement, labelOf, tagOf } from "./dom.ts"
import type { PageMetadata } from "./metadata.ts"

const STANDFIRST =
  /(?:^|[\s_-])(?:deck|dek|standfirst|stand-first|sub-?headline|sub-?head(?:ing)?|sub-?title|sub-?titulo|subheader|excerpt|article-?summary|summary|sumario|synopsis|lede|lead|intro(?:duction)?|article-?intro|entradilla|bajada|copete|volanta|texto-?bajada|key-?points|quick-?takes|highlights|strapline|teaser|abstract|description|article-?description)(?:$|[\s_-])/u
const ADDRESS = /^https?:\/\/\S+$/u
const FIRST_PARAGRAPH = 60 // letters

/**
 * Puts the blocks before the body in order: title, standfirst, summary bullets, byline; drops dates, addresses and labels.
 *
 * @param all - every block of the page
 * @param chosen - the article's blocks
 */
export function arrangeFront(all: readonly Piece[], chosen: readonly Piece[], metadata: PageMetadata): Piece[] {
  const title = metadata.title
  const isTitle = (piece: Piece): boolean => title !== null && squeeze(piece.text) === squeeze(title)
  const titleAt = chosen.slice(0, 20).findIndex(isTitle)
  // What is printed above the headline is the section's name, an address, a kicker; running text is not.
  const below = chosen.filter((piece, index) => index >= titleAt || isRunning(piece))
  const body = below.filter((piece, index) => !isTitle(piece) || (index > 20 && piece.kind !== "heading"))
  const firstAt = Math.max(
    0,
    body.findIndex((piece) => isRunning(piece) && !isStandfirst(piece, body.length)),
  )
  const front = body
    .slice(0, firstAt)
    .flatMap((piece) => (isStandfirst(piece, body.length) ? [{ ...piece, kind: "summary" as const }] : judgeFront(piece, metadata)))
  const rest = bulletsToSummary(body.slice(firstAt))
  const start: Piece[] = title === null ? [] : [{ kind: "title", text: title, links: [] }]
  const above = [...findStandfirst(all, body, metadata), ...findPictures(all, body, metadata), ...front]
  const placeOf = (piece: Piece): number => all.findIndex((one) => one.element === piece.element && one.text === piece.text)
  return [...start, ...above.toSorted((a, b) => placeOf(a) - placeOf(b)), ...rest]
}

function isRunning(piece: Piece): boolean {
  return (
    piece.kind !== "heading" &&
    piece.kind !== "caption" &&
    piece.text.length >= FIRST_PARAGRAPH &&
    !isByline(piece.text) &&
    !isDateLine(piece.text) &&
    !ADDRESS.test(piece.text)
  )
}

const OWN_STANDFIRST = /(?:^|[\s_-])(?:dek|deck|standfirst|sub-?headline|sub-?title|bajada|entradilla|sumario|copete)(?:$|[\s_-])/u

// By its name, or because it is printed as a heading and is as long as a sentence.
function isStandfirst(piece: Piece, length: number): boolean {
  if (piece.element === undefined || length < 4 || piece.kind === "list-item" || piece.kind === "caption") return false
  const labelled = [piece.element, piece.element.parentElement].some((element) => element !== null && OWN_STANDFIRST.test(labelOf(element)))
  return (
    (labelled && piece.text.length >= 30 && !isByline(piece.text)) ||
    (/^h[2-6]$/u.test(tagOf(piece.element)) && piece.text.length > FIRST_PARAGRAPH)
  )
}

function judgeFront(piece: Piece, metadata: PageMetadata): Piece[] {
  if (isDateLine(piece.text) || ADDRESS.test(piece.text)) return []
  const names = metadata.byline.map(squeeze)
  const text = squeeze(piece.text)
  if (isByline(piece.text) || names.some((name) => name !== "" && text.includes(name) && piece.text.length < 100))
    return [{ ...piece, kind: "byline" }]
  if (piece.kind === "paragraph" && piece.text.length < 25 && !/[.!?…:]["”»]?$/u.test(piece.text)) return []
  return [piece]
}

// A standfirst is often outside of what Readability keeps: it stands between the headline and the body, and says that it is one.
function findStandfirst(all: readonly Piece[], body: readonly Piece[], metadata: PageMetadata): Piece[] {
  const has = new Set([...body.map((piece) => squeeze(piece.text)), squeeze(metadata.title ?? "")])
  const firstBody = body.find(isRunning)
  const end = firstBody === undefined ? -1 : all.findIndex((piece) => piece.element === firstBody.element && piece.text === firstBody.text)
  const start = all.findIndex((piece) => metadata.title !== null && squeeze(piece.text) === squeeze(metadata.title))
  const description = squeeze(metadata.description ?? "")
  const opening = squeeze(
    body
      .filter(isRunning)
      .slice(0, 3)
      .map((piece) => piece.text)
      .join(" "),
  )
  const found = all.slice(0, Math.max(0, end)).filter((piece, index) => {
    const text = squeeze(piece.text)
    if (piece.text.length < 30 || has.has(text) || opening.includes(text) || piece.element === undefined) return false
    if (piece.kind === "caption" || isByline(piece.text) || isDateLine(piece.text) || invites(piece.text, piece.links.length > 0))
      return false
    const around = [piece.element, ...ancestorsOf(piece.element)]
    if (around.some((element) => tagOf(element) !== "body" && tagOf(element) !== "html" && isChrome(element))) return false
    const isDescription =
      description.length >= 30 && (text === description || (text.length > 40 && text.startsWith(description.slice(0, 40))))
    if (start < 0 || index < start) return isDescription && index > end - 12
    return (
      isDescription ||
      around.slice(0, 3).some((element) => STANDFIRST.test(labelOf(element))) ||
      (index <= start + 3 && isParagraphBesideHeadline(piece, metadata.headline))
    )
  })
  return found.slice(0, 6).map((piece) => ({ ...piece, kind: "summary" }))
}

// The picture between headline and text stands outside of what Readability keeps; its caption is the article's own.
function findPictures(all: readonly Piece[], body: readonly Piece[], metadata: PageMetadata): Piece[] {
  const has = new Set(body.map((piece) => squeeze(piece.text)))
  const firstBody = body.find(isRunning)
  const end = firstBody === undefined ? -1 : all.findIndex((piece) => piece.element === firstBody.element && piece.text === firstBody.text)
  const start = all.findIndex((piece) => metadata.title !== null && squeeze(piece.text) === squeeze(metadata.title))
  if (start < 0) return []
  return all.slice(start, Math.max(start, end)).filter((piece) => {
    if (piece.kind !== "caption" || piece.element === undefined || piece.text.length < 20 || has.has(squeeze(piece.text))) return false
    const around = [piece.element, ...ancestorsOf(piece.element)]
    return (
      around.some((element) => tagOf(element) === "figure") &&
      !around.some((element) => !/^(?:body|html)$/u.test(tagOf(element)) && isChrome(element))
    )
  })
}

function isParagraphBesideHeadline(piece: Piece, headline: DomElement | null): boolean {
  if (headline === null || piece.element === undefined || piece.text.length < 50) return false
  const tag = tagOf(piece.element)
  return (tag === "p" || tag === "h2" || tag === "h3") && piece.element.parentElement === headline.parentElement
}

// "Quick takes" and its bullets, where they stand before the first paragraph.
function bulletsToSummary(rest: readonly Piece[]): Piece[] {
  const pieces = [...rest]
  const heading = pieces.slice(0, 4).findIndex((piece) => SUMMARY_HEADING.test(piece.text))
  const from = heading >= 0 ? heading : pieces[0]?.kind === "list-item" ? -1 : Number.NaN
  if (!Number.isNaN(from)) {
    for (let index = from + 1; pieces[index]?.kind === "list-item"; index++) {
      const piece = pieces[index]
      if (piece !== undefined) pieces[index] = { ...piece, kind: "summary" }
    }
  }
  return pieces
}
