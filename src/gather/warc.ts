// WARC: the responses and resources of a web archive, one after the other, however long the file is (ISO 28500).
import { createReadStream } from "node:fs"
import { brotliDecompressSync, createGunzip, type Gunzip, gunzipSync, inflateRawSync, inflateSync } from "node:zlib"
import { FirsthandError } from "../document/index.ts"

/** A page of an archive, as a server gave it. */
export type WarcPage = {
  readonly url: string
  readonly fetchedAt: string // ISO 8601
  readonly headers: Readonly<Record<string, string>> // of the response; of a resource its content type alone
  readonly bytes: Uint8Array // of the page, unpacked
}

export type WarcEntry = WarcPage | { readonly url: string; readonly error: FirsthandError }

const HEAD_BYTES = 64 * 1024 // of a record's or a response's header
const TEXT_TYPES = /html|xml|text\/|pdf|officedocument|rfc822|octet-stream/iu

/** @returns whether bytes begin as an archive does, packed or not; of a packed one its name decides */
export function isWarc(head: Uint8Array, name: string): boolean {
  if (head[0] === 0x1f && head[1] === 0x8b) return /\.warc(?:\.gz)?$/iu.test(name)
  return new TextDecoder("latin1").decode(head.subarray(0, 5)) === "WARC/"
}

/**
 * Reads an archive record by record. Redirects, errors, pictures, scripts and whatever else is no page or document are left out, and so is what
 * an archive says of itself.
 *
 * @param path - of a .warc or .warc.gz file; every record of a .gz may be packed on its own
 * @param maxBytes - of one page, packed and unpacked
 * @returns pages in their order; what is too large or damaged says so in its place
 * @throws FirsthandError "gather/warc-damaged" where nothing can be read from there on; what came before has been given
 * @example for await (const entry of readWarc("crawl.warc.gz", 20_000_000)) if ("bytes" in entry) console.log(entry.url)
 */
export async function* readWarc(path: string, maxBytes: number): AsyncGenerator<WarcEntry> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const input = new Bytes(unpacked(file))
  try {
    for (;;) {
      const head = await readHead(input, path)
      if (head === null) return
      const length = Number(head["content-length"] ?? Number.NaN)
      if (!Number.isSafeInteger(length) || length < 0) throw damaged(path, "a record does not say how long it is")
      const wanted = isWanted(head)
      if (!wanted || length > maxBytes + HEAD_BYTES) {
        await input.skip(length, () => damaged(path, "it breaks off within a record"))
        if (wanted) yield { url: urlOf(head), error: tooLarge(urlOf(head), maxBytes) }
        continue
      }
      const block = await input.take(length)
      if (block.length < length) throw damaged(path, "it breaks off within a record")
      const entry = readRecord(head, block, maxBytes)
      if (entry !== null) yield entry
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && /^Z_|^ERR_STREAM/u.test(String(error.code)))
      throw damaged(path, "its packing breaks off or is wrong")
    throw error
  } finally {
    file.destroy()
  }
}

type Fields = Readonly<Record<string, string>>

function isWanted(head: Fields): boolean {
  const type = head["warc-type"]
  if (type !== "response" && type !== "resource") return false
  return /^https?:/iu.test(urlOf(head)) && (type === "resource" || /application\/http/iu.test(head["content-type"] ?? "application/http"))
}

/** Some writers put the address in angle brackets. */
function urlOf(head: Fields): string {
  return (head["warc-target-uri"] ?? "").replace(/^<(.*)>$/u, "$1")
}

function readRecord(head: Fields, block: Uint8Array, maxBytes: number): WarcEntry | null {
  const url = urlOf(head)
  if (head["warc-segment-number"] !== undefined)
    return { url, error: new FirsthandError("gather/warc-page", `${url} is kept in several pieces in the archive. Fetch it anew.`) }
  const time = Date.parse(head["warc-date"] ?? "")
  const fetchedAt = new Date(Number.isNaN(time) ? 0 : time).toISOString()
  try {
    if (head["warc-type"] === "resource") {
      const type = head["content-type"]
      if (type !== undefined && !TEXT_TYPES.test(type)) return null
      return { url, fetchedAt, headers: type === undefined ? {} : { "content-type": type }, bytes: block }
    }
    const response = readResponse(block, url, maxBytes)
    return response === null ? null : { url, fetchedAt, ...response }
  } catch (error) {
    if (!(error instanceof FirsthandError)) throw error
    return { url, error }
  }
}

