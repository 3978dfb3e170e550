import { describe, expect, it } from "vitest"
import { makeBookmarklet, readPage, toFile } from "./handed.ts"

describe("a handed page", () => {
  it("is a file that knows its address", async () => {
    const file = toFile({ url: 'https://outlet.example/news/bridge.html?a=1&b="2"', html: "<html><head><title>B</title></head></html>" })
    expect(file.name).toBe("outlet.example bridge.html")
    expect(await file.text()).toBe(
      '<!doctype html><html><head><link rel="canonical" href="https://outlet.example/news/bridge.html?a=1&amp;b=%222%22"><title>B</title></head></html>',
    )
    const own = '<html><head><link rel="canonical" href="https://outlet.example/b"></head></html>'
    expect(await toFile({ url: "https://outlet.example/", html: own }).text()).toBe(`<!doctype html>${own}`)
  })

  it.each([
    null,
    "firsthand-page",
    {},
    { kind: "firsthand-page", url: "javascript:alert(1)", html: "" },
    { kind: "firsthand-page", url: "https://a.example", html: 1 },
  ])("is not %j", (data) => expect(readPage(data)).toBeNull())
})

describe("the bookmarklet", () => {
  it("is a script that names this page alone", () => {
    const code = decodeURIComponent(makeBookmarklet('https://a.example/x/"y'))
    expect(code).toContain('open("https://a.example/x/%22y")')
    expect(code).toContain('"https://a.example")')
    expect(() => new Function(code.replace("javascript:", ""))).not.toThrow()
  })
})
