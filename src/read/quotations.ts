// Quotation: words between quotation marks, after a dialogue dash, or in a block that the page sets off as a quotation.
import type { Block, Document, Span } from "../document/index.ts"
import { findDialogue, opensDialogue } from "./dialogue.ts"
import { type Family, matchMarks } from "./quotation-marks.ts"
import type { Token } from "./tokens.ts"
import { findTurns } from "./turns.ts"

export type Quotation = {
  readonly span: Span // with its marks
  readonly inner: Span // without them
  readonly depth: number // 0: not inside another
  readonly closed: boolean // false: runs to the end of its paragraph
  readonly continues: number | null // index of the quotation before that this one goes on with, mostly in the paragraph before
  readonly dialogue: boolean // opened by a Spanish dialogue dash, or a turn of an interview
  readonly scare: boolean // few words, no clause: scare quotes, a title or a nickname
}

type Found = Omit<Quotation, "continues"> & { readonly family: Family | "dash" | "block" | "turn" }
type Paragraph = { readonly block: Block; readonly tokens: readonly Token[] }

/**
 * Finds the quotations of a document, nested ones after those that hold them.
 *
 * A mark that finds no partner in its paragraph is given up, unless it opens the paragraph or follows what introduces a
 * quotation; then the quotation runs to the paragraph's end, never further. When the next paragraph opens with a mark of
 * the same kind, that one `continues` it. A block that the page sets off as a quotation is one without any marks.
 *
 * @param tokens - of the same document
 * @returns quotations in order of their first mark
 * @example findQuotations(document, findTokens(document))[0]?.inner
 */
export function findQuotations(document: Pick<Document, "blocks" | "language">, tokens: readonly Token[]): readonly Quotation[] {
  const paragraphs = splitParagraphs(document.blocks, tokens)
  const turns = new Map(
    findTurns(document, tokens).map(({ from, said, to }) => [tokens[from], { said: tokens[said], last: tokens[to - 1] }]),
  )
  const quotations: Quotation[] = []
  let open: { index: number; family: Found["family"] } | null = null // the quotation that the last paragraph left open
  paragraphs.forEach((paragraph, i) => {
    const turn = turns.get(paragraph.tokens[0])
    const found =
      turn?.said && turn.last
        ? [wholeOf([turn.said.span[0], turn.last.span[1]], "turn"), ...nested(matchMarks(paragraph.tokens, null))]
        : findInParagraph(paragraph, nextSpoken(paragraphs, i), document.language === "es")
    const first = quotations.length
    found.forEach(({ family, ...quotation }, n) => {
      const opens = n === 0 && quotation.span[0] === paragraph.block.span[0]
      const continues = opens && open?.family === family ? open.index : n > 0 && family === "dash" ? first + n - 1 : null
      quotations.push({ ...quotation, continues })
    })
    if (paragraph.block.kind === "caption") return // a picture may stand between two paragraphs of one speech
    const last = found.findLastIndex(({ depth }) => depth === 0)
    const ending = found[last]
    open = ending && (!ending.closed || ending.family === "block") ? { index: first + last, family: ending.family } : null
  })
  return quotations
}

/**
 * Finds the outermost quotations that share a letter with a span, by halving: a long text has many of both.
 *
 * @param outer - quotations of depth 0, in text order
 * @example touching(quotations.filter(({ depth }) => depth === 0), [0, 40])
 */
export function touching(outer: readonly Quotation[], [start, end]: Span): readonly Quotation[] {
  let low = 0
  let high = outer.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outer[middle]?.span[1] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < outer.length && (outer[last]?.span[0] ?? end) < end) last++
  return outer.slice(low, last)
}

function splitParagraphs(blocks: readonly Block[], tokens: readonly Token[]): readonly Paragraph[] {
  let from = 0
  return blocks.map((block) => {
    while (from < tokens.length && (tokens[from]?.span[0] ?? 0) < block.span[0]) from++
    let to = from
    while (to < tokens.length && (tokens[to]?.span[1] ?? 0) <= block.span[1]) to++
    const own = tokens.slice(from, to)
    from = to
    return { block, tokens: own }
  })
}

/** The first token of the next paragraph; a picture may stand between. */
function nextSpoken(paragraphs: readonly Paragraph[], i: number): Token | null {
  let next = i + 1
  while (paragraphs[next]?.block.kind === "caption") next++
  return paragraphs[next]?.tokens[0] ?? null
}

function findInParagraph({ block, tokens }: Paragraph, next: Token | null, spanish: boolean): readonly Found[] {
  const plain = { depth: 0, closed: true, scare: false }
  if (spanish && block.kind === "paragraph" && opensDialogue(tokens)) {
    return findDialogue(tokens).map((spoken) => ({ ...plain, ...spoken, dialogue: true, family: "dash" }))
  }
  const found = matchMarks(tokens, next).map((marked) => ({ ...marked, dialogue: false }))
  const quoted = found.filter(({ depth }) => depth === 0).reduce((sum, { span }) => sum + span[1] - span[0], 0)
  if (block.kind !== "blockquote" || tokens.length === 0 || quoted * 2 > block.span[1] - block.span[0]) return found
  return [wholeOf(block.span, "block"), ...nested(found)]
}

/** What needs no marks: the page or a label says that all of it is somebody's words. */
function wholeOf(span: Span, family: "block" | "turn"): Found {
  return { span, inner: span, depth: 0, closed: true, scare: false, dialogue: family === "turn", family }
}

function nested(found: ReturnType<typeof matchMarks> | readonly Found[]): readonly Found[] {
  return found.map((marked) => ({ dialogue: false, ...marked, depth: marked.depth + 1 }))
}
