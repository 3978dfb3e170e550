import { describe, expect, it } from "vitest"
import { linkCase } from "./case.ts"
import { findCandidates } from "./candidates.ts"
import { LINKING } from "./incremental.ts"
import { countSharers } from "./sharers.ts"
import { memberTelling, type Told } from "../../test/told.ts"

const usual = (...holders: readonly string[]) => ({ holders, dense: false })
const dense = { holders: ["before", "after"], dense: true }
const times = <Item>(count: number, item: Item): readonly Item[] => Array.from({ length: count }, () => item)

describe("countSharers", () => {
  it("counts each key once for each who has it", () => {
    expect(countSharers("cite", 3, [usual("wire"), usual("wire", "morning")])).toEqual([
      { id: "wire", kind: "cite", shared: 2, rare: true },
      { id: "morning", kind: "cite", shared: 1, rare: true },
    ])
  })
  it("leaves out who shares too few prints, and what many have, as furniture is", () => {
    expect(countSharers("print", 30, [...times(4, usual("wire")), ...times(3, usual("morning")), ...times(9, dense)])).toEqual([
      { id: "wire", kind: "print", shared: 4, rare: true },
    ])
  })
  it("finds the next of many copies of what is itself one of them", () => {
    expect(countSharers("print", 9, times(9, dense)).map(({ id }) => id)).toEqual(["before", "after"])
  })
  it("asks for two keys of a claim, or one that few have", () => {
    const many = usual(...Array.from({ length: 20 }, (_, i) => `d${i}`))
    expect(countSharers("claim", 30, [many])).toEqual([])
    expect(countSharers("claim", 30, [many, many])).toHaveLength(20)
    expect(countSharers("claim", 30, [usual("wire")])).toHaveLength(1)
  })
})

const COPIES = 130 // more than may keep a key before it is dense
const crowd = Array.from({ length: COPIES }, (_, i) => {
  const id = `d${String((i * 7919) % 997).padStart(3, "0")}`
  const told: readonly Told[] = [
    ["toll", "Seventeen people died when the ferry Constance sank off Port Elder."],
    ["yard", "Marsh Brothers of Port Elder had repaired the hull of the ferry in March."],
    ["own", `Reader ${i} of the paper ${wordOf(i)} asked ${wordOf(i + 500)} about ${wordOf(i + 1000)} tickets.`],
  ]
  return memberTelling(id, told, { published: `2026-03-${String(1 + (i % 28)).padStart(2, "0")}` })
})

function wordOf(number: number): string {
  return `${"bcdfghjklmnpqrstvwxz"[number % 20]}o${"bcdfghjklmnpqrstvwxz"[Math.floor(number / 20) % 20]}a${"bcdfghjklmnpqrstvwxz"[Math.floor(number / 400) % 20]}`
}

describe("a crowd of copies", () => {
  const inOrders = [crowd, crowd.toReversed(), crowd.toSorted((a, b) => (a.id < b.id ? -1 : 1))]

  it("is linked alike in every order", () => {
    const [first, ...others] = inOrders.map((members) => linkCase(members))
    for (const other of others) expect(other).toEqual(first)
  })
  it("is looked at in part: each beside those that came out next to it", () => {
    const pairs = findCandidates(crowd, LINKING.findKeys).pairs.claims
    expect(pairs.length).toBeGreaterThan(COPIES)
    expect(pairs.length).toBeLessThan(COPIES * 11)
  })
  it("makes one claim all the same", () => {
    const [toll] = linkCase(crowd).claims
    expect(toll?.statements).toHaveLength(COPIES)
  })
})
