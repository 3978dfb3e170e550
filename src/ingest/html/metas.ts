// Metas: the meta tags of a page by their names, and the small questions asked of them.
import { collapse } from "../../text/index.ts"
import { type NumericOrder, readDate } from "../dates.ts"
import type { DomDocument, DomElement } from "./dom.ts"

export type Metas = ReadonlyMap<string, readonly string[]>

export function all(document: DomDocument | DomElement, selector: string): DomElement[] {
  return Array.from(document.querySelectorAll(selector))
}

export function readMetas(document: DomDocument): Metas {
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
export function unescape(text: string): string {
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

export function firstMeta(metas: Metas, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = metas.get(key)?.[0]
    if (value !== undefined) return value
  }
  return null
}

export function firstDate(metas: Metas, keys: readonly string[], order: NumericOrder | null): string | null {
  for (const key of keys)
    for (const value of metas.get(key) ?? []) {
      const date = readDate(value, order)
      if (date !== null) return date
    }
  return null
}

// A page that gives one key twice was published the first time.
export function earliestDate(metas: Metas, keys: readonly string[], order: NumericOrder | null): string | null {
  for (const key of keys) {
    const dates = (metas.get(key) ?? []).map((value) => readDate(value, order)).filter((date) => date !== null)
    const [first] = dates.toSorted((a, b) => Date.parse(a) - Date.parse(b))
    if (first !== undefined) return first
  }
  return null
}
