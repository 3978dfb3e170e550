// Fetch: one address that the user named, with limits on everything that an outlet's server decides.
import type { LookupAddress } from "node:dns"
import { lookup as resolveName } from "node:dns/promises"
import { readFile } from "node:fs/promises"
import { isIP } from "node:net"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import robotsParser from "robots-parser"
import { Agent, type Dispatcher, ProxyAgent, request } from "undici"
import { FirsthandError } from "../document/index.ts"
import { isPublicAddress, literalAddress } from "./address.ts"
import { type Cookie, cookieHeader, parseCookies } from "./cookies.ts"
import { type GatherEffects, type GatherOptions, MAX_FILE_BYTES, MAX_PAGE_BYTES, TIMEOUT_MS } from "./options.ts"

const USER_AGENT = "Firsthand/0.1 (+news sourcing reader; user-initiated)"
// Its types describe an ES module; it is CommonJS.
const parseRobots = robotsParser as unknown as (
  url: string,
  contents: string,
) => { isAllowed(url: string, agent?: string): boolean | undefined }
const MAX_REDIRECTS = 10
const MAX_ROBOTS_BYTES = 512 * 1024 // RFC 9309 asks for at least 500 KiB
const ROBOTS_MS = 24 * 60 * 60 * 1000 // as long as RFC 9309 lets rules be kept

export type Fetched = {
  readonly url: string // after all redirects
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly redirects: readonly string[]
  readonly unchanged: boolean // the server says that it is as it was; there are no bytes then
}

/** What a server gave with an answer before: it may say then that nothing has changed. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

export type Fetcher = { readonly fetch: (url: string, before?: Validators) => Promise<Fetched>; readonly close: () => Promise<void> }

/** Why a server did not give what it was asked for; the cause of a "fetch/status". */
export class Refusal extends Error {
  readonly status: number
  readonly retryAfterMs: number | null // as the server asks

  constructor(status: number, retryAfterMs: number | null) {
    super(`status ${status}`)
    this.status = status
    this.retryAfterMs = retryAfterMs
  }
}

type FetchEffects = Pick<GatherEffects, "lookup" | "isPublic" | "now">

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Dispatcher.ResponseData["body"]
}

