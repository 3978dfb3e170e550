// Findings on what heads the text: a headline or summary that says more, or more firmly, than the text does.
import { type Act, type BlockKind, byRule, type Factuality, type Finding, type Span, type Statement } from "../../document/index.ts"
import { tokensIn } from "../phrases.ts"
import { REACTIONS } from "../words/reactions.ts"
import { type Desk, quoteShort } from "./desk.ts"
import { findMatches, type Line, type Match, readBody, readLine } from "./lines.ts"

type Body = ReturnType<typeof readBody>

/** How much of a line's words a statement must share to be what the line speaks of. */
const SAME = 0.45
const FIRMER = 0.3
/** From this share on it says the same, and how firmly can be told apart. */
const ALIKE = 0.6
/** With fewer content words a line is too short to tell what it speaks of. */
const LEAST_WORDS = 4

/** Holds the headline against the text. */
export function findUnsupportedHeadlines(desk: Desk): readonly Finding[] {
  return findUnsupported(desk, "headline-unsupported", "title")
}

/** Holds the standfirst and each point of a summary against the text. */
export function findUnsupportedSummaries(desk: Desk): readonly Finding[] {
  return findUnsupported(desk, "summary-unsupported", "summary")
}

function findUnsupported(desk: Desk, kind: "headline-unsupported" | "summary-unsupported", block: BlockKind): readonly Finding[] {
  const heads = desk.reading.statements.filter(({ id }) => desk.kinds.get(id) === block)
  if (heads.length === 0 || desk.body.length === 0) return []
  const body = readBody(desk)
  return heads.flatMap((statement): Finding[] => {
    const line = readLine(desk.prose, desk.words, statement.span)
    const matches = findMatches(line, body.lines, body.weights)
    const found =
      checkNumbers(desk, line, body, matches) ??
      checkReaction(desk, statement, matches) ??
      checkFirmness(desk, statement, matches) ??
      checkSource(desk, statement, matches)
    if (!found) return []
    const head = kind === "headline-unsupported" ? "headline" : "summary"
    const { why, text, details, spans, confidence } = found
    const message = text.replaceAll("HEAD", head)
    return [{ kind, spans, message, details: { why, head, ...details }, confidence, by: byRule(`findings/${head}-${why}`) }]
  })
}

type Found = {
  readonly why: "number" | "reaction" | "firmer" | "source"
  readonly text: string
  readonly details: Readonly<Record<string, string>>
  readonly spans: readonly Span[]
  readonly confidence: number
}

