import { describe, expect, it } from "vitest"
import { sniffFormat } from "./sniff.ts"

const sniff = (text: string | Uint8Array, name = "x", contentType: string | null = null): string =>
  sniffFormat(typeof text === "string" ? new TextEncoder().encode(text) : text, { name, contentType })

describe("sniffFormat", () => {
  it("believes the bytes before the name", () => {
    expect(sniff("%PDF-1.7 …", "story.html")).toBe("pdf")
    expect(sniff("<!DOCTYPE html><html></html>", "story.txt")).toBe("html")
    expect(sniff("From: a@b.example\nTo: c@d.example\nSubject: Fwd: story\n\nHello", "story.txt")).toBe("mail")
  })
  it("asks the content type, then the name", () => {
    expect(sniff("Hello", "x", "text/html; charset=utf-8")).toBe("html")
    expect(sniff("# Hello", "story.md")).toBe("markdown")
    expect(sniff("<p>kept as text</p>", "story.txt")).toBe("text")
    expect(sniff("<p>a fragment</p>", "story")).toBe("html")
    expect(sniff("Hello there", "-")).toBe("text")
  })
  it("knows UTF-16 with and without its mark", () => {
    expect(sniff(Buffer.from("\uFEFFHello there, all of you", "utf16le"))).toBe("text")
    expect(sniff(Buffer.from("Hello there, all of you", "utf16le"))).toBe("text")
  })
  it("refuses what holds no article", () => {
    expect(() => sniff("")).toThrow(/is empty/u)
    expect(() => sniff("PK\u0003\u0004 xl/workbook.xml")).toThrow(/ZIP archive/u)
    expect(() => sniff(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toThrow(/old or encrypted Office/u)
    expect(() => sniff("{\\rtf1\\ansi The council met.}", "story.txt")).toThrow(/is RTF\. Save it as DOCX/u)
    expect(() => sniff('<?xml version="1.0"?><rss><channel/></rss>', "feed.xml")).toThrow(/is XML/u)
    expect(() => sniff('{"id": "1", "text": "The council met."}', "story.json")).toThrow(/read --jsonl/u)
    expect(() => sniff(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5))).toThrow(/binary data/u)
  })
})
