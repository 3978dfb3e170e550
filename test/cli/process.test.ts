// The built command as a process of its own: pipes that close, signals, exit codes.
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { readdirSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "../..")
const main = join(root, "dist/cli/main.js")
const line = `${JSON.stringify({ id: "1", text: "The mayor said the bridge is safe.\n\nCritics disagree." })}\n`

describe("the command", () => {
  it("prints its version", () => {
    const { status, stdout } = spawnSync(process.execPath, [main, "--version"], { encoding: "utf8" })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
    expect(status).toBe(0)
  })

  it("reads an article to the end and exits by itself", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, "read", join(root, "examples/wire.html"), "--jsonl"], {
      encoding: "utf8",
    })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toHaveProperty("statements")
    expect(status).toBe(0)
  })

  it("answers one line before the next one comes", async () => {
    const child = spawn(process.execPath, [main, "read", "--jsonl", "--workers", "2"])
    child.stdin.write(line)
    const [answer] = (await once(child.stdout, "data")) as [Buffer]
    expect(answer.toString()).toContain('"id":"1"')
    child.stdin.end()
    expect(await once(child, "exit")).toEqual([0, null])
  })

  it("ends quietly when whoever reads its output has gone", async () => {
    const child = spawn(process.execPath, [main, "read", "--jsonl", "--workers", "1"])
    let errors = ""
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()))
    child.stdin.on("error", () => undefined) // it has ended before it took all
    child.stdin.end(line.repeat(500))
    await once(child.stdout, "data")
    child.stdout.destroy()
    expect(await once(child, "exit")).toEqual([0, null])
    expect(errors).toBe("")
  })

  it("stops on Ctrl-C with 130 and leaves nothing half-written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "firsthand-signal-"))
    const child = spawn(process.execPath, [main, "read", "--jsonl", "--workers", "2", "--html", `${folder}/`])
    child.stdin.on("error", () => undefined)
    child.stdin.write(line.repeat(2000))
    await once(child.stdout, "data")
    child.kill("SIGINT")
    expect(await once(child, "exit")).toEqual([130, null])
    expect(readdirSync(folder).filter((name) => !name.endsWith(".html"))).toEqual([])
  })

  it("stops on Ctrl-C while it adds, keeps what it said it keeps, and adds the rest when it is run again", {
    timeout: 300_000,
  }, async () => {
    const home = join(await mkdtemp(join(tmpdir(), "firsthand-add-")), "home")
    const words = [main, "add", "--jsonl", "--home", home, "--workers", "1"]
    const input = Array.from({ length: 40 }, (_, i) => `{"id":"${i}","text":"Gate ${i} is closed, Ilse Varga said."}\n`).join("")
    const child = spawn(process.execPath, words)
    let said = ""
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()))
    await once(child.stdout, "data")
    child.kill("SIGINT")
    expect(await once(child, "exit")).toEqual([130, null])
    const kept = [...said.matchAll(/^added (\S+)/gmu)].map(([, id]) => id)
    const again = spawnSync(process.execPath, words, { input, encoding: "utf8" })
    expect(again.status).toBe(0)
    const outcomes = [...again.stdout.matchAll(/^(\w+) (\S+)/gmu)].map(([, outcome, id]) => ({ outcome, id }))
    expect(outcomes).toHaveLength(40)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((id) => outcomes.find((one) => one.id === id)?.outcome !== "known")).toEqual([])
  })

  it("follows a feed until it is stopped, ends well, and fetches nothing twice", { timeout: 240_000 }, async () => {
    const home = await mkdtemp(join(tmpdir(), "firsthand-watch-"))
    const asked: string[] = []
    const server = createServer(({ url = "" }, response) => {
      asked.push(url)
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.txt`
      if (url === "/feed") response.end(`<rss><channel><item><link>${address}</link></item></channel></rss>`)
      else if (url === "/a.txt") response.writeHead(200, { "content-type": "text/plain" }).end("The mayor said the bridge is safe.")
      else response.writeHead(404).end()
    })
    await once(server.listen(0, "127.0.0.1"), "listening")
    const feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
    const child = spawn(process.execPath, [main, "watch", feed, "--home", home, "--allow-private"])
    const [said] = (await once(child.stdout, "data")) as [Buffer]
    expect(said.toString()).toMatch(/^added d[\da-f]{16} http/u)
    child.kill("SIGINT")
    expect(await once(child, "exit")).toEqual([0, null])
    const again = spawn(process.execPath, [main, "watch", "--once", "--home", home, "--allow-private"])
    let printed = ""
    again.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()))
    expect(await once(again, "exit")).toEqual([0, null])
    expect(printed).toBe("")
    expect(asked.filter((url) => url !== "/robots.txt")).toEqual(["/feed", "/a.txt", "/feed"])
    server.close()
    await rm(home, { recursive: true })
  })

  it("serves until it is stopped, and says where", { timeout: 120_000 }, async () => {
    const home = await mkdtemp(join(tmpdir(), "firsthand-serve-"))
    const port = String(20_000 + (process.pid % 20_000))
    const child = spawn(process.execPath, [main, "serve", "--home", home, "--port", port])
    const [said] = (await once(child.stdout, "data")) as [Buffer]
    const address = said.toString().trim()
    expect(address).toBe(`http://127.0.0.1:${port}/`)
    expect(await (await fetch(address)).text()).toContain('<div id="app">')
    expect(await (await fetch(new URL("/api/v1/openapi.json", address))).json()).toMatchObject({ openapi: "3.1.0" })
    expect(await (await fetch(new URL("/api/v1/cases", address))).json()).toEqual({ items: [] })
    const second = spawnSync(process.execPath, [main, "serve", "--home", `${home}-2`, "--port", port], { encoding: "utf8" })
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)])
    child.kill("SIGTERM")
    expect(await once(child, "exit")).toEqual([143, null])
  })
})
