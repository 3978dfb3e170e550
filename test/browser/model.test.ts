// The language model in Chromium, from a bundle: the same readings as in Node, progress, the cache, and what can go wrong.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { printReading } from "../../src/document/index.ts"
import { nodeDecoders } from "../../src/gather/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { readBytes } from "../../src/pipeline.ts"
import type { Tagger } from "../../src/read/index.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "./chromium.ts"
import type { Page as ModelPage } from "./model-page.ts"
import { openSite, type Site } from "./site.ts"

declare const firsthand: ModelPage

const EXAMPLES = join(import.meta.dirname, "../../examples")
const NAMES = readdirSync(EXAMPLES).filter((name) => /\.(?:html|pdf)$/u.test(name))
const WEIGHTS = /\/(?:attribution\.onnx|vocabulary\.txt)$/u
const SLOW = 120_000 // milliseconds; WebAssembly on a busy machine

if (CHROMIUM === null) console.warn(`test/browser/model.test.ts ${HOW_TO_GET_CHROMIUM}`)

describe.skipIf(CHROMIUM === null)("the model in a browser", () => {
  let browser: Browser
  let site: Site
  let tagger: Tagger

  beforeAll(async () => {
    ;[browser, site, tagger] = await Promise.all([
      chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] }),
      openSite("test/browser/model-page.ts"),
      loadTagger(),
    ])
  }, SLOW)

  afterEach(() => {
    site.faults.clear()
    site.asked.length = 0
  })

  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  async function withPage<T>(use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      await page.goto(site.address)
      return await use(page, context)
    } finally {
      await context.close()
    }
  }

  const load = (page: Page): ReturnType<ModelPage["load"]> => page.evaluate(() => firsthand.load())
  const weightsAsked = (): readonly string[] => site.asked.filter((path) => WEIGHTS.test(path))

  it("reads the sample articles as Node does, in every span, label and confidence", { timeout: SLOW }, async () => {
    await withPage(async (page) => {
      expect((await load(page)).error).toBeNull()
      const inNode = async (name: string): Promise<unknown> => {
        const reading = await readBytes(readFileSync(join(EXAMPLES, name)), { id: name, name }, { decoders: nodeDecoders, tagger })
        return JSON.parse(JSON.stringify(printReading(reading)))
      }
      const [browserReadings, nodeReadings] = await Promise.all([
        Promise.all(NAMES.map((name) => page.evaluate((file) => firsthand.read(file), name))),
        Promise.all(NAMES.map(inNode)),
      ])
      expect(browserReadings).toEqual(nodeReadings)
    })
  })

  it("tells how much of the weights is there, to the last byte", { timeout: SLOW }, async () => {
    await withPage(async (page) => {
      const { progress } = await load(page)
      const loaded = progress.map(([bytes]) => bytes)
      const [, total] = progress[0] ?? []
      expect(loaded.length).toBeGreaterThan(10)
      expect(loaded).toEqual(loaded.toSorted((a, b) => a - b))
      expect(progress.at(-1)).toEqual([total, total])
      expect(total).toBeGreaterThan(1_000_000)
    })
  })

  it("takes the weights from the cache on a second visit", { timeout: SLOW }, async () => {
    await withPage(async (page) => {
      await load(page)
      expect(weightsAsked()).toHaveLength(2)
      await page.reload()
      const { progress, error } = await load(page)
      expect(error).toBeNull()
      expect(weightsAsked()).toHaveLength(2)
      expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1])
    })
  })

  it.each([
    ["model.json", "absent", "model/missing", "answered 404"],
    ["model.json", "short", "model/damaged", "model.json"],
    ["attribution.onnx", "absent", "model/missing", "answered 404"],
    ["attribution.onnx", "short", "model/damaged", "attribution.onnx"],
    ["attribution.onnx", "broken", "model/missing", "The connection broke after"],
    ["vocabulary.txt", "short", "model/damaged", "vocabulary.txt"],
    [".wasm", "absent", "model/no-runtime", "ort-wasm-simd-threaded.wasm"],
  ] as const)("says so where %s is %s", { timeout: SLOW }, async (file, fault, code, words) => {
    site.faults.set(file, fault)
    await withPage(async (page) => {
      expect((await load(page)).error).toEqual([code, expect.stringContaining(words)])
    })
  })

  it("keeps nothing that is not whole, and loads once it is mended", { timeout: SLOW }, async () => {
    site.faults.set("attribution.onnx", "short")
    await withPage(async (page) => {
      expect((await load(page)).error?.[0]).toBe("model/damaged")
      site.faults.clear()
      await page.reload()
      expect((await load(page)).error).toBeNull()
    })
  })

  it("works where the browser has no room for the weights, and fetches them each time", { timeout: SLOW }, async () => {
    await withPage(async (page, context) => {
      const session = await context.newCDPSession(page)
      await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.address).origin, quotaSize: 100_000 })
      expect((await load(page)).error).toBeNull()
      await page.reload()
      expect((await load(page)).error).toBeNull()
      expect(weightsAsked().filter((path) => path.endsWith(".onnx"))).toHaveLength(2)
    })
  })

  it("gives back the room of an older model, and of no other page's cache", { timeout: SLOW }, async () => {
    await withPage(async (page) => {
      await page.evaluate(async () => {
        await Promise.all(["firsthand-model-attribution-0.9.0", "somebody-else"].map((name) => caches.open(name)))
      })
      await load(page)
      const names = await page.evaluate(() => caches.keys())
      expect(names).toContain("somebody-else")
      expect(names).not.toContain("firsthand-model-attribution-0.9.0")
    })
  })
})
