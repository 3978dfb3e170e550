// The terminal report: the headline held against the text, the strip, at a glance, voices, findings.
import type { Finding, Reading } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { factsOf, type Fact } from "../glance.ts"
import { confidenceIn, type Language, type Messages, messagesIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import type { Mark } from "../marks.ts"
import { type Saying, type Tile, type View, type Voice, viewOf } from "../view.ts"
import { didOf, groundsOf, headerOf, heldOf, isHead, nameOf, officeOf, sayFinding, sayValue, wordsOf } from "../wording.ts"
import { measure, pad, padStart, wrap, wrapShort } from "./columns.ts"
import { type Paint, paintWith } from "./paint.ts"
import { drawStrip } from "./strip.ts"

export type TerminalOptions = {
  readonly width: number // columns; taken as 40 to 200
  readonly color: boolean
  readonly language: Language
  readonly explain?: boolean
}

type Page = { readonly width: number; readonly paint: Paint; readonly m: Messages; readonly view: View; readonly verbs: number } // verbs: columns of the widest "said"

/**
 * Writes a reading for a terminal, or for a file where `color` is false.
 *
 * @returns lines of at most `width` columns, with a line end after the last; no control characters but colours
 * @example showTerminal(reading, {width: 80, color: false, language: "en"})
 */
export function showTerminal(reading: Reading, { width, color, language, explain = false }: TerminalOptions): string {
  const m = messagesIn(language)
  const view = viewOf(reading)
  const verbs = [...new Set(view.voices.flatMap((voice) => voice.sayings.map(({ act }) => didOf(act, m))))].map(measure)
  const page = { width: Math.max(40, Math.min(200, width)), paint: paintWith(color), m, view, verbs: Math.max(0, ...verbs) }
  const sections = [
    header(page),
    drawStrip(view.body, page.width, page.paint),
    glance(page),
    ...view.voices.filter((voice) => voice.sayings.length > 0).map((voice) => voiceLines(voice, page)),
    ...GROUPS.map((mark) => group(mark, page)),
    findings(page),
    explain ? explanations(page) : [],
    footer(page),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`
}

function header({ view, m, width, paint }: Page): readonly string[] {
  const { title, warnings } = view.reading.document
  const held = heldOf(view, m)
  return [
    ...wrap(title === null ? m.noTitle : oneLine(title), width).map((line) => paint("strong", line)),
    ...wrap(headerOf(view, m, "medium").join(" · "), width).map((line) => paint("faint", line)),
    ...wrap(held.words, width).map((line) => paint(held.firmer ? "unnamed" : "faint", line)),
    ...warnings.flatMap((warning) => wrap(`! ${oneLine(warning)}`, width)),
  ]
}

function glance({ view, m, width, paint }: Page): readonly string[] {
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

function voiceLines({ source, letter, tone, share, sayings }: Voice, page: Page): readonly string[] {
  const { m, paint, view, width } = page
  const name = nameOf(source, m)
  const office = officeOf(source)
  const grounds = groundsOf(source, view.reading.document.text, m).join(" · ")
  const measureOf = [m.statements(sayings.length), ...(share === 0 ? [] : [m.percent(share)])].join(", ")
  return [
    ...headLines(letter, tone, office === "" ? name : `${name}, ${office}`, measureOf, page),
    ...(grounds === "" ? [] : wrap(grounds, width - 5).map((line) => `     ${paint("faint", line)}`)),
    ...sayings.flatMap((saying) => sayingLines(saying, page)),
  ]
}

/** The letter, the name and, at the right end where it fits, how much. */
function headLines(letter: string, tone: Voice["tone"], name: string, amount: string, { width, paint }: Page): readonly string[] {
  const [first = "", ...rest] = wrap(name, width - 5)
  const lines = [first, ...rest]
  const last = lines.at(-1) ?? ""
  const gap = width - 5 - measure(last) - measure(amount)
  const amountLine = gap >= 2 ? [] : [padStart(amount, width)]
  return [
    ...lines.map((line, i) => {
      const painted = (i === 0 ? paint(tone, pad(letter, 5)) : "     ") + paint("strong", line)
      return i === lines.length - 1 && gap >= 2 ? painted + " ".repeat(gap) + paint("faint", amount) : painted
    }),
    ...amountLine.map((line) => paint("faint", line)),
  ]
}

function sayingLines({ act, text, direct, within }: Saying, { m, width, paint, verbs: column }: Page): readonly string[] {
  const label = didOf(act, m)
  const words = direct ? m.quote(oneLine(text)) : oneLine(text)
  const lines = wrapShort(within ? `${words} (${m.voice.within})` : words, width - 5 - column - 1, 4)
  return lines.map((line, i) => `     ${i === 0 ? paint("cue", label) + " ".repeat(column - measure(label)) : " ".repeat(column)} ${line}`)
}

const GROUPS: readonly Mark[] = ["observed", "hearsay", "undisclosed", "own"]

/** Statements without a voice, one line each. */
function group(mark: Mark, page: Page): readonly string[] {
  const { view, m, width } = page
  const tiles = view.body.filter((tile) => tile.mark === mark && (tile.source === null || mark !== "undisclosed"))
  const [first] = tiles
  if (first === undefined) return []
  const names: Readonly<Partial<Record<Mark, string>>> = {
    observed: m.voice.reporter,
    hearsay: m.voice.hearsay,
    undisclosed: m.voice.undisclosed,
    own: m.voice.nobody,
  }
  const share = tiles.reduce((sum, tile) => sum + tile.share, 0)
  return [
    ...headLines(first.letter, first.tone, names[mark] ?? "", `${m.statements(tiles.length)}, ${m.percent(share)}`, page),
    ...tiles.flatMap((tile: Tile) => wrapShort(oneLine(tile.text), width - 5, mark === "own" ? 1 : 3).map((line) => `     ${line}`)),
  ]
}

function findings({ view, m, width, paint }: Page): readonly string[] {
  const { findings: found, document } = view.reading
  const title = paint("strong", m.page.findings)
  if (found.length === 0) return [title, ...wrap(m.page.noFindings, width - 2).map((line) => `  ${line}`)]
  const column = Math.max(...found.map(({ kind }) => measure(m.finding[kind].short)))
  return [
    title,
    ...found.flatMap((finding) => {
      const lines = wrapShort(findingLine(finding, document.text, m), width - column - 4, 3)
      return lines.map((line, i) => `  ${i === 0 ? pad(m.finding[finding.kind].short, column) : " ".repeat(column)}  ${line}`)
    }),
  ]
}

/** The words it is about; a headline's or a single source's are known by then, so that it says why. */
function findingLine(finding: Finding, text: string, m: Messages): string {
  const why = sayFinding(finding, m)
  if ((isHead(finding) || finding.kind === "single-source") && why !== "") return why
  const [first = "", ...others] = wordsOf(finding, text)
  return `${m.quote(first)}${others.length === 0 ? "" : `, ${m.voice.more(others.length)}`}`
}

function explanations({ view: { reading }, m, width, paint }: Page): readonly string[] {
  if (reading.explanations.length === 0) return [paint("strong", m.page.explanations), `  ${m.explain.empty}`]
  return [
    paint("strong", m.page.explanations),
    ...reading.explanations.flatMap((explanation) => {
      const judged = `${m.explain[explanation.judgement]}: ${sayValue(explanation, reading, m)}`
      const words = wordsOf(explanation, reading.document.text).map(m.quote).join(" ")
      const [first = "", ...rest] = wrap(
        `${judged} · ${sayAuthor(explanation.by, m)}, ${confidenceIn(m.locale, explanation.confidence)}`,
        width - 7,
      )
      return [
        `  ${pad(oneLine(explanation.of), 5)}${first}`,
        ...rest.map((line) => `       ${line}`),
        ...wrapShort(words, width - 7, 2).map((line) => `       ${paint("faint", line)}`),
      ]
    }),
  ]
}

function footer({ view: { reading }, m, width, paint }: Page): readonly string[] {
  const how = m.method.how(oneLine(reading.firsthand), `${oneLine(reading.model.name)} ${oneLine(reading.model.version)}`)
  return wrap(`${m.method.what} ${how}`, width).map((line) => paint("faint", line))
}
