// Order: work on several items at a time, results in the order of the items.

/**
 * Maps items to results with a bounded look-ahead: no more than `ahead` items are taken before the first of them is yielded.
 * A result is yielded as soon as it and all before it are there, also while the next item is still awaited.
 *
 * @param ahead - items under way at once, integer ≥ 1
 * @example for await (const reading of mapInOrder(documents, 4, read)) …
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  map: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]()
  const pending: Promise<Result>[] = []
  let arrival: Promise<IteratorResult<Item>> | null = iterator.next()
  try {
    while (arrival !== null || pending.length > 0) {
      const head = pending[0]
      if (arrival !== null && (head === undefined || (pending.length < ahead && !(await isFirst(head, arrival))))) {
        const arrived: IteratorResult<Item> = await arrival
        if (arrived.done === true) {
          arrival = null
          continue
        }
        const result = map(arrived.value)
        result.catch(() => undefined) // it is awaited in its turn; until then it is not an unhandled rejection
        pending.push(result)
        arrival = iterator.next()
        arrival.catch(() => undefined)
      } else if (head !== undefined) {
        yield await head
        pending.shift()
      }
    }
  } finally {
    await iterator.return?.()
  }
}

/** @returns whether `promise` settles no later than `other` */
function isFirst(promise: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  const settle = (value: boolean) => () => value
  return Promise.race([promise.then(settle(true), settle(true)), other.then(settle(false), settle(false))])
}
