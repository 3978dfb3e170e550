// Consistent: of what people said is one and is not one, that which can all hold; where two contradict each other the later one does.

/** Two things, named by key, that somebody says are one or are not. */
export type Bond = { readonly a: string; readonly b: string; readonly same: boolean }

export type Consistent<T extends Bond> = {
  readonly kept: readonly T[] // in the order given
  readonly dropped: readonly T[]
  readonly unitOf: (key: string) => string // one name for all that the kept bonds make one
}

/**
 * Keeps bonds, the last first, as long as nothing is made both one and two.
 *
 * @param bonds - the oldest first
 * @example keepConsistent([{ a: "x", b: "y", same: true }, { a: "y", b: "x", same: false }]).dropped.length // 1, the older one
 */
export function keepConsistent<T extends Bond>(bonds: readonly T[]): Consistent<T> {
  const parents = new Map<string, string>()
  const unitOf = (key: string): string => {
    const parent = parents.get(key)
    return parent === undefined ? key : unitOf(parent)
  }
  const apart: Bond[] = []
  const kept = new Set<T>()
  for (const bond of bonds.toReversed()) {
    const [a, b] = [unitOf(bond.a), unitOf(bond.b)]
    if (!bond.same) {
      if (a === b) continue
      apart.push(bond)
    } else if (a !== b) {
      const pair = new Set([a, b])
      if (apart.some((one) => unitOf(one.a) !== unitOf(one.b) && pair.has(unitOf(one.a)) && pair.has(unitOf(one.b)))) continue
      const [first, second] = a < b ? [a, b] : [b, a]
      parents.set(second, first)
    }
    kept.add(bond)
  }
  return { kept: bonds.filter((bond) => kept.has(bond)), dropped: bonds.filter((bond) => !kept.has(bond)), unitOf }
}
