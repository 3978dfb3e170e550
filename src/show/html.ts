// The reports for a browser; apart from index.ts, so that a terminal report never waits for React.
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import type { Claim, Comparison, Reading } from "../document/index.ts"
import { CaseReport, ClaimsReport } from "./case-report.tsx"
import { ComparisonReport } from "./comparison.tsx"
import type { Language } from "./messages/index.ts"
import type { Pile } from "./pile/pile.ts"
import { Report } from "./report.tsx"
import { arrangeSides } from "./sides.ts"
import { viewOf } from "./view.ts"

export type HtmlOptions = { readonly language: Language; readonly explain?: boolean }

/**
 * Writes a reading as one page that needs no network and no script.
 *
 * @returns a whole HTML document; the article's words are escaped, and only its http and https links are links
 * @example showHtml(reading, {language: "es"})
 */
export function showHtml(reading: Reading, { language, explain = false }: HtmlOptions): string {
  return `<!doctype html>\n${renderToStaticMarkup(createElement(Report, { view: viewOf(reading), language, explain }))}\n`
}

/**
 * Writes the comparison of two readings as one page that needs no network and no script.
 *
 * @example showComparisonHtml(compare(wire, morning), wire, morning, {language: "en"})
 */
export function showComparisonHtml(
  comparison: Comparison,
  left: Reading,
  right: Reading,
  { language }: Pick<HtmlOptions, "language">,
): string {
  const sides = arrangeSides(comparison, left, right)
  return `<!doctype html>\n${renderToStaticMarkup(createElement(ComparisonReport, { comparison, sides, language }))}\n`
}

/**
 * Writes a case as one page that needs no network and no script.
 *
 * @param name - of the case
 * @example showCaseHtml(arrangePile(linked, members), "bridge", {language: "en"})
 */
export function showCaseHtml(pile: Pile, name: string, { language }: Pick<HtmlOptions, "language">): string {
  return `<!doctype html>\n${renderToStaticMarkup(createElement(CaseReport, { pile, name, language }))}\n`
}

/**
 * Writes claims of a case in the same way, with the documents that have them.
 *
 * @param claims - of `pile.linked.claims`
 * @param name - of the case
 * @example showClaimsHtml(pile, pile.linked.claims.slice(0, 1), "bridge", {language: "en"})
 */
export function showClaimsHtml(pile: Pile, claims: readonly Claim[], name: string, { language }: Pick<HtmlOptions, "language">): string {
  return `<!doctype html>\n${renderToStaticMarkup(createElement(ClaimsReport, { pile, name, claims, language }))}\n`
}
