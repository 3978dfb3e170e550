// How the command line is used wrongly, and what it then says.
import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { run } from "./run.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-use-"))
  await writeFile(join(folder, "a.txt"), "The council met on Monday.")
})

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["two formats", ["read", "a.txt", "--json", "--csv"], /--json cannot be used with --csv/u],
  ["--json for two inputs", ["read", "a.txt", "b.txt", "--json"], /--json takes one input; use --jsonl for several/u],
  ["--json for a folder", ["read", ".", "--json"], /--json takes one input/u],
  ["--json for a glob", ["read", "*.txt", "--json"], /--json takes one input/u],
  ["--html FILE for two inputs", ["read", "a.txt", "b.txt", "--html", "out.html"], /--html takes a folder for several inputs/u],
  ["--explain for CSV", ["read", "a.txt", "--csv", "--explain"], /--explain cannot be used with --csv/u],
  ["nothing to read", ["read"], /Nothing to read\. Name a file/u],
  ["an empty name", ["read", ""], /An input is empty/u],
  ["standard input among files", ["read", "-", "a.txt"], /"-" stands for standard input/u],
  ["--selector for JSON Lines", ["read", "--jsonl", "--selector", "main"], /--selector is for files and addresses/u],
  ["an unknown option", ["read", "a.txt", "--jsno"], /unknown option '--jsno'[\s\S]*--json/u],
  ["an unknown language", ["read", "a.txt", "--lang", "fr"], /en, es/u],
  ["no number of seconds", ["read", "a.txt", "--timeout", "soon"], /number of seconds/u],
  ["no number of workers", ["read", "a.txt", "--workers", "0"], /whole number over 0/u],
  ["an unknown command", ["reed", "a.txt"], /unknown command 'reed'/u],
  ["one side to compare", ["compare", "a.txt"], /missing required argument 'right'/u],
  ["a folder to compare", ["compare", ".", "a.txt"], /compare takes two articles/u],
  ["standard input twice", ["compare", "-", "-"], /one side only/u],
]

describe("wrong use", () => {
  it.each(wrong)("%s exits with 2, prints nothing and names what is wrong", async (_what, words, message) => {
    const { code, stdout, stderr } = await run(words)
    expect(code).toBe(2)
    expect(stdout).toBe("")
    expect(stderr).toMatch(message)
  })

  it("does not wait for somebody to type with --no-input", async () => {
    const { code, stderr } = await run(["read", "-", "--no-input"], { typed: true })
    expect(code).toBe(2)
    expect(stderr).toContain("--no-input")
  })

  it("tells who forgot the verb what to write", async () => {
    const { stderr } = await run([join(folder, "a.txt")])
    expect(stderr).toContain(`firsthand read ${join(folder, "a.txt")}`)
  })
})

describe("help", () => {
  it("prints commands with exit code 0", async () => {
    const { code, stdout } = await run(["--help"])
    expect(code).toBe(0)
    expect(stdout).toMatch(/read .*[\s\S]*compare .*[\s\S]*schema/u)
  })

  it("prints options and examples of a command", async () => {
    const { code, stdout } = await run(["help", "read"])
    expect(code).toBe(0)
    expect(stdout).toContain("--allow-private")
    expect(stdout).toContain("firsthand read examples/wire.html")
  })

  it("prints the version", async () => {
    expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })
})
