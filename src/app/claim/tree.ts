// Tree: the documents that have a claim, each below the one that it has it from, back to the origin.
import type { ClaimStatement, OriginHop } from "../../document/index.ts"

export type Branch = {
  readonly statement: Pick<ClaimStatement, "document" | "span" | "quote">
  readonly hop: OriginHop | null // how it came from the branch above; null: it reached the origin itself
  readonly branches: readonly Branch[]
}

type Growing = { statement: Branch["statement"]; hop: OriginHop | null; branches: Map<string, Growing> }

/**
 * Grows the tree of one origin.
 *
 * @param statements - those that go back to it
 * @returns the documents that reached the origin first-hand, with what came from each below it
 * @example growTree(statements)[0]?.branches.length // 3
 */
export function growTree(statements: readonly Pick<ClaimStatement, "document" | "span" | "quote" | "via">[]): readonly Branch[] {
  const roots = new Map<string, Growing>()
  for (const statement of statements) {
    // From the origin outwards: the last hop leads to the document that reached it.
    const way = statement.via.toReversed()
    const steps = [...way, statement]
    let level = roots
    for (const [i, step] of steps.entries()) {
      const known: Growing = level.get(step.document) ?? { statement: step, hop: way[i - 1] ?? null, branches: new Map() }
      level.set(step.document, known)
      level = known.branches
    }
  }
  return finish(roots)
}

function finish(level: ReadonlyMap<string, Growing>): readonly Branch[] {
  return [...level.values()].map(({ statement, hop, branches }) => ({ statement, hop, branches: finish(branches) }))
}
