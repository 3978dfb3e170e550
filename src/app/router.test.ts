import { describe, expect, it } from "vitest"
import { hrefOf, matchPath, readPlace } from "./router.tsx"

describe("addresses", () => {
  it("keep names with slashes, questions and hashes whole", () => {
    const name = "a/b?c#d é"
    const place = readPlace(hrefOf(["case", name, "search"], { words: "x & y", speaker: null }))
    expect(matchPath("/case/:case/search", place.path)).toEqual({ case: name })
    expect([...place.query]).toEqual([["words", "x & y"]])
  })

  it("fit a pattern part by part, with or without a last slash", () => {
    expect(matchPath("/", readPlace("").path)).toEqual({})
    expect(matchPath("/case/:case", "/case/bridge/")).toEqual({ case: "bridge" })
    expect(matchPath("/case/:case", "/case/bridge/claims")).toBeNull()
    expect(matchPath("/case/:case", "/case/")).toBeNull()
  })

  it("are none where they cannot be decoded", () => {
    expect(matchPath("/case/:case", "/case/%")).toBeNull()
  })
})
