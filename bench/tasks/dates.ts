// Dates: whether the dates that a text names are found with the right value, by kind of date. The model has no part in it.
// npx tsx bench/tasks/dates.ts [--en DATA.jsonl] [--es DATA.jsonl] [--wrong COUNT]    COUNT: lists as many mistakes
import { parseArgs } from "node:util"
import type { Time } from "../../src/document/index.ts"
import { ingestText } from "../../src/ingest/index.ts"
import { findProse, findTimes } from "../../src/read/index.ts"
import { readData } from "../command.ts"
import { goldTimes, isOpen, pairTimes, scoreTimes, TIMEBANK, type TimexRecord } from "../corpora/tempeval3.ts"
import { TIMEBANK_ES } from "../corpora/timebank-es.ts"
import { add, type Count, f1, NONE, show } from "../counts.ts"
import { checkFloors } from "../floors.ts"

type Dated = Pick<Time, "span" | "value">

const { values } = parseArgs({
  options: {
    en: { type: "string", default: TIMEBANK },
    es: { type: "string", default: TIMEBANK_ES },
    wrong: { type: "string", default: "0" },
  },
})
measure("timebank", "en", values.en)
measure("timebank-es", "es", values.es)

function measure(name: string, language: "en" | "es", path: string): void {
  const records = readData<TimexRecord>(path, undefined)
  if (records === null) return
  let [all, every] = [NONE, NONE]
  const kinds = new Map<string, Count>()
  const wrong: string[] = []
  for (const record of records) {
    const given = findTimes(findProse(ingestText(record.text, { id: record.id, language, published: record.dct })))
    const found = given.filter((time) => !isOpen(record.timex, time))
    const gold = goldTimes(record.timex)
    all = add(all, scoreTimes(gold, found))
    every = add(every, scoreTimes(goldTimes(record.timex, true), given))
    for (const kind of new Set([...gold, ...found].map(kindOf))) {
      const score = scoreTimes(
        gold.filter((one) => kindOf(one) === kind),
        found.filter((one) => kindOf(one) === kind),
      )
      kinds.set(kind, add(kinds.get(kind) ?? NONE, score))
    }
    wrong.push(...listWrong(record, gold, found))
  }
  console.log(`\n${name}, ${records.length} articles: precision, recall and F1 of dates with the right value`)
  console.log(`${"all".padEnd(26)} ${show(all)}`)
  for (const [kind, count] of [...kinds].toSorted(([, a], [, b]) => b.gold - a.gold)) console.log(`  ${kind.padEnd(24)} ${show(count)}`)
  console.log(`${"with what names no date".padEnd(26)} ${show(every)}`)
  for (const line of wrong.slice(0, Number(values.wrong))) console.log(line)
  checkFloors("dates", { [name]: f1(all) })
}

function kindOf({ value }: Dated): string {
  if (/W\d\d-WE$/u.test(value)) return "weekend"
  if (/W/u.test(value)) return "week"
  if (/Q|H/u.test(value)) return "quarter or half"
  if (/[A-Z]/u.test(value)) return "season"
  return ["century", "decade", "year", "", "", "month", "", "", "day"][value.length - 2] ?? "range"
}

function listWrong({ id, text }: TimexRecord, gold: readonly Dated[], found: readonly Dated[]): readonly string[] {
  const pairs = pairTimes(gold, found)
  const line = ({ span: [start, end] }: Dated, what: string): string =>
    `${id} ${what}  …${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`.replaceAll(
      "\n",
      " ",
    )
  return [
    ...pairs.flatMap(([one, other]) => (one.value === other.value ? [] : [line(one, `${one.value} not ${other.value}`)])),
    ...gold.filter((one) => !pairs.some(([other]) => other === one)).map((one) => line(one, `${one.value} missed`)),
    ...found.filter((one) => !pairs.some(([, other]) => other === one)).map((one) => line(one, `${one.value} too much`)),
  ]
}
