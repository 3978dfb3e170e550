// Gather: inputs to documents, one at a time. What fails is reported in its place, and the others go on.
import { createHash } from "node:crypto"
import { open } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { FirsthandError, type Original } from "../document/index.ts"
import { ingest, type IngestHint, sniffFormat } from "../ingest/index.ts"
import { nodeDecoders } from "./decoders.ts"
import type { Fetched, Fetcher } from "./fetch.ts"
import { expandInput, type Input } from "./inputs.ts"
import { keepOriginal } from "./keep.ts"
import { type List, readList } from "./lists.ts"
import { type Gathered, type GatherOptions, MAX_FILE_BYTES, MAX_PAGE_BYTES, TIMEOUT_MS } from "./options.ts"
import { createParser } from "./parser.ts"
import { isWarc, readWarc } from "./warc.ts"

const SMALL_TEXT = 1024 * 1024 // bytes of plain text that are read here: a worker's start would take longer

const MAX_DEPTH = 3 // an OPML of feeds of articles; a sitemap's index
const HOST_PAUSE_MS = 1000

type Loaded = { readonly bytes: Uint8Array; readonly fetched: Fetched | null; readonly fetchedAt?: string } // fetchedAt: where that was not now

/**
 * Reads files, folders, globs, standard input ("-") and addresses into documents, in the order given.
 *
 * @param inputs - each expanded only when its turn comes; memory does not grow with their number
 * @returns one result for each input that `options.skip` does not leave out; a failed one carries its FirsthandError
 * @example for await (const result of gather(["story.html", "-"], {})) if ("document" in result) read(result.document)
 */
export async function* gather(inputs: Iterable<string> | AsyncIterable<string>, options: GatherOptions): AsyncGenerator<Gathered> {
  const parser = createParser({ timeoutMs: options.timeoutMs ?? TIMEOUT_MS })
  let fetcher: Fetcher | null = null
  const followed = new Set<string>()
  const asked = new Map<string, number>() // host → when
  const fetchUrl = async (url: string): Promise<Fetched> => {
    if (options.effects?.fetch !== undefined) return options.effects.fetch(url)
    const { createFetcher } = await import("./fetch.ts")
    fetcher ??= await createFetcher(options)
    return await fetcher.fetch(url)
  }
  try {
    for await (const argument of inputs) {
      for (const input of await expand(argument)) {
        options.signal?.throwIfAborted()
        if ("error" in input) yield input
        else if (input.kind === "file" && (await beginsAsWarc(input.name))) yield* unpackArchive(input.name)
        else yield* follow(input, 0)
      }
    }
  } finally {
    await parser.close()
    await (fetcher as Fetcher | null)?.close()
  }

  // What a list names is fetched when its turn comes; what fails is told, and the others go on.
  async function* follow(input: Input, depth: number): AsyncGenerator<Gathered> {
    const { name } = input
    let loaded: Loaded
    let list: List | null
    try {
      loaded = await load(input, options, fetchUrl)
      list = options.lists === true ? readList(loaded.bytes, { name, base: loaded.fetched?.url ?? null }) : null
    } catch (error) {
      if (!(error instanceof FirsthandError)) throw error
      yield { name, error }
      return
    }
    if (list === null) {
      const gathered = await gatherOne(input, loaded)
      if (gathered !== null) yield gathered
      return
    }
    if (depth >= MAX_DEPTH) {
      yield { name, error: new FirsthandError("gather/list-deep", `"${name}" is a list in a list in a list. Name it itself.`) }
      return
    }
    for (const given of list.refused)
      yield {
        name: given,
        error: new FirsthandError("gather/list-address", `"${name}" lists "${given}", which is no http or https address.`),
      }
    for (const address of list.addresses) {
      if (followed.has(address)) continue
      followed.add(address)
      options.signal?.throwIfAborted()
      await waitFor(new URL(address).host)
      yield* follow({ kind: "url", name: address }, depth + 1)
    }
  }

  /** Between two requests to one host that nobody named one by one, a second goes by. */
  async function waitFor(host: string): Promise<void> {
    const now = (options.effects?.now?.() ?? new Date()).getTime()
    const due = (asked.get(host) ?? 0) + HOST_PAUSE_MS
    asked.set(host, Math.max(now, due))
    if (due > now) await (options.effects?.pause ?? setTimeout)(due - now)
  }

  // The pages of an archive came when it says that they came, and from where.
  async function* unpackArchive(path: string): AsyncGenerator<Gathered> {
    try {
      for await (const entry of readWarc(path, options.maxBytes ?? MAX_PAGE_BYTES)) {
        options.signal?.throwIfAborted()
        if ("error" in entry) {
          yield { name: entry.url, error: entry.error }
          continue
        }
        const { url, headers, bytes, fetchedAt } = entry
        const gathered = await gatherOne(
          { kind: "url", name: url },
          { bytes, fetchedAt, fetched: { url, headers, bytes, redirects: [], unchanged: false } },
        )
        if (gathered !== null) yield gathered
      }
    } catch (error) {
      if (!(error instanceof FirsthandError)) throw error
      yield { name: path, error }
    }
  }

  async function gatherOne(input: Input, { bytes, fetched, ...came }: Loaded): Promise<Gathered | null> {
    try {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      if ((await options.skip?.(sha256, input.name)) === true) return null
      const fetchedAt = came.fetchedAt ?? (options.effects?.now?.() ?? new Date()).toISOString()
      const contentType = fetched?.headers["content-type"] ?? null
      const hint: IngestHint = {
        id: `sha256:${sha256}`,
        name: input.name === "-" ? "standard input" : input.name,
        url: fetched?.url ?? null,
        contentType,
        selector: options.selector ?? null,
      }
      const isSmallText = bytes.length <= SMALL_TEXT && sniffFormat(bytes, { name: hint.name, contentType }) === "text"
      const document = isSmallText ? await ingest(bytes, hint, nodeDecoders) : await parser.parse(bytes, hint)
      const original: Original = {
        name: input.name,
        url: fetched?.url ?? null,
        redirects: fetched?.redirects ?? [],
        headers: fetched?.headers ?? null,
        fetchedAt,
        sha256,
        bytes,
      }
      if (typeof options.keep === "string") await keepOriginal(options.keep, bytes, { ...original, bytes: bytes.length })
      return { name: input.name, document, original }
    } catch (error) {
      if (error instanceof FirsthandError) return { name: input.name, error }
      throw error
    }
  }
}

