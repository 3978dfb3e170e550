// UW event factuality (MIT): words that stand for events, and how certain the text presents each, from -3 to 3 (the mean of a crowd).
import { contains, type Factuality, type Reading, type Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import type { Sentence } from "./sentences.ts"

export type UwRecord = Sentence & { readonly events: readonly { readonly span: Span; readonly value: number }[] }

export const UW_FACTUALITY = corpus("uw-factuality/dev")

const DEGREES = ["U", "PS", "PR", "CT"] as const

/**
 * Maps a value to the nearest point of the scale on which Stanovsky et al. (2017) laid FactBank's labels: certain 3, probable 2,
 * possible 1, unknown 0, with the sign of the polarity. Other borders would be those that fit some
 * figure: what most of the five people marked is not told by their mean.
 *
 * @example factualityOf(2.6) // "CT+"
 */
export function factualityOf(value: number): Factuality {
  const degree = DEGREES[Math.floor(Math.abs(value) + 0.5)] ?? "CT"
  return degree === "U" ? "U" : `${degree}${value < 0 ? "-" : "+"}`
}

/** What is asked of a label: all of it, its degree, its polarity. */
export const PARTS: readonly { readonly what: string; readonly part: (label: Factuality) => string }[] = [
  { what: "degree and polarity", part: (label) => label },
  { what: "degree alone", part: (label) => label.replace(/[+-]/u, "") },
  { what: "polarity alone", part: (label) => label.replace(/^(?:CT|PR|PS)/u, "") },
]

/** What a reading says of the words in `span`. */
export type Judgement = { readonly span: Span; readonly factuality: Factuality }

/**
 * What a reading says of an event. Its own word on it, where the reading takes it for one. Else, in what a source says: the
 * factuality of the innermost such content. A cue is the saying itself, which whoever tells of it presents as done: certain,
 * unless it stands in what somebody else says. Elsewhere: the statement's.
 *
 * @returns null where no statement covers the event
 * @example judgementAt(reading, [23, 27])?.factuality // "CT+"
 */
export function judgementAt(
  { events, attributions, statements }: Pick<Reading, "events" | "attributions" | "statements">,
  event: Span,
): Judgement | null {
  const holding = (spans: readonly Span[], factuality: Factuality): readonly Judgement[] =>
    spans.filter((span) => contains(span, event)).map((span) => ({ span, factuality }))
  const inner = attributions
    .flatMap(({ content, factuality }) => holding(content, factuality))
    .toSorted((a, b) => lengthOf(a.span) - lengthOf(b.span))[0]
  return (
    events.find(({ span }) => contains(event, span) || contains(span, event)) ??
    inner ??
    attributions.flatMap(({ cue }) => holding(cue, "CT+"))[0] ??
    statements.flatMap(({ span, factuality }) => holding([span], factuality))[0] ??
    null
  )
}

function lengthOf([start, end]: Span): number {
  return end - start
}
