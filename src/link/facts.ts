// Facts: the names and numbers of each statement: what stays the same in another language.
import type { Reading } from "../document/index.ts"
import { fold, hashOf, joinHashes } from "../text/index.ts"
import { once } from "./once.ts"
import { findNumbers, findWords, languageOf } from "./words.ts"

/** So many keys a document has at most, those with the smallest hashes, so that two documents choose the same ones. */
const MOST = 64

/** The names' words, folded, and the numbers of every statement. @example factsOf(reading)[0] // Set { "adela", "prior", "17" } */
export const factsOf = once(findFacts)

function findFacts(reading: Reading): readonly ReadonlySet<string>[] {
  const { document, entities, statements } = reading
  const names = entities
    .flatMap(({ type, mentions }) => (type === "other" ? [] : mentions.filter(({ kind }) => kind === "name").map(({ span }) => span)))
    .toSorted((a, b) => a[0] - b[0])
  let next = 0
  return statements.map(({ span }) => {
    const facts = new Set(findNumbers(findWords(document.text, span), languageOf(document)))
    while (next < names.length && (names[next]?.[1] ?? 0) <= span[0]) next++
    for (let i = next; i < names.length && (names[i]?.[0] ?? 0) < span[1]; i++) {
      for (const { text } of findWords(document.text, names[i])) if (text.length > 2) facts.add(fold(text))
    }
    return facts
  })
}

/**
 * Takes the keys by which a document in another language is found that tells the same: pairs of facts of one statement.
 *
 * @returns whole numbers of 32 bits with a sign, each once
 * @example pairFacts(factsOf(reading)).length // 40
 */
export function pairFacts(facts: readonly ReadonlySet<string>[]): readonly number[] {
  const pairs = new Set<number>()
  for (const statement of facts) {
    const hashes = [...statement].map(hashOf).toSorted((a, b) => a - b)
    for (let i = 0; i < hashes.length; i++)
      for (let j = i + 1; j < hashes.length; j++) pairs.add(joinHashes(hashes[i] ?? 0, hashes[j] ?? 0))
  }
  return Array.from(Uint32Array.from(pairs).sort().subarray(0, MOST), (pair) => pair | 0)
}
