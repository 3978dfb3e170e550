// Tagger: what the language model gives for each token; infer/ runs one, tests fake one.
import type { Token } from "./tokens.ts"

/** Columns of `TokenScores.roles`: outside, then first and further tokens of source, cue and content. */
export const ROLE_LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"] as const

/** Columns of `TokenScores.names`. */
export const NAME_LABELS = [
  "O",
  "B-person",
  "I-person",
  "B-organization",
  "I-organization",
  "B-place",
  "I-place",
  "B-other",
  "I-other",
] as const

/**
 * Scores for every token of one document, from one pass of one encoder.
 *
 * @shape roles: [tokens × 7] log-probabilities; names: [tokens × 9] log-probabilities; dependent, head: [tokens × linkSize]
 */
export type TokenScores = {
  readonly roles: Float32Array
  readonly names: Float32Array
  /** A source or content span starting at token i belongs to the cue starting at token j with score dependent[i] · head[j]; row `tokens` of head: to no cue. */
  readonly dependent: Float32Array
  readonly head: Float32Array
  readonly linkSize: number
}

export interface Tagger {
  readonly name: string // "attribution"
  readonly version: string // "1.0.0"
  /** Learned scores of following one role label by another, [7 × 7], row: from. */
  readonly transitions: Float32Array
  /**
   * @param text - the document's text
   * @param tokens - all its tokens in order; `paragraph` says where a window may be cut
   * @returns the same scores for the same text, whatever else is labelled beside it
   */
  label(text: string, tokens: readonly Token[]): Promise<TokenScores>
}
