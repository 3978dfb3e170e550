import { describe, expect, it } from "vitest"
import { makeBigCase } from "../../../test/app/big-case.ts"
import { arrangeTrees, foldBranch, kinOf, listShown, sizeOf, type Tie } from "./arrange.ts"
import { layLineage, type LayoutInput, SIZES, ZOOMS } from "./layout.ts"
import { neighbourOf } from "./picture.tsx"

const { rows, ties: found } = makeBigCase(500)
const ties: readonly Tie[] = found.map((tie) => ({ ...tie, taken: 0.5 }))
const trees = arrangeTrees(rows, ties)
const input: LayoutInput = { rows, ties, trees, circles: [["d5", "d6"]], opened: new Set(), fold: true, zoom: "middle", room: 1100 }

const NEAR = { opened: new Set<string>(), busy: new Set<string>(), far: false }

describe("arrangeTrees", () => {
  it("puts each document in one place, under one that it came from", () => {
    const all = trees.flatMap(listShown)
    expect(all.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    const placed = all.filter(({ tie }) => tie !== null)
    expect(placed.length).toBeGreaterThan(350)
    expect(placed.filter(({ id, tie }) => tie?.to !== id || !ties.includes(tie))).toEqual([])
  })

  it("begins a circle with the earliest and ends", () => {
    const two = rows.slice(0, 2)
    const tie = (from: string, to: string): Tie => ({ ...(ties[0] as Tie), kind: "cites", from, to })
    const [tree] = arrangeTrees(two, [tie("d0", "d1"), tie("d1", "d0")])
    expect([tree?.id, tree?.branches.map(({ id }) => id)]).toEqual(["d0", ["d1"]])
  })

  it("puts the largest tree first", () => {
    const sizes = trees.map(sizeOf).filter((size) => size > 1)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})

describe("foldBranch", () => {
  it("folds leaves of one kind behind the first, and loses none", () => {
    const folded = trees.map((tree) => foldBranch(tree, NEAR))
    expect(folded.reduce((sum, tree) => sum + sizeOf(tree), 0)).toBe(500)
    const behind = folded.flatMap(listShown).filter((branch) => branch.folded.length > 0)
    expect(behind.length).toBeGreaterThan(5)
    for (const { tie, folded: others } of behind)
      for (const other of others) expect([other.tie?.kind, other.branches]).toEqual([tie?.kind, []])
  })

  it("folds from far whatever nothing came from behind what it came from", () => {
    const folded = trees.map((tree) => foldBranch(tree, { ...NEAR, far: true }))
    expect(folded.reduce((sum, tree) => sum + sizeOf(tree), 0)).toBe(500)
    for (const { id, branches, folded: behind } of folded.flatMap(listShown)) {
      expect(branches.every((one) => one.branches.length + one.folded.length > 0)).toBe(true)
      expect(behind.every(({ tie }) => tie?.from === id)).toBe(true)
    }
  })

  it("unfolds what somebody opened, and leaves who has a further tie", () => {
    const folded = trees.map((tree) => foldBranch(tree, NEAR))
    const first = folded.flatMap(listShown).find((branch) => branch.folded.length > 0)
    const open = trees.map((tree) => foldBranch(tree, { ...NEAR, opened: new Set([first?.id ?? ""]) }))
    expect(open.flatMap(listShown).find(({ id }) => id === first?.id)?.folded).toEqual([])
    const busy = first?.folded[0]?.id ?? ""
    const kept = trees.map((tree) => foldBranch(tree, { ...NEAR, busy: new Set([busy]) }))
    expect(kept.flatMap(listShown).some(({ id }) => id === busy)).toBe(true)
  })
})

describe("layLineage", () => {
  it.each(ZOOMS.flatMap((zoom) => [true, false].map((fold) => ({ zoom, fold }))))(
    "lays no name on another: $zoom, folded: $fold",
    ({ zoom, fold }) => {
      const { nodes } = layLineage({ ...input, zoom, fold })
      const { room, row } = SIZES[zoom]
      const near = nodes.flatMap((one, i) =>
        nodes.slice(i + 1).filter((other) => other.y - one.y < row && (other.y !== one.y || Math.abs(other.x - one.x) < room)),
      )
      expect(near).toEqual([])
    },
  )

  it("shows or folds every document, once", () => {
    const { nodes } = layLineage(input)
    expect(nodes.flatMap(({ row, folded }) => [row, ...folded].map(({ id }) => id)).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  })

  it("runs to the right with time", () => {
    const { nodes } = layLineage(input)
    const times = nodes.toSorted((a, b) => a.x - b.x).map(({ row }) => Date.parse(row.published ?? ""))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it("fits the width, and what is folded on a few pages", () => {
    const { width, height } = layLineage({ ...input, zoom: "far" })
    expect([width, height < 2000]).toEqual([1100, true])
  })

  it("keeps who is in a circle in sight, with a band each way", () => {
    const { nodes, bands } = layLineage(input)
    expect(
      nodes
        .filter(({ circular }) => circular)
        .map(({ row }) => row.id)
        .toSorted(),
    ).toEqual(["d5", "d6"])
    expect(
      bands
        .filter(({ kind }) => kind === "circle")
        .map(({ from, to }) => `${from} ${to}`)
        .toSorted(),
    ).toEqual(["d5 d6", "d6 d5"])
  })

  it("puts undated documents after the others and says so", () => {
    const some = rows.slice(0, 3).map((row, i) => (i === 1 ? { ...row, published: null } : row))
    const layout = layLineage({ ...input, rows: some, trees: arrangeTrees(some, []), ties: [], circles: [] })
    expect(layout.ticks.at(-1)?.date).toBeNull()
    expect(layout.nodes.toSorted((a, b) => a.x - b.x).at(-1)?.row.id).toBe("d1")
  })
})

describe("kinOf", () => {
  it("goes back and forward, and not to a sister", () => {
    const tie = (from: string, to: string): Tie => ({ ...(ties[0] as Tie), from, to })
    const some = [tie("a", "b"), tie("b", "c"), tie("a", "d")]
    expect([...kinOf("b", some)].toSorted()).toEqual(["a", "b", "c"])
  })
})

describe("neighbourOf", () => {
  it("leads along the ties and from row to row", () => {
    const { nodes } = layLineage(input)
    const child = nodes.find(({ above }) => above !== null)
    expect(neighbourOf(child?.row.id ?? "", "ArrowLeft", nodes)).toBe(child?.above)
    expect(nodes.find(({ row }) => row.id === neighbourOf(child?.above ?? "", "ArrowRight", nodes))?.above).toBe(child?.above)
    expect(neighbourOf(nodes[0]?.row.id ?? "", "ArrowDown", nodes)).toBe(nodes[1]?.row.id)
    expect(neighbourOf(nodes[0]?.row.id ?? "", "x", nodes)).toBeNull()
  })
})
