// Clusters: groups made of judgements of pairs, the same whatever order they come in.

/**
 * Joins groups while the mean likeness of all pairs between two of them reaches a threshold, the likest groups first (average linkage).
 *
 * @param size - items are the numbers from 0 to it
 * @param pairs - likeness of the pairs that were judged, in [0, 1]
 * @param threshold - (0, 1]; greater than `apart`
 * @param apart - the likeness of all other pairs
 * @returns groups of items in ascending order, by their first item; ties go to the pair of groups that comes first
 * @example joinGroups(3, [[0, 2, 0.9]], 0.5, 0.1) // [[0, 2], [1]]
 */
export function joinGroups(
  size: number,
  pairs: readonly (readonly [a: number, b: number, likeness: number])[],
  threshold: number,
  apart: number,
): readonly (readonly number[])[] {
  return findComponents(size, pairs, threshold)
    .flatMap((items) => (items.length === 1 ? [items] : joinWithin(items, pairs, threshold, apart)))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** Items that a chain of pairs above the threshold connects: no group reaches further. */
function findComponents(
  size: number,
  pairs: readonly (readonly [number, number, number])[],
  threshold: number,
): readonly (readonly number[])[] {
  const parents = Array.from({ length: size }, (_, i) => i)
  const rootOf = (item: number): number => {
    let root = item
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = item; at !== root; ) [at, parents[at]] = [parents[at] ?? root, root]
    return root
  }
  for (const [a, b, likeness] of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)]
    if (likeness >= threshold) parents[Math.max(one, other)] = Math.min(one, other)
  }
  const components = new Map<number, number[]>()
  for (let item = 0; item < size; item++) {
    const root = rootOf(item)
    const same = components.get(root)
    if (same) same.push(item)
    else components.set(root, [item])
  }
  return [...components.values()]
}

function joinWithin(
  items: readonly number[],
  pairs: readonly (readonly [number, number, number])[],
  threshold: number,
  apart: number,
): readonly (readonly number[])[] {
  const count = items.length
  const likeness = fillLikeness(items, pairs, apart)
  const groups = new Map(items.map((item, i) => [i, [item]]))
  const likest = new Map<number, Neighbour>() // of each group the one among those behind it
  const look = (i: number): Neighbour => findLikest(likeness.subarray(i * count, (i + 1) * count), i, groups)
  for (const i of groups.keys()) likest.set(i, look(i))
  for (;;) {
    let best = -1
    for (const [i, { value }] of likest) if (value >= threshold && (best < 0 || value > (likest.get(best)?.value ?? 0))) best = i
    const other = likest.get(best)?.at
    if (other === undefined) break
    const [ours, theirs] = [groups.get(best) ?? [], groups.get(other) ?? []]
    for (const k of groups.keys()) {
      const sum = ours.length * (likeness[best * count + k] ?? 0) + theirs.length * (likeness[other * count + k] ?? 0)
      likeness[best * count + k] = sum / (ours.length + theirs.length)
      likeness[k * count + best] = sum / (ours.length + theirs.length)
    }
    groups.set(best, [...ours, ...theirs])
    groups.delete(other)
    likest.delete(other)
    // A mean is never above both of its parts: only whose likest was one of the two has to look again.
    for (const [i, { at }] of likest) if (i === best || at === best || at === other) likest.set(i, look(i))
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a - b))
}

type Neighbour = { readonly at: number; readonly value: number } // at -1: none

function fillLikeness(items: readonly number[], pairs: readonly (readonly [number, number, number])[], apart: number): Float64Array {
  const places = new Map(items.map((item, i) => [item, i]))
  const likeness = new Float64Array(items.length ** 2).fill(apart)
  for (const [a, b, value] of pairs) {
    const [i, j] = [places.get(a), places.get(b)]
    if (i === undefined || j === undefined) continue
    likeness[i * items.length + j] = value
    likeness[j * items.length + i] = value
  }
  return likeness
}

function findLikest(row: Float64Array, i: number, groups: ReadonlyMap<number, unknown>): Neighbour {
  let best: Neighbour = { at: -1, value: 0 }
  for (let j = i + 1; j < row.length; j++) {
    const value = row[j] ?? 0
    if (value > best.value && groups.has(j)) best = { at: j, value }
  }
  return best
}
