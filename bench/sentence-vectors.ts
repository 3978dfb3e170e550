// Sentence vectors: the meaning of a sentence as numbers, the mean of what the language model gives for its tokens.
import { findTokens, type TokenScores } from "../src/read/index.ts"
import { loadTagger } from "../src/infer/node.ts"

/** What a model gives that has sentence vectors; one that has none leaves it out. */
type VectorScores = TokenScores & { readonly vector?: Float32Array } // [tokens × size]

export type SentenceVectors = (text: string) => Promise<Float32Array>

/**
 * Loads the language model and gives its sentence vectors.
 *
 * @returns null, and a line printed, where the model has none
 * @example const vectorOf = await openSentenceVectors(); cosine(await vectorOf("Taxes fall"), await vectorOf("Taxes drop"))
 */
export async function openSentenceVectors(): Promise<SentenceVectors | null> {
  const tagger = await loadTagger()
  const sentenceVector: SentenceVectors = async (text) => {
    const tokens = findTokens({ text, blocks: [] })
    const { vector = new Float32Array() }: VectorScores = await tagger.label(text, tokens)
    return averageRows(vector, tokens.length)
  }
  if ((await sentenceVector("Taxes will fall.")).length > 0) return sentenceVector
  console.log(`Sentence vectors: not measured, ${tagger.name} ${tagger.version} gives none.`)
  return null
}

/** @returns the mean of the rows of a matrix @example averageRows(Float32Array.of(1, 2, 3, 4), 2) // [2, 3] */
export function averageRows(matrix: Float32Array, rows: number): Float32Array {
  const size = rows === 0 ? 0 : matrix.length / rows
  const mean = new Float32Array(size)
  for (let i = 0; i < size * rows; i++) mean[i % size] = (mean[i % size] ?? 0) + (matrix[i] ?? 0) / rows
  return mean
}