const REFERRING = /(?:(?<!\p{L})(?:the|these|those|both|between|los|las|ambos|ambas|estos|estas)\s+|['’‘])$/iu

/** "Four words", "5 things": what the reader can count, and no claim. */
const LISTED =
  /^\s+(?:\p{L}+\s+)?(?:words?|things|ways|reasons|questions|takeaways|facts|times|points|lessons|photos|charts|keys|tips|moments|palabras|cosas|claves|razones|preguntas|veces|puntos|fotos|lecciones|consejos)(?!\p{L})/iu

/** A number that the text never gives. */
function checkNumbers(desk: Desk, line: Line, body: Body, matches: readonly Match[]): Found | null {
  for (const [number, span] of line.numbers) {
    const before = desk.prose.document.text.slice(line.span[0], span[0])
    // "10 things to know" counts what follows; "the two countries" counts nothing new; "'16" is a year.
    if (body.numbers.has(number) || before === "" || REFERRING.test(before)) continue
    if (LISTED.test(desk.prose.document.text.slice(span[1], span[1] + 24))) continue
    const near = matches[0]
    const other = near ? [...readLine(desk.prose, desk.words, near.statement.span).numbers.keys()][0] : undefined
    const said = desk.prose.document.text.slice(...span)
    return {
      why: "number",
      text: `The HEAD gives “${said}”; the text does not.`,
      details: { firmer: said, text: other ?? "" },
      spans: near ? [line.span, near.statement.span] : [line.span],
      confidence: 0.8,
    }
  }
  return null
}

/** Outrage, fear or praise that nobody in the text is shown to feel. */
function checkReaction(desk: Desk, statement: Statement, matches: readonly Match[]): Found | null {
  const { prose, words } = desk
  if (statement.standing !== "own-voice") return null
  const [from, to] = tokensIn(prose.tokens, statement.span)
  for (const [list, shown] of REACTIONS[prose.language]) {
    const names = new Set(list.split("|"))
    const at = words.slice(from, to).findIndex((word) => names.has(word))
    const token = at < 0 ? undefined : prose.tokens[from + at]
    if (!token) continue
    const pattern = new RegExp(`(?<!\\p{L})(?:${shown})`, "iu")
    const felt = desk.body.filter(({ span }) => pattern.test(prose.document.text.slice(...span)))
    if (felt.some(({ standing, speaker }) => (standing === "attributed" || standing === "continued") && isNamed(desk, speaker))) return null
    const near = felt[0] ?? matches[0]?.statement
    return {
      why: "reaction",
      text: `The HEAD speaks of “${token.text}”; nobody named in the text is shown to voice it.`,
      details: { firmer: token.text, text: felt[0] ? quoteShort(desk, felt[0].span) : "" },
      spans: near ? [statement.span, near.span] : [statement.span],
      confidence: 0.7,
    }
  }
  return null
}

const DEGREES: Readonly<Record<Factuality, number>> = { "CT+": 3, "CT-": 3, "PR+": 2, "PR-": 2, "PS+": 1, "PS-": 1, U: 0 }

/** Acts whose content is less than certain by what they are: to plan a wall is no weaker than the wall that is planned. */
const OPEN: ReadonlySet<Act | null> = new Set<Act | null>(["intend", "predict", "promise", "demand", "ask", "judge", "decline"])
const NEGATED =
  /(?<!\p{L})(?:no|not|never|nor|without|\p{L}+n['’]t|nunca|jamás|sin|ni|den(?:y|ies|ied)|reject\p{L}*|refus\p{L}*|niega|negó|rechaz\p{L}*|desm\p{L}*)(?!\p{L})/iu
/** "There may be no love lost, but …" grants the point. */
const GRANTED = /(?<!\p{L})(?:may|might|puede|quizás?)(?!\p{L})[^.]*,\s(?:but|yet|pero)\s/iu

/** What the line puts as certain or confirmed and the text only as possible, believed, asked, or denies. */
function checkFirmness(desk: Desk, head: Statement, matches: readonly Match[]): Found | null {
  const best = matches[0]
  if (!best || head.standing === "undisclosed" || DEGREES[head.factuality] !== 3) return null
  const confirms = head.act === "confirm"
  // Any statement of the text that is as firm supports the line.
  if (matches.some(({ statement, share }) => share >= FIRMER && isAsFirm(desk, head, statement, confirms))) return null
  const text = best.statement
  if (text.standing === "undisclosed") return null
  const words = (span: Span): string => desk.prose.document.text.slice(...span)
  const opposed =
    best.share >= SAME &&
    text.act === "deny" &&
    head.act !== "deny" &&
    !NEGATED.test(words(head.span)) &&
    (head.speaker === null || text.speaker === head.speaker)
  const hedged =
    (text.standing !== "own-voice") === (text.act !== null) &&
    !OPEN.has(text.act) &&
    !OPEN.has(head.act) &&
    DEGREES[text.factuality] > 0 &&
    DEGREES[text.factuality] < 3
  const weaker =
    best.share >= ALIKE && hedged && text.factuality.endsWith("-") === head.factuality.endsWith("-") && !GRANTED.test(words(text.span))
  if (!confirms && !opposed && !weaker) return null
  const more = (confirms || opposed ? cueOf(desk, head) : null) ?? quoteShort(desk, head.span)
  return firmer(head, text, more, cueOf(desk, text) ?? quoteShort(desk, text.span))
}

/** As certain and of the same sign; what is confirmed needs somebody named who says it. */
function isAsFirm(desk: Desk, head: Statement, text: Statement, confirms: boolean): boolean {
  if (DEGREES[text.factuality] < DEGREES[head.factuality] || text.factuality.endsWith("-") !== head.factuality.endsWith("-")) return false
  if (!confirms || text.act === "confirm") return true
  return text.act !== "allege" && text.act !== "believe" && isNamed(desk, text.speaker)
}

function firmer(head: Statement, text: Statement, more: string, less: string): Found {
  return {
    why: "firmer",
    text: `The HEAD is firmer than the text: “${more}” against “${less}”.`,
    details: { firmer: more, text: less },
    spans: [head.span, text.span],
    confidence: 0.65,
  }
}

/** What the line states by itself and the text has only from somebody who believes, alleges or cannot be found. */
function checkSource(desk: Desk, head: Statement, matches: readonly Match[]): Found | null {
  if (head.standing !== "own-voice" || head.act === "rumor" || DEGREES[head.factuality] === 0) return null
  if (readLine(desk.prose, desk.words, head.span).stems.size < LEAST_WORDS) return null
  const best = matches[0]
  // Whatever else speaks of the same must be as shaky.
  if (!best || best.share < ALIKE || !matches.every(({ statement, share }) => share < FIRMER || isShaky(desk, head, statement))) return null
  const source = best.statement.speaker === null ? undefined : desk.sources.get(best.statement.speaker)
  const who = source?.name ?? ""
  const text = who ? `The HEAD states what the text has only from ${who}.` : "The HEAD states what the text has only as hearsay."
  return {
    why: "source",
    text,
    details: { who, firmer: quoteShort(desk, head.span), text: quoteShort(desk, best.statement.span) },
    spans: [head.span, best.statement.span],
    confidence: 0.65,
  }
}

const SHAKY: ReadonlySet<string | null> = new Set(["believe", "allege", "rumor"])

/** Hearsay, belief, allegation, or a speaker without a name whom the line does not mention either. */
function isShaky(desk: Desk, head: Statement, { standing, act, speaker, factuality }: Statement): boolean {
  if (standing === "own-voice") return act === "rumor"
  if (OPEN.has(act)) return false
  const source = speaker === null ? undefined : desk.sources.get(speaker)
  if (speaker === null && standing === "attributed") return SHAKY.has(act)
  if (!source || (standing !== "attributed" && standing !== "continued")) return false
  const line = readLine(desk.prose, desk.words, head.span)
  const name = source.mentions[0] ? readLine(desk.prose, desk.words, source.mentions[0]) : line
  if ([...name.stems].some((stem) => line.stems.has(stem))) return false
  return (
    (SHAKY.has(act) && DEGREES[factuality] < 3) ||
    source.type === "unnamed-group" ||
    source.type === "unnamed-person" ||
    source.type === "anonymous"
  )
}

function isNamed({ sources }: Desk, speaker: string | null): boolean {
  const type = speaker === null ? undefined : sources.get(speaker)?.type
  return type === "named-person" || type === "named-organization" || type === "document"
}

function cueOf({ attributions, prose }: Desk, statement: Statement): string | null {
  for (const id of statement.attributions) {
    const cue = attributions.get(id)?.cue[0]
    if (cue) return prose.document.text.slice(...cue)
  }
  return null
}
