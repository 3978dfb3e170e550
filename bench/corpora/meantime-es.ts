// NewsReader MEANTIME in Spanish (CC BY 4.0): speech and cognition events with their sources; articles translated from English Wikinews.
import type { Attribution, Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import type { Count } from "../counts.ts"

/** `source`: mentions in the sentence of who speaks, nested ones too: any is right; empty: none there (half of the cues). */
export type MeantimeRecord = {
  readonly id: string
  readonly text: string
  readonly speechEvents: readonly { readonly cue: readonly Span[]; readonly source: readonly Span[] }[]
}

/** `right` of `told`: found cues whose gold tells a source. `silent`: cues of no event, left out. */
export type CueScore = { readonly cues: Count; readonly right: number; readonly told: number; readonly silent: number }

type Found = Pick<Attribution, "source" | "cue">

export const MEANTIME_ES = corpus("meantime-es/visible")

/** Title, date and the first sentences are annotated in full; further on only what speaks of the same events and people. */
const FULL_LINES = 6

/** Prepositions and marks lead to a source and are nobody's act: the corpus marks events alone. */
const NO_EVENT = /^(?:según|de acuerdo (?:con|a)|conforme a|a juicio de|en opinión de|para|\P{L}*)$/iu

/** @returns where the part of an article ends that is annotated in full: each line of the corpus is a sentence */
export function fullPartOf(text: string): number {
  return text.split("\n").slice(0, FULL_LINES).join("\n").length
}

/**
 * Scores cues and their sources. A cue is found where one of ours shares a letter with it, one for one; a source is right where
 * ours shares a letter with any mention that the corpus lists.
 *
 * @param until - what begins further on is not looked at, on either side
 * @example scoreCues(record, reading.attributions, fullPartOf(record.text)).cues
 */
export function scoreCues(record: MeantimeRecord, attributions: readonly Found[], until = record.text.length): CueScore {
  const isIn = ({ cue }: Pick<Found, "cue">): boolean => (cue[0]?.[0] ?? until) < until
  const gold = record.speechEvents.filter(isIn)
  const all = attributions.filter(isIn)
  const acts = all.filter(({ cue }) => !NO_EVENT.test(cue.map((span) => record.text.slice(...span)).join(" ")))
  const free = new Set(acts)
  let [hit, right, told] = [0, 0, 0]
  for (const event of gold) {
    const ours = [...free].find(({ cue }) => meet(cue, event.cue))
    if (ours === undefined) continue
    free.delete(ours)
    hit++
    if (event.source.length === 0) continue
    told++
    if (meet(ours.source, event.source)) right++
  }
  return { cues: { hit, gold: gold.length, found: acts.length }, right, told, silent: all.length - acts.length }
}

function meet(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end))
}
