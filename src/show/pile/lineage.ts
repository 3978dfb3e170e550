// Lineage: the documents of a case as trees, each below the one that it came from.
import type { Derivation } from "../../document/index.ts"
import { findCircles } from "../../link/index.ts"
import { type Pile, dayOf } from "./pile.ts"

export type Branch = {
  readonly document: string
  readonly derivation: Derivation | null // from the branch above; null at the root
  readonly others: readonly Derivation[] // from further documents
  readonly branches: readonly Branch[] // in time order
}

export type Lineage = {
  readonly trees: readonly Branch[] // roots that others came from, the largest first
  readonly alone: readonly string[] // documents that nothing is known to tie to another
  readonly undirected: readonly Derivation[] // which came first is not known
  readonly circles: readonly (readonly string[])[] // documents that have the same statement from one another, in time order
}

/**
 * Arranges documents by where they came from. A document with several is put below the one that it took most from; a version of an
 * article below the earliest.
 *
 * @param only - documents to leave in; default all
 * @example arrangeLineage(pile).trees[0]?.branches.length // 6
 */
export function arrangeLineage(pile: Pile, only: ReadonlySet<string> | null = null): Lineage {
  const documents = pile.linked.documents.map(({ id }) => id).filter((id) => only === null || only.has(id))
  const kept = new Set(documents)
  const derivations = pile.linked.derivations.filter(({ from, to }) => kept.has(from) && kept.has(to))
  const parents = chooseParents(documents, pile, kept)
  const children = new Map<string, string[]>()
  for (const id of documents) {
    const parent = parents.get(id)
    if (parent !== undefined) children.set(parent.from, [...(children.get(parent.from) ?? []), id])
  }
  const grow = (document: string): Branch => ({
    document,
    derivation: parents.get(document) ?? null,
    others: pile.into(document).filter((other) => kept.has(other.from) && other !== parents.get(document)),
    branches: (children.get(document) ?? []).toSorted((a, b) => compareDays(pile, a, b)).map(grow),
  })
  const tied = new Set(derivations.flatMap(({ from, to }) => [from, to]))
  const trees = documents.filter((id) => !parents.has(id) && children.has(id)).map(grow)
  return {
    trees: trees.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    alone: documents.filter((id) => !tied.has(id)),
    undirected: derivations.filter(({ directed }) => !directed),
    circles: findCircles(derivations).map((circle) => circle.toSorted((a, b) => compareDays(pile, a, b))),
  }
}

/** @returns for each document the derivation that it hangs by; following them never leads back to where one was */
function chooseParents(documents: readonly string[], pile: Pile, kept: ReadonlySet<string>): ReadonlyMap<string, Derivation> {
  const parents = new Map<string, Derivation>()
  const leadsTo = (from: string, to: string): boolean => {
    for (let at: string | undefined = from; at !== undefined; at = parents.get(at)?.from) if (at === to) return true
    return false
  }
  // The latest choose first, so that of those that go round the earliest stays the root.
  for (const id of documents.toReversed()) {
    const chosen = pile.into(id).find(({ from }) => kept.has(from) && !leadsTo(from, id))
    if (chosen !== undefined) parents.set(id, chosen)
  }
  return parents
}

function sizeOf({ branches }: Branch): number {
  return branches.reduce((sum, branch) => sum + sizeOf(branch), 1)
}

function compareDays(pile: Pile, a: string, b: string): number {
  const [x, y] = [dayOf(pile, { document: a }) ?? "\uFFFF", dayOf(pile, { document: b }) ?? "\uFFFF"]
  return x < y ? -1 : Number(x > y)
}
