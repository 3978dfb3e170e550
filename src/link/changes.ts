// Changes: which words one text has in place of the other's.
import { diffArrays } from "diff"
import type { Edit, Span } from "../document/index.ts"
import type { Word } from "./words.ts"

/** Beyond this many changed words two texts are no longer versions of one another. */
const MAX_CHANGES = 4000

/**
 * Finds the word-level changes between two versions of one text.
 *
 * @returns in text order; null where the texts differ too much to be told apart word by word
 * @example findChanges(before, after)?.[0] // {left: [4, 8], right: [4, 9]}
 */
export function findChanges(left: readonly Word[], right: readonly Word[]): readonly Edit[] | null {
  const changes = diffArrays(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
    { maxEditLength: MAX_CHANGES },
  )
  if (!changes) return null
  const edits: Edit[] = []
  let l = 0
  let r = 0
  let removed = 0
  let added = 0
  const close = (): void => {
    if (removed + added > 0) edits.push({ left: spanOf(left, l - removed, l), right: spanOf(right, r - added, r) })
    removed = 0
    added = 0
  }
  for (const { value, added: isAdded, removed: isRemoved } of changes) {
    const count = value.length
    if (isRemoved) {
      l += count
      removed += count
    } else if (isAdded) {
      r += count
      added += count
    } else {
      close()
      l += count
      r += count
    }
  }
  close()
  return edits
}

/** Words `[from, to)`; for none, the place between the two words there. */
function spanOf(words: readonly Word[], from: number, to: number): Span {
  if (from < to) return [words[from]?.span[0] ?? 0, words[to - 1]?.span[1] ?? 0]
  const end = words[from - 1]?.span[1] ?? 0
  return [end, end]
}
