// Frames: how smoothly the web app scrolls with a story of 500 articles, in Chromium without a screen and without a graphics card.
//   npx tsx bench/speed/frames.ts [--documents N]  wants the built app (npm run -s build)
import { loadavg } from "node:os"
import { parseArgs } from "node:util"
import { chromium } from "playwright-core"
import { makeBigCase } from "../../test/app/big-case.ts"
import { scrollFor } from "../../test/app/frames.ts"
import { serveApp } from "../../test/app/server.ts"
import { seatUser } from "../../test/app/user.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "../../test/browser/chromium.ts"
import { checkFloors } from "../floors.ts"

const PICTURE = ".lineage-picture"
const UNTIED = /nothing ties to another/u
const FOLD = "Fold what looks alike"

const { values } = parseArgs({ options: { documents: { type: "string", default: "500" } } })
if (CHROMIUM === null) throw new Error(HOW_TO_GET_CHROMIUM)
const { rows, ties } = makeBigCase(Number(values.documents))
const served = await serveApp()
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] })
try {
  const headers = { "Content-Type": "application/json" }
  await fetch(`${served.address}api/v1/cases`, { method: "POST", headers, body: JSON.stringify({ name: "story" }) })
  const { page, leave } = await seatUser(browser, served.address)
  await page.route(/\/document-rows\?/u, (route) => route.fulfill({ json: { items: rows, total: rows.length, next: null } }))
  await page.route(/\/derivations\.json/u, (route) => route.fulfill({ json: { items: ties } }))
  const seen: { readonly perSecond: number; readonly work: number }[] = []
  const scroll = async (what: string, selector: string | null): Promise<void> => {
    const frames = await scrollFor(page, selector)
    seen.push(frames)
    console.log(`${what.padEnd(28)} ${frames.perSecond.toFixed(1)} frames a second, ${frames.work.toFixed(1)} ms of work for each`)
  }
  await page.goto(`${served.address}#/case/story/lineage`)
  await page.getByLabel(UNTIED).check()
  await page.locator(PICTURE).waitFor()
  await scroll("lineage, folded, from far", PICTURE)
  await page.getByRole("button", { name: "Nearer" }).click()
  await scroll("lineage, folded", PICTURE)
  await page.getByLabel(FOLD).uncheck()
  await scroll("lineage, unfolded", PICTURE)
  await page.getByRole("button", { name: "Nearer" }).click()
  await scroll("lineage, unfolded, near", PICTURE)
  await page.getByRole("button", { name: "Further away" }).click()
  await page.getByRole("button", { name: "Further away" }).click()
  await scroll("lineage, unfolded, from far", PICTURE)
  await page.goto(`${served.address}#/case/story/documents`)
  await page.getByLabel("Fold copies").uncheck()
  await page.getByText(`${rows.length} of ${rows.length}`).waitFor()
  await scroll("documents", null)
  await leave()
  console.log(`${rows.length} documents; on ${loadavg()[0]?.toFixed(1)} busy processes`)
  checkFloors("frames", {
    perSecond: Math.min(...seen.map(({ perSecond }) => perSecond)),
    mostMillisecondsOfWork: Math.max(...seen.map(({ work }) => work)),
  })
} finally {
  await browser.close()
  await served.close()
}
