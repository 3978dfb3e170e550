import { describe, expect, it } from "vitest"
import { numberIn, shortDay, shortTime } from "./dates.ts"

const NOW = new Date("2026-11-01")

describe("short forms", () => {
  it("leave this year out, and are as precise as the date", () => {
    expect(shortDay("en-GB", "2026-03-04T07:40:00Z", NOW)).toBe("4 Mar")
    expect(shortDay("en-GB", "2025-03", NOW)).toBe("Mar 2025")
    expect(shortTime("en-GB", "2026-03-04T07:40:00Z", NOW)).toBe("4 Mar, 07:40")
    expect(shortTime("en-GB", "2026-03-04", NOW)).toBe("4 Mar")
    expect(shortTime("en-GB", "soon", NOW)).toBe("soon")
  })

  it("write a number as the language does, and leave alone what is none", () => {
    expect(numberIn("en-GB", "9600")).toBe("9,600")
    expect(numberIn("es-ES", "12500.5")).toBe("12.500,5")
    expect(numberIn("en-GB", "17 %")).toBe("17 %")
  })
})
