// Compare: two articles, or two versions of one, side by side.
import { byRule, type Comparison, type Reading } from "../document/index.ts"
import { findChanges } from "./changes.ts"
import { alignStatements } from "./pairs.ts"
import { findReuse } from "./reuse.ts"
import { findNumbers, findWords, languageOf, type Word } from "./words.ts"

/** Two texts of which each holds this much of the other are versions of one. */
const VERSIONS = 0.6

/**
 * Compares two readings: shared passages, the same statement under another source or firmness, what only one says, and
 * for two versions the changed words. Texts in different languages are compared by names and numbers alone.
 *
 * @example compare(wire, morning).pairs[0]?.differences // [{aspect: "factuality", left: "PS+", right: "CT+"}]
 */
export function compare(left: Reading, right: Reading): Comparison {
  const leftWords = findWords(left.document.text)
  const rightWords = findWords(right.document.text)
  const facts = {
    names: splitLists(namesOf(left), namesOf(right)),
    numbers: splitLists(
      new Set(findNumbers(leftWords, languageOf(left.document))),
      new Set(findNumbers(rightWords, languageOf(right.document))),
    ),
    by: byRule("link/compare"),
  }
  const { language } = left.document
  const other = right.document.language
  if (language !== null && other !== null && language !== other) {
    const warning = `The languages differ (${language}, ${other}): only names and numbers are compared.`
    return {
      ...facts,
      versions: false,
      comparable: "names-and-numbers",
      shared: [],
      sharedShare: { left: 0, right: 0 },
      pairs: [],
      onlyLeft: [],
      onlyRight: [],
      edits: [],
      warnings: [warning],
    }
  }
  const shared = findReuse(leftWords, rightWords)
  const sharedShare = {
    left: shareOf(
      leftWords,
      shared.map((passage) => passage.left),
    ),
    right: shareOf(
      rightWords,
      shared.map((passage) => passage.right),
    ),
  }
  const sameUrl = left.document.url !== null && left.document.url === right.document.url
  const versions = sameUrl || Math.min(sharedShare.left, sharedShare.right) >= VERSIONS
  const edits = versions ? findChanges(leftWords, rightWords) : []
  const warnings = edits === null ? ["The two versions differ too much to show the changed words."] : []
  return {
    ...facts,
    ...alignStatements(left, right, shared),
    versions,
    comparable: "words",
    shared,
    sharedShare,
    edits: edits ?? [],
    warnings,
  }
}

function shareOf(words: readonly Word[], spans: readonly (readonly [number, number])[]): number {
  if (words.length === 0) return 0
  let inside = 0
  let at = 0
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    while (at < words.length && (words[at]?.span[0] ?? 0) < start) at++
    while (at < words.length && (words[at]?.span[1] ?? 0) <= end) {
      inside++
      at++
    }
  }
  return inside / words.length
}

function namesOf({ entities }: Reading): ReadonlySet<string> {
  return new Set(entities.filter(({ type }) => type === "person" || type === "organization" || type === "place").map(({ name }) => name))
}

function splitLists(left: ReadonlySet<string>, right: ReadonlySet<string>): { both: string[]; onlyLeft: string[]; onlyRight: string[] } {
  return {
    both: [...left].filter((item) => right.has(item)),
    onlyLeft: [...left].filter((item) => !right.has(item)),
    onlyRight: [...right].filter((item) => !left.has(item)),
  }
}