/** @returns null for what is no page: redirects, errors, pictures and the like */
function readResponse(block: Uint8Array, url: string, maxBytes: number): Pick<WarcPage, "headers" | "bytes"> | null {
  const end = findHeadEnd(block)
  const lines = new TextDecoder("latin1").decode(block.subarray(0, end.start)).split(/\r?\n|\r$/u)
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})/u.exec(lines[0] ?? "")?.[1] ?? 0)
  if (status !== 200) return null
  const headers = readFields(lines.slice(1))
  if (!TEXT_TYPES.test(headers["content-type"] ?? "text/html")) return null
  const body = block.subarray(end.next)
  // Archives written by browsers keep the headers of what they have already unpacked.
  const whole = /chunked/iu.test(headers["transfer-encoding"] ?? "") ? joinChunks(body) : body
  return { headers, bytes: unpack(whole, headers["content-encoding"]?.trim().toLowerCase() ?? "", url, maxBytes) }
}

function findHeadEnd(block: Uint8Array): { readonly start: number; readonly next: number } {
  for (let i = 0; i < Math.min(block.length, HEAD_BYTES); i++) {
    if (block[i] !== 10) continue
    if (block[i + 1] === 10) return { start: i, next: i + 2 }
    if (block[i + 1] === 13 && block[i + 2] === 10) return { start: i, next: i + 3 }
  }
  return { start: block.length, next: block.length }
}

/** @returns the body without the sizes between its pieces; as it is where these are not there; what there is where it breaks off */
function joinChunks(body: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let at = 0
  while (at < body.length) {
    const end = body.indexOf(10, at)
    const size =
      end < 0 || end - at > 1000
        ? null
        : /^\s*([\da-f]{1,8})\s*(?:;[^\n]*)?$/iu.exec(new TextDecoder("latin1").decode(body.subarray(at, end)))
    if (size === null) return pieces.length === 0 ? body : Buffer.concat(pieces)
    const length = Number.parseInt(size[1] ?? "0", 16)
    if (length === 0) break
    pieces.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (body[at] === 13 || body[at] === 10) at++
  }
  return Buffer.concat(pieces)
}

function unpack(bytes: Uint8Array, encoding: string, url: string, maxBytes: number): Uint8Array {
  const options = { maxOutputLength: maxBytes }
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
    if (encoding === "br") return brotliDecompressSync(bytes, options)
    if (encoding === "deflate") return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(url, maxBytes)
    if (encoding === "br" && /^\s*</u.test(new TextDecoder("latin1").decode(bytes.subarray(0, 100)))) return bytes
    throw new FirsthandError("gather/warc-page", `${url} is packed as ${encoding} in the archive, and damaged. Fetch it anew.`, { cause })
  }
  if (bytes.length > maxBytes) throw tooLarge(url, maxBytes)
  return bytes
}

/** @returns the fields of the next record; null where the file ends between two */
async function readHead(input: Bytes, path: string): Promise<Fields | null> {
  let line = ""
  do {
    const next = await input.line(HEAD_BYTES)
    if (next === null) return null
    line = next
  } while (line === "")
  if (!/^WARC\/\d/u.test(line)) throw damaged(path, `"${line.slice(0, 40)}" stands where a record should begin`)
  const lines: string[] = []
  let left = HEAD_BYTES
  for (;;) {
    const next = await input.line(left)
    if (next === null) throw damaged(path, "it breaks off within a record's header")
    if (next === "") return readFields(lines)
    left -= next.length + 1
    if (left <= 0) throw damaged(path, "a record's header has no end")
    lines.push(next)
  }
}

