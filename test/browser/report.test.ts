// The pages in a real browser: accessible, readable at every width, and all of it without script or network.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { showCaseHtml, showClaimsHtml, showComparisonHtml, showHtml } from "../../src/show/html.ts"
import { arrangePile } from "../../src/show/index.ts"
import { madeCase } from "../show-case.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "./chromium.ts"
import { comparisonFixture, fixture } from "./report-fixture.ts"

const LANGUAGES = ["en", "es"] as const

if (CHROMIUM === null) console.warn(`test/browser/report.test.ts ${HOW_TO_GET_CHROMIUM}`)

describe.skipIf(CHROMIUM === null)("the pages in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-pages-"))
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] })
    const { linked, members } = madeCase()
    const pile = arrangePile(linked, members)
    for (const language of LANGUAGES) {
      writeFileSync(join(folder, `case-${language}.html`), showCaseHtml(pile, "bridge", { language }))
      writeFileSync(join(folder, `claim-${language}.html`), showClaimsHtml(pile, linked.claims.slice(0, 1), "bridge", { language }))
      writeFileSync(join(folder, `report-${language}.html`), showHtml(fixture(), { language, explain: true }))
      writeFileSync(
        join(folder, `compare-${language}.html`),
        showComparisonHtml(comparisonFixture(), fixture(), fixture({ outlet: "Quay News" }), { language }),
      )
    }
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(file: string, options: BrowserContextOptions = {}, hash = ""): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, file)).href + hash)
    return page
  }

  const outline = (page: Page, selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  const visibleCards = (page: Page): Promise<string[]> => page.locator(".card:visible").evaluateAll((cards) => cards.map((card) => card.id))

  // Every kind, language, scheme and width, but not each with each: axe takes its time.
  it.each([
    { kind: "report", language: "en", colorScheme: "light", width: 1280 },
    { kind: "report", language: "en", colorScheme: "dark", width: 390 },
    { kind: "report", language: "es", colorScheme: "dark", width: 1280 },
    { kind: "report", language: "es", colorScheme: "light", width: 390 },
    { kind: "compare", language: "en", colorScheme: "light", width: 1280 },
    { kind: "compare", language: "es", colorScheme: "dark", width: 390 },
    { kind: "case", language: "en", colorScheme: "light", width: 1280 },
    { kind: "case", language: "es", colorScheme: "dark", width: 390 },
    { kind: "claim", language: "en", colorScheme: "dark", width: 1280 },
  ] as const)(
    "axe finds nothing in $kind, $language, $colorScheme, $width wide",
    { timeout: 60_000 },
    async ({ kind, language, colorScheme, width }) => {
      const page = await open(`${kind}-${language}.html`, { colorScheme, viewport: { width, height: 900 } }, kind === "report" ? "#c5" : "")
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true
      })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)).toEqual([])
      await page.context().close()
    },
  )

  it.each([360, 400, 800, 1280])("fits a window of %d pixels", async (width) => {
    for (const kind of ["report", "compare", "case", "claim"]) {
      const page = await open(`${kind}-es.html`, { viewport: { width, height: 800 } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })

  it("breaks a giant word instead of the page", async () => {
    const { text } = fixture().document
    const words = "Nobody came, and in September the left-hand gate stopped closing."
    writeFileSync(
      join(folder, "giant.html"),
      showHtml(fixture({ text: text.replace(words, "x".repeat(words.length)), title: "y".repeat(400) }), { language: "en" }),
    )
    const page = await open("giant.html", { viewport: { width: 360, height: 800 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.context().close()
  })

  it("opens a claim's wordings for a link that leads to them, and on paper, where the lineage is a picture as well", async () => {
    const { linked, members } = madeCase()
    const claims = Array.from({ length: 9 }, (_, i) => ({ ...linked.claims[0], id: `k${i}` })) as typeof linked.claims
    writeFileSync(
      join(folder, "claims.html"),
      showCaseHtml(arrangePile({ ...linked, claims }, members), "x".repeat(300), { language: "en" }),
    )
    const page = await open("claims.html", { javaScriptEnabled: false, viewport: { width: 400, height: 800 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    expect([await page.locator("#k3 q").first().isVisible(), await page.locator(".picture").isVisible()]).toEqual([false, false])
    await page.locator("a[href='#k3']").click()
    expect(await page.locator("#k3 q").first().isVisible()).toBe(true)
    await page.emulateMedia({ media: "print" })
    expect([await page.locator("#k7 q").first().isVisible(), await page.locator(".picture").isVisible()]).toEqual([true, true])
    await page.context().close()
  })

  it("opens the rest of a long list for the finding that a mark in the text leads to, and on paper", async () => {
    const reading = fixture()
    const finding = reading.findings.find(({ kind }) => kind === "no-source")
    if (finding === undefined) throw new Error("the fixture has no such finding")
    const many = { ...reading, findings: Array.from({ length: 9 }, () => finding) }
    writeFileSync(join(folder, "many.html"), showHtml(many, { language: "en" }))
    const page = await open("many.html", { javaScriptEnabled: false })
    expect([await page.locator("#n4").isVisible(), await page.locator("#n9").isVisible()]).toEqual([true, false])
    await page.locator("#f9").click()
    expect(await page.locator("#n9").isVisible()).toBe(true)
    await page.reload()
    await page.emulateMedia({ media: "print" })
    expect(await page.locator("#n9").isVisible()).toBe(true)
    await page.context().close()
  })

  it("opens a statement's card from the keyboard with scripts off, and lights its source and cue", async () => {
    const page = await open("report-en.html", { javaScriptEnabled: false })
    await page.locator("#t5 .letter").focus()
    expect([await outline(page, "#t5 b.source"), await outline(page, "#t5 i.cue"), await outline(page, "#t8 b.source")]).toEqual([
      "solid",
      "solid",
      "none",
    ])
    await page.keyboard.press("Enter")
    expect(new URL(page.url()).hash).toBe("#c5")
    expect(await page.locator("#c5").textContent()).toContain("Maud Ferreira")
    expect(await visibleCards(page)).toEqual(["c5"])
    await page.locator("#c5 .close").click()
    expect(await visibleCards(page)).toEqual([])
    await page.context().close()
  })

  it("ties a statement that goes on to the source and cue before it, and to its block in the strip", async () => {
    const page = await open("report-en.html")
    await page.locator("#t6 .letter").focus()
    expect(await visibleCards(page)).toEqual(["c6"])
    expect([await outline(page, "b.x6"), await outline(page, "i.x6"), await outline(page, "#g6"), await outline(page, "b.x8")]).toEqual([
      "solid",
      "solid",
      "solid",
      "none",
    ])
    await page.context().close()
  })

  it("shows the card of what the mouse is on, then again what is pinned", async () => {
    const page = await open("report-en.html", {}, "#c5")
    expect(await visibleCards(page)).toEqual(["c5"])
    await page.locator("#g8").hover()
    expect(await visibleCards(page)).toEqual(["c8"])
    await page.mouse.move(2, 2)
    expect(await visibleCards(page)).toEqual(["c5"])
    await page.locator("#t10").click()
    await page.mouse.move(2, 2)
    expect(await visibleCards(page)).toEqual(["c10"])
    await page.context().close()
  })

  it("walks the strip by keyboard and goes to the words", async () => {
    const page = await open("report-en.html")
    await page.locator("#g2").focus()
    await page.keyboard.press("Tab")
    expect(await visibleCards(page)).toEqual(["c3"])
    await page.keyboard.press("Enter")
    await page.waitForURL(/#t3$/u)
    expect(new URL(page.url()).hash).toBe("#t3")
    await page.context().close()
  })

  it("asks the network for nothing", async () => {
    const context = await browser.newContext()
    const asked: string[] = []
    context.on("request", (request) => asked.push(request.url()))
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, "report-en.html")).href)
    expect(asked).toHaveLength(1)
    await context.close()
  })

  it("prints every voice's words and every statement, and no card", async () => {
    const page = await open("report-en.html", {}, "#c5")
    await page.emulateMedia({ media: "print" })
    expect(await page.locator(".card:visible").count()).toBe(0)
    expect(
      await page
        .locator("#statements tbody tr")
        .first()
        .evaluate((row) => row.getBoundingClientRect().height),
    ).toBeGreaterThan(0)
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000)
    await page.context().close()
  })
})
