// Serve: how long a case of thousands takes to be put together, and how long its lists, searches, claims and documents then take to be answered.
//   npx tsx bench/speed/serve.ts [--documents N] [--home FOLDER]  home: a store that bench/speed/case.ts --keep has filled
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { makeApi, ROOT } from "../../src/serve/index.ts"
import { openStore, type Store } from "../../src/store/index.ts"
import { readData } from "../command.ts"
import { BODIES, type BodyRecord } from "../corpora/fnc1.ts"
import { POLNEAR_TRAIN } from "../corpora/polnear.ts"
import { checkFloors } from "../floors.ts"
import { makePile } from "./piles.ts"
import { readByRules } from "./rules-reading.ts"

const CASE = "bench"
const ASKED = 100 // times each
const LISTS =
  "documents document-rows claims claim-rows derivations entities relations timeline disputes undisclosed edits sources outlets".split(" ")
const WORDS = 'police; "the president"; said; minister of; campaign; islamic state; apple watch; zebra; trump clinton; elec*; the'.split(
  "; ",
)
const STEPS = [5, 20, 50, 100, 200, 500, 1000] // milliseconds

const { values } = parseArgs({ options: { documents: { type: "string", default: "10000" }, home: { type: "string" } } })
const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-serve-"))
const store = await openStore({ home: values.home ?? join(folder, "home"), env: {} })
try {
  if (values.home === undefined) await fill(store, Number(values.documents))
  await measure()
} finally {
  await store.close()
  rmSync(folder, { recursive: true })
}

async function measure(): Promise<void> {
  const api = makeApi({ store, log: console.error, adder: async () => {}, sample: null, archive: null })
  const get = async (path: string): Promise<{ readonly ms: number; readonly body: string }> => {
    const began = performance.now()
    const response = await api.request(`${ROOT}/cases/${CASE}/${path}`)
    const body = await response.text()
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.slice(0, 200)}`)
    return { ms: performance.now() - began, body }
  }
  const first = await get("documents?limit=1")
  const { total: documents } = JSON.parse(first.body) as { total: number }
  console.log(`${documents} documents put together in ${(first.ms / 1000).toFixed(1)} s, ${gibibytes()} GiB of memory`)
  const ids = (await idsOf(get, "documents")).slice(0, ASKED)
  const claims = (await idsOf(get, "claims")).slice(0, ASKED)
  const times: Record<string, number[]> = { list: [], search: [], claim: [], document: [] }
  const ask = async (what: string, path: string): Promise<void> => {
    times[what]?.push((await get(path)).ms)
  }
  for (const list of LISTS) {
    const opened = await get(list)
    console.log(`  ${list.padEnd(14)} ${opened.ms.toFixed(0).padStart(5)} ms when it is first asked for`)
    times["list"]?.push(opened.ms)
    for (let page = 1; page < ASKED / LISTS.length; page++) await ask("list", `${list}?cursor=after-${page * 50}&limit=50`)
  }
  for (let i = 0; i < ASKED; i++) {
    await ask(
      "search",
      `search?limit=50&words=${encodeURIComponent(WORDS[i % WORDS.length] ?? "")}&since=2026-01-${String(1 + (i % 9)).padStart(2, "0")}`,
    )
    await ask("claim", `claims/${claims[i % claims.length]}`)
    await ask("document", `documents/${ids[i % ids.length]}`)
  }
  for (const [what, all] of Object.entries(times)) show(what, all)
  console.log(`${gibibytes()} GiB of memory; by the clock, on ${loadavg()[0]?.toFixed(1)} busy processes`)
  const at95 = Object.values(times).map((all) => all.toSorted((a, b) => a - b)[Math.floor(0.95 * all.length)] ?? 0)
  checkFloors("serve", { mostMilliseconds: Math.max(...at95), mostGiB: process.memoryUsage().rss / 2 ** 30 })
}

async function idsOf(get: (path: string) => Promise<{ readonly body: string }>, list: string): Promise<readonly string[]> {
  const { items } = JSON.parse((await get(`${list}?limit=500`)).body) as { items: readonly { readonly id: string }[] }
  return items.map(({ id }) => id)
}

function show(what: string, all: readonly number[]): void {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  const bars = STEPS.map((step, i) => `${sorted.filter((ms) => ms <= step && ms > (STEPS[i - 1] ?? 0)).length} to ${step}`)
  const over = sorted.filter((ms) => ms > (STEPS.at(-1) ?? 0)).length
  console.log(
    `${what.padEnd(9)} median ${at(0.5)} ms, 95 of 100 under ${at(0.95)} ms, slowest ${at(1)} ms: ${bars.join(", ")}, ${over} more`,
  )
}

function gibibytes(): string {
  return (process.memoryUsage().rss / 2 ** 30).toFixed(2)
}

async function fill(to: Store, documents: number): Promise<void> {
  const texts = [BODIES, POLNEAR_TRAIN].flatMap((file) => (readData<BodyRecord>(file, undefined) ?? []).map(({ text }) => text))
  let number = 0
  for (const text of makePile([...new Set(texts)], documents)) {
    const sha256 = createHash("sha256").update(`${number} ${text}`).digest("hex")
    const published = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
    const reading = await readByRules(text, {
      id: `sha256:${sha256}`,
      title: `Report ${number}`,
      outlet: `Outlet ${number % 50}`,
      published,
    })
    const original = {
      name: `${number++}.txt`,
      url: null,
      redirects: [],
      headers: null,
      fetchedAt: published,
      sha256,
      bytes: Buffer.from(text),
    }
    await to.add(CASE, { original, reading })
  }
}
