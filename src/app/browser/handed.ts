// Handed: a page that a bookmarklet hands over, from the page one is on to this one, in the browser alone.

export type HandedPage = { readonly url: string; readonly html: string }

const READY = "firsthand-ready"
const PAGE = "firsthand-page"

/**
 * Writes the bookmarklet: it opens this page and, when that is ready, hands it the page one is on. Nothing goes over the network.
 *
 * @param site - address of this page
 * @example makeBookmarklet("https://outlet.example/firsthand/").startsWith("javascript:") // true
 */
export function makeBookmarklet(site: string): string {
  const { href, origin } = new URL(site)
  const code = `(()=>{const w=open(${JSON.stringify(href)});addEventListener("message",e=>{if(e.source===w&&e.origin===${JSON.stringify(origin)}&&e.data===${JSON.stringify(READY)})w.postMessage({kind:${JSON.stringify(PAGE)},url:location.href,html:document.documentElement.outerHTML},${JSON.stringify(origin)})})})()`
  return `javascript:${encodeURIComponent(code)}`
}

/** Waits for a page from whoever opened this one. What it gives is anybody's: it is read only when the person here says so. */
export function awaitPage(take: (page: HandedPage) => void): () => void {
  const { opener } = globalThis as unknown as { readonly opener: Window | null }
  if (opener === null) return () => {}
  const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    const page = source === opener ? readPage(data) : null
    if (page !== null) take(page)
  }
  addEventListener("message", onMessage)
  opener.postMessage(READY, "*")
  return () => removeEventListener("message", onMessage)
}

/** @returns null for what is no page of a bookmarklet */
export function readPage(data: unknown): HandedPage | null {
  if (typeof data !== "object" || data === null) return null
  const { kind, url, html } = data as Record<string, unknown>
  if (kind !== PAGE || typeof url !== "string" || typeof html !== "string" || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return null
  return { url, html }
}

/** @returns the page as a file that knows its address @example toFile({ url: "https://outlet.example/bridge", html }).name // "outlet.example bridge.html" */
export function toFile({ url, html }: HandedPage): File {
  const { host, pathname, href } = new URL(url)
  const last = pathname.split("/").findLast((part) => part !== "") ?? ""
  const link = `<link rel="canonical" href="${href.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">`
  const whole = /rel=["']?canonical/iu.test(html) ? html : html.replace(/<head[^>]*>/iu, (head) => `${head}${link}`)
  return new File([`<!doctype html>${whole}`], `${host} ${last.replace(/\.html?$/iu, "")}.html`.replace(" .", "."), { type: "text/html" })
}