/** Names in lower case; a line that begins with a space goes on the one before; of two the first counts. */
function readFields(lines: readonly string[]): Fields {
  const fields = new Map<string, string>()
  let last = ""
  for (const line of lines) {
    const [, name, value = ""] = /^([!#$%&'*+.^_`|~\w-]+)\s*:\s*(.*)$/u.exec(line) ?? []
    if (name !== undefined) {
      last = name.toLowerCase()
      if (!fields.has(last)) fields.set(last, value.trim())
    } else if (/^\s/u.test(line) && last !== "") fields.set(last, `${fields.get(last) ?? ""} ${line.trim()}`)
  }
  return Object.fromEntries(fields)
}

const SLICE_BYTES = 16 * 1024 // unpacked at once: a bomb makes a thousand times as much of it

/**
 * Bytes as they come, packed or not; zlib goes from one packed record to the next by itself. What was unpacked before the packing breaks off is
 * given before that is told, which a stream's own iterator would not do; but for the last slice.
 */
async function* unpacked(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gunzip: Gunzip | null = null
  const ready: Uint8Array[] = []
  let broken: Error | null = null
  let fed = 0
  for await (const chunk of file) {
    if (gunzip === null && (chunk[0] !== 0x1f || chunk[1] !== 0x8b)) {
      yield chunk
      for await (const next of file) yield next
      return
    }
    gunzip ??= createGunzip()
      .on("data", (bytes: Uint8Array) => ready.push(bytes))
      .on("error", (error) => {
        broken ??= error
      })
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      const slice = chunk.subarray(at, at + SLICE_BYTES)
      await write(gunzip, slice)
      fed += slice.length
      yield* ready.splice(0)
      if (broken !== null) throw broken
      if (!gunzip.readableEnded) continue
      // zlib takes what is no packed record for the end. Zeros are: tapes and disks are filled up with them.
      const rest = chunk.subarray(at + slice.length - (fed - gunzip.bytesWritten))
      if (rest.some((byte) => byte !== 0)) throw Object.assign(new Error("no packed record"), { code: "Z_DATA_ERROR" })
      return
    }
  }
  await write(gunzip, null)
  yield* ready.splice(0)
  if (broken !== null) throw broken
}

/** @param bytes - null: there are no more @returns when all of them are unpacked, or cannot be */
function write(gunzip: Gunzip | null, bytes: Uint8Array | null): Promise<void> {
  return new Promise((resolve) => {
    if (gunzip === null || gunzip.destroyed) return resolve()
    const done = (): void => {
      gunzip.off("end", done).off("close", done)
      setImmediate(resolve)
    }
    gunzip.once("end", done).once("close", done)
    if (bytes === null) gunzip.end()
    else gunzip.write(bytes, done)
  })
}

/** Bytes that are taken as they are wanted; no more is held than a chunk and what is taken. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array()

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** @returns the next line without its end, at most `most` bytes of it; null at the end */
  async line(most: number): Promise<string | null> {
    const parts: Uint8Array[] = []
    let length = 0
    for (;;) {
      if (this.#rest.length === 0 && !(await this.#fill())) return length === 0 ? null : decode(parts)
      const end = this.#rest.indexOf(10)
      const part = this.#rest.subarray(0, end < 0 ? this.#rest.length : end)
      this.#rest = this.#rest.subarray(part.length + (end < 0 ? 0 : 1))
      length += part.length
      parts.push(part)
      if (end >= 0 || length > most) return decode(parts)
    }
  }

  /** @returns so many bytes, or what there is */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let left = length
    while (left > 0 && (this.#rest.length > 0 || (await this.#fill()))) {
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  /** @throws what `broken` gives where there are not so many */
  async skip(length: number, broken: () => Error): Promise<void> {
    let left = length
    while (left > 0) {
      if (this.#rest.length === 0 && !(await this.#fill())) throw broken()
      const part = Math.min(left, this.#rest.length)
      this.#rest = this.#rest.subarray(part)
      left -= part
    }
  }

  async #fill(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done !== true) this.#rest = next.value
    return next.done !== true
  }
}

function decode(parts: readonly Uint8Array[]): string {
  return new TextDecoder().decode(Buffer.concat(parts)).replace(/\r$/u, "")
}

function damaged(path: string, why: string): FirsthandError {
  return new FirsthandError(
    "gather/warc-damaged",
    `"${path}" is damaged: ${why}. What was taken before stays; fetch the archive anew for the rest.`,
  )
}

function tooLarge(url: string, maxBytes: number): FirsthandError {
  return new FirsthandError(
    "input/too-large",
    `${url} is larger than ${Math.round(maxBytes / 1024 / 1024)} MB in the archive. Raise --max-bytes.`,
  )
}
