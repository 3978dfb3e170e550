import { describe, expect, it } from "vitest"
import { readJsonLd } from "./jsonld.ts"

describe("readJsonLd", () => {
  it("follows references in a graph", () => {
    const script = JSON.stringify({
      "@graph": [
        { "@type": "Person", "@id": "#a", name: "Ana Reyes" },
        { "@type": "NewsArticle", headline: "Terminal to close", author: { "@id": "#a" } },
      ],
    })
    expect(readJsonLd([script])).toMatchObject({ headline: "Terminal to close", authors: ["Ana Reyes"] })
  })
  it("takes the fullest of several articles", () => {
    expect(
      readJsonLd([
        '[{"@type":"Article","headline":"Old"},{"@type":["Thing","http://schema.org/NewsArticle"],"headline":"New","datePublished":"2026-03-02"}]',
      ])?.headline,
    ).toBe("New")
  })
  it.each([
    ["a trailing comma", '{"@type": "NewsArticle", "headline": "Terminal to close",}'],
    ["a raw line break", '{"@type": "NewsArticle", "headline": "Terminal to close", "description": "one\ntwo"}'],
    ["a comment around it", '<!-- {"@type": "NewsArticle", "headline": "Terminal to close"} -->'],
    ["CDATA around it", '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Terminal to close"}\n//]]>'],
    ["escaped quotes", "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Terminal to close&quot;}"],
    ["an unescaped quote", '{"@type": "NewsArticle", "headline": "Terminal to close", "description": "the "old" pier"}'],
  ])("reads through %s", (_, script) => {
    expect(readJsonLd([script])?.headline).toBe("Terminal to close")
  })
  it("finds nothing in what describes no article", () => {
    expect(readJsonLd(['{"@type":"Organization","name":"The Calder Ledger"}', "not JSON", "null"])).toBeNull()
  })
})
