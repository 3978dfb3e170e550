// Watch: feeds that are looked at again and again, politely; what they list, each fetched once; and pages that are kept, for what became of them.
import { readFile } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { type Feed, type FeedItem, FirsthandError, type KeptPage, type Original } from "../document/index.ts"
import { type Fetched, type Fetcher, Refusal } from "./fetch.ts"
import { gather } from "./gather.ts"
import { readList } from "./lists.ts"
import type { Gathered, GatherOptions } from "./options.ts"

const HOST_PAUSE_MS = 1000 // between two requests to one host
const BUSY_MS = 60_000 // that a host is left alone which says that it is too much, and not for how long
const LONGEST_MS = 24 * 60 * 60 * 1000 // between two tries
const MOST_TRIES = 6 // of an article
const MOST_DEPTH = 3 // an OPML of sitemaps of sitemaps
const HOUR_MS = 60 * 60 * 1000
const LOOKS_MS = [1, 6, 24, 3 * 24, 7 * 24].map((hours) => hours * HOUR_MS) // after a page was first fetched; most edits come early
const PATIENCE_MS = 60_000 // for a host, where one look at each is all that is wanted

/** Where it is kept what is followed, and what became of it, from one run to the next. */
export type Watchlist = {
  readonly listFeeds: () => Promise<readonly Feed[]>
  readonly keepFeed: (feed: Feed) => Promise<void>
  readonly listItems: () => Promise<readonly FeedItem[]>
  /** @returns those of the addresses that are new */
  readonly addItems: (addresses: readonly string[], how: Pick<FeedItem, "state" | "dueAt">) => Promise<readonly string[]>
  readonly keepItem: (item: FeedItem) => Promise<void>
  /** @returns pages first fetched since then that are to be looked at again */
  readonly listPages: (since: string) => Promise<readonly KeptPage[]>
  readonly keepPage: (page: KeptPage) => Promise<void>
}

export type WatchOptions = {
  readonly everyMs: number // between two looks at a feed
  readonly once: boolean // one look at each, and at what is due
  readonly fromNow: boolean // what a feed lists when it is first looked at is taken as known
  readonly signal: AbortSignal // ends after what is under way
  readonly gather: GatherOptions
}

/** What has happened. `retryAt`: ISO 8601; null: it is not tried again. */
export type WatchEvent =
  | { readonly kind: "looked"; readonly address: string; readonly fresh: number } // articles that are new
  | { readonly kind: "again"; readonly address: string; readonly changed: boolean } // a page that is kept
  | { readonly kind: "failed"; readonly address: string; readonly error: FirsthandError; readonly retryAt: string | null }

type Page = Extract<Gathered, { readonly document: unknown }>

type Hands = {
  readonly list: Watchlist
  /** Reads and keeps an article. @throws FirsthandError where it cannot be read */
  readonly take: (page: Page) => Promise<void>
  /**
   * Keeps a page that was fetched again as a version of its own, where its words are others than those of the version that is kept.
   *
   * @returns whether they are
   */
  readonly takeAgain: (page: Page, kept: KeptPage) => Promise<boolean>
  readonly tell: (event: WatchEvent) => void
}

/**
 * Follows feeds until it is told to end: asks each only for what has changed, a second apart for one host, as robots.txt allows; leaves a
 * server alone that says so or fails, longer each time; and fetches what is new. Pages that are kept are looked at again in the same way, an hour,
 * six, a day, three and seven after they were first fetched.
 *
 * @param names - addresses or files of feeds, OPML or sitemaps; none: those that were followed before
 * @throws FirsthandError "watch/nothing" where there is nothing to follow
 * @example await watch(["https://outlet.example/feed"], {everyMs: 900_000, once: true, …}, {list, take, takeAgain, tell})
 */
