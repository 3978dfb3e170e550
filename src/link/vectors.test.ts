import { describe, expect, it } from "vitest"
import { multiply } from "./vectors.ts"

const made = (size: number, step: number): Int8Array => Int8Array.from({ length: size }, (_, i) => ((i * step) % 255) - 127)

describe("multiply", () => {
  it("is what one by one comes to, whatever the size and the places", () => {
    const [a, b] = [made(600, 37), made(600, 91)]
    for (const [from, start, size] of [
      [0, 0, 256],
      [256, 3, 256],
      [5, 17, 7],
      [0, 0, 0],
    ] as const) {
      let sum = 0
      for (let i = 0; i < size; i++) sum += (a[from + i] ?? 0) * (b[start + i] ?? 0)
      expect(multiply(a, from, b, start, size)).toBe(sum)
    }
  })
  it("is exact for the greatest numbers", () => {
    const least = new Int8Array(256).fill(-128)
    expect(multiply(least, 0, least, 0, 256)).toBe(256 * 128 * 128)
  })
})
