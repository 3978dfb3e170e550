// Comparison: two readings side by side, as `firsthand compare` shows them.
import type { Span } from "./span.ts"

/** A passage that both texts hold, word for word but for small edits. */
export type SharedPassage = {
  readonly left: Span
  readonly right: Span
  readonly similarity: number // share of its words that are the same, [0, 1]
}

export type Aspect = "source" | "standing" | "act" | "factuality" | "number"

/** One way in which the same statement differs; values as a reading has them, a source by its name, null: nobody. */
export type Difference = { readonly aspect: Aspect; readonly left: string | null; readonly right: string | null }

/** Two statements that say the same of the same thing. */
export type StatementPair = {
  readonly left: string // id of a Statement of the left reading
  readonly right: string
  readonly similarity: number // [0, 1]
  readonly differences: readonly Difference[]
}

/** Words that one version has in place of the other's; a span without length where it has none. */
export type Edit = { readonly left: Span; readonly right: Span }

export type Comparison = {
  readonly versions: boolean // two versions of one article rather than two articles
  readonly comparable: "words" | "names-and-numbers" // the latter where the languages differ
  readonly shared: readonly SharedPassage[] // in the order of the left text
  readonly sharedShare: { readonly left: number; readonly right: number } // of each text's words, [0, 1]
  readonly pairs: readonly StatementPair[] // in the order of the left text
  readonly onlyLeft: readonly string[] // ids of statements
  readonly onlyRight: readonly string[]
  readonly names: { readonly both: readonly string[]; readonly onlyLeft: readonly string[]; readonly onlyRight: readonly string[] }
  readonly numbers: { readonly both: readonly string[]; readonly onlyLeft: readonly string[]; readonly onlyRight: readonly string[] }
  readonly edits: readonly Edit[] // two versions only
  readonly warnings: readonly string[] // what could not be compared, for a person
  readonly by: string
}