export async function watch(names: readonly string[], options: WatchOptions, { list, take, takeAgain, tell }: Hands): Promise<void> {
  const { everyMs, once, signal } = options
  const clock = options.gather.effects?.now ?? (() => new Date())
  const pause =
    options.gather.effects?.pause ?? ((ms: number) => setTimeout(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => undefined))
  const now = (): number => clock().getTime()
  const later = (ms: number): string => new Date(now() + ms).toISOString()

  const known = await list.listFeeds()
  const feeds = chooseFeeds(names, known, later(0))
  const looked = new Set(known.map(({ address }) => address))
  const kept = await list.listPages(later(-Math.max(...LOOKS_MS)))
  const pages = new Map(kept.flatMap((page) => (page.dueAt === null ? [] : [[page.address, { ...page, dueAt: page.dueAt }]])))
  for (const page of pages.values()) pages.set(page.address, { ...page, dueAt: firstLook(page) })
  if (feeds.size === 0 && pages.size === 0)
    throw new FirsthandError("watch/nothing", "Nothing is followed yet. Name a feed, an OPML of feeds or a sitemap, by its address.")
  const items = new Map((await list.listItems()).filter(({ state }) => state === "waiting").map((item) => [item.address, item]))
  const tried = new Set<string>()
  const free = new Map<string, number>() // host → when it may be asked again
  const { createFetcher } = await import("./fetch.ts")
  const fetcher: Fetcher = await createFetcher(options.gather)

  // One gathering for all articles, each named when its turn comes: they share the thread that parses.
  const named: string[] = []
  let fetched: Fetched | null = null // of the page that is named next, where it is here already
  const effects = {
    ...options.gather.effects,
    fetch: async (url: string) => {
      const there = fetched
      fetched = null
      return there ?? (await fetcher.fetch(url))
    },
  }
  const gathering = gather(shifted(named), { ...options.gather, lists: false, effects })

  const lookAt = async (feed: Feed): Promise<void> => {
    try {
      const loaded = await load(feed, fetcher)
      let fresh = 0
      if (loaded.bytes !== null) {
        const found = readFeed(loaded.bytes, feed.address)
        if (found.listsLists) {
          if (depthOf(feed, feeds) >= MOST_DEPTH)
            throw new FirsthandError("gather/list-deep", `"${feed.address}" is a list in a list in a list. Name it itself.`)
          for (const address of found.addresses) {
            if (feeds.has(address)) continue
            const child = { address, parent: feed.address, etag: null, lastModified: null, dueAt: later(0), failures: 0 }
            feeds.set(address, child)
            await list.keepFeed(child)
          }
        } else {
          const state = options.fromNow && !looked.has(feed.address) ? "done" : "waiting"
          const added = await list.addItems(found.addresses, { state, dueAt: later(0) })
          if (state === "waiting")
            for (const address of added) items.set(address, { address, state, dueAt: later(0), failures: 0, error: null })
          fresh = state === "waiting" ? added.length : 0
        }
      }
      looked.add(feed.address)
      await keepFeed({ ...feed, ...(loaded.bytes === null ? {} : loaded.validators), dueAt: later(everyMs), failures: 0 })
      tell({ kind: "looked", address: feed.address, fresh })
    } catch (error) {
      if (!(error instanceof FirsthandError)) throw error
      if (error.code.startsWith("watch/") && !looked.has(feed.address)) {
        feeds.delete(feed.address) // it was never one
        tell({ kind: "failed", address: feed.address, error, retryAt: null })
        return
      }
      const failures = feed.failures + 1
      const dueAt = later(waitAfter(error, feed.address, everyMs, failures))
      await keepFeed({ ...feed, dueAt, failures })
      tell({ kind: "failed", address: feed.address, error, retryAt: dueAt })
    }
  }
  const keepFeed = async (feed: Feed): Promise<void> => {
    feeds.set(feed.address, feed)
    await list.keepFeed(feed)
  }

  const fetchItem = async (item: FeedItem): Promise<void> => {
    const { address } = item
    let came: Original | null = null
    const error = await gatherPage(address, async (page) => {
      await take(page)
      came = page.original
    })
    if (error === null) {
      if (came !== null) expectAgain(came)
      items.delete(address)
      await list.keepItem({ ...item, state: "done", error: null })
      return
    }
    const failures = item.failures + 1
    const over = failures >= MOST_TRIES
    const dueAt = later(waitAfter(error, address, everyMs, failures))
    const failed: FeedItem = { address, state: over ? "failed" : "waiting", dueAt, failures, error: error.message }
    if (over) items.delete(address)
    else items.set(address, failed)
    await list.keepItem(failed)
    tell({ kind: "failed", address, error, retryAt: over ? null : dueAt })
  }

  /** Looks whether a page has changed. */
  const lookAgain = async (page: DuePage): Promise<void> => {
    const { address } = page
    let changed = false
    let validators: Pick<KeptPage, "etag" | "lastModified"> = page
    let { sha256 } = page
    const error = await askAgain(page, async (came) => {
      changed = await takeAgain(came, page)
      if (changed) sha256 = came.original.sha256
      validators = validatorsIn(came.original.headers ?? {})
    })
    const failures = error === null ? 0 : page.failures + 1
    const next =
      error === null
        ? nextLook(page.firstAt, now())
        : failures >= MOST_TRIES
          ? null
          : new Date(now() + waitAfter(error, address, HOUR_MS, failures)).toISOString()
    if (next === null) pages.delete(address)
    else pages.set(address, { ...page, ...pick(validators), sha256, dueAt: next, failures })
    await list.keepPage({ ...page, ...pick(validators), sha256, dueAt: next, failures })
    tell(error === null ? { kind: "again", address, changed } : { kind: "failed", address, error, retryAt: next })
  }
  const askAgain = async (page: DuePage, use: (came: Page) => Promise<void>): Promise<FirsthandError | null> => {
    try {
      const answer = await fetcher.fetch(page.address, pick(page))
      if (answer.unchanged) return null
      fetched = answer
    } catch (error) {
      if (error instanceof FirsthandError) return error
      throw error
    }
    return await gatherPage(page.address, use)
  }
  const expectAgain = ({ url, sha256, fetchedAt, headers }: Original): void => {
    if (url === null || pages.has(url)) return
    const page = { address: url, sha256, firstAt: fetchedAt, dueAt: fetchedAt, failures: 0, ...validatorsIn(headers ?? {}) }
    pages.set(url, { ...page, dueAt: firstLook(page) })
  }

  const gatherPage = async (address: string, use: (page: Page) => Promise<void>): Promise<FirsthandError | null> => {
    named.push(address)
    const { value } = await gathering.next()
    if (value === undefined || "error" in value) return value?.error ?? new FirsthandError("watch/nothing", `${address} gave nothing.`)
    try {
      await use(value)
      return null
    } catch (error) {
      if (error instanceof FirsthandError) return error
      throw error
    }
  }

  /** How long to wait after a failure; a host that asks for it is left alone altogether. */
  const waitAfter = (error: FirsthandError, address: string, firstMs: number, failures: number): number => {
    const refusal = refusalIn(error)
    const asked = refusal?.retryAfterMs ?? (refusal?.status === 429 || refusal?.status === 503 ? BUSY_MS : 0)
    const host = hostOf(address)
    if (host !== null && asked > 0) free.set(host, now() + asked)
    return Math.max(asked, Math.min(LONGEST_MS, firstMs * 2 ** (failures - 1)))
  }

  /** What is due first, and when; feeds before articles, and both before pages that are kept. */
  const pickNext = (): Due | null => {
    let best: Due | null = null
    const look = (due: Omit<Due, "at">, address: string, dueAt: string): void => {
      if (once && (tried.has(address) || Date.parse(dueAt) > now())) return
      const at = Math.max(Date.parse(dueAt), free.get(hostOf(address) ?? "") ?? 0)
      if (once && at - now() > PATIENCE_MS) return
      if (best === null || at < best.at) best = { ...due, at }
    }
    for (const feed of feeds.values()) look({ feed, item: null, page: null }, feed.address, feed.dueAt)
    for (const item of items.values()) look({ feed: null, item, page: null }, item.address, item.dueAt)
    for (const page of pages.values()) look({ feed: null, item: null, page }, page.address, page.dueAt)
    return best
  }

  try {
    while (!signal.aborted) {
      const next = pickNext()
      if (next === null) return
      if (next.at > now()) {
        await pause(next.at - now())
        continue
      }
      const { address } = next.feed ?? next.item ?? next.page ?? { address: "" }
      tried.add(address)
      const host = hostOf(address)
      if (host !== null) free.set(host, now() + HOST_PAUSE_MS)
      if (next.feed !== null) await lookAt(next.feed)
      else if (next.item !== null) await fetchItem(next.item)
      else if (next.page !== null) await lookAgain(next.page)
    }
  } finally {
    await gathering.return(undefined)
    await fetcher.close()
  }
}

