// Holds every import of the project to the tables of docs/architecture.md.
import { readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { globSync } from "tinyglobby"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")
const tables = readTables(readFileSync(join(root, "docs/architecture.md"), "utf8"))
const rooms = new Map(
  tables.flatMap(([room, , may]) => (room !== undefined && may !== undefined ? [[room, readAllowed(may)] as const] : [])),
)
const entries = new Set(
  tables.flatMap(([entry, why, may]) => (entry !== undefined && why !== undefined && may === undefined ? [entry] : [])),
)

type Import = { readonly file: string; readonly target: string; readonly types: boolean }

const files = globSync("src/**/*.{ts,tsx}", { cwd: root, ignore: ["**/*.test.*", "**/*.d.ts"] }).toSorted()
const imports = files.flatMap((file) => findImports(file, readFileSync(join(root, file), "utf8")))

describe("the rooms", () => {
  it("are the folders of src/, all of them", () => {
    const found = new Set(files.map((file) => roomOf(file)))
    expect([...rooms.keys()].toSorted()).toEqual([...found].toSorted())
  })

  it("import only whom the table allows", () => {
    const wrong = imports.filter(({ file, target, types }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      return from !== to && rooms.get(from)?.(to, types) !== true
    })
    expect(wrong.map(describeImport)).toEqual([])
  })

  it("meet at index.ts or at an entry of the table", () => {
    const wrong = imports.filter(({ file, target }) => {
      const inside = relative("src", target)
      return roomOf(file) !== roomOf(target) && inside !== roomOf(target) && inside !== `${roomOf(target)}/index.ts` && !entries.has(inside)
    })
    expect(wrong.map(describeImport)).toEqual([])
  })

  it("have the entries that the table names", () => {
    expect([...entries].filter((entry) => !files.includes(`src/${entry}`))).toEqual([])
  })

  it("name their exports one by one", () => {
    expect(files.filter((file) => /^export \*/mu.test(readFileSync(join(root, file), "utf8")))).toEqual([])
  })
})

describe("files", () => {
  it("say in their first line what they know", () => {
    const silent = files.filter((file) => !file.endsWith("index.ts") && !/^(#!.*\n)?\/\/ \S/u.test(readFileSync(join(root, file), "utf8")))
    expect(silent).toEqual([])
  })

  it("stay under 400 lines, word lists apart", () => {
    expect(files.filter((file) => !file.includes("/words/") && readFileSync(join(root, file), "utf8").split("\n").length > 400)).toEqual([])
  })
})

/** The rows of every table in a Markdown text, without head and rule. */
function readTables(markdown: string): string[][] {
  const found = markdown.match(/(?:^\|.*\n)+/gmu) ?? []
  return found.flatMap((table) =>
    table
      .trim()
      .split("\n")
      .slice(2)
      .map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  )
}

function readAllowed(cell: string): (room: string, types: boolean) => boolean {
  const names = cell.split(",").map((name) => name.trim())
  return (room, types) => names.includes("all") || names.includes(room) || (types && names.includes(`${room} (types)`))
}

function findImports(file: string, source: string): Import[] {
  const statements = source.matchAll(/^(?:import|export) ?(?<names>[^"';=]*?)(?: from)? ?"(?<target>\.[^"]+)"/gmu)
  const calls = source.matchAll(/\bimport\("(?<target>\.[^"]+)"\)/gu)
  return [...statements, ...calls].map(({ groups }) => ({
    file,
    target: join(dirname(file), groups?.["target"] ?? ""),
    types: importsTypesAlone(groups?.["names"] ?? ""),
  }))
}

function importsTypesAlone(names: string): boolean {
  if (names.startsWith("type ")) return true
  const list = /^\{(?<list>[\s\S]*)\}$/u.exec(names.trim())?.groups?.["list"]
  return list !== undefined && list.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "))
}

/** `src/read/words/cues.ts` is of the room `read`, `src/pipeline.ts` of itself. */
function roomOf(file: string): string {
  return relative("src", file).split("/")[0] ?? ""
}

function describeImport({ file, target, types }: Import): string {
  return `${file} imports ${target}${types ? " (types)" : ""}`
}
