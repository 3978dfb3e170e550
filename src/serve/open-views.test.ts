// Open views: a small case is answered as it is, a large one as it was last linked while it is linked again.
import { expect, it } from "vitest"
import type { Linker } from "./linker.ts"
import { VIEWS_VERSION } from "./linker.ts"
import { openViews, type ViewsStore } from "./open-views.ts"

type Build = NonNullable<Awaited<ReturnType<ViewsStore["getViews"]>>["built"]>

/** A store with one case, whose only list holds the state that was linked; linking ends when `finish` is called. */
function openStub(seconds: number, built: Build | null = null) {
  const now = { state: "1", built, linked: 0, finish: (_error?: Error): void => {} }
  const store: ViewsStore = {
    getViews: async () => ({ state: now.state, built: now.built }),
    getOrder: async () => ({ ids: ["c1"], hashes: [now.built?.state ?? ""] }),
    getRows: async (_case, _list, hashes) => new Map(hashes.map((hash) => [hash, `"${hash}"`])),
    findRows: async () => new Set(),
  }
  const linker: Linker = {
    answer: async () => "",
    link: () => {
      const { state } = now
      now.linked++
      return new Promise((resolve, reject) => {
        now.finish = (error) => {
          if (error !== undefined) return reject(error)
          now.built = { build: (now.built?.build ?? 0) + 1, state, version: VIEWS_VERSION, seconds }
          resolve()
        }
      })
    },
  }
  const log: string[] = []
  const views = openViews(store, linker, (text) => log.push(text))
  const look = async (): Promise<readonly [string | null, boolean]> => {
    const opened = await views.open("bridge")
    return [await opened.find("claims", "c1"), opened.behind]
  }
  return { now, views, look, log }
}
const soon = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5))

it("waits for the first linking, and several who ask wait for one", async () => {
  const { now, look } = openStub(100)
  const asked = [look(), look()]
  await soon()
  now.finish()
  expect(await Promise.all(asked)).toEqual([
    ['"1"', false],
    ['"1"', false],
  ])
  expect(now.linked).toBe(1)
})

it("answers a large case as it was last linked, says so, and links it again behind", async () => {
  const { now, look } = openStub(100, { build: 1, state: "1", version: VIEWS_VERSION, seconds: 100 })
  now.state = "2"
  expect([await look(), await look(), now.linked]).toEqual([['"1"', true], ['"1"', true], 1])
  now.finish()
  await soon()
  expect([await look(), now.linked]).toEqual([['"2"', false], 1])
})

it("waits for a small case that has changed", async () => {
  const { now, look } = openStub(0.1, { build: 1, state: "1", version: VIEWS_VERSION, seconds: 0.1 })
  now.state = "2"
  const asked = look()
  await soon()
  now.finish()
  expect(await asked).toEqual(['"2"', false])
})

it("makes again what another version of the program has made", async () => {
  const { now, look } = openStub(100, { build: 1, state: "1", version: "0.0.1", seconds: 100 })
  const asked = look()
  await soon()
  now.finish()
  expect([await asked, now.linked]).toEqual([['"1"', false], 1])
})

it("goes on answering where linking fails behind it, and says so in the log", async () => {
  const { now, look, log } = openStub(100, { build: 1, state: "1", version: VIEWS_VERSION, seconds: 100 })
  now.state = "2"
  await look()
  now.finish(new Error("out of memory"))
  await soon()
  expect(await look()).toEqual(['"1"', true])
  expect([log.length, log[0]?.includes("out of memory"), now.linked]).toEqual([1, true, 2])
})

it("waits for a decision to be linked, but not for ever", async () => {
  const { now, views, look } = openStub(100, { build: 1, state: "1", version: VIEWS_VERSION, seconds: 100 })
  now.state = "2"
  await views.refresh("bridge", 20)
  expect(await look()).toEqual(['"1"', true])
  const again = views.refresh("bridge", 60_000)
  now.finish()
  await again
  expect(await look()).toEqual(['"2"', false])
})
