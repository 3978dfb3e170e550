// Claims: whether of two sentences of two outlets one supports the other, speaks against it, or neither, on ClaimDiff; five-fold, beside the best
// threshold on sentence vectors, chosen on the same folds. Pairs and their reverse are in one fold; and again with whole topics in one fold.
// npx tsx bench/tasks/claims.ts [DATA.jsonl] [--most PAIRS]
import { parseArgs } from "node:util"
import type { Reading } from "../../src/document/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { type Content, readContents } from "../../src/link/claims/contents.ts"
import { gatherEvidence } from "../../src/link/claims/evidence.ts"
import { readText } from "../../src/pipeline.ts"
import { readData } from "../command.ts"
import { CLAIM_DIFF, type ClaimDiffRecord, foldBy, VERDICTS, type Verdict, verdictOf } from "../corpora/claimdiff.ts"
import { takeFeatures } from "../corpora/claimdiff-features.ts"
import { countClasses, f1, macroF1, NONE, percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"
import type { Example, Features } from "../logistic.ts"
import { type RidgeOptions, type Sample, trainRidge } from "../ridge.ts"
import { joinStatements } from "../told-readings.ts"

const FOLDS = 5
/** Which of these is best is found inside what each fold learns from, by thirds of it. */
const OPTIONS: readonly RidgeOptions[] = [1, 3, 6].flatMap((penalty) => [0.8, 1].map((balance) => ({ penalty, balance })))
const THIRDS = 3

const { values, positionals } = parseArgs({ options: { most: { type: "string" } }, allowPositionals: true })
const records = readData<ClaimDiffRecord>(positionals[0] ?? CLAIM_DIFF, values.most)
if (records !== null) await measure(records)

async function measure(all: readonly ClaimDiffRecord[]): Promise<void> {
  const read = await readSentences(all.flatMap(({ a, b, articleA, articleB }) => [a, b, articleA, articleB]))
  const of = (text: string): { readonly reading: Reading; readonly content: Content } => {
    const found = read.get(text)
    if (!found) throw new Error(`Not read: ${text}`)
    return found
  }
  const examples: readonly Example<Verdict>[] = takeFeatures(
    all.map(({ a, b, articleA, articleB, topic }) => ({
      a: of(a).reading,
      b: of(b).reading,
      contents: [of(a).content, of(b).content],
      evidence: gatherEvidence(of(a).content, of(b).content),
      titles: [of(articleA).content, of(articleB).content],
      articles: [articleA, articleB].toSorted().join("\n"),
      topic,
    })),
  ).map((features, i) => ({ features, label: verdictOf(all[i] ?? { strengthens: 0, weakens: 0 }) }))
  console.log(`${all.length} pairs; F1 of ${VERDICTS.join(", ")}; their mean`)
  const byPair = gain(
    "each pair with its reverse in one fold",
    examples,
    all.map(({ a, b }) => [a, b].toSorted().join("\n")),
  )
  const byTopic = gain(
    "each topic in one fold",
    examples,
    all.map(({ topic }) => topic),
  )
  checkFloors("claims", { overThreshold: byPair, overThresholdByTopic: byTopic })
}

/** Every text as one statement, each once. */
async function readSentences(
  texts: readonly string[],
): Promise<ReadonlyMap<string, { readonly reading: Reading; readonly content: Content }>> {
  const tagger = await loadTagger()
  const read = new Map<string, { reading: Reading; content: Content }>()
  for (const text of new Set(texts)) {
    const reading = await readText(text, { id: "claimdiff", language: "en" }, { tagger })
    const [content] = readContents({ reading: joinStatements(reading, [text]) }, { all: true })
    if (content) read.set(text, { reading, content })
  }
  return read
}

/** @param groups - of each example the name of what is never half learnt and half judged */
function gain(name: string, examples: readonly Example<Verdict>[], groups: readonly string[]): number {
  const [ours, theirs] = [[] as [Verdict, Verdict][], [] as [Verdict, Verdict][]]
  const folds = foldBy(groups, FOLDS)
  for (let fold = 0; fold < FOLDS; fold++) {
    const learnt = examples.filter((_, i) => folds[i] !== fold)
    const judged = examples.filter((_, i) => folds[i] === fold)
    const least = bestThreshold(learnt)
    const options = bestOptions(
      learnt,
      groups.filter((_, i) => folds[i] !== fold),
    )
    ours.push(...judge(learnt, judged, options))
    theirs.push(...judged.map(({ features, label }): [Verdict, Verdict] => [label, above(features["cosine"] ?? 0, least)]))
  }
  console.log(name)
  return print("our evidence, learnt", ours) - print("the best threshold on vectors", theirs)
}

/** @returns of each the verdict of people, and ours */
function judge(learnt: readonly Example<Verdict>[], judged: readonly Example<Verdict>[], options: RidgeOptions): [Verdict, Verdict][] {
  const level = levelBy(learnt)
  const samples = learnt.map(({ features, label }): Sample<Verdict> => ({ row: level(features), label }))
  const label = trainRidge(samples, VERDICTS, options)
  return judged.map((one) => [one.label, label(level(one.features))])
}

function bestOptions(examples: readonly Example<Verdict>[], groups: readonly string[]): RidgeOptions {
  const thirds = foldBy(groups, THIRDS)
  const scoreOf = (options: RidgeOptions): number =>
    meanOf(
      Array.from({ length: THIRDS }, (_, third) =>
        judge(
          examples.filter((__, i) => thirds[i] !== third),
          examples.filter((__, i) => thirds[i] === third),
          options,
        ),
      ).flat(),
    )
  const scored = OPTIONS.map((options) => ({ options, score: scoreOf(options) }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.options ?? { penalty: 1, balance: 1 }
}

function above(cosine: number, least: number): Verdict {
  return cosine >= least ? "same" : "apart"
}

function bestThreshold(examples: readonly Example<Verdict>[]): number {
  const steps = Array.from({ length: 60 }, (_, i) => i / 50 - 0.2)
  const score = (least: number): number => meanOf(examples.map(({ features, label }) => [label, above(features["cosine"] ?? 0, least)]))
  return steps.reduce((best, least) => (score(least) > score(best) ? least : best))
}

/** Gives every feature the mean 0 and the deviation 1 that it has among the examples. */
function levelBy(examples: readonly Example<Verdict>[]): (features: Features) => Float64Array {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  const scales = names.map((name) => {
    const known = examples.map(({ features }) => features[name] ?? 0)
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    return { name, mean, deviation: Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length) || 1 }
  })
  return (features) => Float64Array.from(scales, ({ name, mean, deviation }) => ((features[name] ?? 0) - mean) / deviation)
}

function meanOf(pairs: readonly (readonly [Verdict, Verdict])[]): number {
  return macroF1(new Map(VERDICTS.map((verdict) => [verdict, countClasses(pairs).get(verdict) ?? NONE])), 1)
}

function print(name: string, pairs: readonly (readonly [Verdict, Verdict])[]): number {
  const counts = countClasses(pairs)
  const each = VERDICTS.map((verdict) => percent(f1(counts.get(verdict) ?? NONE)).padStart(5))
  console.log(`  ${name.padEnd(32)} ${each.join("  ")}  ${percent(meanOf(pairs))}`)
  return meanOf(pairs)
}
