// Errors: what is missed on PolNeAR and why, by kind, with the points of F1 that each kind costs. Examples go to the terminal alone.
// npx tsx bench/tasks/errors.ts [DATA.jsonl] [--most LINES] [--readings FILE] [--examples N]    FILE: what `read --jsonl` printed for DATA
import { parseArgs } from "node:util"
import { POLNEAR } from "../corpora/polnear.ts"
import { costOf, type Fault, findLinkFaults, findSpanFaults, type Tally } from "../corpora/polnear-faults.ts"
import { type MarkedArticle, ROLES, readPolnear } from "../corpora/polnear-parts.ts"
import { percent } from "../counts.ts"

const WIDEST = 110 // characters of an example
const EDGES = 15 // words at boundaries that are named, the commonest

const { values, positionals } = parseArgs({
  options: { most: { type: "string" }, readings: { type: "string" }, examples: { type: "string", default: "0" } },
  allowPositionals: true,
})
const examples = Math.min(3, Number(values.examples))
const articles = readPolnear(positionals[0] ?? POLNEAR, values)
if (articles !== null) {
  console.log(`${articles.length} articles. Cost: the points of F1 that would be gained, were that kind alone mended.`)
  for (const role of ROLES)
    print(
      `Spans, ${role}`,
      articles.map((article) => findSpanFaults(article, role)),
    )
  print(
    "Attributions, soft",
    articles.map((article: MarkedArticle) => findLinkFaults(article)),
  )
}

function print(title: string, found: readonly { readonly faults: readonly Fault[]; readonly tally: Tally }[]): void {
  const tallies = found.map(({ tally }) => tally)
  const tally = { hit: sum(tallies, "hit"), gold: sum(tallies, "gold"), found: sum(tallies, "found") }
  const faults = found.flatMap((one) => one.faults)
  const kinds = [...groupBy(faults, ({ kind }) => kind)]
    .map(([kind, all]) => ({ kind, all, missed: sum(all, "missed"), extra: sum(all, "extra") }))
    .map((one) => ({ ...one, cost: costOf(tally, one.missed, one.extra) }))
    .toSorted((a, b) => b.cost - a.cost)
  const f1 = (2 * tally.hit) / Math.max(1, tally.gold + tally.found)
  console.log(`\n## ${title}: F1 ${percent(f1)} (${tally.hit} of ${tally.gold}, ${tally.found} found)\n`)
  console.log("| kind | missed | too much | cost |\n|---|---|---|---|")
  for (const { kind, all, missed, extra, cost } of kinds) {
    console.log(`| ${kind} | ${missed} | ${Math.round(extra)} | ${cost.toFixed(1)} |`)
    for (const { example } of all.slice(0, examples)) console.log(`    ${example.replaceAll(/\s+/gu, " ").slice(0, WIDEST)}`)
  }
  const edges = faults.flatMap(({ edge = [] }) => edge)
  for (const [side, all] of groupBy(edges, ({ side: one }) => one)) {
    const words = [...groupBy(all, ({ nearest }) => nearest.toLowerCase())].toSorted(([, x], [, y]) => y.length - x.length)
    const named = words.slice(0, EDGES).map(([word, same]) => `${word} ${same.length}`)
    console.log(`\n${side}, ${all.length} boundaries off by a few words; the word beside it: ${named.join(", ")}`)
  }
}

function sum<Key extends string>(all: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return all.reduce((total, one) => total + one[key], 0)
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
