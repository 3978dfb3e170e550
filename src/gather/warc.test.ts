// WARC: what crawlers and browsers write, packed or not; and what is broken, hostile or huge.
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { gather } from "./gather.ts"
import { readWarc, type WarcEntry } from "./warc.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-warc-"))
})
afterAll(() => rm(folder, { recursive: true }))

const PAGE =
  "<!doctype html><html lang='en'><title>Bridge</title><article><h1>Bridge</h1><p>The bridge will close on Monday, the harbour master said.</p></article></html>"
const URL = "https://outlet.example/bridge"

type Made = {
  readonly type?: string
  readonly url?: string
  readonly head?: string
  readonly contentType?: string
  readonly length?: number
}

function record(
  body: string | Uint8Array,
  { type = "response", url = URL, head = "", contentType = "application/http; msgtype=response", length }: Made = {},
): Buffer {
  const bytes = Buffer.from(body)
  const fields = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-03-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n${head}Content-Type: ${contentType}\r\nContent-Length: ${length ?? bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(fields), bytes, Buffer.from("\r\n\r\n")])
}

function response(body: string | Uint8Array, headers = "Content-Type: text/html\r\n", status = "200 OK"): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body)])
}

const INFO = record("software: crawler\r\n", { type: "warcinfo", contentType: "application/warc-fields" })
/** As long as what is unpacked at once, and not to be packed. */
const FILLER = record(randomBytes(40_000), { type: "metadata" })
let number = 0

async function read(
  bytes: Uint8Array,
  { name = "a.warc", maxBytes = 1_000_000 } = {},
): Promise<{ readonly entries: WarcEntry[]; readonly ended: string | null }> {
  const path = join(folder, `${++number}-${name}`)
  await writeFile(path, bytes)
  const entries: WarcEntry[] = []
  try {
    for await (const entry of readWarc(path, maxBytes)) entries.push(entry)
    return { entries, ended: null }
  } catch (error) {
    return { entries, ended: (error as { readonly code?: string }).code ?? String(error) }
  }
}
const textsOf = (entries: readonly WarcEntry[]): readonly string[] =>
  entries.map((entry) => ("bytes" in entry ? Buffer.from(entry.bytes).toString() : entry.error.code))

