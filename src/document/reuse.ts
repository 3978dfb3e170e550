// Reuse: what two documents share word for word or nearly so, and whether one is a copy of the other.
import type { SharedPassage } from "./comparison.ts"

export type ReuseKind =
  | "verbatim" // each holds the whole of the other, but for small edits
  | "partial" // long passages, with cuts or additions
  | "rewrite" // the same facts in the same order in other words

/** A shared passage, and how much of it is somebody's speech. */
export type ReusedPassage = SharedPassage & {
  readonly quoted: number // share of its words that either text has as a quotation, [0, 1]
}

/** How much of one document stands in the other. */
export type Containment = {
  readonly all: number // share of its words in shared passages, [0, 1]
  readonly own: number // the same of its words outside quotations; 0 where it has none
  readonly ownWords: number // so many words outside quotations are shared
  readonly gist: number // share of its pairs of telling words, outside quotations, that the other has as near to one another
  readonly order: number // share of its telling words that both have in one order
}

/** What two documents share. It has no direction: who copied whom takes more than the two texts. */
export type Reuse = {
  readonly kind: ReuseKind | null // null: no copy; what they share are quotations, phrases or nothing
  readonly passages: readonly ReusedPassage[] // in the order of the left text, disjoint in both
  readonly left: Containment // of the left document in the right
  readonly right: Containment
  readonly confidence: number // of `kind`
  readonly by: string
}
