// Views: the part of the contract that is about the lists that are kept of a case. Runs on every store.
import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import type { Store } from "../../src/store/store.ts"
import type { ViewList, ViewRow } from "../../src/store/views.ts"
import { makeDocument } from "./documents.ts"

const ABOUT = { version: "1", seconds: 0.5 }

/** Runs the tests on a store. */
export function describeViews(storeOf: () => Store): void {
  const listOf = (rows: readonly ViewRow[]): ViewList => ({ list: "claims", rows, orders: { "": rows, last: rows.toReversed() } })
  const claims: readonly ViewRow[] = [
    {
      id: "c1",
      content: '{"n":1}',
      words: "The bridge is closed",
      documents: ["d1", "d2"],
      oldest: "2026-03-01T08:00:00Z",
      newest: "2026-03-02T08:00:00Z",
    },
    { id: "c2", content: '{"n":2}', words: "José said: no.", name: "jose perez", documents: ["d2"], newest: "2026-03-05T08:00:00Z" },
    { id: "c3", content: '{"t":"\u0000 \u2028"}'.replaceAll("\u0000", String.raw`\u0000`) },
  ]

  async function newCase(): Promise<string> {
    const name = `case ${randomUUID()}`
    await storeOf().add(name, makeDocument("One."))
    return name
  }
  async function read(name: string, sort = ""): Promise<readonly [string, string | undefined][]> {
    const order = await storeOf().getOrder(name, "claims", sort)
    const rows = await storeOf().getRows(name, "claims", order?.hashes ?? [])
    return (order?.ids ?? []).map((id, i) => [id, rows.get(order?.hashes[i] ?? "")])
  }

  describe("views", () => {
    it("are kept with the state that they show, and read in their orders", async () => {
      const name = await newCase()
      const { state, built } = await storeOf().getViews(name)
      expect([built, await read(name)]).toEqual([null, []])
      await storeOf().keepViews(name, { ...ABOUT, state }, [listOf(claims)])
      expect(await storeOf().getViews(name)).toEqual({ state, built: { ...ABOUT, state, build: 1 } })
      expect(await read(name)).toEqual(claims.map(({ id, content }) => [id, content]))
      expect((await read(name, "last")).map(([id]) => id)).toEqual(["c3", "c2", "c1"])
      await storeOf().add(name, makeDocument("Two."))
      expect((await storeOf().getViews(name)).state).not.toBe(state)
    })

    it("change all at one moment, and who still reads what was there finds it", async () => {
      const name = await newCase()
      await storeOf().keepViews(name, { ...ABOUT, state: "a" }, [listOf(claims), { ...listOf(claims), list: "gone" }])
      const before = await storeOf().getOrder(name, "claims", "")
      const changed = [{ id: "c1", content: '{"n":4}' }, ...claims.slice(1)]
      await Promise.all([
        storeOf().keepViews(name, { ...ABOUT, state: "b" }, [listOf(changed)]),
        storeOf().keepViews(name, { ...ABOUT, state: "b" }, [listOf(changed)]),
      ])
      expect((await read(name)).map(([, content]) => content)).toEqual(changed.map(({ content }) => content))
      expect(await storeOf().getOrder(name, "gone", "")).toBeNull()
      expect((await storeOf().getViews(name)).built).toMatchObject({ state: "b", build: 3 })
      expect((await storeOf().getRows(name, "claims", before?.hashes ?? [])).size).toBe(3)
    })

    it("are found by beginnings of words, parts of names, documents and when these came", async () => {
      const name = await newCase()
      await storeOf().keepViews(name, { ...ABOUT, state: "a" }, [listOf(claims)])
      const order = await storeOf().getOrder(name, "claims", "")
      const find = async (filter: Parameters<Store["findRows"]>[2]): Promise<readonly string[]> => {
        const found = await storeOf().findRows(name, "claims", filter)
        return (order?.ids ?? []).filter((_, i) => found.has(order?.hashes[i] ?? ""))
      }
      expect([await find({ words: "clos BRID" }), await find({ words: "ridge" }), await find({ words: "jóse" })]).toEqual([
        ["c1"],
        [],
        ["c2"],
      ])
      expect([await find({ name: "se p" }), await find({ name: "%" })]).toEqual([["c2"], []])
      expect([await find({ documents: ["d2"] }), await find({ documents: ["d1", "d9"] }), await find({ documents: [] })]).toEqual([
        ["c1", "c2"],
        ["c1"],
        [],
      ])
      expect([await find({ since: "2026-03-02T08:00:00Z" }), await find({})]).toEqual([["c2"], ["c1", "c2", "c3"]])
    })

    it("go with their case", async () => {
      const name = await newCase()
      await storeOf().keepViews(name, { ...ABOUT, state: "a" }, [listOf(claims)])
      await storeOf().deleteCase(name)
      await expect(storeOf().getViews(name)).rejects.toMatchObject({ code: "store/no-case" })
      await storeOf().add(name, makeDocument("One."))
      expect([(await storeOf().getViews(name)).built, await read(name)]).toEqual([null, []])
    })
  })
}
