// Frames: how smoothly a page scrolls.
import type { Page } from "playwright-core"

export type Frames = {
  readonly perSecond: number // that were drawn; what else the machine does counts
  readonly work: number // milliseconds that the page's thread worked for a frame; what other programs took is not counted
}

/**
 * Scrolls for two seconds.
 *
 * @param selector - what scrolls; null: the page
 * @example (await scrollFor(page, ".lineage-picture")).work // 4.2
 */
export async function scrollFor(page: Page, selector: string | null): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const worked = async (): Promise<number> =>
    (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN
  const before = await worked()
  const drawn = await page.evaluate(async (what) => {
    const scrolled = what === null ? document.scrollingElement : document.querySelector(what)
    const start = performance.now()
    let [frames, now] = [0, start]
    while (now < start + 2000) {
      now = await new Promise<number>((resolve) => {
        requestAnimationFrame(resolve)
      })
      frames++
      scrolled?.scrollBy(8, 24)
    }
    return { frames, milliseconds: now - start }
  }, selector)
  const after = await worked()
  await session.detach()
  return { perSecond: (1000 * drawn.frames) / drawn.milliseconds, work: (1000 * (after - before)) / drawn.frames }
}
