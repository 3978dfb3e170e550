// Sharers: who shares keys with a document, told from the holders of each of its keys.

/** So many holders of a key are asked for, at most: what half of a pile has must not cost the half of it. */
export const MOST_HOLDERS = 300
/** A key that so many have is common: an outlet's furniture, a stock phrase, the words of a report that everybody printed. */
const COMMON = 100
/** Where more of a document's keys are common, it is itself one of the many copies of something, and finds them by these. */
const OWN_SHARE = 0.5

/**
 * Counts the keys that others share with a document. Common ones say nothing where it has enough of its own.
 *
 * @param size - how many keys it has
 * @param holders - who has each of those that anybody else has
 * @example countSharers(3, [["wire"], ["wire", "morning"]]) // [{ id: "wire", shared: 2 }, { id: "morning", shared: 1 }]
 */
export function countSharers<Id>(
  size: number,
  holders: readonly (readonly Id[])[],
): readonly { readonly id: Id; readonly shared: number }[] {
  const rare = holders.filter(({ length }) => length < COMMON)
  const counted = holders.length - rare.length > OWN_SHARE * size ? holders : rare
  const shared = new Map<Id, number>()
  for (const ids of counted) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared].map(([id, count]) => ({ id, shared: count }))
}
