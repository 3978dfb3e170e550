// Shown: what a judgement of two documents rests on, on both sides, until it is known which of them came first.
import type { DerivationEvidence, Span } from "../document/index.ts"

export type Shown = {
  readonly kind: DerivationEvidence["kind"]
  readonly left: Span | null
  readonly right: Span | null
  readonly note: string | null
}

/** @param turned - the right document came first @returns it as evidence @example orientShown(shown, true).from // the right's span */
export function orientShown({ kind, left, right, note }: Shown, turned: boolean): DerivationEvidence {
  return turned ? { kind, from: right, to: left, note } : { kind, from: left, to: right, note }
}
