// Metadata of a page: each value from the places that carry it, in the order that docs/ingest.md gives.
import { collapse, squeeze } from "../../text/index.ts"
import { isByline, splitByline } from "../byline.ts"
import { dateInUrl, isDateLine, readDate } from "../dates.ts"
import { isChrome } from "./clean.ts"
import { ancestorsOf, type DomDocument, type DomElement, labelOf, tagOf, textOf } from "./dom.ts"
import { type JsonLdArticle, readJsonLd } from "./jsonld.ts"
import { resolve } from "./pieces.ts"

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
  const outlet = findOutlet(metas, jsonLd)
  const { title, headline } = findTitle(document, metas, jsonLd, outlet)
  const url = findUrl(document, metas, jsonLd, fetchedFrom)
  const published = findPublished(document, metas, jsonLd, url ?? fetchedFrom, headline)
  const modified =
    readDate(jsonLd?.modified) ??
    firstDate(metas, ["article:modified_time", "og:updated_time", "article:modified", "last-modified", "lastmod"]) ??
    itempropDate(document, "dateModified")
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

type Metas = ReadonlyMap<string, readonly string[]>

function all(document: DomDocument | DomElement, selector: string): DomElement[] {
  return Array.from(document.querySelectorAll(selector))
}

function readMetas(document: DomDocument): Metas {
  const metas = new Map<string, string[]>()
  for (const meta of all(document, "meta[content]")) {
    const content = unescape(collapse(meta.getAttribute("content") ?? ""))
    for (const attribute of ["property", "name", "http-equiv", "itemprop"]) {
      // "dc:creator twitter:site_name" is two keys, and "dc:creator" is "dc.creator".
      const keys = (meta.getAttribute(attribute) ?? "")
        .toLowerCase()
        .split(/\s+/u)
        .filter((key) => key !== "")
      if (content !== "")
        for (const key of keys.map((one) => one.replace(/^(dc|dcterms?):/u, "$1."))) metas.set(key, [...(metas.get(key) ?? []), content])
    }
  }
  return metas
}

