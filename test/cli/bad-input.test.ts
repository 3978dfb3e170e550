// Bad input: one clear line that names it, a non-zero exit, nothing printed; and the others go on.
import { copyFile, mkdtemp, readdir, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeBadFiles } from "./bad-files.ts"
import { run } from "./run.ts"

const wire = join(import.meta.dirname, "../../examples/wire.html")
let bad: (name: string) => string = (name) => name
beforeAll(async () => {
  bad = await makeBadFiles()
}, 60_000)

const server = createServer((request, response) => {
  if (request.url === "/robots.txt") response.writeHead(404).end()
  else if (request.url?.startsWith("/round")) response.writeHead(302, { location: `/round?${Math.random()}` }).end()
  // Everything else hangs.
})
let origin = ""
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const cases: readonly (readonly [name: string, message: RegExp])[] = [
  ["empty.html", /empty/u],
  ["blank.txt", /empty|blank|no text/iu],
  ["rubbish.bin", /not|no /u],
  ["menu.html", /No article/iu],
  ["damaged.pdf", /damaged/u],
  ["encrypted.pdf", /encrypted|password/u],
  ["scanned.pdf", /no text/iu],
  ["bomb.docx", /unpack|larger|bytes/u],
  ["nested.html", /deep|nested/u],
  ["endless.txt", /./u],
  ["huge.html", /200|MB|large/u],
  ["not-there.html", /no file|not there|not found|does not exist/iu],
]

describe("bad input", () => {
  it.each(cases)("%s gives one line, exit code 1 and nothing on standard output", async (name, message) => {
    const { code, stdout, stderr } = await run(["read", bad(name)])
    expect(stderr.trim().split("\n")).toHaveLength(1)
    expect(stderr).toMatch(message)
    expect(stderr).toContain(name)
    expect(stdout).toBe("")
    expect(code).toBe(1)
  })

  it.each([
    ["hangs", "/slow", ["--allow-private", "--timeout", "1"], /1 s|second|time/u],
    ["redirects for ever", "/round", ["--allow-private"], /redirect/u],
    ["is of this machine", "/slow", [], /private|loopback|this machine/u],
  ] as const)("an address that %s gives one line and exit code 1", async (_what, path, options, message) => {
    const { code, stdout, stderr } = await run(["read", `${origin}${path}`, ...options])
    expect(stderr.trim().split("\n")).toHaveLength(1)
    expect(stderr).toMatch(message)
    expect(stderr).toContain(origin)
    expect(stdout).toBe("")
    expect(code).toBe(1)
  })

  it("writes no report and leaves nothing half-written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "firsthand-out-"))
    const { code } = await run(["read", bad("menu.html"), "--html", join(folder, "report.html")])
    expect(code).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })
})

describe("names and places", () => {
  it("says what is wrong with a file on one line, whatever its name does to a terminal", async () => {
    const folder = await mkdtemp(join(tmpdir(), "firsthand-names-"))
    await writeFile(join(folder, "two\nlines \u001B[31m 😀.html"), "")
    const { code, stderr } = await run(["read", join(folder, "two\nlines \u001B[31m 😀.html")])
    expect(stderr).toMatch(/two lines \uFFFD\[31m 😀\.html" is empty/u)
    expect(stderr.trim().split("\n")).toHaveLength(1)
    expect(code).toBe(1)
  })

  it.each(["/proc/none", "/dev/null/none"])("says so where the originals or a report cannot be kept: %s", async (place) => {
    for (const option of ["--keep", "--html"]) {
      const { code, stdout, stderr } = await run(["read", wire, option, `${place}/`])
      expect(stderr).toContain(place)
      expect(stderr.trim().split("\n")).toHaveLength(1)
      expect(stdout).toBe("")
      expect(code).toBe(1)
    }
  })
})

describe("a folder with bad files in it", () => {
  it("reads the others and lists the bad ones at the end", async () => {
    const folder = await mkdtemp(join(tmpdir(), "firsthand-mixed-"))
    const names = ["menu.html", "empty.html", "damaged.pdf"]
    await Promise.all([copyFile(wire, join(folder, "wire.html")), ...names.map((name) => copyFile(bad(name), join(folder, name)))])
    const { code, stdout, stderr } = await run(["read", folder, "--jsonl", "--workers", "1"])
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object)
    expect(answers.filter((answer) => "statements" in answer)).toHaveLength(1)
    expect(answers.filter((answer) => "error" in answer)).toHaveLength(3)
    expect(stderr).toContain("3 of 4 could not be read:")
    for (const name of names) expect(stderr).toContain(basename(name))
    expect(code).toBe(1)
  })
})

describe("JSON Lines with bad items in it", () => {
  it("refuses half of a surrogate pair, in text or title, and reads the others", async () => {
    const stdin = [
      '{"id":"half","text":"The mayor \\ud800 said the bridge is safe."}',
      '{"id":"whole","text":"The mayor \\ud83d\\ude00 said the bridge is safe."}',
      '{"id":"title","title":"\\udc00","text":"The mayor said the bridge is safe."}',
    ].join("\n")
    const { code, stdout, stderr } = await run(["read", "--jsonl", "--workers", "1"], { stdin })
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { document: { id: string }; error?: { code: string } })
    expect(answers.map(({ document, error }) => [document.id, error?.code])).toEqual([
      ["half", "ingest/surrogate"],
      ["whole", undefined],
      ["title", "ingest/surrogate"],
    ])
    expect(stderr).toContain("Line 1 of standard input holds a lone surrogate (U+D800 at character 10)")
    expect(code).toBe(1)
  })

  it("answers each in its place, with its id where it has one", async () => {
    const lines = [
      '{"id":"good","text":"The mayor said the bridge is safe."}',
      "no JSON",
      '{"id":"none"}',
      '{"id":"blank","text":" "}',
      "[]",
    ]
    const { code, stdout, stderr } = await run(["read", "--jsonl", "--workers", "1"], { stdin: lines.join("\n") })
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { document: { id: string | null }; error?: { code: string } })
    expect(answers.map(({ document }) => document.id)).toEqual(["good", null, "none", "blank", null])
    expect(answers.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, true])
    expect(stderr).toContain("4 of 5 could not be read:")
    expect(code).toBe(1)
  })
})
