// Credits: the places where an article says that a news agency wrote it, or part of it: dateline, byline, closing lines.
import { type Block, byRule, type Credit, type Document, type Span } from "../document/index.ts"
import { isOutletName, isOwnOutlet } from "./outlets.ts"
import { AGENCIES } from "./words/agencies.ts"

/** So many paragraphs from the top a dateline is looked for: a summary or a picture may stand before it. */
const FIRST = 4
/** So many blocks from the end a sign-off is looked for. */
const LAST = 5

// "PORT ELDER, Nov. 3 (Quay Wire) —", "Puerto Viejo, 3 mar (Agencia Muelle).-", "Dec 29 (QW) -": nothing but places and dates before the brackets.
const DATELINE =
  /^(?<place>(?:(?:\p{Lu}[\p{L}.'’/-]*|\d{1,4}|de|del|la|las|el|los|of|the|and|y|st|ene|feb|mar|abr|may|jun|jul|ago|sep|sept|oct|nov|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)[.,]?\s+){0,9})[([](?<agency>\p{Lu}[\p{L}\p{N}.&'’ -]{1,40})[)\]]\s?(?:\.?\s?[-‐‑–—]{1,2}|\.-|:)/u
const REPORTERS_AND_EDITORS =
  /[([]?\b(?:additional )?(?:reporting|writing) by [^()[\]]{3,400}?[;.]\s*(?:(?:additional )?(?:reporting|writing) by [^()[\]]{3,300}?[;.]\s*)*editing by [^()[\]]{3,200}?(?:[.)\]]+|$)/iu
const NAME = String.raw`(?:the |la agencia )?(?<agency>\p{Lu}[\p{L}\p{N}.&'’-]*(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|de)){0,3})`
const HELPED = [
  new RegExp(
    String.raw`^${NAME} (?:(?:staff |news |political )?(?:writers?|reporters?|correspondents?|journalists?)\b.{0,300} )?contributed to this (?:report|story|article)`,
    "iu",
  ),
  new RegExp(String.raw`\b(?:with|con) (?:files|material|reporting|information|información|datos) (?:from|by|de) ${NAME}`, "iu"),
  new RegExp(
    String.raw`\b(?:(?:article|story|report|artículo|nota) (?:was |is |fue )?(?:originally |first |originalmente )?(?:published|distributed|supplied|provided|publicad[oa]|distribuid[oa]|elaborad[oa]) (?:by|por)|from the wires? of) ${NAME}`,
    "iu",
  ),
  new RegExp(String.raw`(?:©|\(c\)|\bcopyright)\s*(?:\d{4},? )?${NAME}`, "iu"),
  new RegExp(String.raw`\bthis ${NAME} (?:article|story|report|dispatch)\b`, "u"),
  new RegExp(String.raw`[.!?]["”»’]?\s+[([]${NAME}[)\]]\.?$`, "u"), // in brackets behind the last sentence
  new RegExp(String.raw`^[([—–-]?\s*${NAME}[)\]]?\.?$`, "u"), // alone on the last line
]
/** So many of these patterns hold in the very last block only. */
const AT_THE_END = 2
const WRITER = new RegExp(
  String.raw`^[^.!?]{0,300}\.?\s*${NAME} (?:staff |news |political )?(?:writers?|reporters?|correspondents?) .{0,300}\bcontributed\b`,
  "u",
)

/**
 * Finds where an article credits a news agency: in its dateline, its byline, or its closing lines. A name inside the running text
 * ("told the agency", "an agency poll") is a source, and no credit. The outlet's own name in a dateline credits nobody.
 *
 * @returns in text order
 * @example findCredits(document)[0]?.agency // "Reuters"
 */
export function findCredits(document: Document): readonly Credit[] {
  const body = document.blocks.filter(({ kind }) => kind !== "title" && kind !== "heading")
  const opening = body.filter(({ kind }) => kind === "paragraph" || kind === "summary").slice(0, FIRST)
  return [
    ...body.filter(({ kind }) => kind === "byline").flatMap((block) => findByline(document, block)),
    ...opening.flatMap((block) => findDateline(document, block)),
    ...body.slice(-LAST).flatMap((block) => findSignOff(document, block, block === body.at(-1))),
  ]
    .filter(({ agency }) => !isOwnOutlet(document, agency))
    .toSorted((a, b) => a.span[0] - b.span[0])
}

function findDateline({ text }: Document, { span }: Block): readonly Credit[] {
  const match = DATELINE.exec(text.slice(...span))
  const printed = match?.groups?.["agency"]?.trim() ?? ""
  const known = AGENCIES.get(printed.toLowerCase())
  if (match === null || (known === undefined && match.groups?.["place"] === "")) return []
  if (known === undefined && !isAgencyName(printed)) return []
  return [
    {
      agency: known ?? printed,
      form: "dateline",
      span: [span[0], span[0] + match[0].length],
      confidence: known ? 0.98 : 0.9,
      by: byRule("credits/dateline"),
    },
  ]
}

function findByline({ text }: Document, { span }: Block): readonly Credit[] {
  return text
    .slice(...span)
    .split(/\s*(?:,|;|\||\/|\bby\b|\bpor\b|\band\b|\by\b)\s*/iu)
    .flatMap((part) => AGENCIES.get(part.trim().replace(/^the /iu, "").toLowerCase()) ?? [])
    .slice(0, 1)
    .map((agency) => ({ agency, form: "byline", span, confidence: 0.97, by: byRule("credits/byline") }))
}

/** @param last - a name alone is a credit only in the very last block */
function findSignOff({ text }: Document, { span }: Block, last: boolean): readonly Credit[] {
  const block = text.slice(...span)
  const signed = REPORTERS_AND_EDITORS.exec(block)
  // The form with semicolons, reporters first and editors last, is that of Reuters.
  if (signed)
    return [
      { agency: "Reuters", form: "sign-off", span: shift(span, signed), confidence: 0.9, by: byRule("credits/reporters-and-editors") },
    ]
  const helped = HELPED.length - AT_THE_END
  for (const [i, pattern] of [...HELPED, WRITER].entries()) {
    const atEnd = i >= helped && i < HELPED.length
    const match = atEnd && !last ? null : pattern.exec(block)
    const printed = match?.groups?.["agency"] ?? ""
    const agency = knownIn(printed) ?? ((!atEnd || i === helped) && /\b(?:agency|agencia|wire|newswire)\b/iu.test(printed) ? printed : null)
    if (match && agency) return [{ agency, form: "sign-off", span: shift(span, match), confidence: 0.9, by: byRule("credits/sign-off") }]
  }
  return []
}

/** The agency whose name these words are, or begin with: "Associated Press writer Jo Hale". */
function knownIn(printed: string): string | null {
  const words = printed.replace(/[.,'’]+$/u, "").split(" ")
  for (let length = words.length; length > 0; length--) {
    const known = AGENCIES.get(words.slice(0, length).join(" ").toLowerCase())
    if (known !== undefined) return known
  }
  return null
}

/** Letters ("QNA") or an outlet's name ("Quay Wire"): what stands in brackets after a place may also be a party or a state. */
function isAgencyName(printed: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(printed) || /\b(?:agency|agencia|wire|newswire)\b/iu.test(printed) || isOutletName(printed)
}

function shift([start]: Span, match: RegExpExecArray): Span {
  return [start + match.index, start + match.index + match[0].length]
}