/** Makes a fetcher; it remembers robots rules and keeps connections until it is closed. */
export async function createFetcher(options: GatherOptions): Promise<Fetcher> {
  const effects: FetchEffects = {
    lookup: options.effects?.lookup ?? ((hostname) => resolveName(hostname, { all: true })),
    isPublic: options.effects?.isPublic ?? isPublicAddress,
    now: options.effects?.now ?? (() => new Date()),
  }
  const allowPrivate = options.allowPrivate === true
  const cookies = await readCookies(options.cookies ?? null)
  const proxy = options.proxy ?? null
  const dispatcher = proxy === null ? directAgent(effects, allowPrivate) : new ProxyAgent(proxy)
  const robots = new Map<string, { readonly rules: Promise<RobotsRules>; readonly askedAt: number }>()

  const ask = async (url: string, signal: AbortSignal, before: Validators | null): Promise<Answer> => {
    await checkAddress(url, { allowPrivate, throughProxy: proxy !== null }, effects)
    const cookie = cookieHeader(cookies, url, effects.now())
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      headers: {
        "user-agent": USER_AGENT,
        accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        "accept-language": "en, es;q=0.9, *;q=0.5",
        ...(cookie === null ? {} : { cookie }),
        ...(before === null || before.etag === null ? {} : { "if-none-match": before.etag }),
        ...(before === null || before.lastModified === null ? {} : { "if-modified-since": before.lastModified }),
      },
    })
    return { status: statusCode, headers: flatten(headers), body }
  }

  const follow = async (
    first: string,
    signal: AbortSignal,
    maxBytes: number | null,
    mayFetch: (url: string) => Promise<void>,
    before: Validators | null = null,
  ): Promise<Fetched & { status: number }> => {
    const redirects: string[] = []
    let url = first
    for (;;) {
      await mayFetch(url)
      const { status, headers, body } = await ask(url, signal, before)
      const location = headers["location"]
      if (status < 300 || status >= 400 || location === undefined)
        return {
          url,
          status,
          headers,
          redirects,
          unchanged: before !== null && status === 304,
          bytes: await readBody(body, headers, url, maxBytes ?? limitFor(headers)),
        }
      await body.dump()
      redirects.push(url)
      if (redirects.length > MAX_REDIRECTS)
        throw new FirsthandError(
          "fetch/redirects",
          `${first} redirects more than ${MAX_REDIRECTS} times. Open it in a browser and save the page.`,
        )
      url = httpUrl(new URL(location, url).href, first)
    }
  }

  const rulesOf = (url: string, signal: AbortSignal): Promise<RobotsRules> => {
    const { origin } = new URL(url)
    const known = robots.get(origin)
    const now = effects.now().getTime()
    if (known !== undefined && now - known.askedAt < ROBOTS_MS) return known.rules
    const rules = follow(`${origin}/robots.txt`, signal, MAX_ROBOTS_BYTES, async () => {}).then(({ status, bytes }): RobotsRules => {
      // RFC 9309: a server that cannot say its rules is taken to forbid; one that has none allows. It may be asked again, though.
      if (status >= 500) {
        robots.delete(origin)
        return { allows: () => false }
      }
      if (status >= 400) return { allows: () => true }
      const parsed = parseRobots(`${origin}/robots.txt`, new TextDecoder().decode(bytes))
      return { allows: (target) => parsed.isAllowed(target, "Firsthand") !== false }
    })
    robots.set(origin, { rules, askedAt: now })
    rules.catch(() => robots.delete(origin))
    return rules
  }

  const fetch = async (given: string, before?: Validators): Promise<Fetched> => {
    const first = httpUrl(given, given)
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
    const deadline = AbortSignal.timeout(timeoutMs)
    const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal])
    try {
      const mayFetch = async (url: string): Promise<void> => {
        await checkAddress(url, { allowPrivate, throughProxy: proxy !== null }, effects)
        const rules = await rulesOf(url, signal)
        if (!rules.allows(url))
          throw new FirsthandError(
            "fetch/robots",
            `${url} may not be read by programs: its robots.txt forbids it. Open it in a browser and save the page.`,
          )
      }
      const fetched = await follow(first, signal, options.maxBytes ?? null, mayFetch, before)
      if (fetched.status >= 400)
        throw new FirsthandError(
          "fetch/status",
          `${given} answered ${fetched.status}${meaning(fetched.status)}. Check the address, or open it in a browser and save the page.`,
          { cause: new Refusal(fetched.status, readRetryAfter(fetched.headers["retry-after"], effects.now())) },
        )
      return fetched
    } catch (cause) {
      options.signal?.throwIfAborted()
      if (cause instanceof FirsthandError) throw naming(given, cause)
      if (deadline.aborted)
        throw new FirsthandError(
          "fetch/timeout",
          `${given} did not answer within ${timeoutMs / 1000} s. Try again later, or open it in a browser and save the page.`,
          { cause },
        )
      const inner = firsthandIn(cause)
      if (inner !== null) throw naming(given, inner)
      throw new FirsthandError("fetch/failed", `${given} could not be fetched: ${reason(cause)}. Check the address and the connection.`, {
        cause,
      })
    }
  }
  return { fetch, close: () => dispatcher.close() }
}

/** @returns milliseconds; seconds or a date are given (RFC 9110) */
function readRetryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null
  const ms = /^\d+$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now.getTime()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

type RobotsRules = { readonly allows: (url: string) => boolean }

// The address that is checked is the one that is connected to: a name cannot point elsewhere a moment later.
function directAgent({ lookup, isPublic }: FetchEffects, allowPrivate: boolean): Agent {
  const find = async (hostname: string): Promise<readonly [LookupAddress, ...LookupAddress[]]> => {
    const [first, ...others] = await lookup(hostname)
    if (first === undefined) throw new Error(`no address for ${hostname}`)
    const bad = [first, ...others].find(({ address }) => !isPublic(address))
    if (bad !== undefined && !allowPrivate) throw privateAddress(hostname, bad.address)
    return [first, ...others]
  }
  return new Agent({
    connect: {
      lookup: async (hostname, options, done) => {
        let addresses: readonly [LookupAddress, ...LookupAddress[]]
        try {
          addresses = await find(hostname)
        } catch (cause) {
          done(cause instanceof Error ? cause : new Error(String(cause)), "", 0)
          return
        }
        if (options.all === true) done(null, [...addresses])
        else done(null, addresses[0].address, addresses[0].family)
      },
    },
  })
}

