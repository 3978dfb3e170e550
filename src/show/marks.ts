// Marks: the visual grammar. What a statement looks like follows from its standing and who stands behind it.
import type { Attribution, Source, SourceType, Statement } from "../document/index.ts"

export type Mark = "named" | "document" | "unnamed" | "hearsay" | "undisclosed" | "observed" | "own"

/** Voices with a colour of their own, by their share; the further ones share a neutral, who is not named has amber. */
export const VOICE_TONES = ["v1", "v2", "v3", "v4"] as const
export const TONES = [...VOICE_TONES, "other", "unnamed", "hearsay", "undisclosed", "observed", "own"] as const
export type Tone = (typeof TONES)[number]

const UNNAMED: readonly SourceType[] = ["anonymous", "unnamed-person", "unnamed-group"]

/** @returns whether nobody could ask this source, for want of a name */
export function isUnnamed(source: Pick<Source, "type">): boolean {
  return UNNAMED.includes(source.type)
}

/** @param source - the statement's speaker; null: none, or unknown */
export function markOf(statement: Pick<Statement, "standing" | "act">, source: Pick<Source, "type"> | null): Mark {
  if (statement.standing === "undisclosed") return "undisclosed"
  if (statement.act === "rumor" && (source === null || isUnnamed(source))) return "hearsay"
  if (statement.standing === "observed") return "observed"
  if (statement.standing === "own-voice") return "own"
  if (source === null || isUnnamed(source)) return "unnamed"
  return source.type === "document" ? "document" : "named"
}

/** @returns the class names of a statement or its block: the mark's, and the voice's colour @example lookOf(tile) // "undisclosed tone-v1" */
export function lookOf({ mark, tone, continued }: { readonly mark: Mark; readonly tone: Tone; readonly continued: boolean }): string {
  return `${mark} tone-${tone}${continued ? " continued" : ""}`
}

const CERTAINTY: Readonly<Record<Statement["factuality"], number>> = {
  "CT+": 1,
  "CT-": 1,
  "PR+": 0.72,
  "PR-": 0.72,
  "PS+": 0.5,
  "PS-": 0.5,
  U: 0.4,
}
const BACKING: Readonly<Record<Mark, number>> = {
  named: 0.84,
  document: 0.84,
  observed: 0.84,
  unnamed: 0.54,
  own: 0.54,
  hearsay: 0.5,
  undisclosed: 0.9,
}

/**
 * How firmly a statement is put: the height of its block in the strip.
 *
 * Certain is taller than probable, that taller than possible; words quoted directly taller than reported ones; what no
 * named voice stands behind is lower.
 *
 * @returns in (0, 1]
 */
export function firmnessOf(
  statement: Pick<Statement, "factuality" | "standing">,
  mark: Mark,
  quotation: Attribution["quotation"] | null,
): number {
  const backing = BACKING[mark] * (statement.standing === "continued" ? 0.86 : 1)
  const literal = mark === "named" || mark === "document" ? (quotation === "direct" ? 1.19 : quotation === "mixed" ? 1.1 : 1) : 1
  return Math.min(1, CERTAINTY[statement.factuality] * backing * literal)
}
