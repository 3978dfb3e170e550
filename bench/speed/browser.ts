// Browser: tokens a second of the language model in Chromium beside Node, native and in WebAssembly, one thread each.
// npx tsx bench/speed/browser.ts [RUNS]
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { nodeDecoders } from "../../src/gather/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { ingest } from "../../src/ingest/index.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "../../test/browser/chromium.ts"
import type { Page } from "../../test/browser/model-page.ts"
import { openSite } from "../../test/browser/site.ts"
import { timeLabelling } from "./labelling.ts"

declare const firsthand: Page

const runs = Number(process.argv[2] ?? 5)
const bytes = readFileSync(join(import.meta.dirname, "../../examples/wire.html"))
const { text } = await ingest(bytes, { id: "wire.html", name: "wire.html" }, nodeDecoders)

for (const runtime of ["native", "wasm"] as const) {
  print(`Node, ${runtime}`, await timeLabelling(await loadTagger({ runtime }), text, runs))
}
if (CHROMIUM === null) console.log(`Chromium: ${HOW_TO_GET_CHROMIUM}`)
else print("Chromium", await timeChromium(CHROMIUM))

async function timeChromium(executablePath: string): Promise<number> {
  const [site, browser] = await Promise.all([
    openSite("test/browser/model-page.ts"),
    chromium.launch({ executablePath, args: ["--no-sandbox"] }),
  ])
  try {
    const page = await browser.newPage()
    await page.goto(site.address)
    await page.evaluate(() => firsthand.load())
    return await page.evaluate(([words, times]) => firsthand.time(words, times), [text, runs] as const)
  } finally {
    await browser.close()
    await site.close()
  }
}

function print(where: string, tokensPerSecond: number): void {
  console.log(`${where.padEnd(14)} ${Math.round(tokensPerSecond).toLocaleString("en")} tokens a second, best of ${runs}`)
}
