// Once: what is worked out of a document is kept with it as long as the document is.

/**
 * Makes a function of an object that works its answer out once for each.
 *
 * @param make - pure
 * @example const wordingOf = once((document: Document) => findWording(document))
 */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key) ?? { value: make(key) }
    known.set(key, found)
    return found.value
  }
}
