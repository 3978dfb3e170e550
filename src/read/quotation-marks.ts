// Quotation marks: which open, which close, which are apostrophes or inches, and what lies between two that belong together.
import type { Span } from "../document/index.ts"
import type { Token } from "./tokens.ts"
import { REPORTING } from "./words/reporting.ts"

export type Family = "double" | "single" | "angle" | "narrow"

/** Words between two marks, or from one to the end of the paragraph. */
export type Marked = {
  readonly span: Span
  readonly inner: Span
  readonly depth: number
  readonly closed: boolean
  readonly scare: boolean
  readonly family: Family
}

type Mark = {
  readonly at: number // token
  readonly width: 1 | 2 // tokens: '' is two
  readonly family: Family
  readonly opens: boolean
  readonly closes: boolean
}

const FAMILIES: Readonly<Record<string, Family>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "``": "double",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "‛": "single",
  "«": "angle",
  "»": "angle",
  "‹": "narrow",
  "›": "narrow",
}
const OPENERS = /^[“‘„‚‟‛«‹]$|^``$/u
const CLOSERS = /^[”’»›]$/u
const BEFORE_OPENER = /^[([{¿¡/"'“‘«„]$|^(?:[-‐‑–—]|--+)$/u
const INTRODUCES = /^[:,.!?…;]$/u
const ELIDED = /^(?:\d\ds?|em|til|till|cause|tis|twas|n|round|bout|cuz|nuff)$/iu

const SCARE_WORDS = 4 // so few show by themselves no speaker
const TITLE_WORDS = 9 // so long can a title be

/**
 * Finds what stands between marks in one paragraph.
 *
 * @param tokens - of one paragraph
 * @param next - the first token of the next paragraph; null: there is none
 * @returns in order of their first mark, the outer before the inner
 * @example matchMarks(findTokens(paragraph), null)
 */
export function matchMarks(tokens: readonly Token[], next: Token | null): readonly Marked[] {
  const marks = findMarks(tokens)
  const found: Marked[] = []
  const stack: Mark[] = []
  const open: Record<Family, number> = { double: 0, single: 0, angle: 0, narrow: 0 }
  marks.forEach((mark, i) => {
    if (open[mark.family] > 0 && mark.closes && !isInnerApostrophe(tokens, marks, i) && !isInch(tokens, marks, i)) {
      let opened = stack.pop()
      while (opened && opened.family !== mark.family) {
        open[opened.family]-- // what was opened inside and not closed is given up
        opened = stack.pop()
      }
      open[mark.family]--
      if (opened) found.push(between(tokens, opened, mark))
    } else if (mark.opens) {
      stack.push(mark)
      open[mark.family]++
    }
  })
  const lastAt = new Map(marks.map(({ family, at }) => [family, at]))
  const unclosed = stack.find((mark) => runsOn(tokens, mark, lastAt.get(mark.family) === mark.at, next))
  if (unclosed) found.push(toEnd(tokens, unclosed))
  return settleDepths(found.filter(({ inner }) => inner[0] < inner[1]))
}

function between(tokens: readonly Token[], opened: Mark, closing: Mark): Marked {
  const from = opened.at + opened.width
  return {
    span: [tokens[opened.at]?.span[0] ?? 0, tokens[closing.at + closing.width - 1]?.span[1] ?? 0],
    inner: [tokens[from - 1]?.span[1] ?? 0, tokens[closing.at]?.span[0] ?? 0],
    depth: 0,
    closed: true,
    scare: isScare(tokens, from, closing.at),
    family: opened.family,
  }
}

function toEnd(tokens: readonly Token[], opened: Mark): Marked {
  const end = endOfUnclosed(tokens, opened) ?? tokens.at(-1)?.span[1] ?? 0
  const start = tokens[opened.at]?.span[0] ?? 0
  const inner: Span = [tokens[opened.at + opened.width - 1]?.span[1] ?? 0, end]
  return { span: [start, end], inner, depth: 0, closed: false, scare: false, family: opened.family }
}

function findMarks(tokens: readonly Token[]): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== "quote") continue
    const width = isTwin(tokens, at) ? 2 : 1
    const family = width === 2 ? "double" : FAMILIES[token.text]
    if (family && !(family === "single" && isApostrophe(tokens, at))) marks.push({ at, width, family, ...shape(tokens, at, width) })
    at += width - 1
  }
  return marks
}

/** Two straight single marks are a double one; of three that close, the first is a single one. */
function isTwin(tokens: readonly Token[], at: number): boolean {
  const follows = (i: number): boolean => tokens[i]?.text === "'" && tokens[i]?.space === false
  if (tokens[at]?.text !== "'" || !follows(at + 1)) return false
  return !(follows(at) && follows(at + 2))
}

/** Which way a mark can face, by its form and the spaces around it. */
function shape(tokens: readonly Token[], at: number, width: number): { opens: boolean; closes: boolean } {
  const text = tokens[at]?.text ?? ""
  const before = tokens[at - 1]
  const after = tokens[at + width]
  const spaceBefore = before === undefined || tokens[at]?.space === true || BEFORE_OPENER.test(before.text)
  const gluedAfter = after !== undefined && !after.space && !/^[.,;:!?)\]…]$/u.test(after.text)
  const opening = spaceBefore && gluedAfter
  const closing = before !== undefined && !(tokens[at]?.space === true) && !gluedAfter
  if (text === "„" || text === "‚" || text === "``") return { opens: true, closes: false }
  if (OPENERS.test(text)) return { opens: !closing || opening, closes: closing && !opening }
  if (CLOSERS.test(text)) return { opens: opening && text !== "’", closes: !opening }
  if (text === "'" && width === 1) return { opens: opening, closes: before !== undefined && tokens[at]?.space !== true }
  if (opening !== closing) return { opens: opening, closes: closing }
  return { opens: true, closes: true } // a space on both sides or on none: whichever is wanted
}

