// Furniture: what an outlet puts around all of its articles, word for word the same: the note on itself, the invitation to subscribe.
import type { Block, Document, Span } from "../document/index.ts"
import { squeeze } from "../text/index.ts"

/** A line below the text that is shared is furniture; so many paragraphs at either end, at most, with articles between that differ. */
const MOST = 6

/**
 * Finds the paragraphs at the head and the foot that two articles of one outlet share to the letter.
 *
 * @returns spans in each; empty where the articles are wholly the same, which is no furniture
 * @example findFurniture(monday, tuesday)?.left // [[4210, 4380]], "The Tribune is owned by its readers …"
 */
export function findFurniture(left: Document, right: Document): { readonly left: readonly Span[]; readonly right: readonly Span[] } {
  const [one, other] = [bodyOf(left), bodyOf(right)]
  const [lefts, rights] = [
    one.map((block) => squeeze(left.text.slice(...block.span))),
    other.map((block) => squeeze(right.text.slice(...block.span))),
  ]
  const least = Math.min(lefts.length, rights.length)
  let head = 0
  while (head < least && lefts[head] === rights[head]) head++
  let foot = 0
  while (foot < least - head && lefts.at(-1 - foot) === rights.at(-1 - foot)) foot++
  // Where most is the same, the one is a copy of the other.
  if (head > MOST || foot > MOST || head + foot > least / 2) return { left: [], right: [] }
  const take = (blocks: readonly Block[]): readonly Span[] =>
    [...blocks.slice(0, head), ...blocks.slice(blocks.length - foot)].map(({ span }) => span)
  return { left: take(one), right: take(other) }
}

function bodyOf({ blocks }: Document): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== "title" && kind !== "byline" && kind !== "caption")
}
