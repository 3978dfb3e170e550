// What `read` prints, in every format: checked against the schema, the same bytes each time, each thing on its stream.
import { mkdtemp, readFile, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { beforeAll, describe, expect, it } from "vitest"
import type { PrintedReading } from "../../src/document/index.ts"
import { makeSchema } from "../../src/document/schema.ts"
import { run } from "./run.ts"

const examples = join(import.meta.dirname, "../../examples")
const [wire, diario, release] = ["wire.html", "diario.html", "release.pdf"].map((name) => join(examples, name)) as [string, string, string]
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(makeSchema())

function parseReading(line: string): PrintedReading {
  const value: unknown = JSON.parse(line)
  expect(validate(value) || validate.errors).toBe(true)
  return value as PrintedReading
}

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-output-"))
})

describe("read --json", () => {
  it.each([wire, diario, release])("prints one object that the schema accepts: %s", async (file) => {
    const { code, stdout, stderr } = await run(["read", file, "--json"])
    const reading = parseReading(stdout)
    expect(reading.statements.length).toBeGreaterThan(5)
    expect(reading).not.toHaveProperty("explanations")
    expect(stderr).toBe("")
    expect(code).toBe(0)
  })

  it("adds who judged what, how surely and on which words with --explain", async () => {
    const reading = parseReading((await run(["read", wire, "--json", "--explain"])).stdout)
    const standing = reading.explanations?.filter(({ judgement }) => judgement === "standing") ?? []
    expect(standing.length).toBe(reading.statements.length)
    expect(reading.explanations?.every(({ by }) => by !== "")).toBe(true)
  })

  it("prints the same bytes twice", async () => {
    const [first, second] = [await run(["read", diario, "--json", "--explain"]), await run(["read", diario, "--json", "--explain"])]
    expect(first.stdout).toBe(second.stdout)
  })
})

describe("read --jsonl", () => {
  it("prints one line an input in their order, the same alone as among others and with more workers", async () => {
    const together = await run(["read", wire, diario, release, "--jsonl", "--workers", "2"])
    const lines = together.stdout.trimEnd().split("\n")
    expect(lines.map((line) => parseReading(line).document.language)).toEqual(["en", "es", "en"])
    const alone = await Promise.all([wire, diario, release].map((file) => run(["read", file, "--jsonl", "--workers", "1"])))
    expect(alone.map(({ stdout }) => stdout.trimEnd())).toEqual(lines)
  })

  it("answers JSON Lines with the id and the text that each came with", async () => {
    const items = ["uno", "dos", "tres"].map((id, i) => ({ id, text: `  Varga dijo que no.\n\nNoticia ${i}: «No lo sé», contestó.  ` }))
    const stdin = items.map((item) => JSON.stringify({ ...item, language: "es", other: 1 })).join("\n")
    const { code, stdout } = await run(["read", "--jsonl", "--workers", "2"], { stdin })
    const readings = stdout.trimEnd().split("\n").map(parseReading)
    expect(readings.map(({ document: { id, text } }) => ({ id, text }))).toEqual(items)
    expect(code).toBe(0)
  })
})

describe("read", () => {
  it("prints a report for a person, without colours where it is piped", async () => {
    const { code, stdout, stderr } = await run(["read", wire])
    expect(stdout).not.toContain("\u001B")
    expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true)
    expect(stderr).toBe("")
    expect(code).toBe(0)
  })

  it("uses colours on a terminal, and none with --no-color or NO_COLOR", async () => {
    expect((await run(["read", wire], { columns: 100 })).stdout).toContain("\u001B[")
    expect((await run(["read", wire, "--no-color"], { columns: 100 })).stdout).not.toContain("\u001B[")
    expect((await run(["read", wire], { columns: 100, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001B[")
  })

  it("speaks Spanish with --lang es", async () => {
    const [english, spanish] = [await run(["read", diario]), await run(["read", diario, "--lang", "es"])]
    expect(spanish.code).toBe(0)
    expect(spanish.stdout).not.toBe(english.stdout)
    expect(spanish.stdout).toMatch(/fuente|voz|afirmaci|declaraci/iu)
  })

  it("reads standard input as it reads the file", async () => {
    const stdin = await readFile(wire, "utf8")
    expect((await run(["read", "-", "--json"], { stdin })).stdout).toBe((await run(["read", wire, "--json"])).stdout)
  })

  it("prints CSV with one head for all", async () => {
    const { stdout } = await run(["read", wire, diario, "--csv", "--workers", "1"])
    expect(stdout.split("\r\n").filter((row) => row.startsWith("document,"))).toHaveLength(1)
    expect(stdout.endsWith("\r\n")).toBe(true)
  })

  it("writes a page with --html and says so on standard error, or nothing with --quiet", async () => {
    const page = join(folder, "report.html")
    const { stdout, stderr } = await run(["read", wire, "--html", page])
    expect(stdout).toBe("")
    expect(stderr).toBe(`Wrote ${page}\n`)
    expect(await readFile(page, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/u)
    expect((await run(["read", wire, "--html", page, "--quiet"])).stderr).toBe("")
  })

  it("writes a page for each of several inputs into a folder", async () => {
    const pages = join(folder, "pages")
    await run(["read", wire, diario, wire, "--html", `${pages}/`, "--workers", "1", "--quiet"])
    expect((await readdir(pages)).toSorted()).toEqual(["diario.html", "wire-2.html", "wire.html"])
  })

  it("names where a page cannot be written, and what to do", async () => {
    const { code, stderr } = await run(["read", wire, "--html", join(wire, "report.html")])
    expect(stderr).toMatch(/^Cannot write ".*report\.html": a part of its path is a file\. Name/u)
    expect(code).toBe(1)
  })

  it("keeps the original bytes with --keep", async () => {
    const kept = join(folder, "kept")
    await run(["read", wire, "--json", "--keep", kept])
    const names = await readdir(kept)
    expect(names).toHaveLength(2)
    const name = names.find((found) => found.endsWith(".html")) ?? ""
    expect(await readFile(join(kept, name))).toEqual(await readFile(wire))
  })

  it("says where the time went with --timings", async () => {
    expect((await run(["read", wire, "--timings", "--json"])).stderr).toMatch(/start \d+ ms, .*read \d+ ms.*; \d+ ms in all\n$/u)
  })
})

describe("compare", () => {
  const rewrite = join(examples, "rewrite.html")

  it("prints the comparison for a person, as JSON and as a page", async () => {
    const page = join(folder, "comparison.html")
    const [shown, json, html] = [
      await run(["compare", wire, rewrite]),
      await run(["compare", wire, rewrite, "--json"]),
      await run(["compare", wire, rewrite, "--html", page]),
    ]
    expect([shown.code, json.code, html.code]).toEqual([0, 0, 0])
    expect(shown.stdout.length).toBeGreaterThan(500)
    expect(JSON.parse(json.stdout)).toHaveProperty("pairs")
    expect(await readFile(page, "utf8")).toMatch(/^<!doctype html>/u)
  })

  it("fails with the message of the side that cannot be read", async () => {
    const { code, stdout, stderr } = await run(["compare", wire, join(folder, "none.html")])
    expect(stderr).toMatch(/none\.html/u)
    expect(stdout).toBe("")
    expect(code).toBe(1)
  })
})

describe("schema", () => {
  it("prints the schema that the tests hold every output to", async () => {
    const { code, stdout } = await run(["schema"])
    expect(JSON.parse(stdout)).toEqual(makeSchema())
    expect(code).toBe(0)
  })
})
