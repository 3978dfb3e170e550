// Lists: feeds, OPML and sitemaps, and the addresses that they list. Read tag by tag, so that no nesting and no missing end costs more than length.
import { FirsthandError } from "../document/index.ts"

export type List = {
  readonly kind: "rss" | "atom" | "json-feed" | "opml" | "sitemap" | "sitemap-index"
  readonly listsLists: boolean // feeds or sitemaps, not articles
  readonly addresses: readonly string[] // absolute, each once, in their order
  readonly refused: readonly string[] // what stands where an address should and is none
}

/**
 * Reads what lists articles or further lists.
 *
 * @param base - the address that the bytes came from, for addresses that are not absolute; null: a file
 * @returns null where the bytes are no list
 * @throws FirsthandError "gather/list-empty"
 * @example readList(rss, { name: "feed.xml", base: null })?.addresses // ["https://outlet.example/a"]
 */
export function readList(bytes: Uint8Array, { name, base }: { readonly name: string; readonly base: string | null }): List | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replaceAll("\0", "")
  const kind = sniffList(head)
  if (kind === null) return null
  const text = decode(bytes, head)
  const found = kind === "json-feed" ? readJsonFeed(text) : readXml(text, kind)
  const addresses = new Set<string>()
  const refused: string[] = []
  for (const given of found) {
    const address = resolve(given, base)
    if (address === null) refused.push(given)
    else addresses.add(address)
  }
  if (addresses.size === 0 && refused.length === 0)
    throw new FirsthandError("gather/list-empty", `"${name}" is a list (${kind}) without an address. Check that it is whole.`)
  return { kind, listsLists: kind === "opml" || kind === "sitemap-index", addresses: [...addresses], refused }
}

function sniffList(head: string): List["kind"] | null {
  const start = head.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "").trimStart()
  if (start.startsWith("{")) return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//u.test(start) ? "json-feed" : null
  const root = /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:[\w-]+:)?([\w-]+)/iu.exec(start)?.[1]?.toLowerCase()
  return (
    ({ rss: "rss", rdf: "rss", feed: "atom", opml: "opml", urlset: "sitemap", sitemapindex: "sitemap-index" } as const)[root ?? ""] ?? null
  )
}

function decode(bytes: Uint8Array, head: string): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null
  const declared = marked ?? /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1] ?? "utf-8"
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes) // an encoding that nobody knows; addresses are ASCII
  }
}

function readJsonFeed(text: string): readonly string[] {
  let feed: unknown
  try {
    feed = JSON.parse(text)
  } catch (cause) {
    throw new FirsthandError("gather/list-damaged", "It says that it is a JSON Feed, and is no JSON. Fetch it again.", { cause })
  }
  const items: unknown = (feed as { readonly items?: unknown }).items
  if (!Array.isArray(items)) return []
  return items.flatMap((item: { readonly url?: unknown; readonly external_url?: unknown } | null) => {
    const url = item?.url ?? item?.external_url
    return typeof url === "string" ? [url] : []
  })
}

const PIECES =
  /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)(?:[\w-]+:)?([\w-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|([^<]+)|</gu

/** What one item of a feed says of its address; the best of it counts. */
type Item = { link: string | null; guid: string | null }

function readXml(text: string, kind: Exclude<List["kind"], "json-feed">): readonly string[] {
  const found: string[] = []
  let item: Item | null = null
  let within: "link" | "guid" | "loc" | null = null
  let words = ""
  const end = (): void => {
    if (within === "loc") found.push(words)
    else if (within !== null && item !== null) item[within] ??= words.trim() === "" ? null : words
    within = null
    words = ""
  }
  for (const [, cdata, slash, name = "", attributes = "", plain] of text.matchAll(PIECES)) {
    const tag = name.toLowerCase()
    if (within !== null && (cdata ?? plain) !== undefined) words += cdata ?? unescape(plain ?? "")
    else if (tag === "") continue
    else if (slash === "/") {
      if (tag === within) end()
      if ((tag === "item" || tag === "entry") && item !== null) {
        const address: string | null = item.link ?? item.guid
        if (address !== null) found.push(address)
        item = null
      }
    } else if (kind === "opml") {
      const address = tag === "outline" ? attributeOf(attributes, "xmlUrl") : null
      if (address !== null) found.push(address)
    } else if (kind === "sitemap" || kind === "sitemap-index") {
      if (tag === "loc" && !/^\s*image:/u.test(attributes)) within = "loc"
    } else if (tag === "item" || tag === "entry") item = { link: null, guid: null }
    else if (item !== null && tag === "link") {
      const href = attributeOf(attributes, "href")
      const relation = attributeOf(attributes, "rel") ?? "alternate"
      if (href !== null) item.link = relation === "alternate" ? (item.link ?? href) : item.link
      else if (!attributes.trimEnd().endsWith("/")) within = "link"
    } else if (item !== null && tag === "guid" && attributeOf(attributes, "isPermaLink") !== "false") within = "guid"
  }
  return found
}

function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "iu").exec(attributes)
  return match === null ? null : unescape(match[1] ?? match[2] ?? "")
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex === undefined ? null : Number.parseInt(hex, 16)
    if (code !== null) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "\uFFFD"
    return ENTITIES[name ?? ""] ?? whole
  })
}

function resolve(given: string, base: string | null): string | null {
  try {
    const { protocol, href } = new URL(given.trim(), base ?? undefined)
    return /^https?:$/u.test(protocol) ? href : null
  } catch {
    return null
  }
}