/** ’90s, ’em, and whatever stands between two letters. */
function isApostrophe(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!token || !after || after.space) return false
  if (!token.space && before && before.kind === "word" && after.kind === "word") return true
  return (
    (token.space || before === undefined) &&
    (token.text === "'" || token.text === "’" || /^\p{N}/u.test(after.text)) &&
    ELIDED.test(after.text)
  )
}

/** “the workers’ rights”: after an s and before a word, a closing mark that has a better one behind it is an apostrophe. */
function isInnerApostrophe(tokens: readonly Token[], marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]
  if (mark?.family !== "single") return false
  const after = tokens[mark.at + 1]
  if (!/[sxz]$/iu.test(tokens[mark.at - 1]?.text ?? "") || after?.kind !== "word") return false
  const later = marks.slice(i + 1, i + 4).find(({ family }) => family === "single")
  return later?.closes === true && !later.opens
}

/** 6'2" and 12": a mark right after a number is inches when the quotation has a better end. */
function isInch(tokens: readonly Token[], marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]
  if (mark?.family !== "double" || tokens[mark.at]?.text !== '"' || tokens[mark.at - 1]?.kind !== "number") return false
  if (!/^\p{Ll}/u.test(tokens[mark.at + 1]?.text ?? "")) return false
  const later = marks.slice(i + 1, i + 4).find(({ family }) => family === "double")
  return later?.closes === true && !later.opens
}

/** Whether a mark without a partner still opens a quotation that goes to the end of its paragraph. */
function runsOn(tokens: readonly Token[], mark: Mark, last: boolean, next: Token | null): boolean {
  const text = tokens[mark.at]?.text ?? ""
  if (mark.family === "single" && text === "'") return false
  const before = tokens[mark.at - 1]
  const introduced = before === undefined || INTRODUCES.test(before.text) || REPORTING.has(before.text)
  if (!introduced) return false
  if (next?.kind === "quote" && FAMILIES[next.text] === mark.family) return true
  return mark.family !== "single" && last
}

/** “Taxes will fall, Reyes said. The closing mark was forgotten: the quotation ends before the words that say whose it is. */
function endOfUnclosed(tokens: readonly Token[], mark: Mark): number | null {
  for (let i = mark.at + 1; i < tokens.length; i++) {
    if (tokens[i]?.text !== ",") continue
    let verb = i + 1
    while (verb < i + 5 && /^\p{Lu}/u.test(tokens[verb]?.text ?? "")) verb++
    if (!REPORTING.has(tokens[verb]?.text ?? "")) continue
    const behind = tokens[verb + 1]
    const names = verb === i + 1 ? /^\p{Lu}/u.test(behind?.text ?? "") : behind === undefined || behind.text === "."
    if (names) return tokens[i]?.span[1] ?? null
  }
  return null
}

/** Depths as they are once the marks that found no partner are gone. */
function settleDepths(found: readonly Marked[]): readonly Marked[] {
  const holders: Marked[] = []
  return found
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map((marked) => {
      while (holders.length > 0 && (holders.at(-1)?.span[1] ?? 0) <= marked.span[0]) holders.pop()
      holders.push(marked)
      return { ...marked, depth: holders.length - 1 }
    })
}

/** Whether the words between two marks are too few to show by themselves that somebody is quoted. */
function isScare(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word" || kind === "number")
  if (words.length > TITLE_WORDS || /^[.,!?…]$/u.test(tokens[to - 1]?.text ?? "")) return false
  const behind = tokens[to + 1]
  if (tokens[from - 2]?.text === ":" || (behind && REPORTING.has(behind.text))) return false // said before or after
  if (behind?.text === "," && tokens.slice(to + 2, to + 7).some(({ text }) => REPORTING.has(text))) return false
  if (words.length <= SCARE_WORDS) return true
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return (
    /^\p{Lu}/u.test(words[0]?.text ?? "") &&
    capitals * 2 > words.length &&
    words.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text) || text.length <= 4)
  )
}
