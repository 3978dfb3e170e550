// Readability's test pages (Apache-2.0; pages are their publishers'), and what their titles, bylines and dates are, read by hand.
// The corpus's own metadata are Readability's output, so they are no gold. Wikis, home pages and synthetic tests are left out.
import { readFileSync } from "node:fs"

export type ReadabilityRecord = {
  readonly id: string
  readonly html: string
  readonly metadata: { readonly title: string | null; readonly byline: string | null; readonly publishedTime: string | null }
}

export type CheckedPage = { readonly id: string; readonly title: string; readonly byline: readonly string[]; readonly date: string | null }

export const READABILITY = "../shared/corpora/readability-testpages/all.jsonl"

/** @returns the pages that were read by hand */
export function readChecked(): CheckedPage[] {
  return JSON.parse(readFileSync(new URL("./readability-checked.json", import.meta.url), "utf8")) as CheckedPage[]
}
