// Evidence: what two aligned names have in common and what not, as numbers that can be weighed.
import type { WordPair } from "./align.ts"
import type { NameParts } from "./parts.ts"
import { contractionOf } from "./contraction.ts"
import { likenessOf } from "./sound.ts"

export const EVIDENCE = [
  "fuller",
  "shorter",
  "conflict",
  "weakest",
  "matched",
  "exact",
  "rare",
  "whole",
  "order",
  "ends",
  "acronym",
  "lone",
] as const
/** Each in [0, 1]. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>

/** @returns what speaks for and against one name @example findEvidence(a, b, alignNames(a, b, null)).conflict // 0: one name's words are all in the other */
export function findEvidence(a: NameParts, b: NameParts, pairs: readonly WordPair[]): Evidence {
  const [left, right] = [coverOf(a, pairs, "left"), coverOf(b, pairs, "right")]
  const [wholeLeft, wholeRight] = [a, b].map(({ words }) =>
    words
      .map(({ sound }) => sound)
      .toSorted()
      .join(""),
  ) as [string, string]
  const [readLeft, readRight] = [a, b].map(({ words }) => words.map(({ sound }) => sound).join("")) as [string, string]
  const firsts = pairs.map(({ left: [i = 0], right: [j = 0] }) => [i, j] as const).toSorted((one, other) => one[0] - other[0])
  const inOrder = firsts.every(([, j], k) => k === 0 || j > (firsts[k - 1]?.[1] ?? -1))
  const strong = pairs.filter(({ likeness }) => likeness >= 0.85)
  const ends = (side: "left" | "right", at: number): boolean => pairs.some((pair) => pair.likeness >= 0.8 && pair[side].includes(at))
  return {
    fuller: Math.min(left.cover, right.cover),
    shorter: Math.max(left.cover, right.cover),
    conflict: Math.min(left.unmatched, right.unmatched),
    weakest: pairs.length === 0 ? 0 : Math.min(...pairs.map(({ likeness }) => likeness)),
    matched: Math.min(3, strong.length) / 3,
    exact: pairs.length === 0 ? 0 : pairs.filter(({ rule }) => rule === "same").length / pairs.length,
    rare: Math.max(0, ...strong.map((pair) => weightOf(a, pair.left) * pair.likeness)),
    whole: Math.max(likenessOf(wholeLeft, wholeRight), likenessOf(readLeft, readRight)),
    order: pairs.length < 2 ? 0.5 : inOrder ? 1 : 0,
    ends:
      (ends("left", 0) && ends("right", 0) ? 0.5 : 0) + (ends("left", a.words.length - 1) && ends("right", b.words.length - 1) ? 0.5 : 0),
    acronym: Math.max(contractionOf(a, b), contractionOf(b, a)),
    lone: Math.min(a.words.length, b.words.length) === 1 ? 1 : 0,
  }
}

function coverOf(
  { words }: NameParts,
  pairs: readonly WordPair[],
  side: "left" | "right",
): { readonly cover: number; readonly unmatched: number } {
  let [all, covered, left] = [0, 0, 0]
  words.forEach(({ weight }, i) => {
    const likeness = pairs.find((pair) => pair[side].includes(i))?.likeness ?? 0
    all += weight
    covered += weight * likeness ** 2
    if (likeness === 0) left += weight
  })
  return all === 0 ? { cover: 0, unmatched: 0 } : { cover: covered / all, unmatched: Math.min(1, left / 2) }
}

function weightOf({ words }: NameParts, at: readonly number[]): number {
  return Math.max(...at.map((i) => words[i]?.weight ?? 0))
}