type DuePage = KeptPage & { readonly dueAt: string }

type Due = { readonly feed: Feed | null; readonly item: FeedItem | null; readonly page: DuePage | null; readonly at: number }

/** When a page is to be looked at that was not, or when it is due again. */
function firstLook({ firstAt, dueAt }: Pick<DuePage, "firstAt" | "dueAt">): string {
  const earliest = Date.parse(firstAt) + (LOOKS_MS[0] ?? 0)
  return new Date(Math.max(earliest, Date.parse(dueAt))).toISOString()
}

/** Looks that were missed are not made up for. @returns null after the last */
function nextLook(firstAt: string, now: number): string | null {
  const at = LOOKS_MS.map((ms) => Date.parse(firstAt) + ms).find((ms) => ms > now)
  return at === undefined ? null : new Date(at).toISOString()
}

const pick = ({ etag, lastModified }: Pick<Feed, "etag" | "lastModified">) => ({ etag, lastModified })
const validatorsIn = (headers: Readonly<Record<string, string>>) => ({
  etag: headers["etag"] ?? null,
  lastModified: headers["last-modified"] ?? null,
})

/** Those that are named with what they name, or all; what did not fail last is looked at at once. */
function chooseFeeds(names: readonly string[], known: readonly Feed[], now: string): Map<string, Feed> {
  const feeds = new Map<string, Feed>()
  const add = (feed: Feed): void => {
    if (feeds.has(feed.address)) return
    feeds.set(feed.address, feed.failures === 0 ? { ...feed, dueAt: now } : feed)
    for (const child of known) if (child.parent === feed.address) add(child)
  }
  if (names.length === 0) for (const feed of known) add(feed)
  for (const address of names)
    add(
      known.find((feed) => feed.address === address) ?? { address, parent: null, etag: null, lastModified: null, dueAt: now, failures: 0 },
    )
  return feeds
}

