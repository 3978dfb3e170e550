// Link: how fast a document finds those that share its words, and how much slower among ten thousand than among one thousand; reading excepted.
// npx tsx bench/speed/link.ts [DATA.jsonl ...] [--documents N]
import { parseArgs } from "node:util"
import { findPrints, findWording, ingestText, judgeReuse, PrintIndex, type Wording } from "../../src/index.ts"
import { readData } from "../command.ts"
import { BODIES, type BodyRecord } from "../corpora/fnc1.ts"
import { POLNEAR_TRAIN } from "../corpora/polnear.ts"
import { checkFloors } from "../floors.ts"
import { makePile } from "./piles.ts"

const STEP = 1000

const { values, positionals } = parseArgs({ options: { documents: { type: "string", default: "10000" } }, allowPositionals: true })
const files = (positionals.length > 0 ? positionals : [BODIES, POLNEAR_TRAIN]).map((file) => readData<BodyRecord>(file, undefined))
if (files.every((file) => file !== null))
  measure([...makePile([...new Set(files.flat().map(({ text }) => text))], Number(values.documents))])

function measure(texts: readonly string[]): void {
  const wordings: Wording[] = []
  const index = new PrintIndex<number>()
  const steps: { readonly seconds: number; readonly pairs: number; readonly copies: number }[] = []
  console.log("documents    a second  pairs a second  pairs a document  copies a document")
  for (let from = 0; from < texts.length; from += STEP) {
    for (const text of texts.slice(from, from + STEP)) wordings.push(findWording(ingestText(text, { id: String(wordings.length) })))
    let [pairs, copies] = [0, 0]
    const began = process.cpuUsage()
    for (const [i, wording] of wordings.slice(from).entries()) {
      const prints = findPrints(wording)
      for (const { id } of index.find(prints)) {
        const other = wordings[id]
        pairs++
        if (other && judgeReuse(wording, other).kind !== null) copies++
      }
      index.add(from + i, prints)
    }
    const used = process.cpuUsage(began)
    const count = wordings.length - from
    const seconds = (used.user + used.system) / 1e6
    steps.push({ seconds: seconds / count, pairs: pairs / count, copies })
    const figures = [count / seconds, pairs / seconds, pairs / count, copies / count].map((figure) => figure.toFixed(1).padStart(15))
    console.log(`${String(wordings.length).padStart(9)} ${figures.join(" ")}`)
  }
  console.log(`processor time; ${(process.memoryUsage().rss / 2 ** 30).toFixed(2)} GiB of memory, all wordings kept`)
  const perPair = (step: (typeof steps)[number] | undefined): number => (step?.seconds ?? 0) / Math.max(1, step?.pairs ?? 1)
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0) / steps.length
  checkFloors("link", { documentsPerSecond: 1 / seconds, mostGrowth: perPair(steps.at(-1)) / perPair(steps[1]) })
}
