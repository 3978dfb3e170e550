import { describe, expect, it } from "vitest"
import { type Knot, LABEL, layNetwork, type Line } from "./network.ts"

const knots: readonly Knot[] = Array.from({ length: 45 }, (_, i) => ({ id: `e${i}`, name: `Somebody Named ${i}`, weight: 1 + (i % 9) }))
const lines: readonly Line[] = knots.slice(1).map(({ id }, i) => ({ key: `l${i}`, a: id, b: `e${Math.floor(i / 6)}`, weight: 1 }))

describe("layNetwork", () => {
  it("lays no name on another, and all inside", () => {
    const { knots: placed, width, height } = layNetwork(knots, lines, 1040)
    expect(placed).toHaveLength(45)
    for (const [i, one] of placed.entries()) {
      expect([one.x > 0, one.x < width, one.y > 0, one.y < height]).toEqual([true, true, true, true])
      for (const other of placed.slice(i + 1)) {
        const wide = 6.6 * Math.min(LABEL, one.name.length)
        expect(Math.abs(one.x - other.x) >= wide - 2 || Math.abs(one.y - other.y) >= 34).toBe(true)
      }
    }
  })

  it("puts those together who have to do with one another", () => {
    const { knots: placed } = layNetwork(knots, lines, 1040)
    const at = new Map(placed.map((one) => [one.id, one]))
    const apart = (a: string, b: string): number =>
      Math.hypot((at.get(a)?.x ?? 0) - (at.get(b)?.x ?? 0), (at.get(a)?.y ?? 0) - (at.get(b)?.y ?? 0))
    const tied = lines.reduce((sum, { a, b }) => sum + apart(a, b), 0) / lines.length
    const all = placed.flatMap((one, i) => placed.slice(i + 1).map((other) => apart(one.id, other.id)))
    expect(tied).toBeLessThan(0.75 * (all.reduce((sum, one) => sum + one, 0) / all.length))
  })

  it("leaves out who is tied to nobody, and says how many found no room", () => {
    expect(layNetwork(knots, [], 1040)).toMatchObject({ knots: [], undrawn: 0 })
    const many = Array.from({ length: 100 }, (_, i) => ({ id: `e${i}`, name: "N", weight: i }))
    expect(
      layNetwork(
        many,
        many.slice(1).map(({ id }, i) => ({ key: `l${i}`, a: id, b: "e0", weight: 1 })),
        1040,
      ).undrawn,
    ).toBe(40)
  })
})
