// Holds the documentation to the code: tables, terms, commands and links.
import { existsSync, mkdtempSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { globSync } from "tinyglobby"
import { afterAll, describe, expect, it } from "vitest"
import { run } from "./cli/run.ts"
import { makeReference } from "./docs/reference.ts"

const root = join(import.meta.dirname, "..")
const readText = (file: string): string => readFileSync(join(root, file), "utf8")
const pages = globSync(["*.md", "docs/*.md", "bench/*.md", "training/*.md", "models/**/*.md", "examples/*.md"], { cwd: root }).toSorted()

describe("docs/cli.md", () => {
  it("is what the commands say of themselves (npm run docs writes it)", async () => {
    await expect(makeReference()).toMatchFileSnapshot("../docs/cli.md")
  })
})

describe("docs/terms.md", () => {
  const terms = new Set([...readText("docs/terms.md").matchAll(/^\*\*([A-Za-z]+)\*\*/gmu)].map(([, term]) => term))
  const nouns = findNouns(readText("src/index.ts"))

  it("has a paragraph for every noun that the package exports", () => {
    expect(nouns.filter((noun) => !terms.has(noun))).toEqual([])
  })

  it("names no type that is gone", () => {
    const code = globSync("src/**/*.ts", { cwd: root }).map(readText).join("\n")
    const gone = [...terms].filter((term) => term !== undefined && !new RegExp(`\\b(type|interface) ${term}\\b`, "u").test(code))
    expect(gone.filter((term) => !GENERAL.has(term ?? ""))).toEqual([])
  })
})

// Words of the field that are no type of their own.
const GENERAL = new Set(["Cue", "Content", "Quotation", "Outlet", "Corroboration"])

describe("every page", () => {
  it.each(pages)("%s links only to what is there", (page) => {
    const links = [...readText(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, target]) => target ?? "")
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  it.each(pages)("%s names only files that are there", (page) => {
    const named = [...readText(page).matchAll(/`((?:src|test|docs|bench|training|models|examples)\/[\w./-]+)`/gu)].map(
      ([, path]) => path ?? "",
    )
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe("the commands in the pages", () => {
  const scripts = new Set(Object.keys((JSON.parse(readText("package.json")) as { scripts: object }).scripts))
  const lines = pages.flatMap((page) => findCommandLines(readText(page)))

  it("name scripts that package.json has", () => {
    const named = pages.flatMap((page) => [...readText(page).matchAll(/npm (?:run (?:-s )?)([\w:-]+)/gu)].map(([, script]) => script ?? ""))
    expect([...new Set(named)].filter((script) => !scripts.has(script))).toEqual([])
  })

  it("name benches that are there", () => {
    const named = pages.flatMap((page) => [...readText(page).matchAll(/npx tsx (\S+\.ts)/gu)].map(([, file]) => file ?? ""))
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  const home = mkdtempSync(join(tmpdir(), "firsthand-docs-home-")) // one for all: a page adds to a case and then shows it
  afterAll(() => rm(home, { recursive: true }))
  // The first two go on until Ctrl-C, and test/cli/process.test.ts runs them; what a person decides is about documents of that person's case:
  // test/cli/decide.test.ts runs it.
  const ending = lines.filter((line) => !/^(?:serve|watch|decide)\b/u.test(line))
  it.each([...new Set(ending)])("run: firsthand %s", { timeout: 300_000 }, async (line) => {
    const folder = await mkdtemp(join(tmpdir(), "firsthand-docs-"))
    const [command = "", input] = line.replace(/ > .*$/u, "").split(" < ")
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? "")
    // What a page writes into the reader's folder goes into one of the test's own.
    const placed = words.map((word, i) => {
      const before = words[i - 1] ?? ""
      if (before === "--html" || before === "site") return join(folder, word)
      return before === "export" || before === "import" ? join(home, word) : word // what one exports another imports
    })
    if (/^(?!read |compare |schema|site |help)/u.test(line)) placed.push("--home", join(home, "cases"))
    const { code, stderr } = await run(
      placed,
      input === undefined ? {} : { stdin: '{"id": "1", "text": "The mayor said the bridge is safe."}\n' },
    )
    expect(stderr.replaceAll(/^Wrote .*\n/gmu, "")).toBe("")
    expect(code).toBe(0)
  })
})

/** What follows `firsthand` in the shell blocks of a page. */
function findCommandLines(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gmu)].map(([, block]) => block ?? "")
  const lines = blocks.flatMap((block) => block.split(/\n| && /u)).map((line) => line.replace(/ #.*$/u, "").trim())
  return lines.flatMap(
    (line) => /^(?:npm start -- |npm run -s firsthand -- |npx tsx src\/cli\/main.ts |firsthand )(.*)$/u.exec(line)?.[1] ?? [],
  )
}

/** Types among the exports: `export type { A, B }`, `export { type C, d }`. */
function findNouns(source: string): string[] {
  return [...source.matchAll(/export (type )?\{([^}]*)\}/gu)].flatMap(([, all, list = ""]) =>
    list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && (all !== undefined || name.startsWith("type ")))
      .map((name) => name.replace(/^type /u, "")),
  )
}
