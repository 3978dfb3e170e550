// Labels: what kind of block each line of a text without marks is, told from its form and its place.
import type { BlockKind } from "../document/index.ts"
import { isByline } from "./byline.ts"
import { isDateLine, isTimeLine } from "./dates.ts"
import { isCorrection, labelEnd } from "./end.ts"

export type Line = {
  readonly text: string
  readonly kind: BlockKind | null // null: not known yet
}

export const SUMMARY_HEADING =
  /^(?:quick takes?|key (?:points|takeaways|facts)|highlights|at a glance|in brief|the basics|what (?:you need )?to know|summary|claves|las claves|lo esencial|puntos clave|en resumen|resumen|lo m[aá]s importante|en breve|en claves?)\s*:?$/iu
const CAPTION =
  /^(?:(?:file )?photos?|image|picture|caption|foto(?:graf[ií]a)?|imagen|pie de foto)(?: (?:credit|by|of|de|caption))?\s*[:.–—-]\s|\((?:photo|foto|image|imagen)(?: (?:by|de|credit))?\b[^)]*\)\s*$|\((?:AP|Reuters|AFP|EFE|Getty)[^)]*(?:photo|foto|images?|\/)[^)]*\)\s*$/iu
// A line with one of these says something that happened: it is a standfirst, not the description of a picture.
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|says?|said|es|son|era|fue|ha|han|ser[aá]n?|puede|dice|dijo|afirma)\b/iu
const CLOSED = /[.!?…:;]["'”’»)\]]*$|["”»]$/u
const MAX_TITLE = 200 // letters
const MAX_HEADING = 100
const MAX_PICTURE = 90
const FRONT = 8 // lines: a title, a byline, a date, a picture and the like stand in so many

/**
 * Labels the lines of a text: title, byline, captions, summary bullets, headings, corrections, sources.
 *
 * @param lines - in order; known kinds are kept
 * @returns a kind for every line
 * @example labelLines([{text: "Taxes to fall", kind: null}, {text: "Ana Reyes said …", kind: null}]) // ["title", "paragraph"]
 */
export function labelLines(lines: readonly Line[]): BlockKind[] {
  const kinds: BlockKind[] = lines.map((line) => line.kind ?? "paragraph")
  const isOpen = (index: number): boolean => lines[index]?.kind === null
  const text = (index: number): string => lines[index]?.text ?? ""
  const hasTitle = kinds.includes("title")
  if (!hasTitle && lines.length > 1 && isOpen(0) && isTitle(text(0), text(1))) kinds[0] = "title"

  for (let index = 0; index < lines.length; index++) {
    if (!isOpen(index) || kinds[index] !== "paragraph") continue
    const line = text(index)
    const isFront = index < FRONT && kinds.slice(0, index).every((kind, at) => kind !== "paragraph" || text(at).length < MAX_PICTURE)
    if (isByline(line) || (isFront && isDateLine(line))) kinds[index] = "byline"
    else if (isCorrection(line)) kinds[index] = "correction"
    else if (line.length < 600 && CAPTION.test(line)) kinds[index] = "caption"
    else if (isFront && kinds[0] === "title" && index > 0 && isPicture(line, text(index + 1))) kinds[index] = "caption"
    else if (isHeading(line) && index > 0 && index < lines.length - 1) kinds[index] = "heading"
  }
  labelSummary(lines, kinds)
  return labelEnd(lines.map((line, index) => ({ text: line.text, kind: kinds[index] ?? "paragraph" }))).map((line) => line.kind)
}

function isTitle(line: string, next: string): boolean {
  return line.length <= MAX_TITLE && !line.includes("\n") && !/[.…:;,]["'”’»)\]]*$/u.test(line) && next !== "" && !isByline(line)
}

function isHeading(line: string): boolean {
  if (isTimeLine(line)) return true
  // An address or a telephone number is somebody to ask.
  if (/@|\+?\d[\d\s-]{6,}/u.test(line)) return false
  return line.length <= MAX_HEADING && !line.includes("\n") && !CLOSED.test(line) && /\p{L}/u.test(line) && !/^[\p{Ll}"“«(]/u.test(line)
}

function isPicture(line: string, next: string): boolean {
  return (
    line.length <= MAX_PICTURE &&
    !CLOSED.test(line) &&
    !FINITE.test(line) &&
    next.length > line.length &&
    isSentenceCase(line) &&
    !SUMMARY_HEADING.test(line)
  )
}

function isSentenceCase(line: string): boolean {
  const words = line
    .split(/\s+/u)
    .slice(1)
    .filter((word) => word.length > 3)
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length <= words.length / 3
}

// Bullets under "Quick takes" near the top, and the one paragraph above them, sum the article up.
function labelSummary(lines: readonly Line[], kinds: BlockKind[]): void {
  const heading = lines.slice(0, FRONT).findIndex((line) => SUMMARY_HEADING.test(line.text.trim()))
  if (heading < 0 || kinds[heading + 1] !== "list-item") return
  kinds[heading] = "heading"
  for (let index = heading + 1; kinds[index] === "list-item"; index++) kinds[index] = "summary"
  const above = lines.slice(0, heading).flatMap((_, index) => (kinds[index] === "paragraph" ? [index] : []))
  const [only] = above
  if (only !== undefined && above.length === 1) kinds[only] = "summary"
}
