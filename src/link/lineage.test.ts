import { describe, expect, it } from "vitest"
import { memberOf, type MemberOptions } from "../../test/members.ts"
import type { CaseMember, Derivation, Span } from "../document/index.ts"
import { arrangeDerivations } from "./lineage.ts"

const TEXT = "x".repeat(3000)

function member(id: string, options: MemberOptions = {}): CaseMember {
  return memberOf(id, TEXT, { outlet: id, published: `2026-03-0${"abcdefgh".indexOf(id) + 1}`, ...options })
}

function copied(from: string, to: string, spans: readonly Span[], change: Partial<Derivation> = {}): Derivation {
  const evidence = spans.map((span) => ({ kind: "passage" as const, from: span, to: span, note: null }))
  return { from, to, kind: "partial", credited: false, directed: true, confidence: 0.9, by: "test", evidence, ...change }
}

function cited(from: string, to: string, ofSpan: Span, atSpan: Span): Derivation {
  const evidence = [
    { kind: "credit" as const, from: null, to: atSpan, note: null },
    { kind: "statement" as const, from: ofSpan, to: atSpan, note: null },
  ]
  return { from, to, kind: "cites", credited: true, directed: true, confidence: 0.8, by: "test", evidence }
}

function arranged(
  ids: string,
  derivations: readonly Derivation[],
  change: Readonly<Record<string, MemberOptions>> = {},
): readonly string[] {
  const members = [...ids].map((id) => member(id, change[id]))
  return arrangeDerivations(derivations, members, []).map(({ from, to, directed }) => `${from}${directed ? "→" : "—"}${to}`)
}

describe("two copies of one report", () => {
  it("come from it, and not from one another", () => {
    expect(arranged("abc", [copied("a", "b", [[0, 2000]]), copied("a", "c", [[0, 2000]]), copied("b", "c", [[0, 2000]])])).toEqual([
      "a→b",
      "a→c",
    ])
  })

  it("are not even alike where their direction is open", () => {
    const pair = copied("b", "c", [[0, 2000]], { directed: false })
    expect(arranged("abc", [copied("a", "b", [[0, 2000]]), copied("a", "c", [[0, 2000]]), pair])).toEqual(["a→b", "a→c"])
    expect(arranged("bc", [pair])).toEqual(["b—c"])
  })
})

it("a copy of a copy comes from the nearer", () => {
  const chain = [copied("a", "b", [[0, 1000]]), copied("a", "c", [[0, 1000]]), copied("b", "c", [[0, 1800]])]
  expect(arranged("abc", chain)).toEqual(["a→b", "b→c"])
})

it("an article that is put together of two comes from both", () => {
  expect(arranged("abc", [copied("a", "c", [[0, 1000]]), copied("b", "c", [[1200, 2400]])])).toEqual(["a→c", "b→c"])
})

it("of sources that have as much the credited one is named", () => {
  const derivations = [copied("a", "b", [[0, 2000]]), copied("a", "c", [[0, 2000]]), copied("b", "c", [[0, 1995]], { credited: true })]
  expect(arranged("abc", derivations)).toEqual(["a→b", "b→c"])
})

it("of the versions of an article the one is named whose very words the copy has", () => {
  const versions = { b: { versionOf: "a", outlet: "a" } }
  expect(arranged("abc", [copied("a", "c", [[0, 1990]]), copied("b", "c", [[0, 2000]])], versions)).toEqual(["b→c"])
})

describe("furniture", () => {
  const foot: Span = [2400, 2950]
  const one = Object.fromEntries([..."abcde"].map((id) => [id, { outlet: "Harbour Tribune" }]))
  const pairs = [..."abcde"].flatMap((x) => [..."abcde"].flatMap((y) => (x < y ? [copied(x, y, [foot])] : [])))

  it("that all pages of an outlet share makes no copies", () => {
    expect(arranged("abcde", pairs, one)).toEqual([])
  })

  it("does not hide what two of them share beside it", () => {
    const own = pairs.map((pair) => (pair.from === "a" && pair.to === "b" ? copied("a", "b", [[0, 900], foot]) : pair))
    expect(arranged("abcde", own, one)).toEqual(["a→b"])
  })
})

describe("citations", () => {
  it("that came with a copy are the copied article's", () => {
    expect(
      arranged("abc", [cited("a", "b", [0, 90], [10, 99]), cited("a", "c", [0, 90], [10, 99]), copied("b", "c", [[0, 2000]])]),
    ).toEqual(["a→b", "b→c"])
  })

  it("mean the article that fits them best, and of the versions of one the first", () => {
    const [weak, strong] = [cited("a", "d", [0, 90], [10, 99]), { ...cited("b", "d", [0, 90], [10, 99]), confidence: 0.85 }]
    expect(arranged("abd", [weak, strong])).toEqual(["b→d"])
    const again = { ...cited("c", "d", [0, 90], [10, 99]), confidence: 0.85 }
    const versions = { b: { versionOf: "c", published: "2026-03-02" }, c: { published: "2026-03-02" } }
    expect(arranged("abcd", [weak, strong, again], versions)).toEqual(["c→d"])
  })

  it("in a circle are named as one", () => {
    const round = [cited("a", "b", [0, 90], [0, 80]), cited("b", "c", [0, 80], [5, 70]), cited("c", "a", [5, 70], [0, 90])]
    const found = arrangeDerivations(
      round,
      [..."abc"].map((id) => member(id)),
      [],
    )
    expect(found.map(({ evidence }) => evidence.at(-1)?.note)).toEqual(Array.from({ length: 3 }, () => "circular: a → c → b → a"))
  })

  it("that go both ways for different statements are no circle", () => {
    const found = arrangeDerivations(
      [cited("a", "b", [0, 90], [0, 80]), cited("b", "a", [900, 990], [500, 580])],
      [member("a"), member("b")],
      [],
    )
    expect(found.every(({ evidence }) => evidence.every(({ kind }) => kind !== "source"))).toBe(true)
  })
})
