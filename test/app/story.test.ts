// The story's screens in Chromium: a lineage of 500 documents, what a band leads to, people parted, and a review by the keyboard alone.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Browser, chromium, type Locator } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Addition, ClaimRow } from "../../src/serve/index.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "../browser/chromium.ts"
import { makeBigCase } from "./big-case.ts"
import { scrollFor } from "./frames.ts"
import { type Served, serveApp } from "./server.ts"
import { seatUser } from "./user.ts"

const SAMPLE = join(import.meta.dirname, "../../examples/savings")
const FILES = ["02-wire.html", "03-herald.html", "04-dayline.html", "08-radio.html"]
const DOCUMENTS = 500
/** Milliseconds of a frame at 50 a second. */
const FRAME = 20

if (CHROMIUM === null) console.warn(`test/app/story.test.ts ${HOW_TO_GET_CHROMIUM}`)

describe.skipIf(CHROMIUM === null)("the story's screens", () => {
  let served: Served
  let browser: Browser

  const ask = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${served.address}api/v1${path}`, init)
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Answer
  }

  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serveApp(), chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] })])
    await ask("/cases", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: "story" }) })
    const form = new FormData()
    for (const name of FILES) form.append("files", new File([readFileSync(join(SAMPLE, name))], name))
    const { id } = await ask<{ id: string }>("/cases/story/additions", { method: "POST", body: form })
    let addition: Addition | null = null
    while (addition?.state !== "done") {
      await new Promise((resolve) => {
        setTimeout(resolve, 300)
      })
      addition = await ask<Addition>(`/cases/story/additions/${id}`)
    }
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  const open = async (hash: string, options: Parameters<typeof seatUser>[2] = {}) => {
    const user = await seatUser(browser, served.address, options)
    await user.page.goto(`${served.address}#/case/story/${hash}`)
    await user.page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 })
    return user
  }

  it("the lineage shows 500 documents, scrolls smoothly, and is walked with the arrows", { timeout: 180_000 }, async () => {
    const { page, leave, troubles } = await open("claims")
    await page.route(/\/document-rows\?/u, (route) => route.fulfill({ json: bigPage() }))
    await page.route(/\/derivations\.json/u, (route) => route.fulfill({ json: { items: makeBigCase(DOCUMENTS).ties } }))
    await page.goto(`${served.address}#/case/story/lineage`)
    await page.locator(".lineage-picture .node").first().waitFor({ timeout: 60_000 })
    await page.getByLabel(/nothing ties to another/u).check()
    expect(await page.locator("[data-document]").count()).toBeLessThan(300) // folded
    await page.getByLabel("Fold what looks alike").uncheck()
    await page.waitForFunction(() => (document.querySelector(".lineage-picture .picture")?.clientHeight ?? 0) > 3000)
    expect(await page.locator("[data-document]").count()).toBeLessThan(200) // what is far from the view is not there
    expect((await scrollFor(page, ".lineage-picture")).work).toBeLessThan(FRAME / 2)
    await page.locator(".lineage-picture").evaluate((picture) => picture.scrollTo(0, picture.scrollHeight))
    const last = page.locator(".lineage-picture [data-document]").last()
    await expect.poll(() => last.evaluate((element) => element.getBoundingClientRect().top < innerHeight + 400)).toBe(true)
    const first = page.locator('[data-document][tabindex="0"]')
    await first.focus()
    await page.keyboard.press("ArrowRight")
    const chosen = page.locator('[data-document][aria-pressed="true"]')
    await chosen.waitFor()
    await expect.poll(() => isInView(chosen)).toBe(true) // although the panel beside has taken room
    expect(await chosen.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByRole("complementary").getByRole("link", { name: "Side by side" }).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(troubles).toEqual([])
    await leave()
  })

  it("a list of 500 documents has only the lines near the view, and scrolls smoothly to the last", { timeout: 180_000 }, async () => {
    const { page, leave, troubles } = await open("claims")
    await page.route(/\/document-rows\?/u, (route) => route.fulfill({ json: bigPage() }))
    await page.goto(`${served.address}#/case/story/documents`)
    await page.getByLabel("Fold copies").uncheck()
    const lines = page.locator("table.documents [data-row]")
    await lines.first().waitFor({ timeout: 60_000 })
    await page.getByText(`${DOCUMENTS} of ${DOCUMENTS}`).waitFor()
    expect((await scrollFor(page, null)).work).toBeLessThan(FRAME / 2)
    expect(await lines.count()).toBeLessThan(DOCUMENTS / 2)
    // Row by row with the keyboard, past the end of a stretch.
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.getByRole("heading", { level: 1 }).click()
    for (let i = 0; i < 100; i++) await page.keyboard.press("j")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Report 99 on the Harrow Bridge")
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await page.getByRole("link", { name: `Report ${DOCUMENTS - 1} on` }).waitFor()
    expect(troubles).toEqual([])
    await leave()
  })

  it("a tie opens the two texts side by side, from the picture and from the table", { timeout: 120_000 }, async () => {
    const { page, leave, troubles } = await open("lineage")
    await page.locator(".lineage-picture path.hit").first().dispatchEvent("click")
    await page.getByRole("heading", { level: 1, name: "Side by side" }).waitFor({ timeout: 60_000 })
    await page.locator(".parallel-row.aligned").first().waitFor()
    await page.goto(`${served.address}#/case/story/lineage?view=table`)
    await page.getByRole("table").getByRole("link", { name: "Side by side" }).first().click()
    await page.getByRole("heading", { level: 1, name: "Side by side" }).waitFor()
    expect(troubles).toEqual([])
    await leave()
  })

  it("a claim is followed by its statement to the number that it has now", { timeout: 120_000 }, async () => {
    const { items } = await ask<{ items: ClaimRow[] }>("/cases/story/claim-rows")
    const [first, second] = items
    const { page, leave, troubles } = await open(`claims/${second?.id}`)
    await page.waitForURL(/\?of=/u)
    const own = new URL(page.url()).hash.replace(/^.*\?/u, "")
    // As after a decision: the statement's claim has another number than the address says.
    await page.goto(`${served.address}#/case/story/claims/${first?.id}?${own}`)
    await page.getByText(`what was ${first?.id} is ${second?.id} now`).waitFor({ timeout: 60_000 })
    expect(new URL(page.url()).hash).toBe(`#/case/story/claims/${second?.id}?${own}`)
    await page.getByRole("heading", { level: 1, name: (second?.text ?? "").slice(0, 30) }).waitFor()
    expect(troubles).toEqual([])
    await leave()
  })

  it("a case that is being compared anew says so, and shows the new when that is done", { timeout: 120_000 }, async () => {
    const { page, leave, troubles } = await open("claims")
    const states = [true, true, false]
    let rows = 0
    await page.route(/\/cases\/story$/u, async (route) => {
      const overview = (await (await route.fetch()).json()) as object
      await route.fulfill({ json: { ...overview, behind: states.shift() ?? false } })
    })
    page.on("request", (request) => {
      if (request.url().includes("/claim-rows")) rows++
    })
    await page.reload()
    const note = page.getByText("Comparing the documents anew")
    await note.waitFor({ timeout: 60_000 })
    await expect.poll(() => rows).toBe(1)
    await note.waitFor({ state: "detached", timeout: 60_000 })
    await expect.poll(() => rows).toBe(2)
    expect(troubles).toEqual([])
    await leave()
  })

  it("a line of the network opens the words that it rests on", { timeout: 120_000 }, async () => {
    const { page, leave, troubles } = await open("sources?view=network&ties=quotes")
    await page.getByRole("region", { name: "Lines" }).getByRole("link").first().click()
    await page.getByRole("region", { name: "The words" }).getByRole("listitem").first().waitFor({ timeout: 60_000 })
    expect(troubles).toEqual([])
    await leave()
  })

  it("one person is parted into two, and put together again", { timeout: 180_000 }, async () => {
    const { page, press, write, leave, troubles } = await open("sources?view=people", { keyboard: true })
    const person = page.locator("ul.people [data-row]").first() // in most documents
    await press(person)
    await press(page.getByRole("button", { name: "Not all of this is one" }))
    const dialog = page.getByRole("dialog")
    await press(dialog.getByRole("checkbox").first())
    await write(dialog.getByLabel("Your name"), "Ana Pell")
    await press(dialog.getByRole("button", { name: "That is somebody else" }))
    const decided = page.getByRole("region", { name: "Decided by people" })
    await decided.getByText("are not one").first().waitFor({ timeout: 60_000 })
    await decided.getByText("Ana Pell").first().waitFor()
    await page.locator("body").press("u")
    await decided.getByText("taken back").first().waitFor({ timeout: 60_000 })
    expect(troubles).toEqual([])
    await leave()
  })

  it("the review asks, takes answers by single keys, and takes them back", { timeout: 180_000 }, async () => {
    const { page, write, leave, troubles } = await open("review", { keyboard: true, width: 360 })
    await write(page.getByLabel("Your name"), "Ana Pell")
    await page.keyboard.press("Tab")
    const question = page.locator(".question")
    const left = async (): Promise<number> => Number(/^\d+/u.exec(await question.locator("output").innerText())?.[0])
    const before = await left()
    const shown = await question.innerText()
    await page.keyboard.press("l") // later
    await page.waitForFunction((was) => document.querySelector<HTMLElement>(".question")?.innerText !== was, shown)
    await page.keyboard.press("n")
    await page.getByText("Kept: it is not so.").waitFor({ timeout: 60_000 })
    const decided = page.getByRole("region", { name: "Decided by people" })
    await decided.getByText("Ana Pell").first().waitFor({ timeout: 60_000 })
    await expect.poll(left, { timeout: 60_000 }).toBeLessThan(before)
    await page.keyboard.press("b")
    await question.getByText("You have answered this.").waitFor()
    await page.keyboard.press("u")
    await decided.getByText("taken back").first().waitFor({ timeout: 60_000 })
    await expect.poll(left, { timeout: 60_000 }).toBe(before)
    expect(troubles).toEqual([])
    await leave()
  })
})

function bigPage(): object {
  const { rows } = makeBigCase(DOCUMENTS)
  return { items: rows, total: rows.length, next: null }
}

/** Whether something is in view in what scrolls around it. */
function isInView(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const [own, around] = [element.getBoundingClientRect(), element.closest(".lineage-picture")?.getBoundingClientRect()]
    return around !== undefined && own.top >= around.top && own.bottom <= around.bottom && own.left >= around.left - 1
  })
}
