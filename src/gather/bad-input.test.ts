// Bad input: each kind gives one line that names the file, what is wrong and what to do.
import { mkdtemp, open, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { writeDocx } from "../../test/pages/docx.ts"
import { writePdf } from "../../test/pages/pdf.ts"
import { gather, type GatherOptions } from "./index.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-bad-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function failure(
  name: string,
  content: Uint8Array | string,
  options: GatherOptions = {},
): Promise<{ code: string; message: string }> {
  const path = join(folder, name)
  await writeFile(path, content)
  return await failureOf(path, options)
}

async function failureOf(path: string, options: GatherOptions = {}): Promise<{ code: string; message: string }> {
  for await (const result of gather([path], options)) {
    if (!("error" in result)) throw new Error("it was read")
    expect(result.error.message).toContain(path)
    expect(result.error.message).not.toContain("\n")
    return { code: result.error.code, message: result.error.message }
  }
  throw new Error("nothing came")
}

const paragraph = "The harbour council voted on Monday to close the grain terminal, its chair said after the meeting. "

describe("bad input", { timeout: 60_000 }, () => {
  it("refuses an empty file", async () => {
    expect((await failure("empty.html", "")).code).toBe("ingest/empty")
    expect((await failure("blank.txt", " \n\n ")).code).toBe("ingest/empty")
  })

  it("refuses binary rubbish", async () => {
    const rubbish = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
    expect((await failure("rubbish.txt", rubbish)).code).toBe("ingest/format")
  })

  it("refuses an encrypted PDF", async () => {
    const { code, message } = await failure("secret.pdf", writePdf([[{ text: paragraph, x: 50, y: 80 }]], { encrypted: true }))
    expect(code).toBe("ingest/pdf-encrypted")
    expect(message).toContain("Remove its password")
  })

  it("refuses a damaged PDF", async () => {
    expect((await failure("broken.pdf", "%PDF-1.7\nnothing of a PDF follows")).code).toBe("ingest/pdf-damaged")
  })

  it("refuses a scanned PDF without a text layer", async () => {
    const { code, message } = await failure("scan.pdf", writePdf([[], []]))
    expect(code).toBe("ingest/pdf-scanned")
    expect(message).toContain("OCR")
  })

  it("refuses a page without an article", async () => {
    const { code, message } = await failure(
      "menu.html",
      '<!doctype html><html><body><ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul></body></html>',
    )
    expect(code).toBe("ingest/no-article")
    expect(message).toContain("--selector")
  })

  it("refuses a file of 200 MB before reading it", async () => {
    const path = join(folder, "huge.html")
    const file = await open(path, "w")
    await file.truncate(200 * 1024 * 1024)
    await file.close()
    const before = performance.now()
    expect((await failureOf(path)).code).toBe("input/too-large")
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it("refuses a zip bomb inside a DOCX", async () => {
    const bomb = writeDocx([{ text: paragraph }], { "word/media/bomb.bin": new Uint8Array(260 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await failure("bomb.docx", bomb)).code).toBe("ingest/zip-bomb")
  })

  it("refuses a zip bomb that lies about its size", async () => {
    const bomb = writeDocx([{ text: paragraph }], { "word/media/bomb.bin": new Uint8Array(60 * 1024 * 1024) })
    const text = Buffer.from(bomb)
    // Every declared size of 60 MB becomes 1 KB.
    const declared = Buffer.alloc(4)
    declared.writeUInt32LE(60 * 1024 * 1024)
    for (let at = text.indexOf(declared); at >= 0; at = text.indexOf(declared, at + 4)) text.writeUInt32LE(1024, at)
    expect((await failure("liar.docx", text)).code).toBe("ingest/zip-bomb")
  })

  it("refuses a damaged DOCX", async () => {
    const whole = writeDocx([{ text: paragraph }])
    expect((await failure("cut.docx", whole.subarray(0, Math.floor(whole.length / 2)))).code).toBe("ingest/docx-damaged")
  })

  it("refuses 100,000 nested tags", async () => {
    expect((await failure("deep.html", `<html><body>${"<div>".repeat(100_000)}${paragraph}`)).code).toBe("ingest/too-deep")
  })

  it("refuses a paragraph of a million characters", async () => {
    const long = paragraph.repeat(Math.ceil(1_000_000 / paragraph.length))
    expect((await failure("long.txt", long)).code).toBe("ingest/paragraph")
    expect((await failure("long.html", `<html><body><article><p>${long}</p></article></body></html>`)).code).toBe("ingest/paragraph")
  })

  it("refuses lone surrogates, in UTF-16 and in bytes that look like UTF-8", async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${paragraph}\n\nA \uD83D word.`, "utf16le")])
    const narrow = Buffer.concat([Buffer.from(`<p>${paragraph}é `), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from("</p>")])
    expect((await failure("wide.txt", wide)).message).toContain("holds a lone surrogate (U+D83D at character 103)")
    for (const name of ["narrow.txt", "narrow.md", "narrow.html"]) expect((await failure(name, narrow)).code).toBe("ingest/surrogate")
  })

  it("reads a pair that was encoded half by half as the character it stands for", async () => {
    const path = join(folder, "cesu.txt")
    await writeFile(path, Buffer.concat([Buffer.from(paragraph), Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80])]))
    for await (const result of gather([path], {})) expect("document" in result && result.document.text).toBe(`${paragraph}😀`)
  })

  it("loses no page for a reference to half a pair: it is U+FFFD, and a warning says so", async () => {
    const path = join(folder, "reference.html")
    await writeFile(path, `<html><body><article><h1>Terminal to close</h1><p>${paragraph}&#xD83D; ${paragraph}</p></article></body></html>`)
    for await (const result of gather([path], {})) {
      if ("error" in result) throw result.error
      expect(result.document.text).toContain(". \uFFFD The")
      expect(result.document.warnings).toEqual(["1 character of it is broken and stands as U+FFFD."])
    }
  })

  it("gives up on what takes too long, and goes on with a new worker", async () => {
    const slow = join(folder, "slow.html")
    const good = join(folder, "good.html")
    await writeFile(slow, `<html><body>${`<p>${paragraph}</p>`.repeat(20_000)}</body></html>`)
    await writeFile(good, `<html><body><article><h1>Terminal to close</h1>${`<p>${paragraph}</p>`.repeat(5)}</article></body></html>`)
    const codes: string[] = []
    for await (const result of gather([slow], { timeoutMs: 40 })) codes.push("error" in result ? result.error.code : "read")
    for await (const result of gather([good], {})) codes.push("error" in result ? result.error.code : "read")
    expect(codes).toEqual(["ingest/timeout", "read"])
  })

  it("reads the others of a folder, and reports those that fail in their place", async () => {
    const own = await mkdtemp(join(folder, "case-"))
    await writeFile(join(own, "a.html"), "")
    await writeFile(join(own, "b.txt"), `Terminal to close\n\n${paragraph}`)
    await writeFile(join(own, "c.pdf"), "%PDF-1.7 broken")
    await writeFile(join(own, "ignored.png"), "x")
    const found: string[] = []
    for await (const result of gather([own], {}))
      found.push(`${result.name.slice(own.length + 1)} ${"error" in result ? result.error.code : "read"}`)
    expect(found).toEqual(["a.html ingest/empty", "b.txt read", "c.pdf ingest/pdf-damaged"])
  })

  it("names what is missing", async () => {
    expect((await failureOf(join(folder, "nowhere.html"))).code).toBe("input/missing")
    expect((await failureOf(join(folder, "*.nothing"))).code).toBe("input/none")
  })

  it("writes nothing where it fails", async () => {
    const keep = join(folder, "kept")
    await failure("empty2.html", "", { keep })
    await expect(open(keep)).rejects.toThrow("ENOENT")
  })
})
