import { createHash } from "node:crypto"
import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import { comparisonFixture, fixture } from "../../test/browser/report-fixture.ts"
import { STANDINGS } from "../document/index.ts"
import { showComparisonHtml, showHtml } from "./html.ts"
import { TIES, TIES_HASH } from "./ties.ts"

const parse = (html: string): globalThis.Document => parseHTML(html).document

describe("showHtml", () => {
  const html = showHtml(fixture(), { language: "en", explain: true })
  const page = parse(html)

  it("needs no network, and lets no script run but its own", () => {
    expect([...page.querySelectorAll("script")].map((script) => script.textContent)).toEqual([TIES])
    expect(TIES_HASH).toBe(`sha256-${createHash("sha256").update(TIES).digest("base64")}`)
    expect(page.querySelectorAll("link, img, iframe, object, [src], [onclick]")).toHaveLength(0)
    expect(html).not.toMatch(/@import|url\(/u)
    expect(page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content")).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src '${TIES_HASH}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it("holds the text of the article, letter for letter", () => {
    const article = page.querySelector("article")
    for (const mark of article?.querySelectorAll(".letter, .flag") ?? []) mark.remove()
    const { text, blocks } = fixture().document
    const body = blocks.filter((block) => block.kind !== "title").map((block) => text.slice(...block.span))
    expect([...(article?.children ?? [])].map((block) => block.textContent)).toEqual(body)
  })

  it("gives each thing one id, and every link of the page a place to go", () => {
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of page.querySelectorAll("a[href^='#']")) expect(ids).toContain(link.getAttribute("href")?.slice(1))
  })

  it("draws a mark for every standing, a card, a block in the strip and a row in the table for every statement", () => {
    const n = fixture().statements.length
    expect(page.querySelectorAll(".card")).toHaveLength(n)
    expect(page.querySelectorAll(".strip a")).toHaveLength(n - 1)
    expect(page.querySelectorAll("#statements tbody tr")).toHaveLength(n)
    expect(STANDINGS).toHaveLength(5)
    for (const mark of ["named", "document", "continued", "unnamed", "hearsay", "undisclosed", "observed", "own"])
      expect(page.querySelectorAll(`article .st.${mark}`)).not.toHaveLength(0)
  })

  it("says its language, and the article's where that is another", () => {
    const spanish = parse(showHtml(fixture(), { language: "es" }))
    expect(spanish.documentElement.getAttribute("lang")).toBe("es")
    expect(spanish.querySelector("article")?.getAttribute("lang")).toBe("en")
  })

  it("escapes whatever the article says", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
    const { text } = fixture().document
    const poisoned = fixture({
      title: evil,
      outlet: evil,
      byline: [evil],
      url: "javascript:alert(1)",
      id: evil,
      warnings: [evil],
      text: evil + text.slice(evil.length),
    })
    const sources = poisoned.sources.map((source) => ({ ...source, name: evil, title: evil, affiliation: evil }))
    const poisonedPage = parse(
      showHtml({ ...poisoned, sources, firsthand: evil, model: { name: evil, version: evil } }, { language: "en", explain: true }),
    )
    expect(poisonedPage.querySelectorAll("img, [onerror]")).toHaveLength(0)
    expect(poisonedPage.querySelectorAll("script")).toHaveLength(1)
    for (const link of poisonedPage.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^(?:#|https?:)/u)
  })

  it("names the document, the program and the model", () => {
    const method = page.querySelector("#method")?.textContent
    for (const part of [fixture().document.id, "Firsthand 0.1.0", "attribution 1.0.0"]) expect(method).toContain(part)
  })
})

describe("showComparisonHtml", () => {
  it("shows both sides", () => {
    const html = showComparisonHtml(comparisonFixture(), fixture(), fixture({ outlet: "Quay News" }), { language: "es" })
    const page = parse(html)
    expect(page.querySelectorAll("[src]")).toHaveLength(0)
    expect(page.querySelectorAll(".strip")).toHaveLength(2)
    expect(page.querySelector(".differences")?.textContent).toBe("firmeza: posible → seguro")
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
