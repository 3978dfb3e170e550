import { describe, expect, it } from "vitest"
import { stripPaths, tickPath } from "./strip-paths.ts"

describe("stripPaths", () => {
  it("draws blocks that look alike in one outline, as high as they are firm", () => {
    const blocks = [
      { look: "named tone-v1", share: 0.5, firmness: 0.5 },
      { look: "own tone-own", share: 0.25, firmness: 1 },
      { look: "named tone-v1", share: 0.25, firmness: 1 },
    ]
    expect(stripPaths(blocks, 40, 20)).toEqual([
      { look: "named tone-v1", d: "M0 20V10H19V20ZM30 20V0H39V20Z" },
      { look: "own tone-own", d: "M20 20V0H29V20Z" },
    ])
  })

  it.each(["unnamed tone-unnamed", "hearsay tone-hearsay"])("stripes %s, and stays inside", (look) => {
    const [path] = stripPaths([{ look, share: 1, firmness: 0.8 }], 41, 20)
    expect(path?.d.split("Z").length).toBeGreaterThan(8)
    const xs = [...(path?.d ?? "").matchAll(/[ML](?<m>[\d.]+) |H(?<h>[\d.]+)/gu)].map(({ groups }) =>
      Number(groups?.["m"] ?? groups?.["h"]),
    )
    expect([Math.min(...xs) >= 0, Math.max(...xs) <= 40]).toEqual([true, true])
  })

  it("is nothing for an empty text", () => {
    expect(stripPaths([], 40, 20)).toEqual([])
  })
})

describe("tickPath", () => {
  it("has a whole tick for a copy, one with a gap for what is retold, a thin one for what cites", () => {
    expect(tickPath(["copy", "cites"], 100, 50)).toBe("M100 50V7H102.5V50ZM104 50V7H105V50Z")
    expect(tickPath(["retold"], 0, 50).split("Z").length - 1).toBe(2)
  })
})