type Loaded = { readonly bytes: Uint8Array | null; readonly validators: Pick<Feed, "etag" | "lastModified"> } // bytes: null where nothing has changed

async function load(feed: Feed, fetcher: Fetcher): Promise<Loaded> {
  if (hostOf(feed.address) === null) {
    const bytes = await readFile(feed.address).catch((cause: unknown) => {
      throw new FirsthandError(
        "watch/unreadable",
        `There is no feed "${feed.address}": it is no http or https address, and no file that can be read.`,
        { cause },
      )
    })
    return { bytes, validators: { etag: null, lastModified: null } }
  }
  const { unchanged, bytes, headers } = await fetcher.fetch(feed.address, feed)
  return { bytes: unchanged ? null : bytes, validators: validatorsIn(headers) }
}

/** A feed may be empty today; a page is none. */
function readFeed(bytes: Uint8Array, address: string): { readonly addresses: readonly string[]; readonly listsLists: boolean } {
  try {
    const list = readList(bytes, { name: address, base: hostOf(address) === null ? null : address })
    if (list !== null) return list
  } catch (error) {
    if (error instanceof FirsthandError && error.code === "gather/list-empty") return { addresses: [], listsLists: false }
    throw error
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 200_000))
  const link = /<link\b[^>]*type\s*=\s*["']?application\/(?:rss|atom|feed)\+(?:xml|json)[^>]*>/iu.exec(head)?.[0] ?? ""
  const href = /\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(link)?.[1]
  const feed = href !== undefined && URL.canParse(href, address) ? new URL(href, address).href : null
  throw new FirsthandError(
    "watch/no-feed",
    `"${address}" is no feed, OPML or sitemap. ${feed === null ? "Name the feed itself." : `The page names one: ${feed}`}`,
  )
}

function depthOf(feed: Feed, feeds: ReadonlyMap<string, Feed>): number {
  let depth = 0
  for (let at: Feed | undefined = feed; at?.parent !== null && at !== undefined && depth < MOST_DEPTH; at = feeds.get(at.parent)) depth++
  return depth
}

function refusalIn(error: unknown): Refusal | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof Refusal) return inner
  return null
}

/** @returns null for a file */
function hostOf(address: string): string | null {
  return /^https?:\/\//iu.test(address) && URL.canParse(address) ? new URL(address).host : null
}

/** Gives what is put into a list, one after the other, each when it is asked for: there is one then. */
async function* shifted(names: string[]): AsyncGenerator<string> {
  for (let name = names.shift(); name !== undefined; name = names.shift()) yield name
}