async function expand(argument: string): Promise<readonly (Input | { readonly name: string; readonly error: FirsthandError })[]> {
  try {
    return await expandInput(argument)
  } catch (error) {
    if (error instanceof FirsthandError) return [{ name: argument, error }]
    throw error
  }
}

async function load(input: Input, options: GatherOptions, fetchUrl: (url: string) => Promise<Fetched>): Promise<Loaded> {
  switch (input.kind) {
    case "url": {
      const fetched = await fetchUrl(input.name)
      return { bytes: fetched.bytes, fetched }
    }
    case "stdin":
      return { bytes: await readStream(options.effects?.stdin ?? process.stdin, options.maxBytes ?? MAX_FILE_BYTES), fetched: null }
    case "file":
      return { bytes: await readSized(input.name, options.maxBytes ?? null), fetched: null }
  }
}

async function beginsAsWarc(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null) // what cannot be opened is told where it is read
  if (file === null) return false
  try {
    const head = Buffer.alloc(5)
    await file.read(head, 0, head.length, 0)
    return isWarc(head, path)
  } finally {
    await file.close()
  }
}

// The size is asked before anything is read.
async function readSized(path: string, maxBytes: number | null): Promise<Uint8Array> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw new FirsthandError("input/unreadable", `"${path}" cannot be opened (${cause.code ?? cause.message}). Check its permissions.`, {
      cause,
    })
  })
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(8)
    await file.read(head, 0, head.length, 0)
    const isPacked =
      head.toString("latin1").startsWith("%PDF-") || head.toString("latin1").startsWith("PK") || /\.(?:eml|mhtml?|pdf|docx)$/iu.test(path)
    const limit = maxBytes ?? (isPacked ? MAX_FILE_BYTES : MAX_PAGE_BYTES)
    if (size > limit) throw tooLarge(`"${path}" is ${Math.round(size / 1024 / 1024)} MB`, limit)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk
    total += bytes.length
    if (total > limit) throw tooLarge("Standard input is larger", limit)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(what: string, limit: number): FirsthandError {
  return new FirsthandError(
    "input/too-large",
    `${what}; the limit is ${Math.round(limit / 1024 / 1024)} MB. Save the article alone and retry.`,
  )
}
