// Factuality: how certain a text presents an event, as `read --jsonl` gives it, beside the commonest label everywhere; what is read as what, and where.
// npx tsx bench/tasks/factuality.ts [DATA.jsonl] [--most SENTENCES]
import { parseArgs } from "node:util"
import { contains, type Factuality, type Reading, type Span } from "../../src/document/index.ts"
import { readData, readTexts } from "../command.ts"
import { joinSentences } from "../corpora/sentences.ts"
import { factualityOf, judgementAt, PARTS, UW_FACTUALITY, type UwRecord } from "../corpora/uw-factuality.ts"
import { countClasses, macroF1, percent, show } from "../counts.ts"
import { checkFloors } from "../floors.ts"

type Pair = readonly [gold: Factuality, found: Factuality]
type Judged = { readonly gold: Factuality; readonly found: Factuality; readonly where: string } // where: the kind of its context

const LINES = 40 // of one text: they follow each other in their articles
const ORDER = ["CT+", "PR+", "PS+", "U", "PS-", "PR-", "CT-"]
/** Words before an event, of which the last four are looked at, that put it in doubt; the first that fits names its context. */
const DOUBTS: readonly (readonly [name: string, words: RegExp])[] = [
  ["negated", /\b(?:not|no|never|nobody|nothing|without|neither|nor|denied|denies)\b|n['’]t\b/iu],
  ["under may, might, could, can", /\b(?:may|might|could|can|possibl[ey]|perhaps|possibility)\b/iu],
  ["under will, would, should", /\b(?:will|would|shall|should|must|going to)\b|['’]ll\b/iu],
  ["under if, whether, unless", /\b(?:if|whether|unless|until|in case)\b/iu],
  ["after to", /\bto (?:\p{L}+ )?$/iu],
]
const SHOWN = 3 // confusions of a context, the commonest

const { values, positionals } = parseArgs({ options: { most: { type: "string" } }, allowPositionals: true })
const data = positionals[0] ?? UW_FACTUALITY
const records = readData<UwRecord>(data, values.most)
if (records !== null) measure(records)

function measure(sentences: readonly UwRecord[]): void {
  const sheets = joinSentences(sentences, LINES)
  const readings = readTexts(sheets.map(({ id, text }) => ({ id, text, language: "en" })))
  const judged = sheets.flatMap(({ lines }, i) =>
    lines.flatMap(({ sentence, span: [from] }) =>
      sentence.events.map(({ span: [start, end], value }): Judged => {
        const reading = readings[i]
        const judgement = reading ? judgementAt(reading, [from + start, from + end]) : null
        const where = reading ? contextOf(reading, [from + start, from + end]) : "unread"
        return { gold: factualityOf(value), found: judgement?.factuality ?? "U", where }
      }),
    ),
  )
  const pairs = judged.map(({ gold, found }): Pair => [gold, found])
  console.log(`${data}: ${sentences.length} sentences, ${pairs.length} events`)
  const joint = countClasses(pairs)
  for (const label of ORDER) {
    const count = joint.get(label)
    if (count) console.log(`  ${label.padEnd(4)} ${show(count)}`)
  }
  for (const { what, part } of PARTS) print(what, pairs, part)
  for (const gold of ORDER) {
    const given = ORDER.map((found) => `${found} ${pairs.filter((pair) => pair[0] === gold && pair[1] === found).length}`)
    console.log(`  ${gold.padEnd(4)} read as ${given.join(", ")}`)
  }
  for (const [where, some] of groupBy(judged, (one) => one.where)) {
    const right = some.filter(({ gold, found }) => gold === found).length
    const wrong = groupBy(
      some.filter(({ gold, found }) => gold !== found),
      ({ gold, found }) => `${gold} as ${found}`,
    )
    const shown = wrong.slice(0, SHOWN).map(([name, all]) => `${name} ${all.length}`)
    const macro = macroF1(countClasses(some.map(({ gold, found }): Pair => [gold, found])))
    console.log(`  ${where}: ${some.length} events, right ${percent(right / some.length)}, macro-F1 ${percent(macro)}; ${shown.join(", ")}`)
  }
  checkFloors("factuality", { macro: macroF1(joint) })
}

function print(what: string, pairs: readonly Pair[], part: (label: Factuality) => string): void {
  const counts = countClasses(pairs.map(([gold, found]) => [part(gold), part(found)]))
  const commonest = [...counts].toSorted(([, a], [, b]) => b.gold - a.gold)[0]?.[0] ?? "CT+"
  const plain = countClasses(pairs.map(([gold]) => [part(gold), commonest]))
  const right = (all: ReturnType<typeof countClasses>): number => [...all.values()].reduce((sum, { hit }) => sum + hit, 0) / pairs.length
  console.log(`  ${what}: macro-F1 ${percent(macroF1(counts))}, right ${percent(right(counts))}`)
  console.log(`    ${commonest} everywhere: macro-F1 ${percent(macroF1(plain))}, right ${percent(right(plain))}`)
}

/** @returns where an event stands: not taken for one, in doubt, a cue, in what a source says, or in the outlet's own words */
function contextOf({ document: { text }, events, attributions }: Reading, event: Span): string {
  if (!events.some(({ span }) => contains(event, span) || contains(span, event))) return "not taken for an event"
  const before =
    text
      .slice(0, event[0])
      .split(/\n|[.;!?]\s/u)
      .at(-1) ?? ""
  const near = before
    .split(/(?<=\s)/u)
    .slice(-4)
    .join("")
  const doubt = DOUBTS.find(([, words]) => words.test(near))
  if (doubt !== undefined) return doubt[0]
  if (attributions.some(({ cue }) => cue.some((span) => contains(span, event)))) return "a cue"
  return attributions.some(({ content }) => content.some((span) => contains(span, event)))
    ? "in what a source says"
    : "in the outlet’s own words"
}

/** @returns groups, the largest first */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)
}
