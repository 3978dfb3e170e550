// Vectors: what each statement means, as numbers; statements that say the same have vectors that point the same way.
import type { Statement } from "../document/index.ts"
import { tokensIn } from "./phrases.ts"
import { type TokenScores, VECTOR_SIZE } from "./tagger.ts"
import type { Token } from "./tokens.ts"

/** A component of 1 as a whole number. */
const ONE = 127

/**
 * Finds the vectors of statements: of each the mean over its tokens, of length 1, in 127ths.
 *
 * @shape vector: [tokens × VECTOR_SIZE]; returns [statements × VECTOR_SIZE], empty where the model gives none
 * @example findVectors(tokens, statements, scores).subarray(0, VECTOR_SIZE) // of the first statement
 */
export function findVectors(
  tokens: readonly Token[],
  statements: readonly Statement[],
  { vector }: Pick<TokenScores, "vector">,
): Int8Array {
  if (vector.length === 0) return new Int8Array()
  const found = new Int8Array(statements.length * VECTOR_SIZE)
  statements.forEach(({ span }, i) => {
    const sum = new Float64Array(VECTOR_SIZE)
    const [from, to] = tokensIn(tokens, span)
    for (let token = from; token < to; token++) {
      for (let d = 0; d < VECTOR_SIZE; d++) sum[d] = (sum[d] ?? 0) + (vector[token * VECTOR_SIZE + d] ?? 0)
    }
    const length = Math.hypot(...sum) || 1
    found.set(
      sum.map((value) => Math.round((value / length) * ONE)),
      i * VECTOR_SIZE,
    )
  })
  return found
}
