// Circles: documents that have the same thing from one another, so that none of them is where it started.
import { type Derivation, overlaps, type Span } from "../document/index.ts"
import { groupBy } from "./groups.ts"

/** A statement in one document, and the one in another that it was taken from. */
type Step = { readonly document: string; readonly span: Span; readonly from: { readonly document: string; readonly span: Span } }

/**
 * Finds circular citing: a chain of citations, each for the statement that the next one has from elsewhere, that comes back to where it began.
 *
 * @returns the ids of each circle's documents, each having it from the next, beginning with the smallest; in the order of these
 * @example findCircles(derivations) // [["d3", "d5"]]
 */
export function findCircles(derivations: readonly Derivation[]): readonly (readonly string[])[] {
  const steps = derivations.filter(({ kind }) => kind === "cites").flatMap(stepsOf)
  const byDocument = groupBy(steps, ({ document }) => document)
  const found = new Map<string, readonly string[]>()
  for (const step of steps) {
    const circle = follow(step, byDocument)
    if (!circle) continue
    const least = circle.indexOf(circle.toSorted()[0] ?? "")
    const turned = [...circle.slice(least), ...circle.slice(0, least)]
    found.set(turned.join(" "), turned)
  }
  return [...found.keys()].toSorted().map((key) => found.get(key) ?? [])
}

/** A citation of which it is not known what it is for may be for anything. */
function stepsOf({ from, to, evidence }: Derivation): readonly Step[] {
  const known = evidence.flatMap((shown): readonly Step[] =>
    shown.kind === "statement" && shown.from && shown.to
      ? [{ document: to, span: shown.to, from: { document: from, span: shown.from } }]
      : [],
  )
  const all: Span = [0, Number.POSITIVE_INFINITY]
  return known.length > 0 ? known : [{ document: to, span: all, from: { document: from, span: all } }]
}

/** The shortest chain from a step back to it. */
function follow(first: Step, byDocument: ReadonlyMap<string, readonly Step[]>): readonly string[] | null {
  const seen = new Set([first])
  let chains: readonly (readonly Step[])[] = [[first]]
  while (chains.length > 0) {
    const longer: (readonly Step[])[] = []
    for (const chain of chains) {
      const end = chain.at(-1) ?? first
      if (end.from.document === first.document && overlaps(end.from.span, first.span)) return chain.map(({ document }) => document)
      for (const step of byDocument.get(end.from.document) ?? []) {
        if (seen.has(step) || !overlaps(step.span, end.from.span)) continue
        seen.add(step)
        longer.push([...chain, step])
      }
    }
    chains = longer
  }
  return null
}
