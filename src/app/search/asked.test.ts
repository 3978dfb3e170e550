import { expect, it } from "vitest"
import { asksFor, turnFacet } from "./asked.ts"

it("a value narrows a search, and widens it again when it is chosen a second time", () => {
  const narrowed = turnFacet({ words: "boat", outlet: "The Lantern" }, "act", "deny")
  expect(narrowed).toEqual({ words: "boat", outlet: "The Lantern", act: "deny" })
  expect(asksFor(narrowed, "act", "deny")).toBe(true)
  expect(turnFacet(narrowed, "act", "deny")).toEqual({ words: "boat", outlet: "The Lantern" })
})

it("one value takes the place of another of its kind", () => {
  expect(turnFacet({ act: "deny" }, "act", "say")).toEqual({ act: "say" })
})

it("a month is all of its days, leap years and Decembers too", () => {
  expect(turnFacet({}, "date", "2028-02")).toEqual({ since: "2028-02-01", until: "2028-02-29" })
  expect(turnFacet({}, "date", "2026-12")).toEqual({ since: "2026-12-01", until: "2026-12-31" })
  expect(turnFacet({ since: "2026-12-01", until: "2026-12-31" }, "date", "2026-12")).toEqual({})
  expect(asksFor({ since: "2026-12-01", until: "2026-12-30" }, "date", "2026-12")).toBe(false)
})
