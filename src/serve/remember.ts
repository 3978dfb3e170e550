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

/** Answers that are kept of one list of a case. */
const KEPT = 8

/**
 * @param make - takes plain data beside the object
 * @returns the same function, which keeps its last answers for each object: who asks for a list asks for its next page
 * @example const list = rememberLast((pile: Pile, query: { words: string }) => search(pile, query))
 */
export function rememberLast<Key extends object, Query, Value>(make: (key: Key, query: Query) => Value): (key: Key, query: Query) => Value {
  const answersOf = remember((_key: Key) => new Map<string, Value>())
  return (key, query) => {
    const answers = answersOf(key)
    const asked = JSON.stringify(query)
    const found = answers.get(asked) ?? make(key, query)
    answers.delete(asked)
    answers.set(asked, found)
    for (const oldest of [...answers.keys()].slice(0, -KEPT)) answers.delete(oldest)
    return found
  }
}
