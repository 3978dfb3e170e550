// Factuality: how certain a text presents an event, as `read --jsonl` gives it, beside the commonest label everywhere.
// npx tsx bench/tasks/factuality.ts [DATA.jsonl] [--most SENTENCES]
import { parseArgs } from "node:util"
import type { Factuality } from "../../src/index.ts"
import { readData, readTexts } from "../command.ts"
import { joinSentences } from "../corpora/sentences.ts"
import { factualityOf, judgementAt, UW_FACTUALITY, type UwRecord } from "../corpora/uw-factuality.ts"
import { countClasses, macroF1, percent, show } from "../counts.ts"
import { checkFloors } from "../floors.ts"

type Pair = readonly [gold: Factuality, found: Factuality]
type Judged = { readonly gold: Factuality; readonly found: Factuality; readonly of: string } // `of`: the words that were judged as one

const LINES = 40 // of one text: they follow each other in their articles
const ORDER = ["CT+", "PR+", "PS+", "U", "PS-", "PR-", "CT-"]

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
        return { gold: factualityOf(value), found: judgement?.factuality ?? "U", of: `${i}: ${judgement?.span}` }
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
  print("degree and polarity", pairs, (label) => label)
  console.log(
    `    the commonest of each statement's events: macro-F1 ${percent(macroF1(countClasses(limitOf(judged))))}, about what one label can reach`,
  )
  print("degree alone", pairs, (label) => label.replace(/[+-]/u, ""))
  print("polarity alone", pairs, (label) => label.replace(/^(?:CT|PR|PS)/u, ""))
  for (const gold of ORDER) {
    const given = ORDER.map((found) => `${found} ${pairs.filter((pair) => pair[0] === gold && pair[1] === found).length}`)
    console.log(`  ${gold.padEnd(4)} read as ${given.join(", ")}`)
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

/** What a reading would reach that gave each content, cue and statement the commonest right label of its events. */
function limitOf(judged: readonly Judged[]): readonly Pair[] {
  const together = new Map<string, Factuality[]>()
  for (const { of, gold } of judged) together.set(of, [...(together.get(of) ?? []), gold])
  return [...together.values()].flatMap((labels) => {
    const often = (label: Factuality): number => labels.filter((one) => one === label).length
    const best = labels.toSorted((a, b) => often(b) - often(a))[0] ?? "U"
    return labels.map((label): Pair => [label, best])
  })
}
