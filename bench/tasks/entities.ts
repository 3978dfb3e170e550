// Entities across documents: whether gold mentions of persons and organisations end in the same clusters as people put them: ECB+ and NewsWCL50.
// npx tsx bench/tasks/entities.ts [ECB.jsonl] [NEWSWCL.jsonl] [--most DOCUMENTS] [--wrong] [--fit]
// --wrong prints the gold clusters that are broken most, with what they ended in; --fit prints what src/link/entities/unnamed-trees.ts holds,
// grown on ECB+'s train part, and how the train part fares where each fifth of its topics is judged by what the others teach.
import { parseArgs } from "node:util"
import { loadTagger } from "../../src/infer/node.ts"
import { linkNames } from "../../src/link/entities/link.ts"
import { joinUnnamed, pairUnits, type Unit } from "../../src/link/entities/unnamed.ts"
import { linkEntities } from "../../src/link/index.ts"
import { groupStories } from "../../src/link/stories.ts"
import { printTrees, type Tree } from "../../src/link/trees.ts"
import { readData } from "../command.ts"
import { type CoreferenceScores, scoreCoreference } from "../coreference-scores.ts"
import { ECB_DEV, ECB_TRAIN, type EcbRecord, toGold as fromEcb } from "../corpora/ecbplus-entities.ts"
import { type GoldDocument, type GoldMember, readGold } from "../corpora/gold-mentions.ts"
import { toGold as fromWcl, WCL_VAL, type WclRecord } from "../corpora/newswcl50.ts"
import { checkFloors } from "../floors.ts"
import { growTrees } from "../trees.ts"

const GROWTH = { trees: 100, depth: 3, rate: 0.12, fewest: 20, penalty: 3 }
const FOLDS = 5

const { values, positionals } = parseArgs({
  options: { most: { type: "string" }, wrong: { type: "boolean", default: false }, fit: { type: "boolean", default: false } },
  allowPositionals: true,
})
const [ecb = ECB_DEV, wcl = WCL_VAL] = positionals
const tagger = await loadTagger()
if (values.fit) await fit(readData<EcbRecord>(ECB_TRAIN, values.most) ?? [])
const ecbRecords = readData<EcbRecord>(ecb, values.most)
const wclRecords = readData<WclRecord>(wcl, values.most)
const figures: Record<string, number> = {}
if (ecbRecords) figures["ecbplus"] = await measure("ECB+, persons and organisations", ecbRecords.map(fromEcb))
if (wclRecords) {
  figures["newswcl50"] = await measure(
    "NewsWCL50, actors and groups",
    wclRecords.map((record) => fromWcl(record, ["ACTOR", "GROUP"])),
  )
  await measure(
    "NewsWCL50, countries as well",
    wclRecords.map((record) => fromWcl(record, ["ACTOR", "GROUP", "COUNTRY"])),
  )
}
checkFloors("entities", figures)

async function measure(name: string, documents: readonly GoldDocument[]): Promise<number> {
  const read: GoldMember[] = []
  for (const document of documents) read.push(await readGold(document, tagger))
  const gold = documents.flatMap(({ mentions }) => mentions.map(({ chain }) => chain))
  const words = documents.flatMap(({ mentions, text }) => mentions.map(({ span }) => text.slice(...span)))
  const alone = read.flatMap(({ member, entities }) => entities.map((entity) => `${member.id}/${entity}`))
  const linked = new Map<string, string>(
    linkEntities(read.map(({ member }) => member)).flatMap(({ id, mentions }) =>
      mentions.map((at) => [`${at.document}/${at.entity}`, id] as const),
    ),
  )
  const found = alone.map((place) => linked.get(place) ?? place)
  console.log(`${name}: ${documents.length} documents, ${gold.length} mentions in ${new Set(gold).size} clusters`)
  print("within documents alone", scoreCoreference(gold, alone))
  print(
    "one word, one entity",
    scoreCoreference(
      gold,
      words.map((word) => word.toLowerCase()),
    ),
  )
  print("across documents", scoreCoreference(gold, found))
  if (values.wrong) listWrong(gold, found, words)
  return scoreCoreference(gold, found).conll
}

