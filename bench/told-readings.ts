// Readings of texts that hold one statement a paragraph.
import type { Reading, Statement } from "../src/document/index.ts"
import { VECTOR_SIZE } from "../src/read/index.ts"

/**
 * Makes one statement of what was read in each paragraph.
 *
 * @param texts - the paragraphs, as the text of the reading has them with a blank line between
 * @example joinStatements(reading, ["It sank.", "It rained."]).statements.length // 2
 */
export function joinStatements(reading: Reading, texts: readonly string[]): Reading {
  const vectors = new Int8Array(texts.length * VECTOR_SIZE)
  let start = 0
  const statements = texts.map((text, i): Statement => {
    const span = [start, start + text.length] as const
    start = span[1] + 2
    const own = reading.statements.flatMap((one, at) => (span[0] <= one.span[0] && one.span[1] <= span[1] ? [{ one, at }] : []))
    const sum = Float64Array.from({ length: VECTOR_SIZE }, (_, d) =>
      own.reduce((all, { at, one }) => all + (one.span[1] - one.span[0]) * (reading.vectors[at * VECTOR_SIZE + d] ?? 0), 0),
    )
    const length = Math.hypot(...sum) || 1
    vectors.set(
      sum.map((value) => Math.round((127 * value) / length)),
      i * VECTOR_SIZE,
    )
    const first = own.find(({ one }) => one.act !== null) ?? own[0]
    const plain = {
      standing: "own-voice",
      speaker: null,
      act: null,
      factuality: "CT+",
      attributions: [],
      confidence: 0,
      by: "none",
    } as const
    return { ...plain, ...first?.one, id: `t${i + 1}`, span }
  })
  return { ...reading, statements, vectors }
}