async function checkAddress(
  url: string,
  { allowPrivate, throughProxy }: { allowPrivate: boolean; throughProxy: boolean },
  { lookup, isPublic }: FetchEffects,
): Promise<void> {
  if (allowPrivate) return
  const literal = literalAddress(url)
  if (literal !== null && !isPublic(literal)) throw privateAddress(url, literal)
  const { hostname } = new URL(url)
  if (/(?:^|\.)localhost\.?$/iu.test(hostname) && !isPublic("127.0.0.1")) throw privateAddress(url, "localhost")
  // A proxy resolves names itself; what can be known here is checked here.
  if (throughProxy && literal === null && isIP(hostname) === 0) {
    const addresses = await lookup(hostname).catch(() => [])
    const bad = addresses.find(({ address }) => !isPublic(address))
    if (bad !== undefined) throw privateAddress(url, bad.address)
  }
}

function privateAddress(where: string, address: string): FirsthandError {
  return new FirsthandError(
    "fetch/private-address",
    `${where} is at a private address (${address}). Pass --allow-private if that is meant.`,
  )
}

async function readBody(body: Answer["body"], headers: Answer["headers"], url: string, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = (): FirsthandError =>
    new FirsthandError("fetch/too-large", `${url} is larger than ${megabytes(maxBytes)}. Save the article alone and retry.`)
  const encoding = headers["content-encoding"]?.trim().toLowerCase() ?? "identity"
  if (Number(headers["content-length"] ?? 0) > maxBytes) {
    body.destroy()
    throw tooLarge()
  }
  const unpack = unpackerFor(encoding, url)
  const stream = unpack === null ? body : body.pipe(unpack)
  if (unpack !== null) body.on("error", (error) => unpack.destroy(error))
  const chunks: Uint8Array[] = []
  let total = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      total += chunk.length
      if (total > maxBytes) throw tooLarge()
      chunks.push(chunk)
    }
  } finally {
    body.destroy()
    unpack?.destroy()
  }
  return Buffer.concat(chunks)
}

function unpackerFor(encoding: string, url: string): ReturnType<typeof createGunzip> | null {
  if (encoding === "identity" || encoding === "") return null
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip()
  if (encoding === "deflate") return createInflate()
  if (encoding === "br") return createBrotliDecompress()
  throw new FirsthandError(
    "fetch/failed",
    `${url} is packed as "${encoding}", which was not asked for. Open it in a browser and save the page.`,
  )
}

function limitFor(headers: Answer["headers"]): number {
  return /pdf|officedocument|rfc822|octet-stream/u.test(headers["content-type"] ?? "") ? MAX_FILE_BYTES : MAX_PAGE_BYTES
}

function httpUrl(url: string, given: string): string {
  try {
    const parsed = new URL(url)
    if (/^https?:$/u.test(parsed.protocol)) return parsed.href
  } catch {
    // said below
  }
  throw new FirsthandError("fetch/address", `${given} leads to "${url}", which is no http or https address. Check it and retry.`)
}

async function readCookies(path: string | null): Promise<readonly Cookie[]> {
  if (path === null) return []
  try {
    return parseCookies(await readFile(path, "utf8"))
  } catch (cause) {
    throw new FirsthandError("fetch/cookies", `The cookie file "${path}" cannot be read. Check its name.`, { cause })
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  )
}

// What went wrong at a later hop, or with a host, is said under the address that the user gave.
function naming(given: string, error: FirsthandError): FirsthandError {
  return error.message.startsWith(given) ? error : new FirsthandError(error.code, `${given}: ${error.message}`, { cause: error })
}

function firsthandIn(error: unknown): FirsthandError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof FirsthandError) return inner
  return null
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  const known: Readonly<Record<string, string>> = {
    ENOTFOUND: "there is no such host",
    ECONNREFUSED: "the server refuses connections",
    ECONNRESET: "the server broke off",
    EAI_AGAIN: "its name cannot be resolved now",
    UND_ERR_CONNECT_TIMEOUT: "the server does not answer",
  }
  return known[code] ?? (cause instanceof Error ? cause.message : String(cause))
}

function meaning(status: number): string {
  const known: Readonly<Record<number, string>> = {
    401: " (sign-in needed; --cookies gives a cookie file)",
    403: " (forbidden)",
    404: " (not found)",
    410: " (gone)",
    429: " (too many requests)",
    451: " (unavailable for legal reasons)",
  }
  return known[status] ?? ""
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
}
