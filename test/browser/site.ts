// Site: a page of the tests, bundled by vite and served over http with the weights and the sample articles, and with faults on demand.
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { build } from "vite"

const ROOT = join(import.meta.dirname, "../..")
const SHARED = ["/models/", "/examples/"] // as they lie in the project; all else is the bundle's
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" }

/** absent: 404; short: half of it, as if that were all; broken: half of it, then the connection goes. */
export type Fault = "absent" | "short" | "broken"

export type Site = {
  readonly address: string // of the page
  readonly asked: string[] // paths, in order
  readonly faults: Map<string, Fault> // by the end of the path
  readonly close: () => Promise<void>
}

/**
 * Bundles a page and serves it on a free port of this machine.
 *
 * @param entry - its script, relative to the project
 * @example const site = await openSite("test/browser/model-page.ts")
 */
export async function openSite(entry: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-site-"))
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    build: {
      outDir: folder,
      reportCompressedSize: false,
      rolldownOptions: { input: join(ROOT, entry), output: { entryFileNames: "page.js" } },
    },
  })
  writeFileSync(join(folder, "index.html"), `<!doctype html><title>firsthand</title><script type="module" src="/page.js"></script>`)
  const asked: string[] = []
  const faults = new Map<string, Fault>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    asked.push(pathname)
    const path = join(SHARED.some((start) => pathname.startsWith(start)) ? ROOT : folder, pathname === "/" ? "index.html" : pathname)
    answer(response, path, [...faults].find(([end]) => pathname.endsWith(end))?.[1])
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    faults,
    close: async () => {
      await closeServer(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function answer(response: ServerResponse, path: string, fault: Fault | undefined): void {
  if (fault === "absent" || !existsSync(path)) {
    response.writeHead(404).end()
    return
  }
  const type = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "no-store" }
  const { size } = statSync(path)
  if (fault === undefined) {
    response.writeHead(200, { ...type, "content-length": size })
    createReadStream(path).pipe(response)
    return
  }
  const half = readFileSync(path).subarray(0, Math.floor(size / 2))
  response.writeHead(200, fault === "short" ? type : { ...type, "content-length": size })
  if (fault === "short") response.end(half)
  else response.write(half, () => setTimeout(() => response.destroy(), 50)) // after the browser has some of it
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
