// Calibrate: from an attribution's scores to how often such attributions are right.
import type { AttributionParts } from "../document/index.ts"
import type { Tagger } from "./tagger.ts"

const LEAST = 1e-3 // a chance nearer to 0 or 1 is rounded to it, or its logit would be infinite

/**
 * Gives each attribution that rests on the model's scores the confidence that was measured for them on articles that the
 * model did not learn from; rules keep theirs.
 *
 * @source Platt 1999
 * @example calibrate(attributions, tagger)[0]?.confidence // 0.81, where the scores alone gave 0.9
 */
export function calibrate<T extends Pick<AttributionParts, "confidence" | "by">>(
  attributions: readonly T[],
  { name, version, calibration }: Pick<Tagger, "name" | "version" | "calibration">,
): readonly T[] {
  const byModel = `${name}-${version}`
  return attributions.map((one) => {
    if (one.by !== byModel || calibration === null) return one
    const logit = calibration.slope * logitOf(one.confidence) + calibration.shift
    return { ...one, confidence: Math.round(1000 / (1 + Math.exp(-logit))) / 1000 } // exp differs in the last bit by engine
  })
}

/** @returns the logarithm of the odds of a chance @example logitOf(0.5) // 0 */
export function logitOf(chance: number): number {
  const inside = Math.min(Math.max(chance, LEAST), 1 - LEAST)
  return Math.log(inside / (1 - inside))
}
