// Reuse: which of a pile's articles are copies of one another, found through the index of prints and judged word by word.
// npx tsx bench/tasks/reuse.ts [--examples N]    N: so many wrong pairs of each kind
import { parseArgs } from "node:util"
import { findPrints, findWording, ingestText, judgeReuse, PrintIndex, type Reuse, type Wording } from "../../src/index.ts"
import { readData } from "../command.ts"
import { BODIES, type BodyRecord, PAIRS, type PairRecord, type Sharing, sharingOf } from "../corpora/fnc1.ts"
import { checkFloors } from "../floors.ts"

const { values } = parseArgs({ options: { examples: { type: "string", default: "0" } } })
const bodies = readData<BodyRecord>(BODIES, undefined)
const pairs = readData<PairRecord>(PAIRS, undefined)
if (bodies !== null && pairs !== null) measure(bodies, pairs)

function measure(all: readonly BodyRecord[], gold: readonly PairRecord[]): void {
  const documents = all.map(({ id, text }) => ({ id: `train:${id}`, wording: findWording(ingestText(text, { id })) }))
  const { found, candidates, judging } = linkAll(documents)
  const kinds = new Map<string, number>()
  for (const { kind } of found.values()) kinds.set(kind ?? "none", (kinds.get(kind ?? "none") ?? 0) + 1)
  console.log(
    `${all.length} bodies, ${candidates} candidate pairs (${(candidates / all.length).toFixed(1)} a body), judged in ${judging.toFixed(1)} s`,
  )
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(", "))

  const none = { called: 0, rewrites: 0, candidates: 0, all: 0 }
  const counts: Record<Sharing, typeof none> = { copy: { ...none }, part: { ...none }, speech: { ...none } }
  let examples = Number(values.examples)
  for (const pair of gold) {
    const reuse = found.get(keyOf(pair.a, pair.b))
    const sharing = sharingOf(pair)
    const called = isCopy(reuse)
    counts[sharing].all++
    if (reuse) counts[sharing].candidates++
    if (called) counts[sharing].called++
    if (reuse?.kind === "rewrite") counts[sharing].rewrites++
    if (((sharing === "copy" && !called) || (sharing === "speech" && called)) && examples-- > 0)
      console.log(JSON.stringify({ pair, ...reuse, passages: undefined }))
  }
  for (const [name, { called, rewrites, candidates: listed, all: total }] of Object.entries(counts)) {
    console.log(
      `${name.padEnd(6)} ${String(total).padStart(5)} pairs, ${listed} of them candidates, ${called} called a copy, ${rewrites} a rewrite`,
    )
  }
  const { copy, part, speech } = counts
  checkFloors("reuse", { recall: copy.called / copy.all, precision: 1 - speech.called / (copy.called + part.called + speech.called) })
}

function linkAll(documents: readonly { readonly id: string; readonly wording: Wording }[]): {
  readonly found: ReadonlyMap<string, Reuse>
  readonly candidates: number
  readonly judging: number // seconds
} {
  const wordings = new Map(documents.map(({ id, wording }) => [id, wording]))
  const index = new PrintIndex<string>()
  const found = new Map<string, Reuse>()
  const began = performance.now()
  for (const { id, wording } of documents) {
    const prints = findPrints(wording)
    for (const candidate of index.find(prints)) {
      const other = wordings.get(candidate.id)
      if (other) found.set(keyOf(id, candidate.id), judgeReuse(wording, other))
    }
    index.add(id, prints)
  }
  return { found, candidates: found.size, judging: (performance.now() - began) / 1000 }
}

/** A rewrite shares few of the 7-grams that the corpus counts, so its figures cannot tell right ones from wrong ones: those are printed apart. */
function isCopy(reuse: Reuse | undefined): boolean {
  return reuse?.kind === "verbatim" || reuse?.kind === "partial"
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
