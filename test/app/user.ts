// User: somebody at the web app, with a mouse or with the keyboard alone, who notices everything that goes wrong.
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core"

export type User = {
  readonly page: Page
  readonly troubles: readonly string[] // console errors, errors of the page, failed requests
  /** Presses a button, follows a link, or ticks what can be ticked. */
  readonly press: (target: Locator) => Promise<void>
  readonly write: (target: Locator, text: string) => Promise<void>
  /** Gives files to the field for them. */
  readonly give: (target: Locator, files: readonly string[]) => Promise<void>
  readonly leave: () => Promise<void>
}

/** Presses of Tab after which something counts as out of reach. */
const PATIENCE = 400

/**
 * @param keyboard - touch no mouse: everything is reached with Tab
 * @example const user = await seatUser(browser, served.address, { keyboard: true, width: 360 })
 */
export async function seatUser(
  browser: Browser,
  address: string,
  { keyboard = false, width = 1280, ...options }: { readonly keyboard?: boolean; readonly width?: number } & BrowserContextOptions = {},
): Promise<User> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce", ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`))
  page.on("requestfailed", (request) => troubles.push(`request: ${request.url()} ${request.failure()?.errorText ?? ""}`))
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`response: ${response.status()} ${response.url()}`)
  })
  await page.goto(address)
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let i = 0; i < PATIENCE; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press("Tab")
    }
    throw new Error(`${target} cannot be reached with Tab`)
  }
  const tick = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element.matches("input[type=radio], input[type=checkbox]"))
  return {
    page,
    troubles,
    press: async (target) => {
      if (!keyboard) return await target.click()
      if (await isRadio(target)) return await reachRadio(page, target, reach)
      await reach(target)
      await page.keyboard.press((await tick(target)) ? "Space" : "Enter")
    },
    write: async (target, text) => {
      if (!keyboard) return await target.fill(text)
      await reach(target)
      await page.keyboard.press("ControlOrMeta+a")
      await page.keyboard.type(text)
    },
    give: async (target, files) => {
      if (!keyboard) return await target.setInputFiles([...files])
      await reach(target)
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")])
      await chooser.setFiles([...files])
    },
    leave: () => context.close(),
  }
}

function isRadio(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches("input[type=radio]"))
}

/** Tab comes to one radio button of a group; the arrow keys go on from there. */
async function reachRadio(page: Page, target: Locator, reach: (target: Locator) => Promise<void>): Promise<void> {
  const name = (await target.getAttribute("name")) ?? ""
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const checked = group.and(page.locator(":checked"))
  await reach((await checked.count()) > 0 ? checked : group.first())
  for (let i = 0; i < PATIENCE && !(await target.isChecked()); i++) {
    await page.keyboard.press("Space")
    if (!(await target.isChecked())) await page.keyboard.press("ArrowDown")
  }
}
