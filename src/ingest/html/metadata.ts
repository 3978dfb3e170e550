// Metadata of a page: each value from the places that carry it, in the order that docs/ingest.md gives.
import { collapse, squeeze } from "../../text/index.ts"
import { dateInUrl, numericOrder, readDate } from "../dates.ts"
import { findByline } from "./authors.ts"
import { type DomDocument, type DomElement, textOf } from "./dom.ts"
import { type JsonLdArticle, readJsonLd } from "./jsonld.ts"
import { all, firstDate, firstMeta, type Metas, readMetas, unescape } from "./metas.ts"
import { resolve } from "./pieces.ts"
import { findPublished, itempropDate } from "./publication.ts"
import { findTitle } from "./title.ts"

export type PageMetadata = {
  readonly title: string | null
  readonly headline: DomElement | null // the element that prints the title
  readonly description: string | null
  readonly byline: readonly string[]
  readonly outlet: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly url: string | null
  readonly language: string | null
  readonly articleBody: string | null // JSON-LD's own text of the article
}

/** Reads what a page says of itself. Call it before the page is cleaned. */
export function readMetadata(document: DomDocument, fetchedFrom: string | null): PageMetadata {
  const metas = readMetas(document)
  const jsonLd = readJsonLd(all(document, 'script[type*="ld+json"]').map((script) => script.textContent ?? ""))
  const outlet = findOutlet(metas, jsonLd) ?? outletOfTitle(document)
  const { title, headline } = findTitle(document, metas, jsonLd, outlet)
  const url = findUrl(document, metas, jsonLd, fetchedFrom)
  const order = numericOrder(
    shortTexts(document),
    document.documentElement?.getAttribute("lang") ?? jsonLd?.language ?? null,
    dateInUrl(url ?? fetchedFrom),
  )
  const published = findPublished(document, metas, jsonLd, url ?? fetchedFrom, headline, order)
  const modified =
    readDate(jsonLd?.modified, order) ??
    firstDate(metas, ["article:modified_time", "og:updated_time", "article:modified", "last-modified", "lastmod"], order) ??
    itempropDate(document, "dateModified", order)
  return {
    title,
    headline,
    description: firstMeta(metas, ["og:description", "description", "twitter:description"]) ?? jsonLd?.description ?? null,
    byline: findByline(document, metas, jsonLd, outlet, headline),
    outlet,
    published,
    modified: isLater(modified, published) ? modified : null,
    url,
    language: languageOf(
      document.documentElement?.getAttribute("lang") ??
        document.documentElement?.getAttribute("xml:lang") ??
        jsonLd?.language ??
        firstMeta(metas, ["og:locale", "content-language"]),
    ),
    articleBody: jsonLd?.body ?? null,
  }
}

// Where a page writes dates: elements with text alone.
function shortTexts(document: DomDocument): string[] {
  return all(document, "time, p, span, div, small, em, li, td, a, dd")
    .filter((element) => element.children.length === 0)
    .map((element) => element.textContent ?? "")
    .filter((text) => text.length <= 60)
}

function findOutlet(metas: Metas, jsonLd: JsonLdArticle | null): string | null {
  const name = jsonLd?.publisher ?? firstMeta(metas, ["og:site_name", "application-name", "cre", "dc.publisher", "publisher"])
  const cleaned = collapse(unescape(name ?? ""))
  return cleaned === "" || /^https?:|^www\.|^@/u.test(cleaned) ? null : cleaned
}

const HOME = 'header, [class*="logo"], [class*="masthead"], [id*="logo"], [id*="masthead"], [class*="site-title"], a[href="/"]'

/** “Runaway banker is here - Island Morning”: the end or the beginning of the page's title that its masthead or link to the front page repeats. */
function outletOfTitle(document: DomDocument): string | null {
  const parts = collapse(unescape(document.querySelector("title")?.textContent ?? "")).split(/\s+[|\-–—»·:•]+\s+|\s*\|\s*/u)
  if (parts.length < 2) return null
  const printed = all(document, HOME).flatMap((element) => [
    textOf(element),
    element.getAttribute("aria-label") ?? "",
    ...all(element, "img[alt]").map((image) => image.getAttribute("alt") ?? ""),
  ])
  const names = new Set(printed.map((text) => squeeze(text)))
  return [parts.at(-1) ?? "", parts[0] ?? ""].find((part) => squeeze(part).length > 1 && names.has(squeeze(part))) ?? null
}

// Canonical address: the page's link, unless it points at a front page that was not asked for.
function findUrl(document: DomDocument, metas: Metas, jsonLd: JsonLdArticle | null, fetchedFrom: string | null): string | null {
  const base = fetchedFrom
  const said = [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
    firstMeta(metas, ["og:url"]),
    jsonLd?.url ?? null,
  ]
  for (const value of said) {
    const url = resolve(value, base)
    if (url === null || !/^https?:/u.test(url)) continue
    const isFront = new URL(url).pathname === "/" && new URL(url).search === ""
    if (!isFront || (fetchedFrom !== null && new URL(fetchedFrom).pathname === "/")) return url
  }
  return fetchedFrom
}

function isLater(modified: string | null, published: string | null): boolean {
  if (modified === null || published === null) return modified !== null
  if (modified.length === 10 || published.length === 10) return modified.slice(0, 10) > published.slice(0, 10)
  return Date.parse(modified) > Date.parse(published)
}

/** @returns ISO 639-1 of "es-MX", "en_US", "English"; null for anything else */
function languageOf(tag: string | null | undefined): string | null {
  const first = /^\s*([a-z]{2,3})(?:[-_;\s]|$)/iu.exec(tag ?? "")?.[1]?.toLowerCase()
  const long: Record<string, string> = { eng: "en", spa: "es", fra: "fr", deu: "de", por: "pt", ita: "it" }
  if (first === undefined) return null
  return first.length === 2 ? first : (long[first] ?? null)
}
