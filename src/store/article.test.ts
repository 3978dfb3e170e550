import { describe, expect, it } from "vitest"
import { dateVersion, nameArticle } from "./article.ts"

describe("nameArticle", () => {
  it.each([
    "https://outlet.example/bridge",
    "http://outlet.example/bridge/",
    "https://www.outlet.example/bridge?utm_source=mail&fbclid=1#top",
    "https://OUTLET.example/bridge",
  ])("takes %s for the same article", (url) => {
    expect(nameArticle(url)).toBe("outlet.example/bridge")
  })
  it("tells pages, hosts and paths apart", () => {
    const names = [
      "https://outlet.example/a?id=1",
      "https://outlet.example/a?id=2",
      "https://es.outlet.example/a?id=1",
      "https://outlet.example/A?id=1",
    ]
    expect(new Set(names.map(nameArticle)).size).toBe(4)
  })
  it("does not mind the order of parameters", () => {
    expect(nameArticle("https://outlet.example/?b=2&a=1")).toBe(nameArticle("https://outlet.example?a=1&b=2"))
  })
  it("knows nothing of what is no address", () => {
    expect([nameArticle(null), nameArticle("bridge")]).toEqual([null, null])
  })
})

describe("dateVersion", () => {
  it("takes the later word of the page", () => {
    expect(dateVersion({ published: "2026-03-02", modified: "2026-03-03T09:00:00+02:00" })?.toISOString()).toBe("2026-03-03T07:00:00.000Z")
    expect(dateVersion({ published: "2026-03-02", modified: null })?.toISOString()).toBe("2026-03-02T00:00:00.000Z")
  })
  it("is unknown where the page is silent or unclear", () => {
    expect([dateVersion({ published: null, modified: null }), dateVersion({ published: "soon", modified: null })]).toEqual([null, null])
  })
})
