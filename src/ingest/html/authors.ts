// Authors: who wrote, out of JSON-LD, meta tags, marked elements and the printed line.
import { squeeze } from "../../text/index.ts"
import { isByline, splitByline } from "../byline.ts"
import { ancestorsOf, type DomDocument, type DomElement, labelOf, tagOf, textOf } from "./dom.ts"
import type { JsonLdArticle } from "./jsonld.ts"
import { all, type Metas, unescape } from "./metas.ts"
import { DATE_LABEL } from "./publication.ts"

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
export function findByline(
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
  const page = squeeze(textOf(document.body))
  const isPrinted = fromMetas.some((name) => page.includes(squeeze(name)))
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
