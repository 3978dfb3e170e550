// Parts: the attributions of PolNeAR's articles and ours in the same words, for span F1 broken down and for errors by kind.
import { readFileSync } from "node:fs"
import type { Reading, Span } from "../../src/document/index.ts"
import { parseLines, readData, readTexts } from "../command.ts"
import { wordsIn, wordsOf } from "../counts.ts"
import { type PolnearRecord, takeFirst } from "./polnear.ts"

export const ROLES = ["source", "cue", "content"] as const
export type Role = (typeof ROLES)[number]
export type Roles<T> = { readonly [role in Role]: T }

/** One attribution, annotated or found. */
export type Part = {
  readonly spans: Roles<readonly Span[]>
  readonly words: Roles<readonly number[]> // ascending, numbers of the words that are scored
  readonly nested: boolean // found inside the content of another; PolNeAR annotates none so
}

export type MarkedArticle = {
  readonly id: string // publisher, date and first words of the title, with "_" between
  readonly text: string // the title is its first paragraph
  readonly words: readonly Span[] // without those of `discard`
  readonly gold: readonly Part[]
  readonly found: readonly Part[]
  readonly reading: Reading
}

/**
 * Reads a file of PolNeAR with the built command.
 *
 * @param options.most - lines at most
 * @param options.readings - path of what `read --jsonl` printed for the file before: nothing is read again
 * @returns null, and a line printed, where the file is absent
 */
export function readPolnear(
  path: string,
  options: { readonly most?: string; readonly readings?: string },
): readonly MarkedArticle[] | null {
  const lines = readData<PolnearRecord>(path, options.most)
  if (lines === null) return null
  const records = takeFirst(lines)
  const printed =
    options.readings === undefined
      ? readTexts(records.map(({ id, text }) => ({ id, text })))
      : parseLines<Reading>(readFileSync(options.readings, "utf8"))
  const readings = new Map(printed.map((reading) => [reading.document.id, reading]))
  return records.map((record) => {
    const reading = readings.get(record.id)
    if (reading?.document.text !== record.text) throw new Error(`The readings hold none of "${record.id}" as it is in ${path}.`)
    return markArticle(record, reading)
  })
}

/** Puts the annotated and the found attributions of one article in the same words. */
export function markArticle({ id, text, attributions, discard = [] }: PolnearRecord, reading: Reading): MarkedArticle {
  const all = wordsOf(text)
  const discarded = wordsIn(all, discard)
  const words = all.filter((_, i) => !discarded.has(i))
  const pick = (spans: readonly Span[]): readonly number[] => [...wordsIn(words, spans)].toSorted((a, b) => a - b)
  const part = ({ source, cue, content }: Roles<readonly Span[]>, nested: boolean): readonly Part[] => {
    const picked = { source: pick(source), cue: pick(cue), content: pick(content) }
    return ROLES.some((role) => picked[role].length > 0) ? [{ spans: { source, cue, content }, words: picked, nested }] : []
  }
  return {
    id,
    text,
    words,
    gold: attributions.flatMap((one) => part(one, false)),
    found: reading.attributions.flatMap((one) => part(one, one.parent !== null)),
    reading,
  }
}

/**
 * Joins neighbouring words to unbroken runs, the unit of span F1.
 *
 * @param numbers - ascending
 * @returns first and last number of each
 * @example findRuns([1, 2, 5]) // [[1, 2], [5, 5]]
 */
export function findRuns(numbers: readonly number[]): readonly Span[] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}
