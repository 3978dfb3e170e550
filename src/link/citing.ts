// Citing: which statement of a cited article the citing one took, so that "the Tribune reported" leads to the article and not to its outlet alone.
import type { Reading, Span } from "../document/index.ts"
import { likenessOf } from "./alignment.ts"
import type { Citation } from "./citations.ts"
import { factsOf } from "./facts.ts"
import { once } from "./once.ts"
import { findStems, findWords } from "./words.ts"

/** Statements about the same, so alike, are one; where they share a name or number, a little less will do. */
const SAME = 0.55
const SAME_WITH_FACTS = 0.47
/** Two names or numbers in common. */
const SAME_WITH_MORE = 0.4
/** The statement before or behind the one with the citation must be more alike to be what is meant: "That was first reported by the Tribune." */
const BESIDE = 0.1
/** Without vectors: share of the words of the shorter. */
const SAME_WORDS = 0.5

/** A citation, and what it was for: a statement of the citing article and one of the cited. */
export type Cited = { readonly citation: Citation; readonly own: Span; readonly other: Span | null; readonly likeness: number } // other null: a link alone

/**
 * Finds what each citation took from the other article.
 *
 * @returns in text order; a citation that matches nothing there is left out, but for links, which name their page
 * @example matchCitations(morning, tribune, citations)[0]?.other // [62, 290]
 */
export function matchCitations(own: Reading, other: Reading, citations: readonly Citation[]): readonly Cited[] {
  return citations.flatMap((citation) => {
    const places = citation.statement === null ? [] : [0, -1, 1].map((step) => (citation.statement ?? 0) + step)
    let best: { i: number; j: number; margin: number; likeness: number } | null = null
    for (const [step, i] of places.entries()) {
      if (!own.statements[i]) continue
      for (let j = 0; j < other.statements.length; j++) {
        const { likeness, least } = compareStatements(own, i, other, j)
        const margin = likeness - least - (step > 0 ? BESIDE : 0)
        if (margin >= 0 && (best === null || margin > best.margin)) best = { i, j, margin, likeness }
      }
    }
    const said = best ? own.statements[best.i]?.span : null
    if (best && said) return [{ citation, own: said, other: other.statements[best.j]?.span ?? null, likeness: best.likeness }]
    return citation.form === "link" ? [{ citation, own: citation.span, other: null, likeness: 0 }] : []
  })
}

function compareStatements(a: Reading, i: number, b: Reading, j: number): { readonly likeness: number; readonly least: number } {
  if (a.vectors.length === 0 || b.vectors.length === 0) {
    const [one, other] = [stemsOf(a)[i] ?? new Set<string>(), stemsOf(b)[j] ?? new Set<string>()]
    const shared = [...one].filter((stem) => other.has(stem)).length
    return { likeness: shared / Math.max(4, Math.min(one.size, other.size)), least: SAME_WORDS }
  }
  const likeness = likenessOf(a, i, b, j)
  if (likeness < SAME_WITH_MORE) return { likeness, least: SAME }
  const facts = factsOf(b)[j]
  const shared = [...(factsOf(a)[i] ?? [])].filter((fact) => facts?.has(fact)).length
  return { likeness, least: [SAME, SAME_WITH_FACTS][shared] ?? SAME_WITH_MORE }
}

const stemsOf = once(({ document, statements }: Reading) => statements.map(({ span }) => findStems(findWords(document.text, span))))