describe("readWarc", () => {
  it("gives pages with their address, time and headers, and leaves out what is none", async () => {
    const { entries, ended } = await read(
      Buffer.concat([
        INFO,
        record("GET / HTTP/1.1\r\n\r\n", { type: "request", contentType: "application/http; msgtype=request" }),
        record(response(PAGE, 'Content-Type: text/html; charset=utf-8\r\nETag: "1"\r\nX-Long: a\r\n b\r\n')),
        record(response("", "Location: /b\r\n", "301 Moved")),
        record(response("gone", undefined, "404 Not Found")),
        record(response("GIF89a", "Content-Type: image/gif\r\n")),
        record("x", { type: "metadata", contentType: "application/warc-fields" }),
        record(PAGE, { type: "resource", contentType: "text/html", url: `<${URL}/2>` }),
        record("dns", { url: "dns:outlet.example", contentType: "text/dns", type: "response" }),
      ]),
    )
    expect(ended).toBeNull()
    expect(entries).toEqual([
      {
        url: URL,
        fetchedAt: "2026-03-02T08:00:00.000Z",
        headers: { "content-type": "text/html; charset=utf-8", etag: '"1"', "x-long": "a b" },
        bytes: Buffer.from(PAGE),
      },
      { url: `${URL}/2`, fetchedAt: "2026-03-02T08:00:00.000Z", headers: { "content-type": "text/html" }, bytes: Buffer.from(PAGE) },
    ])
  })

  it("reads one that is packed record by record, or in one piece", async () => {
    const records = [INFO, record(response(PAGE)), record(response(`${PAGE}2`), { url: `${URL}/2` })]
    const apart = Buffer.concat(records.map((one) => gzipSync(one)))
    for (const bytes of [apart, Buffer.concat([apart, Buffer.alloc(70_000)]), gzipSync(Buffer.concat(records))])
      expect(textsOf((await read(bytes, { name: "a.warc.gz" })).entries)).toEqual([PAGE, `${PAGE}2`])
  })

  const half = Math.floor(PAGE.length / 2)
  const chunked = `${half.toString(16)};x=1\r\n${PAGE.slice(0, half)}\r\n${(PAGE.length - half).toString(16)}\r\n${PAGE.slice(half)}\r\n0\r\n\r\n`
  it.each<[string, Uint8Array | string, string]>([
    ["in chunks", chunked, "Transfer-Encoding: chunked\r\n"],
    ["said to be in chunks, and whole", PAGE, "Transfer-Encoding: chunked\r\n"],
    ["packed with gzip", gzipSync(PAGE), "Content-Encoding: gzip\r\n"],
    ["packed with deflate", deflateSync(PAGE), "Content-Encoding: deflate\r\n"],
    ["packed with bare deflate", deflateRawSync(PAGE), "Content-Encoding: deflate\r\n"],
    ["packed with brotli", brotliCompressSync(PAGE), "Content-Encoding: br\r\n"],
    ["said to be packed, and unpacked", PAGE, "Content-Encoding: gzip\r\n"],
    ["said to be packed with brotli, and unpacked", PAGE, "Content-Encoding: br\r\n"],
  ])("unpacks a page %s", async (_what, body, headers) => {
    expect(textsOf((await read(record(response(body, `Content-Type: text/html\r\n${headers}`)))).entries)).toEqual([PAGE])
  })

  it.each<[string, Uint8Array, string]>([
    ["breaks off in a page", record(response(PAGE)).subarray(0, -60), "gather/warc-damaged"],
    ["breaks off in what is left out", Buffer.concat([INFO, INFO.subarray(0, -8)]), "gather/warc-damaged"],
    ["breaks off in a header", Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n"), "gather/warc-damaged"],
    ["breaks off packed", gzipSync(record(response(PAGE))).subarray(0, -20), "gather/warc-damaged"],
    ["goes on with something else", Buffer.concat([gzipSync(FILLER), Buffer.from("garbage that is no archive")]), "gather/warc-damaged"],
    ["has a header without end", Buffer.from(`WARC/1.0\r\nX: ${"a".repeat(3_000_000)}`), "gather/warc-damaged"],
    ["has fields without end", Buffer.from(`WARC/1.0\r\n${"X: a\r\n".repeat(100_000)}`), "gather/warc-damaged"],
    ["says no length", Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\n"), "gather/warc-damaged"],
    ["says a length below nothing", record("x", { length: -5 }), "gather/warc-damaged"],
    ["says a length beyond all files", record("x", { length: 9_000_000_000_000_000 }), "gather/warc-damaged"],
  ])("says that an archive is damaged which %s, after what came before", async (_what, rest, code) => {
    const packed = rest[0] === 0x1f
    const before = record(response(PAGE))
    const { entries, ended } = await read(Buffer.concat([packed ? gzipSync(before) : before, rest]), {
      name: packed ? "a.warc.gz" : "a.warc",
    })
    expect([textsOf(entries).at(0), ended]).toEqual([PAGE, code])
  })

  it("goes on after a page that is too large, a bomb, damaged or in pieces", async () => {
    const { entries, ended } = await read(
      Buffer.concat([
        record(response("x".repeat(3_000_000)), { url: `${URL}/large` }),
        record(response(gzipSync("x".repeat(30_000_000)), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), { url: `${URL}/bomb` }),
        record(response(gzipSync(PAGE).subarray(0, 40), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), { url: `${URL}/cut` }),
        record(response(PAGE), { url: `${URL}/piece`, head: "WARC-Segment-Number: 1\r\n" }),
        record(response(PAGE)),
      ]),
    )
    expect([textsOf(entries), ended]).toEqual([["input/too-large", "input/too-large", "gather/warc-page", "gather/warc-page", PAGE], null])
  })

  it("holds a page and not the archive", { timeout: 120_000 }, async () => {
    const path = join(folder, "large.warc")
    const file = createWriteStream(path)
    const large = record(response(Buffer.alloc(8_000_000, 120)), { url: `${URL}/large` })
    for (let i = 0; i < 40; i++) if (!file.write(large)) await once(file, "drain")
    file.end(record(response(PAGE)))
    await finished(file)
    const before = process.memoryUsage().rss
    let most = 0
    let entries = 0
    for await (const entry of readWarc(path, 1_000_000)) {
      entries += "bytes" in entry ? 1 : 0
      most = Math.max(most, process.memoryUsage().rss)
    }
    expect(entries).toBe(1)
    expect((most - before) / 1_000_000).toBeLessThan(100) // of 320
  })
})

describe("gather", () => {
  it("reads the pages of an archive as if they were fetched then", async () => {
    const path = join(folder, "crawl.warc.gz")
    await writeFile(path, Buffer.concat([gzipSync(INFO), gzipSync(record(response(PAGE))), gzipSync(FILLER), Buffer.from("no archive")]))
    const told: unknown[] = []
    for await (const gathered of gather([path], {}))
      told.push(
        "error" in gathered
          ? [gathered.name, gathered.error.code]
          : [gathered.name, gathered.original.fetchedAt, gathered.original.url, gathered.document.title],
      )
    expect(told).toEqual([
      [URL, "2026-03-02T08:00:00.000Z", URL, "Bridge"],
      [path, "gather/warc-damaged"],
    ])
  })
})
