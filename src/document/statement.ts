// Statement: the tiles of title and body, each with the standing of what it says.
import type { Act, Factuality } from "./attribution.ts"
import type { Span } from "./span.ts"

export const STANDINGS = ["attributed", "continued", "observed", "own-voice", "undisclosed"] as const
export type Standing = (typeof STANDINGS)[number]

export type Statement = {
  readonly id: string // "t1", in text order
  readonly span: Span // disjoint; together they hold every sentence of title and body
  readonly standing: Standing
  readonly speaker: string | null // id of a Source; "continued": who still speaks; "own-voice": null
  readonly act: Act | null
  readonly factuality: Factuality
  readonly attributions: readonly string[]
  readonly confidence: number
  readonly by: string
}
