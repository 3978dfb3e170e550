// Signed quotations: “…” ― Edna Varga. A dash and a name to the end of the line say whose words the line holds.
import { type AttributionParts, byRule, contains, overlaps, type Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import type { Quotation } from "./quotations.ts"

/** A dash, a name in capitals, and who that is: its age, trade or place; nothing else to the end of the line. */
const SIGNATURE =
  /^\s*(?<dash>[―—–]|--?)[^\S\n]*(?<name>\p{Lu}[\p{L}.'’-]*(?:[^\S\n]+(?:(?:de|del|la|las|los|van|von|da|y|e|of|the|and)[^\S\n]+)*\p{Lu}[\p{L}.'’-]*){0,6}(?:,[^\S\n]+[\p{L}\p{N}][^\n“”"«»;:]{0,60})?)[^\S\n]*(?:\n|$)/u

/** Letters after a quotation that are looked at: a signature is shorter. */
const REACH = 160

/**
 * Gives quotations that fill a line, or begin one, to who signs them. What was found of such a quotation without a source goes into that.
 *
 * @param known - attributions found so far
 * @returns them and the signed ones
 * @example signQuotations(prose, [])[0]?.source // of “It will hold.” ― Edna Varga: the span of "Edna Varga"
 */
export function signQuotations(prose: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  const { text } = prose.document
  const signed: AttributionParts[] = []
  for (const quotation of prose.quotations) {
    const [start, end] = quotation.span
    if (quotation.depth > 0 || quotation.dialogue || quotation.scare || !beginsLine(text, start)) continue
    const signature = SIGNATURE.exec(text.slice(end, end + REACH))
    const { dash = "", name = "" } = signature?.groups ?? {}
    if (signature === null || isClaimed(known, quotation)) continue
    const at = end + signature[0].indexOf(dash)
    const from = end + signature[0].indexOf(name, at - end + dash.length)
    const source: Span = [from, from + name.replace(/\.$/u, "").trimEnd().length]
    signed.push({
      source: [source],
      cue: [[at, at + dash.length]],
      content: [quotation.span],
      quotation: "direct",
      confidence: 0.85,
      by: byRule("attributions/signature"),
    })
  }
  if (signed.length === 0) return known
  const isReplaced = ({ source, cue, content }: AttributionParts): boolean =>
    signed.some((one) => {
      const whole: Span = [one.content[0]?.[0] ?? 0, one.source[0]?.[1] ?? 0]
      const own = [...source, ...cue, ...content]
      return source.every((span) => overlaps(span, one.source[0] ?? span)) && own.every((span) => contains(whole, span))
    })
  return [...known.filter((part) => !isReplaced(part)), ...signed]
}

function beginsLine(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start).trimEnd()
  return /\n\s*$/u.test(text.slice(Math.max(0, start - 8), start)) || (before === "" && start < 8)
}

/** Whether somebody else says all of it already. */
function isClaimed(known: readonly AttributionParts[], { inner }: Quotation): boolean {
  return known.some(({ source, content }) => source.length > 0 && content.some((span) => contains(span, inner)))
}
