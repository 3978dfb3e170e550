// Serve: how soon a case of thousands is seen, and how long its lists, searches, claims and documents take to be answered, also while it is linked again
// after one more document.
//   npx tsx bench/speed/serve.ts [--documents N] [--home FOLDER]  home: a store that bench/speed/case.ts --keep has filled
// The first look at a case that was never linked waits for that; it is told apart. With a Chromium and a built app (npm run build) the page is timed, too.
import { createHash } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import type { AddressInfo } from "node:net"
import { parseArgs } from "node:util"
import { serve } from "@hono/node-server"
import { chromium } from "playwright-core"
import { readApp } from "../../src/cli/app-files.ts"
import { startLinking } from "../../src/cli/linking.ts"
import { makeApi, makeServer, ROOT } from "../../src/serve/index.ts"
import { type NewDocument, openStore, type Store } from "../../src/store/index.ts"
import { readData } from "../command.ts"
import { BODIES, type BodyRecord } from "../corpora/fnc1.ts"
import { POLNEAR_TRAIN } from "../corpora/polnear.ts"
import { CHROMIUM } from "../../test/browser/chromium.ts"
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
let store = await openStore({ home: values.home ?? join(folder, "home"), env: {} })
try {
  if (values.home === undefined) await fill(store, Number(values.documents))
  await measure()
} finally {
  await store.close()
  rmSync(folder, { recursive: true })
}

async function measure(): Promise<void> {
  const first = startServer()
  const began = performance.now()
  const { total: documents } = JSON.parse((await first.get("documents?limit=1")).body) as { total: number }
  console.log(`${documents} documents: ${seconds(began)} s until they are linked for the first time, ${gibibytes()} GiB of memory`)
  await first.close()
  await store.close()
  const opened = performance.now()
  store = await openStore({ home: values.home ?? join(folder, "home"), env: {} })
  const server = startServer()
  await server.get("claim-rows?limit=50")
  console.log(`${seconds(opened)} s from opening the store again to the first list`)
  const paint = await timePaint(server.app)
  if (paint !== null) console.log(`${paint.toFixed(0)} ms from opening the page to the first claims in it`)
  const times: Record<string, number[]> = { list: [], search: [], claim: [], document: [] }
  await askAll(server.get, times)
  // One more document: the case is linked again behind the answers.
  await store.add(CASE, await makeDocument("The bridge at Harrow was closed on Monday, the mayor said. Nobody was hurt.", documents))
  const added = performance.now()
  let behind = 0
  const behindOf = async (path: string): Promise<Answer> => {
    const answer = await server.get(path)
    if (answer.behind) behind++
    return answer
  }
  await askAll(behindOf, times)
  for (const [what, all] of Object.entries(times)) show(what, all)
  console.log(`${behind} of the second half were answered while the case was linked again`)
  while ((await server.get("documents?limit=1")).behind) await new Promise((resolve) => void setTimeout(resolve, 250))
  console.log(`${seconds(added)} s until the lists had the one more document, or less`)
  console.log(`${gibibytes()} GiB of memory; by the clock, on ${loadavg()[0]?.toFixed(1)} busy processes`)
  const at95 = Object.values(times).map((all) => all.toSorted((a, b) => a - b)[Math.floor(0.95 * all.length)] ?? 0)
  await server.close()
  checkFloors("serve", {
    mostMilliseconds: Math.max(...at95),
    mostGiB: process.memoryUsage().rss / 2 ** 30,
    ...(paint === null ? {} : { mostPaintMilliseconds: paint }),
  })
}

type Answer = { readonly ms: number; readonly body: string; readonly behind: boolean }
type Get = (path: string) => Promise<Answer>

function startServer() {
  const linker = startLinking(store)
  const effects = { store, log: console.error, adder: async () => {}, sample: null, archive: null, linker }
  const app = makeApi(effects)
  const get: Get = async (path) => {
    const began = performance.now()
    const response = await app.request(`${ROOT}/cases/${CASE}/${path}`)
    const body = await response.text()
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.slice(0, 200)}`)
    return { ms: performance.now() - began, body, behind: response.headers.has("firsthand-behind") }
  }
  return { get, app: effects, close: () => linker.close() }
}

async function askAll(get: Get, times: Readonly<Record<string, number[]>>): Promise<void> {
  const ask = async (what: string, path: string): Promise<string> => {
    const { ms, body } = await get(path)
    times[what]?.push(ms)
    return body
  }
  const ids = await idsOf(get, "documents")
  const claims = await idsOf(get, "claims")
  for (const list of LISTS) {
    let next: string | null = null
    for (let page = 0; page < ASKED / LISTS.length; page++) {
      const body = await ask("list", `${list}?limit=50${next === null ? "" : `&cursor=${encodeURIComponent(next)}`}`)
      next = (JSON.parse(body) as { readonly next: string | null }).next
      if (next === null) break
    }
  }
  for (let i = 0; i < ASKED; i++) {
    const words = encodeURIComponent(WORDS[i % WORDS.length] ?? "")
    await ask("search", `search?limit=50&words=${words}&since=2026-01-${String(1 + (i % 9)).padStart(2, "0")}`)
    await ask("list", `claim-rows?limit=50&sort=reach&words=${words.replaceAll("%22", "")}`)
    await ask("claim", `claims/${claims[i % claims.length]}/detail`)
    await ask("document", `documents/${ids[i % ids.length]}/around`)
  }
}

/** @returns milliseconds from asking for the page to the first claims that can be read in it; null where there is no browser or no built app */
async function timePaint(effects: Parameters<typeof makeServer>[0]): Promise<number | null> {
  const files = await readApp().catch(() => null)
  if (CHROMIUM === null || files === null) return null
  const server = serve({ fetch: makeServer(effects, files).fetch, port: 0, hostname: "127.0.0.1" })
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] })
  try {
    const page = await browser.newPage()
    await page.goto("about:blank")
    const began = performance.now()
    await page.goto(`http://127.0.0.1:${port}/#/case/${CASE}`)
    await page.locator("main a[href*='/claims/']").first().waitFor()
    return performance.now() - began
  } finally {
    await browser.close()
    server.close()
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

async function idsOf(get: Get, list: string): Promise<readonly string[]> {
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
  for (const text of makePile([...new Set(texts)], documents)) await to.add(CASE, await makeDocument(text, number++))
}

async function makeDocument(text: string, number: number): Promise<NewDocument> {
  const sha256 = createHash("sha256").update(`${number} ${text}`).digest("hex")
  const published = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  const reading = await readByRules(text, { id: `sha256:${sha256}`, title: `Report ${number}`, outlet: `Outlet ${number % 50}`, published })
  const bytes = Buffer.from(text)
  return { original: { name: `${number}.txt`, url: null, redirects: [], headers: null, fetchedAt: published, sha256, bytes }, reading }
}
