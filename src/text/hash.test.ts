import { expect, it } from "vitest"
import { hashOf, joinHashes } from "./index.ts"

it("is the same on every machine", () => {
  expect([hashOf(""), hashOf("ferry"), hashOf("ñandú")]).toMatchInlineSnapshot(`
    [
      2872998923,
      2453427618,
      1041167996,
    ]
  `)
})

it("spreads over all its bits", () => {
  const hashes = Array.from({ length: 4000 }, (_, i) => hashOf(`word${i}`))
  expect(new Set(hashes).size).toBe(4000)
  for (let bit = 0; bit < 32; bit++) {
    const set = hashes.filter((hash) => ((hash >>> bit) & 1) === 1).length
    expect(Math.abs(set - 2000)).toBeLessThan(200)
  }
})

it("joins in order", () => {
  expect(joinHashes(1, 2)).not.toBe(joinHashes(2, 1))
})
