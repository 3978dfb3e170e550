// Panels: what a second panel of five people would score on UW, whose values are means of five; how high factuality can get.
// npx tsx bench/tasks/panels.ts [UW.jsonl COMMITMENTBANK.jsonl]
import { corpus, readData } from "../command.ts"
import {
  comparePanels,
  correlation,
  countMarks,
  countMeans,
  fit,
  type Item,
  macroF1Of,
  markAround,
  markNextTo,
  type Marks,
  PANEL,
  type Pairs,
  range,
} from "../corpora/panels.ts"
import { PARTS, UW_FACTUALITY, type UwRecord } from "../corpora/uw-factuality.ts"
import { percent } from "../counts.ts"

const DEVIATIONS = [0.6, 1] // of marks around what they are about, beside the least and CommitmentBank's

const [uw = UW_FACTUALITY, commitment = corpus("commitmentbank/visible")] = process.argv.slice(2)
const [sentences, marked] = [readData<UwRecord>(uw, undefined), readData<Item>(commitment, undefined)]
if (sentences !== null && marked !== null) measure(sentences, marked)

function measure(judged: readonly UwRecord[], items: readonly Item[]): void {
  console.log(`${commitment}: two panels of ${PANEL} that marked the same`)
  print("the marks themselves", comparePanels(items))
  const seen = countMeans(judged.flatMap(({ events }) => events.map(({ value }) => value)))
  console.log(`${uw}: two panels of ${PANEL}, where people mark each event around a degree of its own,`)
  const places = range(-45, 45).map((tenths) => tenths / 10)
  const kinds: readonly (readonly [string, readonly Marks[]])[] = [
    ["as little apart as whole numbers allow", range(-30, 30).map((tenths) => markNextTo(tenths / 10))],
    ...DEVIATIONS.map((deviation) => [`${deviation} apart`, places.map((place) => markAround(place, deviation))] as const),
    [
      "as far apart as in CommitmentBank",
      items.flatMap(({ responses }) => [countMarks(responses), countMarks(responses.map((mark) => -mark))]),
    ],
  ]
  for (const [name, kind] of kinds) {
    const fitted = fit(kind, seen)
    print(`${name} (${fitted.bits.toFixed(3)} bits an event)`, fitted.panels)
    print("  who knows the mean of everybody, by one panel", fitted.everybody)
  }
}

function print(name: string, pairs: Pairs): void {
  const figures = PARTS.map(({ what, part }) => `${what} ${percent(macroF1Of(pairs, part))}`)
  console.log(`  ${name}: r ${correlation(pairs).toFixed(2)}, macro-F1 ${figures.join(", ")}`)
}
