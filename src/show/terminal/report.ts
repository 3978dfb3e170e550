// The terminal report: the headline held against the text, the strip, at a glance, voices, findings.
import type { Reading } from "../../document/index.ts"
import { factsOf, type Fact } from "../glance.ts"
import { type Language, messagesIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { viewOf } from "../view.ts"
import { headerOf, heldOf } from "../wording.ts"
import { measure, padStart, wrap } from "./columns.ts"
import { explanations } from "./explanations.ts"
import { findings } from "./findings.ts"
import { paintWith } from "./paint.ts"
import type { Sheet } from "./sheet.ts"
import { drawStrip } from "./strip.ts"
import { ownVoice, voiceSections } from "./voices.ts"

export type TerminalOptions = {
  readonly width: number // columns; taken as 40 to 200
  readonly color: boolean
  readonly language: Language
  readonly explain?: boolean
}

/**
 * Writes a reading for a terminal, or for a file where `color` is false.
 *
 * @returns lines of at most `width` columns, with a line end after the last; no control characters but colours
 * @example showTerminal(reading, {width: 80, color: false, language: "en"})
 */
export function showTerminal(reading: Reading, { width, color, language, explain = false }: TerminalOptions): string {
  const m = messagesIn(language)
  const view = viewOf(reading)
  const sheet = { width: Math.max(40, Math.min(200, width)), paint: paintWith(color), m, view }
  const sections = [
    header(sheet),
    drawStrip(view.body, sheet.width, sheet.paint),
    glance(sheet),
    ...voiceSections(sheet),
    findings(sheet),
    ownVoice(sheet),
    explain ? explanations(sheet) : [],
    footer(sheet),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`
}

function header({ view, m, width, paint }: Sheet): readonly string[] {
  const { title, warnings } = view.reading.document
  const held = heldOf(view, m)
  return [
    ...wrap(title === null ? m.noTitle : oneLine(title), width).map((line) => paint("strong", line)),
    ...wrap(headerOf(view, m, "medium").join(" · "), width).map((line) => paint("faint", line)),
    ...wrap(held.words, width).map((line) => paint(held.firmer ? "unnamed" : "faint", line)),
    ...warnings.flatMap((warning) => wrap(`! ${oneLine(warning)}`, width)),
  ]
}

function glance({ view, m, width, paint }: Sheet): readonly string[] {
  const facts = factsOf(view, m)
  const figures = Math.max(...facts.map((fact) => measure(fact.figure)))
  const half = Math.floor((width - 2) / 2)
  const plain = ({ figure, words }: Fact): string => `  ${padStart(figure, figures)} ${words}`
  const painted = (fact: Fact): string => plain(fact).replace(fact.figure, paint("strong", fact.figure))
  const lines: string[] = []
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i]
    const next = facts[i + 1]
    if (fact === undefined) break
    if (next !== undefined && width >= 72 && measure(plain(fact)) < half && measure(plain(next)) <= half) {
      lines.push(painted(fact) + " ".repeat(half - measure(plain(fact))) + painted(next))
      i++
    } else {
      const [first = "", ...rest] = wrap(fact.words, width - figures - 3)
      lines.push(painted({ ...fact, words: first }), ...rest.map((line) => " ".repeat(figures + 3) + line))
    }
  }
  return lines
}

function footer({ view: { reading }, m, width, paint }: Sheet): readonly string[] {
  const how = m.method.how(oneLine(reading.firsthand), `${oneLine(reading.model.name)} ${oneLine(reading.model.version)}`)
  return wrap(`${m.method.what} ${how}`, width).map((line) => paint("faint", line))
}
