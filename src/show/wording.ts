// Wording: findings, voices and headers in the words of a language; the same in every report.
import {
  ACTS,
  type Explanation,
  FACTUALITIES,
  type Finding,
  type Reading,
  SOURCE_TYPES,
  STANDINGS,
  type Source,
  type Span,
  quote,
} from "../document/index.ts"
import { isUnnamed } from "./marks.ts"
import { dateIn, type Messages } from "./messages/index.ts"
import { oneLine } from "./safe.ts"
import { shorten } from "./shorten.ts"
import type { Tile, View } from "./view.ts"

/** @returns the finding in one sentence, made from its kind and details */
export function sayFinding({ kind, details }: Finding, m: Messages): string {
  const safe = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, oneLine(value)]))
  return m.finding[kind].text(safe)
}

/** @returns whether a finding holds a headline or summary against the text: its first span is the line's, the others the text's */
export function isHead({ kind }: Finding): boolean {
  return kind === "headline-unsupported" || kind === "summary-unsupported"
}

/** @returns where to look: not the line that is held against the text, and no two places with the same words */
export function spansOf(finding: Finding, text: string): readonly Span[] {
  const spans = isHead(finding) && finding.spans.length > 1 ? finding.spans.slice(1) : finding.spans
  const words = (span: Span): string => oneLine(text.slice(...span)).toLowerCase()
  return spans.filter((span, i) => spans.findIndex((other) => words(other) === words(span)) === i)
}

/** @returns the words that a finding points at */
export function wordsOf({ spans }: Pick<Finding, "spans">, text: string): readonly string[] {
  return spans.map((span) => oneLine(text.slice(...span)))
}

/** @returns "Ilse Varga", "Court filing", or the words used in quotation marks where nobody is named */
export function nameOf({ name, type }: Pick<Source, "name" | "type">, m: Messages): string {
  if (name === null) return m.type[type]
  if (isUnnamed({ type })) return m.quote(oneLine(name))
  return oneLine(name).replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toLocaleUpperCase(m.locale)) // not "eBay"
}

/** @returns title and affiliation, as the text puts them; the affiliation once */
export function officeOf({ title, affiliation }: Pick<Source, "title" | "affiliation">): string {
  const parts = title !== null && affiliation !== null && title.includes(affiliation) ? [title] : [title, affiliation]
  return parts.flatMap((part) => (part === null ? [] : [oneLine(part)])).join(", ")
}

/** Letters of a justification: it heads a voice, and what the voice said comes below. */
const GROUNDS = 90

const ARTICLE = /^(?:the|an?|el|la|los|las|un|una)\s+/iu

/** @returns the type, second hand, and the words that say why the source is here or why it has no name; none of them twice */
export function groundsOf(source: Source, text: string, m: Messages): readonly string[] {
  const { anonymity, justification, type, secondHand } = source
  const known = `${oneLine(source.name ?? "")}, ${officeOf(source)}`
  const why = oneLine(quote(text, justification))
  const reason = oneLine(quote(text, anonymity?.reason ?? []))
  return [
    ...(type === "named-person" ? [] : [m.type[type]]),
    ...(secondHand ? [m.voice.secondHand] : []),
    ...(why === "" || known.toLowerCase().includes(why.replace(ARTICLE, "").toLowerCase()) ? [] : [m.quote(shorten(why, GROUNDS))]),
    ...(anonymity === null || (reason !== "" && why.includes(reason))
      ? []
      : [reason === "" ? m.voice.noReason : m.voice.reason(shorten(reason, GROUNDS))]),
  ]
}

/** @returns who stands behind a statement, in words */
export function whoOf({ mark, source }: Tile, m: Messages): string {
  if (source !== null) return nameOf(source, m)
  if (mark === "own") return m.voice.outlet
  if (mark === "observed") return m.voice.reporter
  if (mark === "hearsay") return m.voice.hearsay
  return mark === "undisclosed" ? m.voice.undisclosed : m.voice.unknown
}

/** @returns outlet, byline, day and length: the line below the headline */
export function headerOf({ reading: { document }, words }: View, m: Messages, length: "long" | "medium"): readonly string[] {
  const { outlet, byline, published } = document
  const signed = outlet !== null || byline.length > 0 || published !== null
  return [
    ...(signed ? [] : [m.unsigned]),
    ...(outlet === null ? [] : [oneLine(outlet)]),
    ...byline.map(oneLine),
    ...(published === null ? [] : [dateIn(m.locale, published, length)]),
    m.words(words),
  ]
}

/** @returns the value of a judgement in words; an unknown one as it is */
export function sayValue({ judgement, value }: Explanation, reading: Reading, m: Messages): string {
  const known = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): string | undefined => {
    const key = keys.find((one) => one === value)
    return key === undefined ? undefined : words[key]
  }
  const source = reading.sources.find(({ id }) => id === value)
  const word =
    (judgement === "act" ? known(ACTS, m.act) : undefined) ??
    (judgement === "factuality" ? known(FACTUALITIES, m.factuality) : undefined) ??
    (judgement === "standing" ? known(STANDINGS, m.standing) : undefined) ??
    (judgement === "type" ? known(SOURCE_TYPES, m.type) : undefined) ??
    (judgement === "attribution" ? known(["direct", "indirect", "mixed"], m.quotation) : undefined)
  const entity = judgement === "entity" ? reading.entities.find(({ id }) => id === value) : undefined
  return word ?? (source === undefined ? oneLine(entity?.name ?? value) : nameOf(source, m))
}

/** @returns what a voice did, in the past: "said", "denied" */
export function didOf(act: string, m: Messages): string {
  const words: Readonly<Record<string, string>> = m.did
  return words[act] ?? m.did.unknown
}

/** @returns where a voice speaks that the statement is not its own */
export function sayWithin({ mark }: Pick<Tile, "mark">, m: Messages): string {
  return mark === "own" ? m.voice.withinOwn : m.voice.within
}

/** @returns act, how sure and how quoted: "denies, certainly not so, word for word" */
export function howOf({ statement, quotation }: Tile, m: Messages): string {
  return [
    ...(statement.act === null ? [] : [m.act[statement.act]]),
    m.factuality[statement.factuality],
    ...(quotation === null ? [] : [m.quotation[quotation]]),
  ].join(", ")
}

/** @returns the headline held against the text, in a sentence or two */
export function heldOf({ reading: { document, findings } }: View, m: Messages): { readonly words: string; readonly firmer: boolean } {
  if (document.title === null) return { words: m.headline.unread, firmer: false }
  const held = findings.find((finding) => finding.kind === "headline-unsupported")
  return held === undefined
    ? { words: m.headline.held, firmer: false }
    : { words: `${m.finding[held.kind].title}. ${sayFinding(held, m)}`, firmer: true }
}
