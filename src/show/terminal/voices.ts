// Voices on a terminal: who speaks and what each said, and the statements that have no voice.
import type { Mark } from "../marks.ts"
import { oneLine } from "../safe.ts"
import type { Saying, Tile, Voice } from "../view.ts"
import { didOf, groundsOf, nameOf, officeOf, sayWithin } from "../wording.ts"
import { measure, pad, padStart, wrap, wrapShort } from "./columns.ts"
import { more, type Sheet } from "./sheet.ts"

/** Statements of one voice that are listed, and of nobody's; the page and every other output have all. */
const SHOWN = 12

/** @returns all voices with what each said, then what has no voice but the outlet's; a paragraph each */
export function voiceSections(sheet: Sheet): readonly (readonly string[])[] {
  const voices = sheet.view.voices.filter((voice) => voice.sayings.length > 0)
  const verbs = voices.flatMap((voice) => voice.sayings.map(({ act }) => measure(didOf(act, sheet.m))))
  const column = Math.max(0, ...verbs)
  return [...voices.map((voice) => voiceLines(voice, column, sheet)), ...GROUPS.map((mark) => group(mark, sheet))]
}

/** @returns what the outlet says in its own voice, a line each; none where there is nothing */
export function ownVoice(sheet: Sheet): readonly string[] {
  return group("own", sheet)
}

function voiceLines({ source, letter, tone, share, sayings }: Voice, column: number, sheet: Sheet): readonly string[] {
  const { m, paint, view, width } = sheet
  const name = nameOf(source, m)
  const office = officeOf(source)
  const grounds = groundsOf(source, view.reading.document.text, m).join(" · ")
  const measureOf = [m.statements(sayings.length), ...(share === 0 ? [] : [m.percent(share)])].join(", ")
  const shown = shownOf(sayings.length)
  return [
    ...headLines(letter, tone, office === "" ? name : `${name}, ${office}`, measureOf, sheet),
    ...(grounds === "" ? [] : wrap(grounds, width - 5).map((line) => `     ${paint("faint", line)}`)),
    ...sayings.slice(0, shown).flatMap((saying) => sayingLines(saying, column, sheet)),
    ...more(sayings.length - shown, "     ", sheet),
  ]
}

/** The letter, the name and, at the right end where it fits, how much. */
function headLines(letter: string, tone: Voice["tone"], name: string, amount: string, { width, paint }: Sheet): readonly string[] {
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

function sayingLines({ tile, act, text, direct, within }: Saying, column: number, { m, width, paint }: Sheet): readonly string[] {
  const label = didOf(act, m)
  const words = direct ? m.quote(oneLine(text)) : oneLine(text)
  const lines = wrapShort(within ? `${words} (${sayWithin(tile, m)})` : words, width - 5 - column - 1, 4)
  return lines.map((line, i) => `     ${i === 0 ? paint("cue", label) + " ".repeat(column - measure(label)) : " ".repeat(column)} ${line}`)
}

const GROUPS: readonly Mark[] = ["unnamed", "observed", "hearsay", "undisclosed"]

/** Statements without a voice; of the many in the outlet's own, a line each. */
function group(mark: Mark, sheet: Sheet): readonly string[] {
  const { view, m, width } = sheet
  const tiles = view.body.filter((tile) => tile.mark === mark && (tile.source === null || (mark !== "unnamed" && mark !== "undisclosed")))
  const [first] = tiles
  if (first === undefined) return []
  const names: Readonly<Partial<Record<Mark, string>>> = {
    unnamed: m.voice.unknown,
    observed: m.voice.reporter,
    hearsay: m.voice.hearsay,
    undisclosed: m.voice.undisclosed,
    own: m.voice.nobody,
  }
  const share = tiles.reduce((sum, tile) => sum + tile.share, 0)
  const shown = tiles.slice(0, shownOf(tiles.length))
  return [
    ...headLines(first.letter, first.tone, names[mark] ?? "", `${m.statements(tiles.length)}, ${m.percent(share)}`, sheet),
    ...shown.flatMap((tile: Tile) => wrapShort(oneLine(tile.text), width - 5, mark === "own" ? 1 : 3).map((line) => `     ${line}`)),
    ...more(tiles.length - shown.length, "     ", sheet),
  ]
}

/** A few more are not worth leaving out. */
function shownOf(n: number): number {
  return n > SHOWN + 2 ? SHOWN : n
}
