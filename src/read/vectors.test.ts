import { describe, expect, it } from "vitest"
import type { Statement } from "../document/index.ts"
import { VECTOR_SIZE } from "./tagger.ts"
import { findTokens } from "./tokens.ts"
import { findVectors } from "./vectors.ts"

const text = "Taxes fall. Rents rise."
const tokens = findTokens({ text, blocks: [] })
const statement = (id: string, span: readonly [number, number]): Statement => ({
  id,
  span,
  standing: "own-voice",
  speaker: null,
  act: null,
  factuality: "CT+",
  attributions: [],
  confidence: 1,
  by: "test",
})
const statements = [statement("t1", [0, 11]), statement("t2", [12, 23])]

describe("findVectors", () => {
  it("gives the mean of a statement's tokens, of length 127", () => {
    const vector = new Float32Array(tokens.length * VECTOR_SIZE)
    tokens.forEach((_, i) => {
      vector[i * VECTOR_SIZE + (i < 3 ? 0 : 1)] = 5
      vector[i * VECTOR_SIZE + 2] = i < 3 ? 5 : 0
    })
    const found = findVectors(tokens, statements, { vector })
    expect(found).toHaveLength(2 * VECTOR_SIZE)
    expect([...found.subarray(0, 4)]).toEqual([90, 0, 90, 0])
    expect([...found.subarray(VECTOR_SIZE, VECTOR_SIZE + 4)]).toEqual([0, 127, 0, 0])
  })

  it("gives none where the model gives none", () => {
    expect(findVectors(tokens, statements, { vector: new Float32Array() })).toHaveLength(0)
  })
})
