// Duplicates: the pairs of a pile of texts that are one and the same text, but for small edits.
// npx tsx bench/tasks/duplicates.ts
import { findPrints, findWording, ingestText, judgeReuse, PrintIndex } from "../../src/index.ts"
import { readData } from "../command.ts"
import { TEXTS, type TextRecord, TWINS, type TwinRecord } from "../corpora/minhash-articles.ts"
import { checkFloors } from "../floors.ts"

const texts = readData<TextRecord>(TEXTS, undefined)
const twins = readData<TwinRecord>(TWINS, undefined)
if (texts !== null && twins !== null) measure(texts, twins)

function measure(all: readonly TextRecord[], gold: readonly TwinRecord[]): void {
  const wordings = all.map(({ id, text }) => findWording(ingestText(text, { id })))
  const index = new PrintIndex<number>()
  const found = new Set<string>()
  let candidates = 0
  wordings.forEach((wording, i) => {
    const prints = findPrints(wording)
    for (const { id } of index.find(prints)) {
      const other = wordings[id]
      candidates++
      if (other && judgeReuse(wording, other).kind === "verbatim") found.add(keyOf(all[i]?.id ?? "", all[id]?.id ?? ""))
    }
    index.add(i, prints)
  })
  const hits = gold.filter(({ pair }) => found.has(keyOf(...pair))).length
  console.log(`${all.length} texts, ${candidates} candidate pairs; ${hits} of ${gold.length} pairs found, ${found.size - hits} others`)
  checkFloors("duplicates", { found: hits, mostOthers: found.size - hits })
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
