// Source: who speaks in one article, all mentions of them together.
import type { Span } from "./span.ts"

export const SOURCE_TYPES = ["named-person", "named-organization", "document", "anonymous", "unnamed-person", "unnamed-group"] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

export type Source = {
  readonly id: string // "s1", by first mention
  readonly type: SourceType
  readonly name: string | null // longest form in the text; for the unnamed the words used ("critics", "a senior official")
  readonly title: string | null // office or role as the text puts it
  readonly affiliation: string | null
  readonly justification: readonly Span[] // the words that tell the reader why this source is here
  readonly mentions: readonly Span[]
  readonly entity: string | null // id of an Entity
  readonly anonymity: { readonly granted: boolean; readonly reason: readonly Span[] } | null // anonymous only; reason empty: none given
  readonly secondHand: boolean // an outlet whose statement this outlet repeats
  readonly confidence: number
  readonly by: string
}
