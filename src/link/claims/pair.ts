// Pair: which statements of two documents say the same, distort it or deny it, judged from these two alone.
import { byRule, type CaseMember, contains } from "../../document/index.ts"
import { type Clash, deniesSomethingElse, findClashes } from "./clashes.ts"
import { type Content, isSameTerm, readContents, type Term } from "./contents.ts"
import { CLAIM_EVIDENCE, type ClaimEvidence, cosineOf, gatherEvidence } from "./evidence.ts"
import { FAR, findLikelyPairs, type Sketch, sketchContents } from "./likely.ts"
import { unpackContent } from "./packed.ts"
import { type ClaimWeights, WEIGHTS } from "./weights.ts"

/** `same`: one claim. `variant`: of the same thing, something else. `conflict`: one denies the other. */
export type PairRelation = "same" | "variant" | "conflict"

export type ClaimPair = {
  readonly a: string // id of a Statement of the one document
  readonly b: string // of the other
  readonly relation: PairRelation
  readonly clashes: readonly Clash[] // empty: none
  readonly confidence: number // that the two are about the same
  readonly by: string
}

/** Statements that are less sure to be about the same are not paired. */
const LEAST = 0.5

/**
 * Pairs the statements of two documents that are about the same thing, and says whether they say the same of it.
 *
 * @example pairStatements(wire, morning)[0]?.relation // "variant"
 */
export function pairStatements(a: CaseMember, b: CaseMember): readonly ClaimPair[] {
  const [lefts, rights] = [contentsOf(a), contentsOf(b)]
  return pairLikely(
    sketchOf(a),
    sketchOf(b),
    (row) => lefts[row],
    (row) => rights[row],
  )
}

/** @returns the same from two sketches, without the documents @example pairSketches(sketchOf(wire), sketchOf(menu)) // [] */
export function pairSketches(a: Sketch, b: Sketch): readonly ClaimPair[] {
  const looks = [a, b].map((sketch): readonly [Sketch, Look] => recent.find(([one]) => one === sketch) ?? [sketch, unpackOnce(sketch)])
  recent = looks
  return pairLikely(
    a,
    b,
    (row) => looks[0]?.[1](row),
    (row) => looks[1]?.[1](row),
  )
}

// One document is compared with many in a row: what was unpacked of it is kept until the next one comes.
let recent: readonly (readonly [Sketch, Look])[] = []

type Look = (row: number) => Content | undefined

function pairLikely(a: Sketch, b: Sketch, left: Look, right: Look): readonly ClaimPair[] {
  const likely = findLikelyPairs(a, b, WEIGHTS[a.language === b.language ? "within" : "between"])
  return likely.flatMap((pair) => {
    const [one, other] = [left(pair.left), right(pair.right)]
    const judged = one && other ? pairContents(one, other) : null
    return judged === null ? [] : [judged]
  })
}

function unpackOnce({ packed, vectors, text, language }: Sketch): Look {
  const unpacked = new Map<number, Content>()
  return (row) => {
    const [known, statement, vector] = [unpacked.get(row), packed[row], vectors[row]]
    if (known !== undefined || statement === undefined || vector === undefined) return known
    const content = unpackContent(statement, { text, language, vector })
    unpacked.set(row, content)
    return content
  }
}

/** @returns what the statements of a document tell; worked out once @example contentsOf(member)[0]?.terms.length // 8 */
export const contentsOf = ofReading((member) => readContents(member))

/** @returns the same for `pairSketches`; worked out once @example sketchOf(member).weights.length // 24 */
export const sketchOf = ofReading((member) => sketchContents(contentsOf(member)))

function ofReading<Value extends object>(make: (member: CaseMember) => Value): (member: CaseMember) => Value {
  const known = new WeakMap<CaseMember["reading"], Value>()
  return (member) => {
    const found = known.get(member.reading) ?? make(member)
    known.set(member.reading, found)
    return found
  }
}

/** @returns null where the two are about different things @example pairContents(wire, morning)?.confidence // 0.93 */
export function pairContents(a: Content, b: Content): ClaimPair | null {
  const kind = a.language === b.language ? "within" : "between"
  if (a.vector.length > 0 && b.vector.length > 0 && cosineOf(a.vector, b.vector) < FAR[kind]) return null
  if (deniesSomethingElse(a, b) || deniesSomethingElse(b, a)) return null
  const clashes = findClashes(a, b)
  const confidence = likenessOf(gatherEvidence(a, b, clashes), WEIGHTS[kind])
  if (confidence < LEAST || (kind === "within" && !tellOfOne(a, b))) return null
  return { a: a.statement.id, b: b.statement.id, relation: relationOf(clashes), clashes, confidence, by: byRule("link/claims") }
}

/** Names alone are no claim: some other word, or a number, is in both. Not every word has its counterpart in another language. */
function tellOfOne(a: Content, b: Content): boolean {
  const telling = ({ terms, names }: Content): readonly Term[] =>
    terms.filter(({ span }) => span !== null && !names.some((name) => name.named && contains(name.span, span)))
  const others = telling(b)
  return telling(a).some((term) => others.some((other) => isSameTerm(term, other)))
}

/** @returns how likely two statements are about the same, in [0, 1] */
function likenessOf(evidence: ClaimEvidence, weights: ClaimWeights): number {
  return 1 / (1 + Math.exp(-CLAIM_EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], weights.bias)))
}

function relationOf(clashes: readonly Clash[]): PairRelation {
  if (clashes.some(({ aspect }) => aspect === "denial")) return "conflict"
  return clashes.length > 0 ? "variant" : "same"
}
