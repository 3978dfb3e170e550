import { describe, expect, it } from "vitest"
import { meets, widen } from "./sight.ts"

describe("what is in view", () => {
  it("is widened to whole steps, and one more on every side", () => {
    expect(widen({ left: 10, top: 400, right: 1000, bottom: 900 })).toEqual({ left: -360, top: 0, right: 1440, bottom: 1440 })
  })

  it("stays the same until a step is passed", () => {
    expect(widen({ left: 0, top: 361, right: 1000, bottom: 1000 })).toEqual(widen({ left: 0, top: 430, right: 1000, bottom: 1060 }))
    expect(widen({ left: 0, top: 359, right: 1000, bottom: 1000 })).not.toEqual(widen({ left: 0, top: 361, right: 1000, bottom: 1000 }))
  })

  it("meets what reaches into it, and nothing that lies beside it", () => {
    const view = { left: 0, top: 0, right: 100, bottom: 100 }
    expect(meets(view, { left: -50, top: 40, right: 300, bottom: 60 })).toBe(true) // right across
    expect(meets(view, { left: 101, top: 0, right: 200, bottom: 100 })).toBe(false)
    expect(meets(view, { left: 0, top: -40, right: 100, bottom: -1 })).toBe(false)
  })
})
