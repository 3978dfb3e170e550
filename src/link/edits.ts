// Edits: what each version of an article says in place of the one before, and whether it tells its readers.
import { type CaseEdit, type CaseMember, cover, overlaps, type Passage, type Span } from "../document/index.ts"
import { findChanges } from "./changes.ts"
import { type Correction, findCorrections } from "./corrections.ts"
import { groupBy } from "./groups.ts"
import { articleOf } from "./sides.ts"
import { findNumbers, findStems, findWords, languageOf } from "./words.ts"

/** So many words that a note shares with a statement retell it. */
const RETOLD = 3

/** What was changed: whole statements, and the words in them. */
type Change = { readonly before: Span; readonly after: Span; readonly words: readonly { readonly left: Span; readonly right: Span }[] }

/**
 * Finds what was changed between the versions of each article, word by word; each change is shown with the statement it stands in.
 *
 * @returns by article, then in the order of its versions and of the text; a passage without length where one version has nothing there
 * @example findEdits(members)[0]?.after.quote // "The ministry said 70 people were on board."
 */
export function findEdits(members: readonly CaseMember[]): readonly CaseEdit[] {
  const articles = [...groupBy(members, articleOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return articles.flatMap(([, versions]) => {
    const ordered = versions.toSorted(byVersion)
    return ordered.slice(1).flatMap((later, i) => compareVersions(ordered[i] ?? later, later))
  })
}

function byVersion(a: CaseMember, b: CaseMember): number {
  const timeOf = ({ fetched, published, reading: { document } }: CaseMember): string => document.modified ?? fetched ?? published ?? ""
  return Number(a.versionOf !== null) - Number(b.versionOf !== null) || compareTexts(timeOf(a), timeOf(b)) || compareTexts(a.id, b.id)
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function compareVersions(earlier: CaseMember, later: CaseMember): readonly CaseEdit[] {
  const [before, after] = [earlier.reading.document, later.reading.document]
  const changes = findChanges(findWords(before.text), findWords(after.text)) ?? []
  // A note that the earlier version has as well is about an earlier change.
  const notes = findCorrections(after).filter(({ span }) => !before.text.includes(after.text.slice(...span)))
  const apart = [...notes.map(({ span }) => span), ...after.blocks.filter(({ kind }) => kind === "byline").map(({ span }) => span)]
  const told = changes.filter(
    ({ right }) => !apart.some((span) => span[0] <= right[0] && right[1] <= span[1] && (right[1] > right[0] || right[0] > span[0])),
  )
  const all = widen(told, earlier, later)
  const disclosed = new Set(notes.flatMap((note) => findTold(note, all, earlier, later)))
  return all.map(
    (change): CaseEdit => ({
      document: earlier.id,
      before: passageOf(earlier, change.before),
      after: passageOf(later, change.after),
      disclosed: disclosed.has(change),
    }),
  )
}

/** From the changed words to the statements they stand in; changes in one statement are one. */
function widen(
  changes: readonly { readonly left: Span; readonly right: Span }[],
  earlier: CaseMember,
  later: CaseMember,
): readonly Change[] {
  const widened: Change[] = []
  for (const words of changes) {
    const [before, after] = [statementsAt(earlier, words.left), statementsAt(later, words.right)]
    const last = widened.at(-1)
    if (last && ((overlaps(last.before, before) && before[1] > before[0]) || (overlaps(last.after, after) && after[1] > after[0]))) {
      widened[widened.length - 1] = {
        before: cover([last.before, before]) ?? before,
        after: cover([last.after, after]) ?? after,
        words: [...last.words, words],
      }
    } else widened.push({ before, after, words: [words] })
  }
  return widened
}

/** The statements that hold some words. Where no words are: the statement around the place, or the place itself between two. */
function statementsAt({ reading: { document, statements } }: CaseMember, span: Span): Span {
  const goesOn = (statement: Span): boolean => statement[0] < span[0] && /[\p{L}\p{N}]/u.test(document.text.slice(span[0], statement[1]))
  const touched = statements.filter((statement) => (span[0] === span[1] ? goesOn(statement.span) : overlaps(statement.span, span)))
  return cover(touched.map((statement) => statement.span)) ?? span
}

function passageOf({ id, reading: { document } }: CaseMember, span: Span): Passage {
  return { document: id, span, quote: document.text.slice(...span) }
}

/**
 * A note that says of what tells of the changes that have one of its words or numbers; where none has, of the one whose statement it retells
 * ("it is his uncle of the same name who runs it"). One that says nothing more tells of all.
 */
function findTold({ about }: Correction, changes: readonly Change[], earlier: CaseMember, later: CaseMember): readonly Change[] {
  if (about.size === 0) return changes
  const saidIn = ({ reading: { document } }: CaseMember, span: Span): readonly string[] => {
    const found = findWords(document.text, span)
    return [...findStems(found), ...findNumbers(found, languageOf(document))]
  }
  const count = (left: Span, right: Span): number =>
    [...new Set([...saidIn(earlier, left), ...saidIn(later, right)])].filter((word) => about.has(word)).length
  const named = changes.filter(({ words }) => words.some(({ left, right }) => count(left, right) > 0))
  if (named.length > 0) return named
  const retold = changes.map((change) => ({ change, shared: count(change.before, change.after) }))
  const most = Math.max(0, ...retold.map(({ shared }) => shared))
  return most < RETOLD ? [] : retold.filter(({ shared }) => shared === most).map(({ change }) => change)
}
