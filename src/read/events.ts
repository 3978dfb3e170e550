// Events: the words that tell of something that happens or holds, each with how firmly the text presents it.
import type { Event } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { EVENT_LABELS, type TokenScores } from "./tagger.ts"

/**
 * Finds the events of a document's sentences: what the model takes for one, of the factuality that it finds likeliest.
 *
 * @param scores - of the document's tokens; without columns for events there are none
 * @example findEvents(prose, scores, "attribution-1.3.0") // [{ span: [10, 16], factuality: "CT+", confidence: 0.9, by: "attribution-1.3.0" }]
 */
export function findEvents(prose: Prose, { events }: Pick<TokenScores, "events">, by: string): readonly Event[] {
  if (events.length === 0) return []
  return prose.sentences.flatMap(({ from, to }) =>
    prose.tokens.slice(from, to).flatMap(({ span }, i): readonly Event[] => {
      const row = events.subarray((from + i) * EVENT_LABELS.length, (from + i + 1) * EVENT_LABELS.length)
      const best = row.indexOf(Math.max(...row))
      const label = EVENT_LABELS[best] ?? "none"
      if (label === "none") return []
      const confidence = Math.round(1000 * Math.exp(row[best] ?? 0)) / 1000 // exp differs in the last bit from one JavaScript engine to another
      return [{ span, factuality: label, confidence, by }]
    }),
  )
}
