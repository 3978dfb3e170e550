// Tagger: what the language model gives for each token; infer/ runs one, tests fake one.
import { ACTS, FACTUALITIES, STANDINGS } from "../document/index.ts"
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

/** Columns of the labels that are read at one token: of a statement's first token, of a cue's (what it does, how firmly). */
export const JUDGED_LABELS = { standings: STANDINGS, acts: ACTS, factualities: FACTUALITIES } as const

/** Columns of `TokenScores.events`, of every word: no event, or one of that factuality. */
export const EVENT_LABELS = ["none", ...FACTUALITIES] as const

/** Numbers of a token's vector; the mean over a sentence's tokens is the sentence's. */
export const VECTOR_SIZE = 256

/**
 * Scores for every token of one document, from one pass of one encoder.
 *
 * @shape roles: [tokens × 7], names: [tokens × 9], standings, acts, factualities, events: [tokens × labels], all log-probabilities;
 *   dependent, head: [tokens × linkSize]; vector: [tokens × VECTOR_SIZE]
 */
export type TokenScores = { readonly [name in keyof typeof JUDGED_LABELS]: Float32Array } & {
  readonly roles: Float32Array
  readonly names: Float32Array
  readonly events: Float32Array
  /** A source or content span starting at token i belongs to the cue starting at token j with score dependent[i] · head[j]; row `tokens` of head: to no cue. */
  readonly dependent: Float32Array
  readonly head: Float32Array
  readonly linkSize: number
  readonly vector: Float32Array
}

/** Of an attribution whose scores give it the chance `c`, σ(slope · logit c + shift) is how often it is right. */
export type Calibration = { readonly slope: number; readonly shift: number }

export interface Tagger {
  readonly name: string // "attribution"
  readonly version: string // "1.0.0"
  /** null: how often its attributions are right was not measured. */
  readonly calibration: Calibration | null
  /** Learned scores of following one role label by another, [7 × 7], row: from. */
  readonly transitions: Float32Array
  /**
   * @param text - the document's text
   * @param tokens - all its tokens in order; `paragraph` says where a window may be cut
   * @returns the same scores for the same text, whatever else is labelled beside it
   */
  label(text: string, tokens: readonly Token[]): Promise<TokenScores>
}

/** Scores of a model that says nothing of how anything is to be judged: the rules alone decide. */
export const UNJUDGED = {
  standings: new Float32Array(),
  acts: new Float32Array(),
  factualities: new Float32Array(),
  events: new Float32Array(),
  vector: new Float32Array(),
} as const
