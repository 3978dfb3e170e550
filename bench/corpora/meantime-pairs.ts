// NewsReader MEANTIME in English and Spanish (CC BY 4.0): the sentences of one article and of its translation, which stand in one order.
import type { Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"

export type ParallelRecord = {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly alignedSentences?: boolean
}

export type Translation = { readonly en: string; readonly es: string }

export const PARALLEL = [corpus("meantime-en/visible"), corpus("meantime-es/visible")] as const

const SHORTEST = 6 // words: a date or "Boeing 787" is in many articles

/**
 * Pairs the sentences of articles whose translation has as many; each sentence once, in its language.
 *
 * @example pairSentences(english, spanish)[0] // { en: "…", es: "…" }
 */
export function pairSentences(english: readonly ParallelRecord[], spanish: readonly ParallelRecord[]): readonly Translation[] {
  const pairs = spanish.flatMap(({ id, text, sentences, alignedSentences }) => {
    const original = english.find((record) => record.id === id)
    if (!original || alignedSentences !== true) return []
    return sentences.map((span, i) => ({ en: original.text.slice(...(original.sentences[i] ?? [0, 0])), es: text.slice(...span) }))
  })
  const seen = new Set<string>()
  return pairs.filter(({ en, es }) => {
    const isNew = !seen.has(en) && !seen.has(es)
    seen.add(en).add(es)
    return isNew && [en, es].every((sentence) => sentence.split(" ").length >= SHORTEST)
  })
}
