// FNC-1: article bodies of 2014 and 2015 in which many outlets copy one another, and pairs of them that share word 7-grams (no licence is stated;
// the bodies are their publishers'). How much they share was computed, nobody labelled it.
import { corpus } from "../command.ts"

export type BodyRecord = { readonly id: string; readonly text: string }

/** Shares are of one body's 7-grams; `a` and `b` are "train:ID". */
export type PairRecord = {
  readonly a: string
  readonly b: string
  readonly contA_outsideQuotes: number
  readonly contB_outsideQuotes: number
}

export const BODIES = corpus("fnc1/bodies-train")
export const PAIRS = corpus("fnc1/reuse-candidates")

/** `copy`: one holds 80 % of the other outside quotations; `speech`: neither holds 10 %, so that they share quotations and phrases; `part`: between. */
export type Sharing = "copy" | "part" | "speech"

/** @example sharingOf({ a: "train:1", b: "train:2", contA_outsideQuotes: 0.95, contB_outsideQuotes: 0.4 }) // "copy" */
export function sharingOf(pair: PairRecord): Sharing {
  const most = Math.max(pair.contA_outsideQuotes, pair.contB_outsideQuotes)
  if (most >= 0.8) return "copy"
  return most < 0.1 ? "speech" : "part"
}
