// Groups: whether every group of articles, sources and quotations is read as well as the whole: F1 of spans and of attributions on PolNeAR, broken down.
// npx tsx bench/tasks/groups.ts [DATA.jsonl] [--most LINES] [--readings FILE]    FILE: what `read --jsonl` printed for DATA
import { parseArgs } from "node:util"
import { quote } from "../../src/document/index.ts"
import { POLNEAR } from "../corpora/polnear.ts"
import { matchAttributions } from "../corpora/polnear-faults.ts"
import { findRuns, type MarkedArticle, type Part, ROLES, type Role, readPolnear } from "../corpora/polnear-parts.ts"
import { sortPosition, sortQuotation, sortSource, sortSpeakerName } from "../corpora/polnear-kinds.ts"

type Count = { gold: number; goldHit: number; found: number; foundHit: number }
type Measure = Role | "soft" | "strict"
type Counts = Readonly<Record<Measure, Count>>

const MEASURES: readonly Measure[] = [...ROLES, "soft", "strict"]
const BELOW = 5 // points under the whole that are said
const FEW = 50 // annotated spans under which a figure says little

const DIMENSIONS: readonly (readonly [string, (article: MarkedArticle, part: Part) => string | null])[] = [
  ["publisher", ({ id }) => id.split("_")[0] ?? null],
  ["source", ({ text }, { spans }) => sortSource(quote(text, spans.source))],
  ["quotation", ({ text, words }, part) => sortQuotation(text, part.spans.content, words, part.words.content)],
  ["source stands", (_, { words }) => sortPosition(words)],
  ["speaker’s name", ({ text, reading }, { spans }) => sortSpeakerName(text, spans.source, reading)],
]

const { values, positionals } = parseArgs({ options: { most: { type: "string" }, readings: { type: "string" } }, allowPositionals: true })
const articles = readPolnear(positionals[0] ?? POLNEAR, values)
if (articles !== null) print(articles)

function print(all: readonly MarkedArticle[]): void {
  const whole = newCounts()
  const groups = new Map(DIMENSIONS.map(([name]) => [name, new Map<string, Counts>()]))
  for (const article of all) {
    const sorters = [
      ["whole", () => whole] as const,
      ...DIMENSIONS.map(([name, sort]) => [name, pickGroup(groups.get(name), sort)] as const),
    ]
    const pairs = matchAttributions(article)
    for (const [, pick] of sorters) {
      countArticle(article, (part) => pick(article, part))
      countWhole(article, pairs, (part) => pick(article, part))
    }
  }
  console.log(`${all.length} articles; F1 of unbroken spans and of attributions, in brackets how many are annotated\n`)
  console.log("| group | source | cue | content | soft | strict |\n|---|---|---|---|---|---|")
  console.log(printRow("all", whole))
  const below: string[] = []
  for (const [name, found] of groups) {
    for (const [group, counts] of [...found].toSorted(([a], [b]) => a.localeCompare(b))) {
      console.log(printRow(`${name}: ${group}`, counts))
      for (const measure of MEASURES) {
        const gap = 100 * (f1(whole[measure]) - f1(counts[measure]))
        const { gold } = counts[measure]
        if (gap <= BELOW || gold === 0) continue
        below.push(`${name}: ${group}, ${measure}, ${gap.toFixed(1)} points${gold < FEW ? ` (only ${gold} annotated)` : ""}`)
      }
    }
  }
  console.log(`\nMore than ${BELOW} points below the whole:\n${below.map((line) => `- ${line}`).join("\n") || "none"}`)
}

function pickGroup(groups: Map<string, Counts> | undefined, sort: (article: MarkedArticle, part: Part) => string | null) {
  return (article: MarkedArticle, part: Part): Counts | null => {
    const group = sort(article, part)
    if (group === null || groups === undefined) return null
    const counts = groups.get(group) ?? newCounts()
    groups.set(group, counts)
    return counts
  }
}

/** An annotated span counts in the group of its attribution, and a found one in the group of its own: a hit is a hit in either. */
function countArticle(article: MarkedArticle, pick: (part: Part) => Counts | null): void {
  const { gold, found } = article
  for (const role of ROLES) {
    const keys = [gold, found].map((parts) => new Set(parts.flatMap((part) => findRuns(part.words[role]).map(String))))
    const [goldKeys = new Set(), foundKeys = new Set()] = keys
    const counted = [new Set<string>(), new Set<string>()] as const
    for (const part of gold) {
      for (const run of findRuns(part.words[role]).map(String)) {
        const count = pick(part)?.[role]
        if (count === undefined || counted[0].has(run)) continue
        counted[0].add(run)
        count.gold++
        if (foundKeys.has(run)) count.goldHit++
      }
    }
    for (const part of found) {
      for (const run of findRuns(part.words[role]).map(String)) {
        const count = pick(part)?.[role]
        if (count === undefined || counted[1].has(run)) continue
        counted[1].add(run)
        count.found++
        if (goldKeys.has(run)) count.foundHit++
      }
    }
  }
}

/** The same of whole attributions. */
function countWhole(
  { gold, found }: MarkedArticle,
  pairs: ReturnType<typeof matchAttributions>,
  pick: (part: Part) => Counts | null,
): void {
  for (const measure of ["soft", "strict"] as const) {
    const matched = pairs.filter(({ strict }) => strict || measure === "soft")
    const [own, other] = [new Set(matched.map((pair) => pair.own)), new Set(matched.map((pair) => pair.other))]
    gold.forEach((part, i) => {
      const count = pick(part)?.[measure]
      if (count === undefined) return
      count.gold++
      if (own.has(i)) count.goldHit++
    })
    found.forEach((part, i) => {
      const count = pick(part)?.[measure]
      if (count === undefined) return
      count.found++
      if (other.has(i)) count.foundHit++
    })
  }
}

function printRow(name: string, counts: Counts): string {
  const cells = MEASURES.map((measure) =>
    counts[measure].gold === 0 ? "" : `${(100 * f1(counts[measure])).toFixed(1)} (${counts[measure].gold})`,
  )
  return `| ${name} | ${cells.join(" | ")} |`
}

function f1({ gold, goldHit, found, foundHit }: Count): number {
  const [recall, precision] = [goldHit / Math.max(1, gold), foundHit / Math.max(1, found)]
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

function newCounts(): Counts {
  const count = (): Count => ({ gold: 0, goldHit: 0, found: 0, foundHit: 0 })
  return { source: count(), cue: count(), content: count(), soft: count(), strict: count() }
}
