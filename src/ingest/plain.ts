// Plain text: kept to the letter; the blocks in it are found, not made.
import { type Block, type Document, FirsthandError, type Span, trim } from "../document/index.ts"
import { squeeze } from "../text/index.ts"
import { splitByline } from "./byline.ts"
import { readDate, readDateline, readPlaceAndDate } from "./dates.ts"
import { labelLines, type Line } from "./labels.ts"
import { tellLanguage } from "./language.ts"
import { checkSurrogates } from "./surrogate.ts"

export type TextOptions = {
  readonly id: string
  readonly name?: string // for messages; default the id
  readonly title?: string | null
  readonly url?: string | null
  readonly outlet?: string | null
  readonly byline?: readonly string[]
  readonly published?: string | null
  readonly modified?: string | null
  readonly language?: string | null // null or absent: told from the text where it plainly is English or Spanish
}

const MAX_BLOCK = 200_000 // UTF-16 code units; no paragraph of any article is so long

const BULLET = /^[ \t]*(?:[•●▪◦‣·*]|[-–](?=[ \t])|\(?\d{1,2}[.)](?=[ \t]))[ \t]*/u
const WRAPPED = 100 // letters: lines longer than this were not broken to fit a width

/**
 * Makes a document of a text, which stays as it is.
 *
 * @throws FirsthandError "ingest/empty" for a blank text, "ingest/surrogate" for one with half a character, "ingest/paragraph" for one
 *   without paragraphs
 * @example ingestText("Taxes to fall\n\nAna Reyes said …", {id: "1"}).blocks[0] // {kind: "title", span: [0, 13]}
 */
export function ingestText(text: string, options: TextOptions): Document {
  if (text.trim() === "")
    throw new FirsthandError("ingest/empty", `The text of "${options.name ?? options.id}" is empty. Give it text or leave it out.`)
  checkSurrogates(text, `"${options.name ?? options.id}"`)
  const blocks = findBlocks(text, options.title ?? null)
  checkBlocks(blocks, options.name ?? options.id)
  const textOf = (kind: Block["kind"]): string[] => blocks.filter((block) => block.kind === kind).map((block) => text.slice(...block.span))
  const lines = textOf("byline")
  return {
    id: options.id,
    url: options.url ?? null,
    title: options.title ?? textOf("title")[0] ?? null,
    byline: options.byline ?? [
      ...new Set(lines.filter((line) => readDate(line) === null || /^(?:by|por)\s/iu.test(line)).flatMap(splitByline)),
    ],
    outlet: options.outlet ?? null,
    published:
      options.published ??
      lines.map((line) => readDate(line)).find((date) => date !== null) ??
      textOf("paragraph")
        .slice(0, 2)
        .map(readDateline)
        .find((date) => date !== null) ??
      blocks
        .slice(1, 4)
        .map(({ span }) => readPlaceAndDate(text.slice(...span)))
        .find((date) => date !== null) ??
      null,
    modified: options.modified ?? null,
    language: options.language ?? tellLanguage(text),
    text,
    blocks,
    links: [],
    warnings: [],
  }
}

/** @throws FirsthandError "ingest/paragraph" where a block is longer than any paragraph */
export function checkBlocks(blocks: readonly Block[], name: string): void {
  const long = blocks.find((block) => block.span[1] - block.span[0] > MAX_BLOCK)
  if (long === undefined) return
  const length = long.span[1] - long.span[0]
  throw new FirsthandError(
    "ingest/paragraph",
    `"${name}" has a paragraph of ${length} characters (the limit is ${MAX_BLOCK}). Break it into paragraphs, or leave out what is no article.`,
  )
}

/** @returns the blocks of a text: paragraphs at blank lines (or at line breaks, where it has no blank line), list items line by line */
export function findBlocks(text: string, title: string | null): Block[] {
  const found = splitBlocks(text)
  const lines = found.map(({ span, bullet }): Line => {
    const line = text.slice(span[0], span[1])
    const isTitle = title !== null && span === found[0]?.span && squeeze(line) === squeeze(title)
    return { text: line, kind: isTitle ? "title" : bullet ? "list-item" : null }
  })
  const kinds = labelLines(lines)
  return found.map(({ span }, index) => ({ kind: kinds[index] ?? "paragraph", span }))
}

type Found = { readonly span: Span; readonly bullet: boolean }

function splitBlocks(text: string): Found[] {
  const chunks = spansBetween(text, [0, text.length], /(?:\r\n?|\n)[ \t\u00A0]*(?:(?:\r\n?|\n)[ \t\u00A0]*)+/gu)
  const whole = chunks.length > 1 ? chunks : spansBetween(text, [0, text.length], /\r\n?|\n/gu)
  return whole.flatMap((chunk) => splitLines(text, chunk))
}

// A chunk of several lines: items of a list, lines that each are a paragraph, or one paragraph broken to fit a width.
function splitLines(text: string, chunk: Span): Found[] {
  const lines = spansBetween(text, chunk, /\r\n?|\n/gu)
  const isBullet = (line: Span): boolean => BULLET.test(text.slice(line[0], line[1]))
  if (lines.length === 1 || !lines.some(isBullet)) {
    const isWrapped = lines.length > 1 && lines.slice(0, -1).every((line) => line[1] - line[0] <= WRAPPED)
    if (lines.length === 1 || isWrapped)
      return isBullet(chunk) ? [withoutBullet(text, chunk)] : [{ span: trim(text, chunk), bullet: false }].filter(isFilled)
    return lines.map((line) => ({ span: trim(text, line), bullet: false })).filter(isFilled)
  }
  const found: Found[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (isBullet(line)) found.push(withoutBullet(text, line))
    else if (last?.bullet === true) found[found.length - 1] = { span: [last.span[0], trim(text, line)[1]], bullet: true }
    else found.push({ span: trim(text, line), bullet: false })
  }
  return found.filter(isFilled)
}

function withoutBullet(text: string, line: Span): Found {
  const mark = BULLET.exec(text.slice(line[0], line[1]))?.[0].length ?? 0
  return { span: trim(text, [line[0] + mark, line[1]]), bullet: true }
}

function isFilled(found: Found): boolean {
  return found.span[0] < found.span[1]
}

function spansBetween(text: string, [start, end]: Span, separator: RegExp): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(separator)) {
    spans.push([from, start + match.index])
    from = start + match.index + match[0].length
  }
  spans.push([from, end])
  return spans.filter((span) => text.slice(span[0], span[1]).trim() !== "")
}
