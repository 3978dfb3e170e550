// Title of a page: the headline that it prints, as far as its metadata confirm it.
import { collapse, squeeze } from "../../text/index.ts"
import { type DomDocument, type DomElement, tagOf, textOf } from "./dom.ts"
import type { JsonLdArticle } from "./jsonld.ts"
import { all, type Metas, unescape } from "./metas.ts"

// Title: the h1 that the page's own metadata confirms; else the metadata; else the page's title without its outlet; else the only h1.
export function findTitle(
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
function withoutOutlet(title: string, outlet: string | null): string {
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
