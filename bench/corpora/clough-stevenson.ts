// Clough & Stevenson: short answers, each beside the encyclopaedia page that it may come from, graded by how it was made (for research).
import { corpus } from "../command.ts"

export const GRADES = ["none", "heavy", "light", "near copy"] as const
export type Grade = (typeof GRADES)[number]

/** `a` is the answer, `b` the page; `level` counts in GRADES. */
export type AnswerRecord = { readonly a: string; readonly b: string; readonly level: number }

export const ANSWERS = corpus("clough-stevenson/all")

type Numbers = Readonly<Record<string, number>>

/**
 * Grades by the nearest neighbours among graded examples, each measure in units of its deviation, the nearer counting more.
 *
 * @returns the level with the most votes; of equals the lowest
 * @example gradeByNeighbours([{ level: 0, measures: { words: 0.3 } }], 6)({ words: 0.4 }) // 0
 */
export function gradeByNeighbours(
  examples: readonly { readonly level: number; readonly measures: Numbers }[],
  neighbours: number,
): (measures: Numbers) => number {
  const names = Object.keys(examples[0]?.measures ?? {})
  const scales = names.map((name) => deviationOf(examples.map(({ measures }) => measures[name] ?? 0)) || 1)
  return (asked) => {
    const near = examples
      .map(({ level, measures }) => ({
        level,
        distance: Math.hypot(...names.map((name, i) => ((measures[name] ?? 0) - (asked[name] ?? 0)) / (scales[i] ?? 1))),
      }))
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, neighbours)
    const votes = GRADES.map((_, grade) => near.reduce((sum, { level, distance }) => sum + (level === grade ? 1 / (0.3 + distance) : 0), 0))
    return votes.indexOf(Math.max(...votes))
  }
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
