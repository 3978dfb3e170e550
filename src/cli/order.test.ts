import { describe, expect, it } from "vitest"
import { mapInOrder } from "./order.ts"

async function* count(to: number, taken: number[] = []): AsyncGenerator<number> {
  for (let i = 1; i <= to; i++) {
    taken.push(i)
    yield i
  }
}

const later = <Value>(value: Value, milliseconds: number) => new Promise<Value>((resolve) => setTimeout(resolve, milliseconds, value))

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}

describe("mapInOrder", () => {
  it("keeps the order of the items when later ones are done first", async () => {
    expect(await collect(mapInOrder(count(5), 3, (item) => later(item, 12 - 2 * item)))).toEqual([1, 2, 3, 4, 5])
  })

  it("takes no more items than it may have under way", async () => {
    const taken: number[] = []
    const results = mapInOrder(count(10, taken), 2, (item) => later(item, 1))
    await results.next()
    await later(null, 20)
    expect(taken.length).toBeLessThanOrEqual(3)
    await results.return(undefined)
  })

  it("has as many under way at once as it may", async () => {
    let now = 0
    let most = 0
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++now)
      await later(null, 5)
      now--
      return item
    }
    await collect(mapInOrder(count(8), 3, work))
    expect(most).toBe(3)
  })

  it("answers an item before the next one comes, so that a program can ask line by line", async () => {
    let answer = (): void => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    async function* ask(): AsyncGenerator<string> {
      yield "first"
      await answered
      yield "second"
    }
    const results = mapInOrder(ask(), 4, async (item) => item)
    expect((await results.next()).value).toBe("first")
    answer()
    expect((await results.next()).value).toBe("second")
  })

  it("passes on what an item throws in its place", async () => {
    const results = mapInOrder(count(3), 3, async (item) => {
      if (item === 2) throw new Error("second")
      return later(item, 5)
    })
    expect((await results.next()).value).toBe(1)
    await expect(results.next()).rejects.toThrow("second")
  })
})
