// The page without a server, in Chromium: a page is handed over, read and linked in the browser, and nothing leaves the machine.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "../cli/run.ts"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "./chromium.ts"

const SLOW = 300_000 // milliseconds; WebAssembly on a busy machine
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
}

const PASTED = `The ferry stays in port until Friday

The harbour master, Mara Quint, said the ferry would stay in port until Friday. “The engine is cracked,” Quint said. Two hundred passengers were waiting.`
const DROPPED = `No ferry before Friday

“The engine is cracked,” said Mara Quint, the harbour master of Sallow Point. The company declined to comment.`

if (CHROMIUM === null) console.warn(`test/browser/alone.test.ts ${HOW_TO_GET_CHROMIUM}`)

describe.skipIf(CHROMIUM === null)("the page without a server", () => {
  let browser: Browser
  let server: Server
  let folder = ""
  let port = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "firsthand-alone-"))
    await run(["site", join(folder, "site")])
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost")
      const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname
      const place = path === "/article.html" ? "examples/wire.html" : join(folder, normalize(path))
      readFile(place).then(
        (bytes) => response.writeHead(200, { "content-type": TYPES[extname(place)] ?? "application/octet-stream" }).end(bytes),
        () => response.writeHead(404).end(),
      )
    })
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve)
    })
    port = (server.address() as AddressInfo).port
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] })
  }, SLOW)
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** All that a page and its threads ask for or complain of. */
  function watch(page: Page): { readonly asked: string[]; readonly errors: string[] } {
    const seen = { asked: [] as string[], errors: [] as string[] }
    page.on("request", (request) => seen.asked.push(request.url()))
    page.on("requestfailed", (request) => seen.errors.push(`${request.url()} ${request.failure()?.errorText ?? ""}`))
    page.on("pageerror", (error) => seen.errors.push(String(error)))
    page.on("console", (message) => {
      if (message.type() === "error") seen.errors.push(message.text())
    })
    return seen
  }

  it("reads a page that the bookmarklet hands over, when it is told to", { timeout: SLOW }, async () => {
    const context = await browser.newContext({ locale: "en-GB" })
    const site = await context.newPage()
    await site.goto(`http://localhost:${port}/site/`)
    const bookmarklet = await site.getByRole("link", { name: "Read with Firsthand" }).getAttribute("href")
    await site.close()
    const article = await context.newPage()
    await article.goto(`http://127.0.0.1:${port}/article.html`) // another origin
    const title = await article.title()
    const popup = context.waitForEvent("page")
    await article.addScriptTag({ content: decodeURIComponent((bookmarklet ?? "").replace(/^javascript:/u, "")) })
    const page = await popup
    const { asked, errors } = watch(page)
    await page.getByText("A page of 127.0.0.1").waitFor()
    await page.getByRole("button", { name: "Read it" }).click()
    await page.waitForURL(/#\/case\/pages/u)
    await expect.poll(async () => await page.getByText(title.slice(0, 20)).count(), { timeout: SLOW, interval: 1000 }).toBeGreaterThan(0)
    expect(asked.some((url) => url.endsWith(".onnx"))).toBe(true)
    expect(asked.filter((url) => !url.startsWith(`http://localhost:${port}/`))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it("reads what is pasted and what is dropped, links the two, and asks nobody else for anything", { timeout: SLOW }, async () => {
    const context = await browser.newContext({ locale: "en-GB" })
    const page = await context.newPage()
    const { asked, errors } = watch(page)
    await page.goto(`http://localhost:${port}/site/`)
    await page.getByText("All of this happens in your browser").waitFor()
    expect(await page.getByLabel("Feed").count()).toBe(0) // nothing is fetched from elsewhere
    await page.getByLabel("Name of the case").fill("pile")
    await page.getByLabel("Text", { exact: true }).check()
    await page.getByLabel(/^Text of an article/u).fill(PASTED)
    await page.getByRole("button", { name: "Add the text" }).click()
    await page.getByRole("heading", { level: 1, name: "pile" }).waitFor()
    await page.getByText("1 document added").waitFor({ timeout: SLOW })
    // Let go on another screen of the case, where nothing else takes it.
    await page.getByRole("navigation").getByRole("link", { name: "Claims" }).click()
    await page.getByRole("heading", { level: 1, name: "Claims" }).waitFor()
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], "dropped.txt", { type: "text/plain" }))
      return transfer
    }, DROPPED)
    await page.dispatchEvent("main", "dragenter", { dataTransfer: dropped })
    await page.getByText("Let go to add").waitFor()
    await page.dispatchEvent("main", "drop", { dataTransfer: dropped })
    await page.getByRole("heading", { level: 1, name: "pile" }).waitFor()
    await page.getByText("1 document added").waitFor({ timeout: SLOW })
    await page.getByText("2 documents").first().waitFor({ timeout: SLOW })
    await page
      .getByRole("link", { name: /ferry stays in port/u })
      .first()
      .click()
    await page
      .getByRole("link", { name: /^Details of statement \d+: Mara Quint/u })
      .first()
      .click()
    await page.getByRole("region", { name: "This statement" }).getByText("Mara Quint").first().waitFor()
    expect(asked.filter((url) => !url.startsWith(`http://localhost:${port}/`) && !url.startsWith("blob:"))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})
