// AnCora-ES news: attributions that rules over gold trees made (silver), so only what they hold is looked for: recall of their words.
import type { Attribution, Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import { type Count, shared, wordsIn, wordsOf } from "../counts.ts"

type Parts = Pick<Attribution, "source" | "cue" | "content">

export type AncoraRecord = {
  readonly id: string
  readonly text: string
  readonly silverAttributions: readonly (Parts & { readonly kind: "say" | "cognition" })[]
}

export const ANCORA_ES = corpus("ancora-es/dev")

/**
 * Counts, for one role, the words of the silver spans and how many of them are in a span of ours of that role; `found` has no
 * meaning beyond recall, as the silver is not complete.
 *
 * @example countRole(record, reading.attributions, "cue") // { hit: 7, gold: 9, found: 11 }
 */
export function countRole(
  { text, silverAttributions }: Pick<AncoraRecord, "text" | "silverAttributions">,
  attributions: readonly Parts[],
  role: keyof Parts,
): Count {
  const words = wordsOf(text)
  const spansOf = (all: readonly Parts[]): readonly Span[] => all.flatMap((one) => one[role])
  const [gold, found] = [wordsIn(words, spansOf(silverAttributions)), wordsIn(words, spansOf(attributions))]
  return { hit: shared(gold, found), gold: gold.size, found: found.size }
}
