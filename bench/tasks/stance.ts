// Stance: whether a headline is for a claim, against it, or only observes that it is made, told from our reading of both; five-fold by claim.
// npx tsx bench/tasks/stance.ts [DATA.jsonl] [--most LINES] [--readings FILE]    FILE: what `read --jsonl` printed for `--texts`
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Reading } from "../../src/index.ts"
import { parseLines, readData, readTexts, type Text } from "../command.ts"
import {
  dropReading,
  EMERGENT,
  foldByClaim,
  headlineWords,
  STANCES,
  stanceFeatures,
  type Stance,
  type StanceRecord,
} from "../corpora/emergent.ts"
import { cosine } from "../corpora/sts-news.ts"
import { countClasses, f1, macroF1, NONE, percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"
import { type Example, type Features, trainLogistic } from "../logistic.ts"
import { openSentenceVectors } from "../sentence-vectors.ts"

const FOLDS = 5
const PENALTY = 0.001

const { values, positionals } = parseArgs({
  options: { most: { type: "string" }, readings: { type: "string" }, texts: { type: "boolean", default: false } },
  allowPositionals: true,
})
const records = readData<StanceRecord>(positionals[0] ?? EMERGENT, values.most)
if (records !== null) {
  const texts = toTexts(records)
  if (values.texts) for (const text of texts) console.log(JSON.stringify(text))
  else await measure(records, texts)
}

async function measure(all: readonly StanceRecord[], texts: readonly Text[]): Promise<void> {
  const readings = new Map(readAll(texts).map((reading) => [reading.document.text, reading]))
  const likeness = await compareAll(all)
  const folds = foldByClaim(all, FOLDS)
  const features = all.map(({ claim, headline }, i) => {
    const [ours, theirs] = [readings.get(claim), readings.get(headline)]
    if (ours === undefined || theirs === undefined) throw new Error(`No reading of ${JSON.stringify({ claim, headline })}`)
    return stanceFeatures({ claim: ours, headline: theirs, likeness: likeness?.[i] ?? null })
  })
  console.log(`${all.length} headlines of ${new Set(all.map(({ claimId }) => claimId)).size} claims, ${FOLDS}-fold by claim`)
  console.log(`${"".padEnd(34)} accuracy  ${STANCES.map((stance) => `F1 ${stance}`).join("  ")}  macro`)
  print(
    "majority class of the other folds",
    all,
    predict(
      all,
      folds,
      all.map(() => ({})),
    ),
  )
  print("the words of both, not read", all, predict(all, folds, features.map(dropReading)))
  const predicted = predict(all, folds, features)
  print("our reading", all, predicted)
  const withWords = features.map((one, i) => ({ ...one, ...headlineWords(all[i]?.headline ?? "") }))
  print("our reading and every word", all, predict(all, folds, withWords))
  checkFloors("stance", { accuracy: accuracyOf(all, predicted) })
}

function predict(all: readonly StanceRecord[], folds: readonly number[], features: readonly Features[]): readonly Stance[] {
  const examples: readonly Example<Stance>[] = all.map(({ stance }, i) => ({ label: stance, features: features[i] ?? {} }))
  const labellers = Array.from({ length: FOLDS }, (_, fold) =>
    trainLogistic(
      examples.filter((_example, i) => folds[i] !== fold),
      STANCES,
      PENALTY,
    ),
  )
  return examples.map(({ features: own }, i) => labellers[folds[i] ?? 0]?.(own) ?? STANCES[0])
}

function print(name: string, all: readonly StanceRecord[], predicted: readonly Stance[]): void {
  const counts = countClasses(all.map(({ stance }, i) => [stance, predicted[i] ?? ""] as const))
  const each = STANCES.map((stance) => {
    const count = counts.get(stance) ?? NONE
    return `${percent(f1(count))} (${count.gold})`.padStart(stance.length + 3)
  })
  console.log(`${name.padEnd(34)} ${percent(accuracyOf(all, predicted)).padStart(8)}  ${each.join("  ")}  ${percent(macroF1(counts))}`)
}

function accuracyOf(all: readonly StanceRecord[], predicted: readonly Stance[]): number {
  return all.filter(({ stance }, i) => predicted[i] === stance).length / all.length
}

/** null: the model has no sentence vectors */
async function compareAll(all: readonly StanceRecord[]): Promise<readonly number[] | null> {
  const vectorOf = await openSentenceVectors()
  if (vectorOf === null) return null
  const vectors = new Map<string, Float32Array>()
  for (const { text } of toTexts(all)) vectors.set(text, await vectorOf(text))
  return all.map(({ claim, headline }) => cosine(vectors.get(claim) ?? [], vectors.get(headline) ?? []))
}

function readAll(texts: readonly Text[]): readonly Reading[] {
  return values.readings === undefined ? readTexts(texts) : parseLines<Reading>(readFileSync(values.readings, "utf8"))
}

/** Every claim and every headline once. */
function toTexts(all: readonly StanceRecord[]): readonly Text[] {
  return [...new Set(all.flatMap(({ claim, headline }) => [claim, headline]))].map((text, i) => ({ id: String(i + 1), text }))
}
