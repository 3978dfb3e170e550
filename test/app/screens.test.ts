// Every screen of the web app: accessible in light and dark, fitting at every width, small to begin with, and untouched by what an article holds.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { AxeBuilder } from "@axe-core/playwright"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Addition, ClaimRow, DocumentRow } from "../../src/serve/index.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "../browser/chromium.ts"
import { type Served, serveApp } from "./server.ts"
import { seatUser } from "./user.ts"

const ROOT = join(import.meta.dirname, "../..")
const BUILT = join(ROOT, "dist/app")
const FILES = ["19-observer.html", "20-observer.html", "21-northline.html"]

/** Markup, scripts, addresses, marks of direction and a word without end, where a careless page would obey or break. */
const HOSTILE = `<html><head><title>&lt;img src=x onerror=alert(1)&gt; Harbour \u202Eterces\u202C plan</title></head><body><article>
<h1>&lt;img src=x onerror=alert(1)&gt; Harbour \u202Eterces\u202C plan</h1>
<p>“&lt;script&gt;alert(2)&lt;/script&gt; The quay is closed,” said Ana &lt;b onmouseover=alert(3)&gt;Ruiz&lt;/b&gt;, the harbour master, on Monday.</p>
<p>“${"x".repeat(900)},” said Ana Ruiz. She said the <a href="javascript:alert(4)">harbour</a> and the <a href="data:text/html,<script>alert(5)</script>">quay</a> stay closed until Friday.</p>
<p>The council has not said who \u2066paid\u2069 for it. </style><svg onload=alert(6)></svg></p></article></body></html>`

if (CHROMIUM === null) console.warn(`test/app/screens.test.ts ${HOW_TO_GET_CHROMIUM}`)

