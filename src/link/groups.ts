// Groups: items by a key, as ES2024's Map.groupBy has them.

/** @returns the items of each key, keys and items in the order in which they come @example groupBy([1, 2, 3], (n) => n % 2).get(1) // [1, 3] */
export function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
