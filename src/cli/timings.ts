// Timings: where the time of one run goes, for `--timings`.

export type Timings = {
  /** Runs `work` and adds its time, in milliseconds, to `part`. */
  readonly measure: <Result>(part: string, work: () => Promise<Result>) => Promise<Result>
  /** Passes items on and adds the time that each was waited for. */
  readonly watch: <Item>(part: string, items: AsyncIterable<Item>) => AsyncIterable<Item>
  /** One line, parts in the order in which they first came. */
  readonly print: () => string
}

/** @example openTimings().print() // "start 98 ms, …, 812 ms in all" */
export function openTimings(): Timings {
  const spent = new Map<string, number>([["start", performance.now()]]) // performance.now() counts from the start of the process
  const measure: Timings["measure"] = async (part, work) => {
    const before = performance.now()
    try {
      return await work()
    } finally {
      spent.set(part, (spent.get(part) ?? 0) + performance.now() - before)
    }
  }
  return {
    measure,
    watch: async function* (part, items) {
      const iterator = items[Symbol.asyncIterator]()
      try {
        for (;;) {
          const next = await measure(part, () => iterator.next())
          if (next.done === true) return
          yield next.value
        }
      } finally {
        await iterator.return?.()
      }
    },
    print: () => {
      const parts = [...spent].map(([part, time]) => `${part} ${time.toFixed(0)} ms`)
      return `${parts.join(", ")}; ${performance.now().toFixed(0)} ms in all`
    },
  }
}
