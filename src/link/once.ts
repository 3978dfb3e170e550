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

const MOST_TEXTS = 20_000

/**
 * The same for a function of a text, such as a name that is compared with many; the answers of some thousand texts are kept.
 *
 * @example const wordsOf = onceForText((name) => name.split(" "))
 */
export function onceForText<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return (text) => {
    const found = known.get(text) ?? { value: make(text) }
    if (known.size >= MOST_TEXTS) known.clear()
    known.set(text, found)
    return found.value
  }
}
