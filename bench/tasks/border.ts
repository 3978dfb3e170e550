// Border: a hundred pairs of FNC-1 near the border between a copy and none, labelled by hand, with direction where the text shows it.
// npx tsx bench/tasks/border.ts [--wrong]
// How the pairs were drawn and labelled is in bench/corpora/fnc1-border.ts.
import { parseArgs } from "node:util"
import type { CaseMember, Derivation } from "../../src/document/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { findDerivationKeys, judgeDerivations, PrintIndex } from "../../src/link/index.ts"
import { readText } from "../../src/pipeline.ts"
import { readData } from "../command.ts"
import { BODIES, type BodyRecord } from "../corpora/fnc1.ts"
import { BORDER, type BorderPair } from "../corpora/fnc1-border.ts"
import { checkFloors } from "../floors.ts"

const { values } = parseArgs({ options: { wrong: { type: "boolean", default: false } } })
const bodies = readData<BodyRecord>(BODIES, undefined)
if (bodies !== null) await measure(bodies)

async function measure(all: readonly BodyRecord[]): Promise<void> {
  const tagger = await loadTagger({ threads: 2 })
  const wanted = new Set(BORDER.flatMap(({ a, b }) => [a, b]))
  const members = new Map<string, CaseMember>()
  for (const { id, text } of all) {
    const name = `train:${id}`
    if (!wanted.has(name)) continue
    const reading = await readText(text, { id: name }, { tagger })
    const { language } = reading.document
    members.set(name, {
      id: name,
      file: name,
      url: null,
      outlet: null,
      title: null,
      published: null,
      language,
      versionOf: null,
      fetched: null,
      reading,
    })
  }
  const counts = { copies: 0, all: 0, right: 0, directed: 0, directedRight: 0, wronglyDirected: 0 }
  for (const pair of BORDER) {
    const [a, b] = [members.get(pair.a), members.get(pair.b)]
    if (!a || !b) throw new Error(`${pair.a} or ${pair.b} is not in ${BODIES}.`)
    const found = areCandidates(a, b) ? judgeDerivations(a, b).filter(({ kind }) => kind !== "cites") : []
    const isRight = found.length > 0 === (pair.label !== "none")
    const first = directionOf(found, pair)
    const pointsRight = pair.first === null || first === pair.first
    counts.all++
    if (isRight) counts.copies++
    if (isRight && pointsRight) counts.right++
    if (pair.first !== null) counts.directed++
    if (pair.first !== null && first === pair.first) counts.directedRight++
    if (first !== null && pair.first !== null && first !== pair.first) counts.wronglyDirected++
    if (values.wrong && !(isRight && pointsRight))
      console.log(`${pair.a} ${pair.b}: ${pair.label}, first ${pair.first}; found ${found[0]?.kind ?? "none"}, first ${first}`)
  }
  console.log(`copy or none right ${counts.copies} of ${counts.all}; and the direction, where one is labelled, ${counts.right}`)
  console.log(`of ${counts.directed} directions ${counts.directedRight} found, ${counts.wronglyDirected} turned round`)
  checkFloors("border", { accuracy: counts.right / counts.all, copies: counts.copies / counts.all })
}

function areCandidates(a: CaseMember, b: CaseMember): boolean {
  const index = new PrintIndex<string>()
  index.add(a.id, findDerivationKeys(a).prints)
  return index.find(findDerivationKeys(b).prints).length > 0
}

function directionOf(found: readonly Derivation[], { a }: BorderPair): "a" | "b" | null {
  const [one] = found
  if (!one?.directed) return null
  return one.from === a ? "a" : "b"
}
