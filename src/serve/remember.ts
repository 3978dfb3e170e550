// Remember: what is made of a linked case once, for as long as that case is kept in memory.

/** @returns the same function, which makes its answer for each object once @example const rowsOf = remember((pile: Pile) => pile.linked.claims.map(makeRow)) */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key) ?? { value: make(key) }
    known.set(key, found)
    return found.value
  }
}
