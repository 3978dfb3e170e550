// The whole way of a user through the web app, in Chromium: from an empty store to an export; with a mouse, on a narrow screen, and with the
// keyboard alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "../browser/chromium.ts"
import { type Served, serveApp } from "./server.ts"
import { seatUser } from "./user.ts"

const SAMPLE = join(import.meta.dirname, "../../examples/savings")
const FILES = ["19-observer.html", "20-observer.html", "21-northline.html"].map((name) => join(SAMPLE, name)) // two versions, and who repeats

if (CHROMIUM === null) console.warn(`test/app/journey.test.ts ${HOW_TO_GET_CHROMIUM}`)

describe.skipIf(CHROMIUM === null)("the way of a user", () => {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-journey-"))
  const bad = join(folder, "broken.pdf")
  let browser: Browser
  let served: Served | null = null

  beforeAll(async () => {
    writeFileSync(bad, "%PDF-1.7 and then nothing of the kind")
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] })
  })

  afterEach(async () => {
    await served?.close()
    served = null
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    { name: "with a mouse", width: 1280, keyboard: false },
    { name: "360 pixels wide", width: 360, keyboard: false },
    { name: "with the keyboard alone", width: 1280, keyboard: true },
  ])("from an empty home to an export, $name", { timeout: 600_000 }, async ({ width, keyboard }) => {
    served = await serveApp()
    const user = await seatUser(browser, served.address, { width, keyboard })
    const { page, press, write, give } = user
    const fits = async (): Promise<void> =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const see = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor({ timeout: 120_000 })
    const heading = (name: string | RegExp): Promise<void> => page.getByRole("heading", { name, level: 1 }).waitFor({ timeout: 120_000 })
    const link = (name: string | RegExp) => page.getByRole("main").getByRole("link", { name }).first()
    const button = (name: string | RegExp) => page.getByRole("button", { name }).first()
    const screen = (name: string) => page.getByRole("navigation", { name: "Screens of the case" }).getByRole("link", { name, exact: true })

    // An empty home; three files and a bad one.
    await heading("Who says so?")
    await fits()
    await write(page.getByLabel("Name of the case"), "treasurer")
    await give(page.locator("input[type=file]"), [...FILES, bad])
    await heading("treasurer")
    await see(/3 documents added, 1 failed/u)
    await see(/broken\.pdf/u)
    await fits()

    // An article; a statement, and its source.
    await press(page.locator("table.documents").getByRole("link", { name: "Savings treasurer arrested at Kingsferry terminal" }).first())
    await heading(/Savings treasurer arrested/u)
    const letter = page.getByRole("link", { name: /^Details of statement \d+: Moira Tulloch/u }).first()
    await press(letter)
    const panel = page.getByRole("region", { name: "This statement" })
    await panel.getByText("Cue", { exact: true }).waitFor()
    expect(await panel.getByText("Moira Tulloch").count()).toBeGreaterThan(0)
    await fits()

    // It is corrected, and the correction is taken back.
    await press(panel.getByRole("button", { name: /Wrong source/u }))
    const dialog = page.getByRole("dialog", { name: "Whose statement is it?" })
    await press(dialog.getByLabel(/^Effie Carrick/u))
    await write(dialog.getByLabel("Your name"), "Ana Pell")
    await press(dialog.getByRole("button", { name: "Keep this" }))
    await see("From now on this statement is Effie Carrick’s.")
    await panel.getByText("Ana Pell (a person)").waitFor({ timeout: 60_000 })
    await press(button("Undo"))
    await see("Taken back.")
    await panel.getByText("Ana Pell (a person)").waitFor({ state: "detached", timeout: 60_000 })
    await panel.getByText("Moira Tulloch").first().waitFor()
    await press(panel.getByRole("button", { name: "Close" }))

    // Two versions, word by word.
    await press(link("Compare"))
    await heading("Side by side")
    await page.locator(".wash.inserted").first().waitFor()
    await fits()

    // A claim, back to its origin.
    await press(screen("Claims"))
    await heading("Claims")
    await press(link(/I owe nothing to anyone/u))
    await heading(/I owe nothing to anyone/u)
    await page.getByRole("heading", { name: "From articles back to origins" }).waitFor()
    await page
      .locator(".tree")
      .getByText(/Evaristo Luján/u)
      .first()
      .waitFor()
    await fits()

    // Two people are one.
    await press(screen("Sources"))
    await heading("Sources and people")
    await press(page.getByLabel("Who is who"))
    await press(page.getByLabel(/^Mark Effie Carrick/u))
    await press(page.getByLabel(/^Mark .*Tulloch/u).first())
    await press(page.getByRole("button", { name: "These 2 are one" }))
    await press(page.getByRole("dialog", { name: "Are they one?" }).getByRole("button", { name: "They are one" }))
    await see(/^From now on they are one/u)
    await page.getByText("put together by a person").first().waitFor({ timeout: 60_000 })
    await fits()

    // Search.
    await press(screen("Search"))
    await write(page.getByLabel("Words", { exact: true }).or(page.locator("input[name=words]")).first(), "boat")
    await press(page.getByRole("main").getByRole("button", { name: "Search" }))
    await see(/statements? fits?/u)
    await page.locator(".hits mark").first().waitFor()
    const facets = page.locator(".facets")
    if ((await facets.getAttribute("open")) === null) await press(facets.locator("summary"))
    await press(facets.getByRole("link", { name: "says", exact: true }))
    await facets.locator('[aria-current="true"]').first().waitFor()
    await page
      .getByText(/^\d+ statements? fits?$/u)
      .first()
      .waitFor()
    await fits()

    // Everything, as a file.
    await press(screen("Case"))
    await heading("treasurer")
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), press(button("Export everything"))])
    expect(readFileSync(await download.path(), "utf8").length).toBeGreaterThan(1000)

    expect(user.troubles).toEqual([])
    await user.leave()
  })
})
