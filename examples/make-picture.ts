// Draws docs/report.png: what `firsthand read examples/wire.html --html` writes, as Chromium shows it, one statement pointed at.
// Run after a build: npx tsx examples/make-picture.ts
import { execFileSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { crc32, deflateSync } from "node:zlib"
import { chromium } from "playwright-core"
import { CHROMIUM, HOW_TO_GET_CHROMIUM } from "../test/browser/chromium.ts"

const WIDTH = 1280
const HEIGHT = 1000
const POINTED_AT = "We followed the money"

const root = fileURLToPath(new URL("..", import.meta.url))
const report = join(mkdtempSync(join(tmpdir(), "firsthand-picture-")), "report.html")
execFileSync(process.execPath, [join(root, "dist/cli/main.js"), "read", join(root, "examples/wire.html"), "--html", report, "--quiet"])

if (CHROMIUM === null) throw new Error(HOW_TO_GET_CHROMIUM)
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] })
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, colorScheme: "light" })
await page.goto(pathToFileURL(report).href)
await page.locator(".st", { hasText: POINTED_AT }).first().hover()
const shot = await page.screenshot()
// The report's own policy forbids what reads a picture; an empty page does not.
const empty = await browser.newPage()
const pixels = await empty.evaluate(
  async (url) => {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob())
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext("2d")
    if (context === null) throw new Error("no canvas")
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""))
  },
  `data:image/png;base64,${shot.toString("base64")}`,
)
await browser.close()
writeFileSync(join(root, "docs/report.png"), encode(Buffer.from(pixels, "base64")))

/** A PNG of the 256 most frequent colours; every other becomes the nearest of them. A third of the size, and one cannot tell. */
function encode(rgba: Uint8Array): Buffer {
  const colorAt = (at: number): number => ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0)
  const counts = new Map<number, number>()
  for (let at = 0; at < rgba.length; at += 4) counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1)
  const palette = [...counts].toSorted((a, b) => b[1] - a[1]).flatMap(([color], i) => (i < 256 ? [color] : []))
  const index = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]))
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT) // each row with its filter, 0: none
  for (let at = 0, out = 0; at < rgba.length; at += 4) {
    if (at % (WIDTH * 4) === 0) out++
    rows[out++] = index.get(colorAt(at)) ?? 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 3], 8) // eight bits, a palette
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([signature, chunk("IHDR", header), chunk("PLTE", colors), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))])
}

function nearest(color: number, palette: readonly number[]): number {
  const far = (other: number): number =>
    ((color >> 16) - (other >> 16)) ** 2 + (((color >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((color & 255) - (other & 255)) ** 2
  return palette.reduce((best, other, i) => (far(other) < far(palette[best] ?? 0) ? i : best), 0)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