describe("the built app", () => {
  it("begins with less than 250 kB of script, compressed", () => {
    const page = readFileSync(join(BUILT, "index.html"), "utf8")
    const first = [...page.matchAll(/(?:src|href)="\.\/(?<path>assets\/[^"]+\.js)"/gu)].map(({ groups }) => groups?.["path"] ?? "")
    expect(first.length).toBeGreaterThan(0)
    const size = first.reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILT, path))).length, 0)
    expect(size).toBeLessThan(250_000)
  })

  it("names nothing that lies elsewhere, and holds no code that a strict policy would refuse", () => {
    const assets = readdirSync(join(BUILT, "assets")).filter((name) => /\.(?:js|css)$/u.test(name))
    const page = readFileSync(join(BUILT, "index.html"), "utf8")
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/u)
    const read = (ending: string): readonly string[] =>
      assets.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(BUILT, "assets", name), "utf8"))
    expect(read(".css").filter((text) => /url\((?!["']?\.)|@import/u.test(text))).toEqual([])
    expect(read(".js").filter((text) => /\beval\(|new Function\(|import\(["']https?:/u.test(text))).toEqual([])
  })
})

describe.skipIf(CHROMIUM === null)("the screens", () => {
  let served: Served
  let browser: Browser
  let screens: readonly string[] = []
  let hostile = ""

  const ask = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${served.address}api/v1${path}`, init)
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Answer
  }

  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serveApp(), chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] })])
    await ask("/cases", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: "screens" }) })
    const form = new FormData()
    for (const name of FILES) form.append("files", new File([readFileSync(join(ROOT, "examples/savings", name))], name))
    form.append("files", new File([HOSTILE], "<b>hostile</b>.html"))
    form.append("files", new File(["%PDF-1.7 no"], "broken.pdf"))
    const { id } = await ask<{ id: string }>("/cases/screens/additions", { method: "POST", body: form })
    let addition: Addition | null = null
    while (addition?.state !== "done") {
      await new Promise((resolve) => {
        setTimeout(resolve, 300)
      })
      addition = await ask<Addition>(`/cases/screens/additions/${id}`)
    }
    const states = addition.items.map(({ state }) => state).join()
    if (states !== "added,added,added,added,failed") throw new Error(`the documents were not read as expected: ${states}`)
    const { items: documents } = await ask<{ items: DocumentRow[] }>("/cases/screens/document-rows")
    const { items: claims } = await ask<{ items: ClaimRow[] }>("/cases/screens/claim-rows?sort=reach")
    const [first, second] = documents.filter(({ versions }) => versions.length > 0)
    hostile = documents.find(({ title }) => title?.includes("onerror") === true)?.id ?? ""
    screens = [
      "#/",
      "#/case/screens",
      "#/case/screens/claims",
      `#/case/screens/claims/${claims[0]?.id}`,
      "#/case/screens/documents",
      `#/case/screens/documents/${first?.id}?statement=t4`,
      `#/case/screens/compare/${first?.id}/${second?.id}`,
      "#/case/screens/search?words=boat&act=say",
      ...["lineage", "sources", "sources?view=people", "sources?view=network", "timeline", "disputes", "review"].map(
        (one) => `#/case/screens/${one}`,
      ),
      "#/nowhere",
    ]
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it.each([
    { colorScheme: "light", width: 1280, locale: "en-GB" },
    { colorScheme: "dark", width: 1280, locale: "es-ES" },
    { colorScheme: "light", width: 360, locale: "es-ES" },
    { colorScheme: "dark", width: 360, locale: "en-GB" },
  ] as const)("axe finds nothing, and all fits, $colorScheme, $width wide, $locale", { timeout: 300_000 }, async (options) => {
    const { page, leave, troubles } = await seatUser(browser, served.address, options)
    for (const screen of screens) {
      await page.goto(served.address + screen)
      await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 })
      await page.waitForLoadState("networkidle")
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true
      })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect([screen, violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)]).toEqual([
        screen,
        [],
      ])
      expect([screen, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([screen, true])
    }
    expect(troubles).toEqual([])
    await leave()
  })

  it.each([{ colorScheme: "light" }, { colorScheme: "dark" }] as const)(
    "axe finds nothing in what opens on them, and each closes with Escape, $colorScheme",
    { timeout: 300_000 },
    async (options) => {
      const { page, leave, troubles } = await seatUser(browser, served.address, { ...options, width: 360 })
      const article = screens[5] ?? ""
      const button = (name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click()
      const opened: readonly (readonly [screen: string, what: string, open: () => Promise<void>])[] = [
        ["#/", "keys", () => button("Keys")],
        ["#/", "settings", () => button("Settings")],
        ["#/", "deleting", () => button(/^Delete/u)],
        ["#/case/screens", "adding", () => button("Add documents")],
        ["#/case/screens", "keys of the keyboard", () => page.keyboard.press("?")],
        [article, "correcting", () => button(/^Wrong source/u)],
        [article, "noting", () => button(/^Note/u)],
        [
          "#/case/screens/sources?view=people",
          "joining",
          async () => {
            for (const n of [0, 1]) await page.getByRole("checkbox", { name: /^Mark/u }).nth(n).check()
            await button(/^These 2 are one/u)
          },
        ],
        [
          "#/case/screens/sources?view=people",
          "parting",
          async () => {
            await page.locator("ul.people [data-row]").first().click()
            await button("Not all of this is one")
          },
        ],
      ]
      for (const [screen, what, open] of opened) {
        await page.goto(served.address + screen)
        await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 })
        await page.waitForLoadState("networkidle")
        await open()
        const dialog = page.getByRole("dialog")
        await dialog.waitFor()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect([what, violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)]).toEqual([
          what,
          [],
        ])
        expect([what, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([what, true])
        await page.keyboard.press("Escape")
        await dialog.waitFor({ state: "detached" })
      }
      expect(troubles).toEqual([])
      await leave()
    },
  )

  it("move nothing where less motion is asked for", { timeout: 120_000 }, async () => {
    const { page, leave } = await seatUser(browser, served.address) // reduced motion
    for (const screen of screens) {
      await page.goto(served.address + screen)
      await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 })
      const moving = await page.evaluate(() =>
        document.getAnimations().flatMap(({ effect }) => (Number(effect?.getComputedTiming().duration ?? 0) > 0 ? ["moves"] : [])),
      )
      expect([screen, moving]).toEqual([screen, []])
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto")
    }
    await leave()
  })

  it("are set in the faces that ship with the app, whose licence ships as well", { timeout: 120_000 }, async () => {
    const { page, leave } = await seatUser(browser, served.address)
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    await page.goto(`${served.address}${screens[5]}`)
    await page.locator(".article-text p").first().waitFor({ timeout: 60_000 })
    const faces = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', ""))
    })
    expect(new Set(faces)).toEqual(new Set(["Inter Variable", "Newsreader Variable"]))
    expect(asked.filter((url) => url.endsWith(".woff2") && !url.startsWith(served.address))).toEqual([])
    for (const face of ["inter", "newsreader"])
      expect(await (await fetch(`${served.address}assets/${face}-LICENSE.txt`)).text()).toContain("SIL Open Font License")
    await leave()
  })

  it("show where the focus is, on everything that has it", { timeout: 120_000 }, async () => {
    const { page, leave } = await seatUser(browser, served.address)
    for (const screen of screens.slice(0, -1)) {
      await page.goto(served.address + screen)
      await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 60_000 })
      await page.waitForLoadState("networkidle")
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press("Tab")
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement
          if (focused === null || focused === document.body) return null
          // A file's field is small, and its frame has the outline.
          const shown = focused.matches("input[type=file]") ? (focused.parentElement ?? focused) : focused
          return getComputedStyle(shown).outlineStyle === "none" ? focused.outerHTML.slice(0, 120) : null
        })
        expect([screen, hidden]).toEqual([screen, null])
      }
    }
    await leave()
  })

  it("do nothing that an article says", { timeout: 120_000 }, async () => {
    const user = await seatUser(browser, served.address, { width: 360 })
    const { page } = user
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    page.on("dialog", (dialog) => {
      asked.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    for (const screen of [
      "#/case/screens",
      "#/case/screens/documents",
      `#/case/screens/documents/${hostile}`,
      "#/case/screens/search?words=quay",
    ]) {
      await page.goto(served.address + screen)
      await page
        .getByText(/Harbour|harbour/u)
        .first()
        .waitFor({ timeout: 60_000 })
      await page.waitForLoadState("networkidle")
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(await page.locator("main img, main script, main svg[onload], main [onmouseover], main iframe").count()).toBe(0)
      expect(await page.locator('a[href^="javascript:"], a[href^="data:"]').count()).toBe(0)
      expect(await page.locator("main").innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
    }
    await page.goto(`${served.address}#/case/screens/documents/${hostile}`)
    await page.getByText("<script>alert(2)</script>").first().waitFor()
    await page.getByText("⟨U+202E⟩").first().waitFor()
    expect(asked.filter((url) => !url.startsWith(served.address) && !url.startsWith("blob:"))).toEqual([])
    expect(user.troubles).toEqual([])
    await user.leave()
  })
})
