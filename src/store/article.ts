// Article: what all versions of one document share, and what orders them.
import type { Document } from "../document/index.ts"

// What sites add to an address to know where a reader came from; the page is the same.
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ocid|cmpid|smid)$/iu

/**
 * Names the article behind an address: two addresses that differ in their scheme, "www.", tracking parameters, fragment or a last
 * slash are one.
 *
 * @returns null where the document has no address, or one that is none
 * @example nameArticle("https://www.outlet.example/bridge/?utm_source=x#top") // "outlet.example/bridge"
 */
export function nameArticle(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { host, pathname, searchParams } = new URL(url)
  const tracking = [...searchParams.keys()].filter((key) => TRACKING.test(key))
  for (const key of tracking) searchParams.delete(key)
  searchParams.sort()
  const query = searchParams.toString()
  return `${host.replace(/^www\./u, "")}${pathname.replace(/\/+$/u, "")}${query === "" ? "" : `?${query}`}`
}

/** @returns when this version came out, as far as the document says; null: not known @example dateVersion(document)?.getTime() */
export function dateVersion({ modified, published }: Pick<Document, "modified" | "published">): Date | null {
  const stated = modified ?? published
  const time = stated === null ? Number.NaN : Date.parse(stated)
  return Number.isNaN(time) ? null : new Date(time)
}

type Version = { readonly dated: Date | null; readonly fetched: Date | null; readonly name: string; readonly sha256: string }

/**
 * Sorts the versions of one article, the earliest first: by what their pages say, then by when they were fetched, then by name. When a
 * file was added says nothing of its age, and the order of adding must change no answer. (`listing.ts` says the same in SQL.)
 *
 * @returns text to be compared
 * @example ageVersion(first) < ageVersion(second) // true
 */
export function ageVersion({ dated, fetched, name, sha256 }: Version): string {
  const moment = (date: Date | null): string => date?.toISOString() ?? "~"
  return [moment(dated), moment(fetched), name, sha256].join("\0")
}
