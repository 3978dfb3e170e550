// Lists: every kind, in the shapes that are found, and what is broken, hostile or huge.
import { describe, expect, it } from "vitest"
import { readList } from "./lists.ts"

const read = (text: string, base: string | null = null) => readList(Buffer.from(text), { name: "list", base })

describe("readList", () => {
  it.each<[string, string, string[]]>([
    [
      "RSS 2.0, with a channel's own link, CDATA, escapes and a guid for a link",
      `<?xml version="1.0"?><rss version="2.0"><channel><link>https://o.example/</link><image><link>https://o.example/logo</link></image>
       <item><title>A &lt;b&gt;</title><link>https://o.example/a?x=1&amp;y=2</link></item>
       <item><link><![CDATA[ https://o.example/b ]]></link><guid isPermaLink="false">17</guid></item>
       <item><guid>https://o.example/c</guid></item><item><guid isPermaLink="false">18</guid></item></channel></rss>`,
      ["https://o.example/a?x=1&y=2", "https://o.example/b", "https://o.example/c"],
    ],
    [
      "Atom, the alternate link and no other, relative ones too",
      `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/feed"/><entry><link rel="replies" href="/r"/><link href='/a'/></entry>
       <entry><link rel="alternate" type="text/html" href="b"/><link rel="enclosure" href="/b.mp3"/></entry></feed>`,
      ["https://o.example/a", "https://o.example/news/b"],
    ],
    ["RSS 1.0", `<rdf:RDF xmlns:rdf="x"><item rdf:about="1"><link>https://o.example/a</link></item></rdf:RDF>`, ["https://o.example/a"]],
    [
      "JSON Feed",
      `{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://o.example/a"}, {"external_url": "https://p.example/b"}, {}, null]}`,
      ["https://o.example/a", "https://p.example/b"],
    ],
    [
      "OPML, folders in folders",
      `<!-- mine --><opml version="2.0"><body><outline text="x"><outline type="rss" xmlUrl="https://o.example/feed" htmlUrl="https://o.example/"/></outline></body></opml>`,
      ["https://o.example/feed"],
    ],
    [
      "a sitemap",
      `<urlset><url><loc> https://o.example/a </loc><lastmod>2026</lastmod></url><url><loc>https://o.example/a</loc></url></urlset>`,
      ["https://o.example/a"],
    ],
    [
      "a sitemap's index",
      `<sitemapindex><sitemap><loc>https://o.example/1.xml</loc></sitemap></sitemapindex>`,
      ["https://o.example/1.xml"],
    ],
    [
      "one that breaks off",
      `<rss><channel><item><link>https://o.example/a</link></item><item><link>https://o.exa`,
      ["https://o.example/a"],
    ],
  ])("reads %s", (_what, text, addresses) => {
    expect(read(text, "https://o.example/news/feed")?.addresses).toEqual(addresses)
  })

  it("knows what is no list", () => {
    for (const text of [
      "<!doctype html><html><body><a href='/a'>A</a>",
      "The council met.",
      '{"id": 1, "text": "x"}',
      '<?xml version="1.0"?><note/>',
    ])
      expect(read(text)).toBeNull()
  })

  it("names what stands where an address should, and follows no other scheme", () => {
    const list = read(
      "<rss><item><link>/a</link></item><item><link>file:///etc/passwd</link></item><item><link>javascript:1</link></item></rss>",
    )
    expect(list).toMatchObject({ addresses: [], refused: ["/a", "file:///etc/passwd", "javascript:1"] })
  })

  it("says that a list is empty, or no JSON", () => {
    expect(() => read("<rss><channel></channel></rss>")).toThrow('"list" is a list (rss) without an address')
    expect(() => read('{"version": "https://jsonfeed.org/version/1", "items": [')).toThrow("is no JSON")
  })

  it("takes UTF-16 and declared encodings", () => {
    const text = `<?xml version="1.0" encoding="utf-16"?><rss><item><link>https://o.example/ñ</link></item></rss>`
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])
    expect(readList(bytes, { name: "list", base: null })?.addresses).toEqual(["https://o.example/%C3%B1"])
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><rss><item><link>https://o.example/ñ</link></item></rss>`,
      "latin1",
    )
    expect(readList(latin, { name: "list", base: null })?.addresses).toEqual(["https://o.example/%C3%B1"])
  })

  it.each([
    ["a million open tags", "<item>".repeat(1_000_000)],
    ["tags that never end", "<a".repeat(500_000)],
    ["a tag without end", `<item ${"a='".repeat(500_000)}`],
    ["entities in entities", `<!DOCTYPE r [<!ENTITY a "&a;&a;">]>${"<item><link>&a;&a;</link></item>".repeat(50_000)}`],
    ["marks that open nothing", "<".repeat(2_000_000)],
    ["comments that never end", "<!--".repeat(500_000)],
  ])("is done soon with %s", { timeout: 20_000 }, (_what, body) => {
    expect(() => read(`<rss>${body}</rss>`)).not.toThrow(RangeError)
  })
})
