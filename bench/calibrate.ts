// Calibrate: how often the model's attributions are right, by its scores, on articles it did not learn from. Prints a line for model.json.
// npx tsx bench/calibrate.ts [DATA.jsonl]
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readText } from "../src/index.ts"
import { loadTagger } from "../src/infer/node.ts"
import { logitOf } from "../src/read/calibrate.ts"
import { corpus, readData } from "./command.ts"
import { calibrationError, type Judged, rankingOf } from "./confidence.ts"
import { judgeRightness, type PolnearRecord, takeFirst } from "./corpora/polnear.ts"
import { percent } from "./counts.ts"

// The articles of the train part that training/train.py holds out (HELD_OUT, without --everything).
const HELD_OUT = join(import.meta.dirname, "corpora/polnear-held-out.json")
const ROUNDS = 50 // Newton's method stops changing after about ten

const lines = readData<PolnearRecord>(process.argv[2] ?? corpus("polnear/train"), undefined)
if (lines !== null) {
  const ids = new Set(JSON.parse(readFileSync(HELD_OUT, "utf8")) as string[])
  await measure(takeFirst(lines).filter(({ id }) => ids.has(id)))
}

async function measure(records: readonly PolnearRecord[]): Promise<void> {
  const tagger = { ...(await loadTagger()), calibration: null }
  const byModel: Judged[] = []
  const lone: boolean[] = []
  for (const record of records) {
    const { attributions } = await readText(record.text, { id: record.id, language: "en" }, { tagger })
    const rightness = judgeRightness(record, attributions, ["cue", "content"])
    for (const [i, { confidence, by }] of attributions.entries()) {
      const right = rightness[i] ?? null
      if (right === null) continue
      if (by === `${tagger.name}-${tagger.version}`) byModel.push({ confidence, right })
      else if (by.endsWith("attributions/lone-quotation")) lone.push(right)
    }
  }
  const { slope, shift } = fit(byModel)
  const mapped = byModel.map(({ confidence, right }) => ({ confidence: sigmoid(slope * logitOf(confidence) + shift), right }))
  console.log(`${records.length} articles, ${byModel.length} attributions of ${tagger.name}-${tagger.version}`)
  console.log(`  calibration error ${calibrationError(byModel).toFixed(3)}, with the map ${calibrationError(mapped).toFixed(3)}`)
  console.log(`  right before wrong (AUROC) ${rankingOf(byModel).toFixed(3)}`)
  console.log(`  lone quotations right: ${percent(lone.filter(Boolean).length / Math.max(lone.length, 1))} of ${lone.length}`)
  console.log(`Put into model.json:\n  "calibration": { "slope": ${slope.toFixed(3)}, "shift": ${shift.toFixed(3)} },`)
}

/** Logistic regression of `right` on the logit of `confidence`, by Newton's method. @source Platt 1999 */
function fit(judged: readonly Judged[]): { readonly slope: number; readonly shift: number } {
  let [slope, shift] = [1, 0]
  for (let round = 0; round < ROUNDS; round++) {
    let [gSlope, gShift, xx, x1, one] = [0, 0, 0, 0, 0]
    for (const { confidence, right } of judged) {
      const x = logitOf(confidence)
      const chance = sigmoid(slope * x + shift)
      const error = chance - Number(right)
      const weight = chance * (1 - chance)
      gSlope += error * x
      gShift += error
      xx += weight * x * x
      x1 += weight * x
      one += weight
    }
    const whole = xx * one - x1 * x1
    slope -= (one * gSlope - x1 * gShift) / whole
    shift -= (xx * gShift - x1 * gSlope) / whole
  }
  return { slope, shift }
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
