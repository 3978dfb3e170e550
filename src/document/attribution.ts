// Attribution: who is said to say what (source, cue, content), and how firmly.
import type { Span } from "./span.ts"

export const ACTS = [
  "say",
  "confirm",
  "deny",
  "allege",
  "believe",
  "predict",
  "promise",
  "intend",
  "demand",
  "warn",
  "ask",
  "judge",
  "rumor",
  "decline",
] as const
export type Act = (typeof ACTS)[number]

/** Certain, probable, possible; positive, negative; unknown (questions, refusals, wishes). A denial is CT- of what is denied. */
export const FACTUALITIES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "U"] as const
export type Factuality = (typeof FACTUALITIES)[number]

export const QUOTATION_KINDS = ["direct", "indirect", "mixed"] as const
export type QuotationKind = (typeof QUOTATION_KINDS)[number]

/** What the model and the quotation marks give, before anybody has judged who speaks and how firmly. */
export type AttributionParts = {
  readonly source: readonly Span[] // empty: the article names no one here
  readonly cue: readonly Span[] // empty: the quotation stands alone
  readonly content: readonly Span[] // one or more; a cue may interrupt it
  readonly quotation: QuotationKind
  readonly confidence: number // [0, 1]: that source, cue and content belong together and are right
  readonly by: string
}

export type Attribution = AttributionParts & {
  readonly id: string // "a1", in text order
  readonly speaker: string | null // id of a Source; null: unknown, never a guess
  readonly act: Act | null // null: cannot be told
  readonly factuality: Factuality
  readonly parent: string | null // id of the attribution whose content holds this one
}