/** Prints the trees, and the figure of those who were not learnt from. */
async function fit(records: readonly EcbRecord[]): Promise<void> {
  const documents = records.map(fromEcb)
  const read: GoldMember[] = []
  for (const document of documents) read.push(await readGold(document, tagger))
  const members = read.map(({ member }) => member)
  const gold = documents.flatMap(({ mentions }) => mentions.map(({ chain }) => chain))
  const alone = read.flatMap(({ member, entities }) => entities.map((entity) => `${member.id}/${entity}`))
  const chains = mostOf(alone, gold)
  const topicOf = ({ traits }: Unit): number => Number.parseInt(traits.profile.document, 10)
  const { clusters, scenes } = linkNames(members, { same: [], different: [] }, groupStories(members))
  const examples = scenes.flatMap((scene) =>
    pairUnits(scene).flatMap(({ a, b, row }) => {
      const [one, other] = [scene.units[a], scene.units[b]]
      const [chain, same] = [one, other].map((unit) => unit && chains.get(`${unit.traits.profile.document}/${unit.traits.profile.entity}`))
      return one && chain !== undefined && same !== undefined ? [{ row, right: chain === same, topic: topicOf(one) }] : []
    }),
  )
  const grow = (own: typeof examples): readonly Tree[] =>
    growTrees(
      own.map(({ row }) => row),
      own.map(({ right }) => right),
      GROWTH,
    )
  const topics = [...new Set(documents.map(({ id }) => Number.parseInt(id, 10)))].toSorted((a, b) => a - b)
  const foldOf = (topic: number): number => topics.indexOf(topic) % FOLDS
  const folds = Array.from({ length: FOLDS }, (_, fold) => grow(examples.filter(({ topic }) => foldOf(topic) !== fold)))
  const gone = new Set(
    scenes.flatMap((scene) => {
      const [first] = scene.units
      return first ? joinUnnamed(scene, folds[foldOf(topicOf(first))] ?? [], () => false).map(({ from }) => from) : []
    }),
  )
  const linked = new Map<string, string>(
    clusters
      .filter((cluster) => !gone.has(cluster))
      .flatMap(({ profiles }, i) => profiles.map(({ document, entity }) => [`${document}/${entity}`, `e${i}`] as const)),
  )
  const found = alone.map((place) => linked.get(place) ?? place)
  console.log(printTrees(grow(examples)))
  console.log(
    `ECB+ train, five-fold by topic: ${documents.length} documents, ${gold.length} mentions, ${examples.length} pairs to learn from`,
  )
  print("across documents", scoreCoreference(gold, found))
}

/** What most members of each group are in the other grouping. */
function mostOf(groups: readonly string[], into: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  groups.forEach((group, i) => {
    const own = counts.get(group) ?? new Map<string, number>()
    counts.set(group, own.set(into[i] ?? "", (own.get(into[i] ?? "") ?? 0) + 1))
  })
  return new Map([...counts].map(([group, own]) => [group, [...own].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ""]))
}

function print(name: string, { muc, bCubed, ceaf, conll }: CoreferenceScores): void {
  const shown = Object.entries({ MUC: muc, "B³": bCubed, CEAFe: ceaf }).map(
    ([score, { precision, recall, f1 }]) => `${score} ${percent(precision)} ${percent(recall)} ${percent(f1)}`,
  )
  console.log(`  ${name.padEnd(24)} CoNLL ${percent(conll)}  (P R F1) ${shown.join("  ")}`)
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function listWrong(gold: readonly string[], found: readonly string[], words: readonly string[]): void {
  for (const [title, by, into] of [
    ["broken", gold, found],
    ["mixed", found, gold],
  ] as const) {
    const groups = new Map<string, Map<string, string[]>>()
    by.forEach((cluster, i) => {
      const parts = groups.get(cluster) ?? new Map<string, string[]>()
      groups.set(cluster, parts.set(into[i] ?? "", [...(parts.get(into[i] ?? "") ?? []), words[i] ?? ""]))
    })
    const worst = [...groups].toSorted(([, a], [, b]) => lost(b) - lost(a)).slice(0, 40)
    for (const [cluster, parts] of worst) {
      const shown = [...parts.values()].toSorted((a, b) => b.length - a.length).slice(0, 9)
      console.log(`${title} ${cluster}: ${shown.map((part) => `[${tally(part)}]`).join(" ")}`)
    }
  }
}

function lost(parts: ReadonlyMap<string, readonly string[]>): number {
  const sizes = [...parts.values()].map(({ length }) => length)
  return sizes.reduce((sum, size) => sum + size, 0) - Math.max(...sizes)
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => (count > 1 ? `${word} ×${count}` : word))
    .slice(0, 6)
    .join(", ")
}
