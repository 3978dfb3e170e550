// Lead: a case in a few figures, the telling ones first.
import type { Messages } from "../messages/index.ts"
import type { Pile } from "./pile.ts"
import type { SourceTally } from "./tallies.ts"
import { isUnnamed } from "../marks.ts"

/** @returns sentences without their full stop @example leadOf(pile, tallies, m)[0] // "23 documents, 14 of them are copies, rewrites or citations" */
export function leadOf({ linked, into }: Pile, sources: readonly SourceTally[], m: Messages): readonly string[] {
  const { documents, claims, disputes, edits } = linked
  const repeats = documents.filter(({ id }) => into(id).length > 0).length
  const whole = claims.filter(({ variantOf }) => variantOf === null)
  const single = whole.filter(({ corroboration }) => corroboration === 1).length
  const none = whole.filter(({ corroboration }) => corroboration === 0).length
  const silent = edits.filter(({ disclosed }) => !disclosed).length
  const join = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(", ")
  const some = (n: number, words: (n: number) => string): string | null => (n === 0 ? null : words(n))
  return [
    join(m.pile.documents(documents.length), some(repeats, m.pile.repeats)),
    m.pile.voices(sources.length, sources.filter(isUnnamed).length),
    join(m.pile.claims(whole.length), some(single, m.pile.single), some(none, m.pile.unsupported)),
    join(m.pile.disputed(disputes.length), some(silent, m.pile.silent)),
  ]
}
