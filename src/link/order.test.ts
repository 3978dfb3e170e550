import { expect, it } from "vitest"
import { commonOrder } from "./order.ts"

function slowly(a: readonly number[], b: readonly number[]): number {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const item of a) {
    const row = [0]
    b.forEach((other, j) => row.push(item === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0)))
    above = row
  }
  return above.at(-1) ?? 0
}

it.each([
  [[], [1], 0],
  [[1, 2, 3], [1, 3, 2], 2],
  [[1, 2, 3], [1, 2, 3], 3],
] as const)("of %j and %j is %i", (a, b, common) => {
  expect(commonOrder(Uint32Array.from(a), Uint32Array.from(b))).toBe(common)
})

it("is that of the textbook, over more than one word of bits", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const make = (length: number, salt: number): number[] =>
      Array.from({ length }, (_, i) => (Math.imul(i + salt, 2_654_435_761 ^ seed) >>> 9) % 7)
    const [a, b] = [make(30 + 5 * seed, 3), make(20 + 4 * seed, 11)]
    expect(commonOrder(Uint32Array.from(a), Uint32Array.from(b))).toBe(slowly(a, b))
  }
})
