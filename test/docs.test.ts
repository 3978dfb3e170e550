// Holds the documentation to the code: tables, terms, commands and links.
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { globSync } from "tinyglobby"
import { describe, expect, it } from "vitest"
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
const GENERAL = new Set(["Cue", "Content", "Quotation", "Outlet", "Origin"])

describe("every page", () => {
  it.each(pages)("%s links only to what is there", (page) => {
    const links = [...readText(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, target]) => target ?? "")
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  it.each(pages)("%s names only files that are there", (page) => {
    const named = [...readText(page).matchAll(/`((?:src|test|docs|bench|training|models|examples)\/[\w./-]+)`/gu)].map(([, path]) => path ?? "")
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe("the commands in README.md and docs/", () => {
  const scripts = new Set(Object.keys((JSON.parse(readText("package.json")) as { scripts: object }).scripts))

  it("name scripts that package.json has", () => {
    const named = pages.flatMap((page) => [...readText(page).matchAll(/npm (?:run (?:-s )?)([\w:-]+)/gu)].map(([, script]) => script ?? ""))
    expect([...new Set(named)].filter((script) => !scripts.has(script))).toEqual([])
  })
})

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
