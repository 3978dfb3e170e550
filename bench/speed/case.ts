// Case: how fast documents are added to a case in a folder and linked with what is there, reading excepted; how much one more takes in a large case.
//   npx tsx bench/speed/case.ts [DATA.jsonl ...] [--documents N]  fnc1's bodies and polnear, with copies by known edits; --keep FOLDER: where it stays
//   npx tsx bench/speed/case.ts --synthetic N                     one more among 1,000, 10,000, … N made-up ones (filled-case.ts)
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { connectEmbedded } from "../../src/store/embedded.ts"
import type { NewDocument } from "../../src/store/index.ts"
import { makeStore } from "../../src/store/store.ts"
import { readData } from "../command.ts"
import { BODIES, type BodyRecord } from "../corpora/fnc1.ts"
import { POLNEAR_TRAIN } from "../corpora/polnear.ts"
import { checkFloors } from "../floors.ts"
import { explainLookUp, fillCase, OF_ONE_EVENT } from "./filled-case.ts"
import { makeArticle, makePile } from "./piles.ts"
import { readByRules } from "./rules-reading.ts"

const STEP = 1000
const ONE_MORE = 100 // documents that are timed one by one

const { values, positionals } = parseArgs({
  options: { documents: { type: "string", default: "10000" }, synthetic: { type: "string" }, keep: { type: "string" } },
  allowPositionals: true,
})
const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-case-"))
const connection = await connectEmbedded(values.keep ?? join(folder, "home"))
const store = await makeStore(connection)
let waited = 0 // seconds by the clock
try {
  await (values.synthetic === undefined ? measureAdding(Number(values.documents)) : measureGrowth(Number(values.synthetic)))
} finally {
  await store.close()
  rmSync(folder, { recursive: true })
}

async function measureAdding(size: number): Promise<void> {
  const files = (positionals.length > 0 ? positionals : [BODIES, POLNEAR_TRAIN]).map((file) => readData<BodyRecord>(file, undefined))
  if (files.some((file) => file === null)) return
  const texts = [...new Set(files.flatMap((file) => (file ?? []).map(({ text }) => text)))]
  let seconds = 0
  let most = 0
  let number = 0
  const show = watchSteps()
  for (const text of makePile(texts, size)) {
    const document = await makeDocument(text, number++)
    seconds += await timeAdding(document)
    most = Math.max(most, process.memoryUsage().rss)
    if (number % STEP === 0) show(number, seconds, most)
  }
  console.log(
    `processor time of all threads; by the clock ${(size / waited).toFixed(1)} a second, on ${loadavg()[0]?.toFixed(1)} busy processes`,
  )
  checkFloors("case", { documentsPerSecond: size / seconds, mostGiB: most / 2 ** 30 })
}

async function measureGrowth(size: number): Promise<void> {
  const points: { readonly documents: number; readonly median: number; readonly slowest: number }[] = []
  for (let target = Math.min(STEP, size); ; target = Math.min(target * 10, size)) {
    const caseName = `pile of ${target}`
    await fillCase(connection.pool, store, caseName, target)
    const times: number[] = []
    for (let number = 0; number < ONE_MORE; number++)
      times.push(await timeAdding(await makeDocument(makeArticle(number % (target / OF_ONE_EVENT)), -1 - number), caseName))
    times.sort((a, b) => a - b)
    const [median, slowest] = [times[ONE_MORE / 2] ?? 0, times[Math.floor(0.95 * ONE_MORE)] ?? 0]
    points.push({ documents: target, median, slowest })
    console.log(`one more among ${target}: median ${(median * 1000).toFixed(1)} ms, 95 of 100 under ${(slowest * 1000).toFixed(1)} ms`)
    if (target === size) break
  }
  console.log(await explainLookUp(connection.pool))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return
  checkFloors("case", {
    mostSecondsForOneMore: last.slowest,
    mostGrowthByLogarithm: last.median / first.median / (Math.log(last.documents) / Math.log(first.documents)),
  })
}

function watchSteps(): (documents: number, seconds: number, memory: number) => void {
  let before = { documents: 0, seconds: 0 }
  console.log("documents  a second of these  GiB of memory")
  return (documents, seconds, memory) => {
    const rate = (documents - before.documents) / (seconds - before.seconds)
    console.log(`${String(documents).padStart(9)} ${rate.toFixed(0).padStart(18)} ${(memory / 2 ** 30).toFixed(2).padStart(14)}`)
    before = { documents, seconds }
  }
}

/** @returns seconds of processor time of all threads: on a machine that others use, the clock tells of them as well */
async function timeAdding(document: NewDocument, caseName = "bench"): Promise<number> {
  const before = process.cpuUsage()
  const began = performance.now()
  await store.add(caseName, document)
  waited += (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

async function makeDocument(text: string, number: number): Promise<NewDocument> {
  const sha256 = createHash("sha256").update(`${number} ${text}`).digest("hex")
  const published = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  const reading = await readByRules(text, { id: `sha256:${sha256}`, title: `Report ${number}`, outlet: `Outlet ${number % 50}`, published })
  const bytes = Buffer.from(text)
  const original = { name: `${number}.txt`, url: null, redirects: [], headers: null, fetchedAt: published, sha256, bytes }
  return { original, reading }
}