// Many pages escape twice.
function unescape(text: string): string {
  return text
    .replace(/&(?:#0?39|apos|#x27);/gu, "'")
    .replace(/&(?:quot|#0?34);/gu, '"')
    .replace(/&#8217;|&rsquo;/gu, "’")
    .replace(/&#8216;|&lsquo;/gu, "‘")
    .replace(/&#8220;|&ldquo;/gu, "“")
    .replace(/&#8221;|&rdquo;/gu, "”")
    .replace(/&nbsp;|&#160;/gu, " ")
    .replace(/&amp;|&#0?38;/gu, "&")
}

function firstMeta(metas: Metas, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = metas.get(key)?.[0]
    if (value !== undefined) return value
  }
  return null
}

function firstDate(metas: Metas, keys: readonly string[]): string | null {
  for (const key of keys)
    for (const value of metas.get(key) ?? []) {
      const date = readDate(value)
      if (date !== null) return date
    }
  return null
}

// A page that gives one key twice was published the first time.
function earliestDate(metas: Metas, keys: readonly string[]): string | null {
  for (const key of keys) {
    const dates = (metas.get(key) ?? []).map(readDate).filter((date) => date !== null)
    const [first] = dates.toSorted((a, b) => Date.parse(a) - Date.parse(b))
    if (first !== undefined) return first
  }
  return null
}

// Title: the h1 that the page's own metadata confirms; else the metadata; else the page's title without its outlet; else the only h1.
function findTitle(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  outlet: string | null,
): { title: string | null; headline: DomElement | null } {
  const page = collapse(document.querySelector("title")?.textContent ?? "")
  const given = [
    jsonLd?.headline,
    ...["og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "headline"].map((key) => metas.get(key)?.[0]),
    page,
  ]
    .filter((value) => value !== null && value !== undefined)
    .map((value) => collapse(unescape(value)))
    .filter((value) => value !== "")
  const headings = all(document, "h1, [itemprop=headline], h2, .headline, .entry-title, .post-title").filter(
    (heading) => textOf(heading).length >= 4 && textOf(heading).length < 300,
  )
  const ranked = headings
    .map((heading) => ({
      heading,
      score: Math.max(0, ...given.map((value) => likeness(textOf(heading), value))) + (tagOf(heading) === "h1" ? 0.1 : 0),
    }))
    .filter(({ heading, score }) => score >= (tagOf(heading) === "h1" ? 0.55 : 0.75))
    .toSorted((a, b) => b.score - a.score)
  const headline = ranked[0]?.heading ?? null
  if (headline !== null) return { title: textOf(headline), headline }
  const ones = all(document, "h1").filter((heading) => textOf(heading) !== "")
  const described = given
    .map((value) => withoutOutlet(value, outlet))
    .find((value) => value !== "" && squeeze(value) !== squeeze(outlet ?? ""))
  if (described !== undefined) return { title: described, headline: null }
  const only = ones.length === 1 ? (ones[0] ?? null) : null
  return { title: only === null ? null : textOf(only), headline: only }
}

const CJK = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/u

/** @returns share of the words that two titles have in common, by the shorter; 0 where the shorter is no more than a word */
function likeness(heading: string, given: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [a, b] = [words(heading), words(given)]
  if (a.length === 0 || b.length === 0) return 0
  if (squeeze(heading) === squeeze(given)) return 1
  // Also where no spaces part words: the heading is how the page's title begins, and more than an outlet's name.
  if ((a.length >= 4 || CJK.test(heading)) && squeeze(heading).length >= 8 && squeeze(given).startsWith(squeeze(heading))) return 0.9
  const others = new Set(b)
  const shared = a.filter((word) => others.has(word)).length
  if (a.length < 3 && shared < b.length) return 0
  // A heading that is only the outlet's part of "Headline | Outlet" shares few of its words.
  return Math.min(shared / a.length, (shared / b.length) * 1.5)
}

/** @returns the page's title without " | Outlet", " - Section - Outlet" at its end (or start) */
export function withoutOutlet(title: string, outlet: string | null): string {
  if (CJK.test(title) && /[^_]{8,}_/u.test(title)) return (title.split("_")[0] ?? title).trim()
  const parts = title.split(/\s+[|\-–—»·:•]+\s+|\s*\|\s*/u)
  if (parts.length === 1) return title
  const own = squeeze(outlet ?? "")
  const isOutlet = (part: string): boolean =>
    own !== "" && (squeeze(part) === own || own.includes(squeeze(part)) || squeeze(part).includes(own))
  const first = parts[0] ?? ""
  if (isOutlet(first) && title.length > first.length + 10) return title.slice(first.length).replace(/^\s*[|\-–—»·:•]+\s*/u, "")
  const at = parts.findIndex((part, index) => index > 0 && isOutlet(part))
  if (at > 0) return title.slice(0, title.indexOf(parts[at] ?? "")).replace(/\s*[|\-–—»·:•]+\s*$/u, "")
  // Unknown outlet: what follows the last bar, if the rest still is a title.
  const bar = /^(.*\S)\s+[|»]\s+[^|»]+$|^(.*\S)\s+[-–—]\s+[^-–—]{2,40}$/u.exec(title)
  const rest = bar?.[1] ?? bar?.[2] ?? title
  return rest.split(/\s+/u).length >= 4 ? rest : title
}

function findOutlet(metas: Metas, jsonLd: JsonLdArticle | null): string | null {
  const name = jsonLd?.publisher ?? firstMeta(metas, ["og:site_name", "application-name", "cre", "dc.publisher", "publisher"])
  const cleaned = collapse(unescape(name ?? ""))
  return cleaned === "" || /^https?:|^www\.|^@/u.test(cleaned) ? null : cleaned
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

const PUBLISHED_METAS = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "datepublished",
  "date.published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "published_at",
  "originalpublicationdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "dcterms.date",
  "dcterms.issued",
  "citation_publication_date",
  "citation_online_date",
  "cxenseparse:recs:publishtime",
  "article_date_original",
  "article.published",
  "ptime",
  "displaydate",
  "dat",
  "date",
  "pdate",
  "last_updated_date",
]

function findPublished(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  url: string | null,
  headline: DomElement | null,
): string | null {
  return (
    earlier(readDate(jsonLd?.published), earliestDate(metas, PUBLISHED_METAS)) ??
    itempropDate(document, "datePublished") ??
    timeElement(document, headline) ??
    printedDate(document, headline) ??
    dateInUrl(url) ??
    dateline(document) ??
    readDate(document.querySelector("title")?.textContent)
  )
}

// An update moves a date of publication forward, nothing moves it back. A day with its time says more than the day.
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  if (a.slice(0, 10) === b.slice(0, 10) && a.length !== b.length) return a.length > b.length ? a : b
  return Date.parse(a) <= Date.parse(b) ? a : b
}

function itempropDate(document: DomDocument, property: string): string | null {
  for (const element of all(document, `[itemprop~=${property}]`)) {
    const date = readDate(element.getAttribute("datetime") ?? element.getAttribute("content")) ?? readDate(textOf(element))
    if (date !== null) return date
  }
  return null
}

// The page's times, outside of lists of other articles and comments: first one marked as publication, then the first near the headline.
function timeElement(document: DomDocument, headline: DomElement | null): string | null {
  const times = all(document, "time").filter((time) => !isElsewhere(time, headline))
  const marked = times.filter(
    (time) =>
      time.hasAttribute("pubdate") ||
      /publish|pubdate|entry-date|post-date|posted/u.test(labelOf(time)) ||
      time.getAttribute("itemprop") === "datePublished",
  )
  const near =
    headline === null
      ? []
      : times.filter((time) =>
          ancestorsOf(headline)
            .slice(0, 4)
            .some((above) => ancestorsOf(time).includes(above)),
        )
  const besideName = times.filter((time) =>
    ancestorsOf(time)
      .slice(0, 3)
      .some((above) => /author|byline|autor/u.test(labelOf(above))),
  )
  for (const time of [...marked, ...near, ...besideName, ...(times.length === 1 ? times : [])]) {
    const date = readDate(time.getAttribute("datetime")) ?? readDate(time.getAttribute("content")) ?? readDate(textOf(time))
    if (date !== null) return date
  }
  return null
}

const DATE_LABEL =
  /(?:^|[\s_-])(?:date|dateline|datetime|timestamp|time-?stamp|published|publish(?:ed)?-?(?:date|on|time)|pub-?date|post-?date|posted-?on|entry-?date|article-?(?:date|time)|fecha|fecha-?publicacion)(?:$|[\s_-])/u

function printedDate(document: DomDocument, headline: DomElement | null): string | null {
  for (const element of all(document, "[class], [id]")) {
    if (!DATE_LABEL.test(labelOf(element)) || textOf(element).length > 120 || isElsewhere(element, headline)) continue
    const date = readDate(textOf(element))
    if (date !== null) return date
  }
  for (const element of all(document, "p, span, div, small, em, h4, h5, h6, td")) {
    if (
      element.children.length > 2 ||
      textOf(element).length > 90 ||
      !(isDateLine(textOf(element)) || isByline(textOf(element))) ||
      isElsewhere(element, headline)
    )
      continue
    const date = readDate(textOf(element))
    if (date !== null) return date
  }
  return null
}

// "Feb. 23, 2026 -- The minister said …"
function dateline(document: DomDocument): string | null {
  for (const paragraph of all(document, "p").slice(0, 60)) {
    const opening = /^(.{6,40}?\b\d{4})\s*(?:--|[—–])/u.exec(textOf(paragraph))?.[1]
    const date = readDate(opening)
    if (date !== null) return date
  }
  return null
}

// In a box of other articles, a list, a foot of the page: one that does not hold the headline as well.
function isElsewhere(element: DomElement, headline: DomElement | null): boolean {
  const around = headline === null ? [] : ancestorsOf(headline)
  return [element, ...ancestorsOf(element)].some(
    (above) =>
      /^(?:aside|nav|footer)$/u.test(tagOf(above)) ||
      (!/^(?:body|html)$/u.test(tagOf(above)) &&
        !around.includes(above) &&
        !/author|byline|autor/u.test(labelOf(above)) &&
        isChrome(above)),
  )
}

const BYLINE_METAS = [
  "author",
  "article:author",
  "parsely-author",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "sailthru.author",
  "citation_author",
  "article:author_name",
  "cxenseparse:author",
  "og:article:author",
  "twitter:creator:name",
]
const BYLINE_LABEL =
  /(?:^|[\s_-])(?:by-?line(?:-?(?:name|author))?|byline\w*|author(?:s|-?names?|-?link|-?title)?|article-?author|entry-?author|post-?author|p-author|writer|autor(?:es)?|firma|creditos-?autor|nombre-?autor)(?:$|[\s_-])/u

// Byline: JSON-LD's authors, then the page's marks, then its meta tags, then a printed line. An author that is the outlet itself is none.
function findByline(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  outlet: string | null,
  headline: DomElement | null,
): string[] {
  const notOutlet = (names: readonly string[]): string[] =>
    [...new Set(names)].filter(
      (name) =>
        !names.some((other) => other !== name && name.endsWith(other)) &&
        squeeze(name) !== squeeze(outlet ?? "") &&
        !/^https?:/u.test(name),
    )
  const written = (jsonLd?.authors ?? []).map(unescape)
  if (jsonLd?.authorIsPerson === true && written.length === 1 && squeeze(written[0] ?? "") === squeeze(outlet ?? ""))
    return splitByline(written[0] ?? "")
  const fromJsonLd = notOutlet(written.filter((name) => squeeze(name) !== squeeze(outlet ?? "")).flatMap(splitByline))
  if (fromJsonLd.length > 0) return fromJsonLd
  const marked = all(document, '[itemprop~=author], [rel~=author], a[href*="/author/"], a[href*="/autor/"]').filter(
    (element) => !isElsewhereForNames(element) && nearTop(element, headline),
  )
  const fromMarks = notOutlet(marked.slice(0, 6).flatMap((element) => splitByline(nameIn(element))))
  const inMetas = BYLINE_METAS.map((key) =>
    (metas.get(key) ?? []).filter((value) => !/^https?:|facebook\.com/u.test(value) && squeeze(value) !== squeeze(outlet ?? "")),
  )
  const fromMetas = inMetas.map((values) => notOutlet(values.flatMap(splitByline))).find((names) => names.length > 0) ?? []
  // A name that the page prints beats one that stands only in its head.
  const text = squeeze(textOf(document.body))
  const isPrinted = fromMetas.some((name) => text.includes(squeeze(name)))
  if (fromMetas.length > 0 && (isPrinted || fromMarks.length === 0)) return fromMetas
  if (fromMarks.length > 0) return fromMarks
  for (const element of all(document, "[class], [id]")) {
    const label = labelOf(element)
    const isDated = DATE_LABEL.test(label)
    if (!(isDated || BYLINE_LABEL.test(label)) || isElsewhereForNames(element)) continue
    // "2/3/2026 7:11 AM BY ANA REYES" is a date's element with a name in it.
    const text = isDated ? (/\b(?:by|por)\s+\p{Lu}.*$/iu.exec(textOf(element))?.[0] ?? "") : textOf(element)
    if (text.length === 0 || text.length > 120 || !nearTop(element, headline)) continue
    const names = notOutlet(splitByline(text)).filter((name) => /\p{Lu}/u.test(name) && name.split(" ").length <= 6)
    if (names.length > 0) return names
  }
  for (const element of all(document, "p, span, div, em, strong, h4, h5, h6, small, address, td")) {
    const text = textOf(element)
    if (isByline(text) && !isElsewhereForNames(element)) return notOutlet(splitByline(text))
  }
  return []
}

function nameIn(element: DomElement): string {
  const named = element.querySelector("[itemprop=name]")
  return named?.getAttribute("content") ?? element.getAttribute("content") ?? textOf(named ?? element)
}

// Lists of other articles print names as well; the author's own box does not count as one of them.
function isElsewhereForNames(element: DomElement): boolean {
  return [element, ...ancestorsOf(element)].some(
    (above) =>
      tagOf(above) === "nav" ||
      /(?:^|[\s_-])(?:comments?|related|recirc|most-?(?:read|popular)|trending|recommend\w*|side-?bar|(?:page|site)-?footer|comentarios?)(?=$|[\s_-])/u.test(
        tagOf(above) === "body" ? "" : labelOf(above),
      ),
  )
}

function nearTop(element: DomElement, headline: DomElement | null): boolean {
  if (headline === null) return true
  const around = ancestorsOf(headline)
    .slice(0, 6)
    .filter((above) => tagOf(above) !== "body" && tagOf(above) !== "html")
  return around.length === 0 || ancestorsOf(element).some((above) => around.includes(above))
}

function isLater(modified: string | null, published: string | null): boolean {
  if (modified === null || published === null) return modified !== null
  if (modified.length === 10 || published.length === 10) return modified.slice(0, 10) > published.slice(0, 10)
  return Date.parse(modified) > Date.parse(published)
}

/** @returns ISO 639-1 of "es-MX", "en_US", "English"; null for anything else */
export function languageOf(tag: string | null | undefined): string | null {
  const first = /^\s*([a-z]{2,3})(?:[-_;\s]|$)/iu.exec(tag ?? "")?.[1]?.toLowerCase()
  const long: Record<string, string> = { eng: "en", spa: "es", fra: "fr", deu: "de", por: "pt", ita: "it" }
  if (first === undefined) return null
  return first.length === 2 ? first : (long[first] ?? null)
}
