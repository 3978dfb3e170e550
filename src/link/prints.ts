// Prints: a few numbers of each document, by which one finds the documents that may share its words without looking at all.
import type { Wording } from "./wording.ts"

/** One pair of telling words in so many is a print: some 70 of an article of 400 words. */
const ONE_IN = 8
/** A short text has at least so many, where it has so many pairs. */
const FEWEST = 16
/** Reports of one topic share up to a tenth of their prints; what is a copy or a rewrite of the smaller document shares more. */
const MIN_SHARE = 0.15
/** Fewer prints are shared by chance, whatever share they are. */
const MIN_SHARED = 4
/** A long passage in two long documents: eighty words have some seventeen prints. */
const MANY_SHARED = 10
/** So many documents are looked at word by word, those with the greatest share first. */
const MOST = 100
/** So many entries are read for one document, those of its rarest prints first: what stands in half of a pile finds nothing. */
const BUDGET = 20_000

/** A document that may share words with another. */
export type Candidate<Id> = {
  readonly id: Id
  readonly shared: number // prints of both
  readonly share: number // of the prints of the one that has fewer, [0, 1]
}

/**
 * Takes a document's prints: those pairs of its telling words whose hash is small, so that two documents choose the same
 * ones; of a short text, those with the smallest hashes.
 *
 * @returns whole numbers of 32 bits with a sign, as SQL's `integer` has them, each once
 * @source Broder 1997, On the resemblance and containment of documents (sketches modulo m)
 * @example findPrints(findWording(document)).length // 70
 */
export function findPrints({ gist }: Pick<Wording, "gist">): readonly number[] {
  const chosen = gist.findIndex((pair) => pair >= 2 ** 32 / ONE_IN)
  const most = Math.max(FEWEST, chosen < 0 ? gist.length : chosen)
  return Array.from(gist.subarray(0, most), (pair) => pair | 0)
}

/**
 * An inverted index of prints, in memory: what a store keeps as rows of (print, document), with an index on print, beside the
 * number of prints of each document. Adding a document reads and writes its own entries alone.
 *
 * @example
 * const index = new PrintIndex<string>()
 * index.add("wire", findPrints(wire))
 * index.find(findPrints(morning)) // [{ id: "wire", shared: 61, share: 0.87 }]
 */
export class PrintIndex<Id> {
  readonly #holders = new Map<number, Id[]>()
  readonly #sizes = new Map<Id, number>()

  /** Adds a document that is not yet there. */
  add(id: Id, prints: readonly number[]): void {
    this.#sizes.set(id, prints.length)
    for (const print of prints) {
      const holders = this.#holders.get(print)
      if (holders) holders.push(id)
      else this.#holders.set(print, [id])
    }
  }

  /** @returns the documents that share prints, the greatest share first; at most 100 */
  find(prints: readonly number[]): readonly Candidate<Id>[] {
    const entries = prints.map((print) => this.#holders.get(print) ?? [])
    const read = takeRarest(entries)
    const counts = new Map<Id, number>()
    for (const holders of read) for (const id of holders) counts.set(id, (counts.get(id) ?? 0) + 1)
    return rankCandidates(counts, read.length, (id) => this.#sizes.get(id) ?? 0)
  }
}

/** The entries of the rarest prints, as many as the budget allows; of the last one a part. */
function takeRarest<Id>(entries: readonly (readonly Id[])[]): readonly (readonly Id[])[] {
  const taken: (readonly Id[])[] = []
  let left = BUDGET
  for (const holders of entries.toSorted((a, b) => a.length - b.length)) {
    if (left <= 0) break
    taken.push(holders.slice(0, left))
    left -= holders.length
  }
  return taken
}

/**
 * Chooses the documents that are worth comparing word by word.
 *
 * @param counts - how many of the prints that were looked up each other document has
 * @param own - how many were looked up
 * @param sizeOf - how many prints a document has in all
 * @example rankCandidates(new Map([["wire", 61]]), 70, () => 75) // [{ id: "wire", shared: 61, share: 0.87 }]
 */
export function rankCandidates<Id>(counts: ReadonlyMap<Id, number>, own: number, sizeOf: (id: Id) => number): readonly Candidate<Id>[] {
  return [...counts]
    .map(([id, shared]) => ({ id, shared, share: shared / Math.max(1, Math.min(own, sizeOf(id))) }))
    .filter(({ id, shared }) => isAlike(shared, own, sizeOf(id)))
    .sort((a, b) => b.share - a.share || b.shared - a.shared)
    .slice(0, MOST)
}

/**
 * Says whether two documents share so many prints that their words are worth comparing.
 *
 * @param own, other - how many prints each has
 * @example isAlike(5, 70, 30) // true
 */
export function isAlike(shared: number, own: number, other: number): boolean {
  return shared >= MIN_SHARED && (shared >= MANY_SHARED || shared / Math.max(1, Math.min(own, other)) >= MIN_SHARE)
}
