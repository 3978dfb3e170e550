// Copies: what two documents share, and whether that makes one a copy of the other.
import { byRule, type Containment, type Reuse, type ReusedPassage, type ReuseKind, type Span } from "../document/index.ts"
import { commonOrder } from "./order.ts"
import { findPassages, type Passage, type Range, sameWords, similarityOf } from "./reuse.ts"
import type { Wording } from "./wording.ts"

/** Of its own words, each has so many of the other's: the whole, but for small edits. */
const WHOLE = 0.8
/** Of its own words, one has so many of the other's: a copy of part. Of the pairs of fnc1 that share under a tenth outside quotations, 0.2 % reach it. */
const PART = 0.3
/** Fewer own words are a phrase, a caption, a line of furniture. */
const PART_WORDS = 40
/** So many own words in long stretches are a copy of part, however long the rest is. */
const LONG_PART = 80
const LONG_STRETCH = 20
/** A brief of so few own words can be copied whole. */
const WHOLE_WORDS = 15
/** An own stretch that is shorter is what stands around a shared quotation: "she told reporters on Monday". */
const STRETCH = 8
/** The same telling words beside one another, and in one order: answers rewritten from one page reach it, reports of one event that no wire joins do not. */
const GIST = 0.35
const ORDER = 0.42
const REWRITE_WORDS = 40

/**
 * Says what two documents share, and what kind of copy the one is of the other, if any. Shared quotations and transcripts make
 * no copy: only the words outside quotations count, and a word is quoted where either document has it as a quotation.
 *
 * @returns the same, with left and right exchanged, whichever document is left
 * @example judgeReuse(findWording(wire), findWording(morning)).kind // "partial"
 */
export function judgeReuse(left: Wording, right: Wording): Reuse {
  const passages = findPassages(left.keys, right.keys).map((passage) => weigh(passage, left, right))
  const order = commonOrder(left.telling, right.telling)
  const measures = { left: contain("left", left, right, passages, order), right: contain("right", right, left, passages, order) }
  return {
    ...judge(measures.left, measures.right, longWords(passages), Math.min(left.telling.length, right.telling.length)),
    passages: passages.map((weighed) => weighed.passage),
    ...measures,
    by: byRule("link/copies"),
  }
}

type Side = { readonly all: number; readonly stretches: readonly number[] } // lengths of its stretches of own words
type Weighed = { readonly passage: ReusedPassage; readonly left: Side; readonly right: Side }

function weigh(passage: Passage, left: Wording, right: Wording): Weighed {
  const said = { left: new Set<number>(), right: new Set<number>() }
  for (const run of passage.runs) {
    for (let i = 0; i < run.length; i++) {
      if (left.quoted[run.left + i] === 0 && right.quoted[run.right + i] === 0) continue
      said.left.add(run.left + i)
      said.right.add(run.right + i)
    }
  }
  return {
    passage: {
      left: spanOf(left, passage.left),
      right: spanOf(right, passage.right),
      similarity: similarityOf(passage),
      quoted: said.left.size / sameWords(passage),
    },
    left: { all: passage.left[1] - passage.left[0], stretches: stretchesOf(passage.left, left.quoted, said.left) },
    right: { all: passage.right[1] - passage.right[0], stretches: stretchesOf(passage.right, right.quoted, said.right) },
  }
}

function spanOf({ starts, ends }: Wording, [from, to]: Range): Span {
  return [starts[from] ?? 0, ends[to - 1] ?? 0]
}

function stretchesOf([from, to]: Range, quoted: Uint8Array, said: ReadonlySet<number>): readonly number[] {
  const lengths: number[] = []
  let length = 0
  for (let i = from; i <= to; i++) {
    if (i < to && quoted[i] === 0 && !said.has(i)) length++
    else {
      if (length >= STRETCH) lengths.push(length)
      length = 0
    }
  }
  return lengths
}

function contain(side: "left" | "right", own: Wording, other: Wording, passages: readonly Weighed[], order: number): Containment {
  const all = passages.reduce((sum, weighed) => sum + weighed[side].all, 0)
  const ownWords = passages.reduce((sum, weighed) => sum + total(weighed[side].stretches), 0)
  const unquoted = own.quoted.reduce((sum, quoted) => sum - quoted, own.keys.length)
  return {
    all: share(all, own.keys.length),
    own: share(ownWords, unquoted),
    ownWords,
    gist: share(countShared(own.gist, other.gist), own.gist.length),
    order: share(order, own.telling.length),
  }
}

/** How many numbers two rising lists share. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0]
    if (one === other) count++
    if (one <= other) i++
    if (other <= one) j++
  }
  return count
}

/** The own words of long stretches, counted on the side that has fewer. */
function longWords(passages: readonly Weighed[]): number {
  const count = (side: "left" | "right"): number =>
    passages.reduce((sum, weighed) => sum + total(weighed[side].stretches.filter((length) => length >= LONG_STRETCH)), 0)
  return Math.min(count("left"), count("right"))
}

function judge(left: Containment, right: Containment, long: number, telling: number): { kind: ReuseKind | null; confidence: number } {
  const [less, more] = [Math.min(left.own, right.own), Math.max(left.own, right.own)]
  const words = Math.min(left.ownWords, right.ownWords)
  if (less >= WHOLE && words >= WHOLE_WORDS) return { kind: "verbatim", confidence: sure(less, WHOLE) }
  const part = (more >= PART && words >= PART_WORDS) || (more >= WHOLE && words >= WHOLE_WORDS)
  if (part || long >= LONG_PART)
    return { kind: "partial", confidence: Math.max(part ? sure(more, PART) : 0, sure(long / 400, LONG_PART / 400)) }
  const [gist, order] = [Math.max(left.gist, right.gist), Math.max(left.order, right.order)]
  if (gist >= GIST && order >= ORDER && telling >= REWRITE_WORDS) return { kind: "rewrite", confidence: sure(gist, GIST) - 0.1 }
  return { kind: null, confidence: 1 - 0.5 * Math.max(more / PART, gist / GIST > 1 ? 1 : gist / GIST) }
}

/** From 0.6 at a threshold to 0.99 where all is shared. */
function sure(measure: number, threshold: number): number {
  return 0.6 + 0.39 * Math.min(1, Math.max(0, (measure - threshold) / (1 - threshold)))
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
