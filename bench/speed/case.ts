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
const AT_ONCE = 32 // documents on their way into the case, as `add` has them while others are read
const ONE_MORE = 100 // documents that are timed one by one

const { values, positionals } = parseArgs({
  options: { documents: { type: "string", default: "10000" }, synthetic: { type: "string" }, keep: { type: "string" } },
  allowPositionals: true,
})
const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-case-"))
const connection = await connectEmbedded(values.keep ?? join(folder, "home"))
const store = await makeStore(connection)
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
  let all: Time = { clock: 0, processor: 0 }
  let most = 0
  let number = 0
  const show = watchSteps()
  const pile = makePile(texts, size)
  while (number < size) {
    const documents: NewDocument[] = []
    while (documents.length < Math.min(AT_ONCE, size - number)) {
      const { value } = pile.next()
      if (value === undefined) return
      documents.push(await makeDocument(value, number + documents.length))
    }
    const time = await timeAdding(documents)
    all = { clock: all.clock + time.clock, processor: all.processor + time.processor }
    number += documents.length
    most = Math.max(most, process.memoryUsage().rss)
    if (number % STEP < AT_ONCE) show(number, all, most)
  }
  console.log(
    `${(size / all.clock).toFixed(1)} a second by the clock, ${((1000 * all.processor) / size).toFixed(1)} ms of processor time each, on ${loadavg()[0]?.toFixed(1)} busy processes`,
  )
  checkFloors("case", { documentsPerSecond: size / all.clock, mostGiB: most / 2 ** 30 })
}

async function measureGrowth(size: number): Promise<void> {
  const points: { readonly documents: number; readonly median: number; readonly slowest: number }[] = []
  for (let target = Math.min(STEP, size); ; target = Math.min(target * 10, size)) {
    const caseName = `pile of ${target}`
    await fillCase(connection.pool, store, caseName, target)
    const times: number[] = []
    for (let number = 0; number < ONE_MORE; number++)
      times.push((await timeAdding([await makeDocument(makeArticle(number % (target / OF_ONE_EVENT)), -1 - number)], caseName)).processor)
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

function watchSteps(): (documents: number, time: Time, memory: number) => void {
  let before = { documents: 0, clock: 0, processor: 0 }
  console.log("documents  a second of these  ms of processor time  GiB of memory")
  return (documents, time, memory) => {
    const count = documents - before.documents
    const figures = [
      [(count / (time.clock - before.clock)).toFixed(1), 18],
      [((1000 * (time.processor - before.processor)) / count).toFixed(1), 21],
      [(memory / 2 ** 30).toFixed(2), 14],
    ] as const
    console.log(`${String(documents).padStart(9)} ${figures.map(([figure, width]) => figure.padStart(width)).join(" ")}`)
    before = { documents, ...time }
  }
}

/** Seconds. On a machine that others use the clock tells of them as well. */
type Time = { readonly clock: number; readonly processor: number } // processor: of all threads

async function timeAdding(documents: readonly NewDocument[], caseName = "bench"): Promise<Time> {
  const before = process.cpuUsage()
  const began = performance.now()
  await Promise.all(documents.map((document) => store.add(caseName, document)))
  const clock = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  return { clock, processor: (user + system) / 1e6 }
}

async function makeDocument(text: string, number: number): Promise<NewDocument> {
  const sha256 = createHash("sha256").update(`${number} ${text}`).digest("hex")
  const published = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  const reading = await readByRules(text, { id: `sha256:${sha256}`, title: `Report ${number}`, outlet: `Outlet ${number % 50}`, published })
  const bytes = Buffer.from(text)
  const original = { name: `${number}.txt`, url: null, redirects: [], headers: null, fetchedAt: published, sha256, bytes }
  return { original, reading }
}
