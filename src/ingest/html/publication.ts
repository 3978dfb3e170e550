// Publication: when a page says that its article came out.
import { isByline } from "../byline.ts"
import { dateInUrl, isDateLine, type NumericOrder, readDate, readDateline } from "../dates.ts"
import { isChrome } from "./clean.ts"
import { ancestorsOf, type DomDocument, type DomElement, labelOf, tagOf, textOf } from "./dom.ts"
import type { JsonLdArticle } from "./jsonld.ts"
import { all, earliestDate, type Metas } from "./metas.ts"

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

export function findPublished(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  url: string | null,
  headline: DomElement | null,
  order: NumericOrder | null,
): string | null {
  return (
    earlier(readDate(jsonLd?.published, order), earliestDate(metas, PUBLISHED_METAS, order)) ??
    itempropDate(document, "datePublished", order) ??
    timeElement(document, headline, order) ??
    printedDate(document, headline, order) ??
    dateInUrl(url) ??
    dateline(document) ??
    readDate(document.querySelector("title")?.textContent, order)
  )
}

// An update moves a date of publication forward, nothing moves it back. A day with its time says more than the day.
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  if (a.slice(0, 10) === b.slice(0, 10) && a.length !== b.length) return a.length > b.length ? a : b
  return Date.parse(a) <= Date.parse(b) ? a : b
}

export function itempropDate(document: DomDocument, property: string, order: NumericOrder | null): string | null {
  for (const element of all(document, `[itemprop~=${property}]`)) {
    const date = readDate(element.getAttribute("datetime") ?? element.getAttribute("content"), order) ?? readDate(textOf(element), order)
    if (date !== null) return date
  }
  return null
}

// The page's times, outside of lists of other articles and comments: first one marked as publication, then the first near the headline.
function timeElement(document: DomDocument, headline: DomElement | null, order: NumericOrder | null): string | null {
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
    const date =
      readDate(time.getAttribute("datetime"), order) ?? readDate(time.getAttribute("content"), order) ?? readDate(textOf(time), order)
    if (date !== null) return date
  }
  return null
}

export const DATE_LABEL =
  /(?:^|[\s_-])(?:date|dateline|datetime|timestamp|time-?stamp|published|publish(?:ed)?-?(?:date|on|time)|pub-?date|post-?date|posted-?on|entry-?date|article-?(?:date|time)|fecha|fecha-?publicacion)(?:$|[\s_-])/u

function printedDate(document: DomDocument, headline: DomElement | null, order: NumericOrder | null): string | null {
  for (const element of all(document, "[class], [id]")) {
    if (!DATE_LABEL.test(labelOf(element)) || textOf(element).length > 120 || isElsewhere(element, headline)) continue
    const date = readDate(textOf(element), order)
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
    const date = readDate(textOf(element), order)
    if (date !== null) return date
  }
  return null
}

// "Feb. 23, 2026 -- The minister said …"
function dateline(document: DomDocument): string | null {
  for (const paragraph of all(document, "p").slice(0, 60)) {
    const date = readDateline(textOf(paragraph))
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
