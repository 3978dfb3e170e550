// Turn parts: the attributions of an interview, one for each turn.
import { type AttributionParts, byRule, overlapLength, type Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { findTurns } from "./turns.ts"

const BY = byRule("attributions/turn")

/**
 * Makes each turn of an interview an attribution: the label is its source, or its cue where it names nobody ("Q:").
 *
 * @param known - what the model found
 * @example findTurnParts(prose, []).length // 2 for "Q: Who signed?" over "A: She did."
 */
export function findTurnParts({ document, tokens }: Prose, known: readonly AttributionParts[]): readonly AttributionParts[] {
  return findTurns(document, tokens).map(({ from, said, to, named }) => {
    const spanOf = (start: number, end: number): Span => [tokens[start]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0]
    const source: readonly Span[] = named ? [spanOf(from, said - 1)] : []
    const cue: readonly Span[] = [named ? spanOf(said - 1, said) : spanOf(from, said)]
    const part: AttributionParts = { source, cue, content: [spanOf(said, to)], quotation: "direct", confidence: 0.85, by: BY }
    const model = known.find((other) => says(part, other))
    return model ? { ...part, confidence: Math.max(part.confidence, model.confidence) } : part
  })
}

/** @returns whether `part` says what the whole turn does, or takes its label for something said */
export function says(turn: AttributionParts, part: AttributionParts): boolean {
  const label = [...turn.source, ...turn.cue]
  return overlapLength(label, [...part.source, ...part.cue, ...part.content]) > 0
}
