// Compare names: how likely two names are one person's or organisation's, and by which rules.
import { alignNames, type NameRule } from "./align.ts"
import { EVIDENCE, type Evidence, findEvidence } from "./evidence.ts"
import type { NameParts, NameType, ReadName } from "./parts.ts"
import { BIAS, WEIGHTS } from "./weights.ts"

export type NameComparison = {
  readonly score: number | null // in [0, 1]; null where a name is in a script that is not read
  readonly because: readonly { readonly rule: NameRule | "acronym"; readonly left: string; readonly right: string }[]
  readonly evidence: Evidence | null
}

/**
 * Says how likely two names denote the same, going by the names alone: whichever words are left out, shortened, reordered or
 * written in another script. Two people can have one name; that they are one is for other evidence to show.
 *
 * @returns the words that stand for each other, and by which rule
 * @throws RangeError where one is a person's and the other an organisation's
 * @example compareNames(readName("José Luis Reyes Mora", "person"), readName("Reyes, Pepe", "person")).because[0] // { rule: "same", left: "reyes", right: "reyes" }
 */
export function compareNames(a: ReadName, b: ReadName): NameComparison {
  if (a.type !== b.type) throw new RangeError(`A name of type ${a.type} is not compared with one of type ${b.type}.`)
  const all = a.forms.flatMap((left) => b.forms.map((right) => compareForms(left, right, a)))
  return all.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))[0] ?? { score: null, because: [], evidence: null }
}

function compareForms(left: NameParts, right: NameParts, { type, commonness }: ReadName): NameComparison {
  const pairs = alignNames(left, right, commonness)
  const evidence = findEvidence(left, right, pairs)
  const because = pairs.map((pair) => ({ rule: pair.rule, left: textOf(left, pair.left), right: textOf(right, pair.right) }))
  const acronym = evidence.acronym > 0 ? [{ rule: "acronym" as const, left: textOf(left), right: textOf(right) }] : []
  return { score: weigh(evidence, type), because: [...acronym, ...because], evidence }
}

/** A logistic regression on each piece of evidence and its square. */
function weigh(evidence: Evidence, type: NameType): number {
  const sum = EVIDENCE.reduce((total, name) => {
    const [linear, squared] = WEIGHTS[type][name]
    return total + linear * evidence[name] + squared * evidence[name] ** 2
  }, BIAS[type])
  return 1 / (1 + Math.exp(-sum))
}

function textOf({ words }: NameParts, at: readonly number[] = [...words.keys()]): string {
  return at.map((i) => words[i]?.shown ?? "").join(" ")
}
