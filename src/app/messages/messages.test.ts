// Holds the app's words to their place: both languages say everything, and no screen says anything of its own.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { globSync } from "tinyglobby"
import { describe, expect, it } from "vitest"
import { KEYMAP } from "../keymap.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"

/** Every leaf of a catalogue by its path; a function's with plain values. */
function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]]
  if (typeof value === "function") return [[path, "()"]]
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
  return []
}

describe("the app's catalogues", () => {
  it("say everything in both languages", () => {
    expect(leaves(es).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path))
    expect([...leaves(en), ...leaves(es)].filter(([, words]) => words.trim() === "")).toEqual([])
  })

  it("do not leave English in the Spanish one", () => {
    const english = new Map(leaves(en))
    const alike = leaves(es).filter(([path, words]) => english.get(path) === words && /\p{L}{5}/u.test(words))
    expect(alike.map(([path]) => path)).toEqual(["/bar/brand", "/settings/english", "/settings/spanish"])
  })

  it("have words for every key", () => {
    for (const [place, deeds] of Object.entries(KEYMAP))
      expect(Object.keys((en.keys.does as Readonly<Record<string, object>>)[place] ?? {})).toEqual(Object.keys(deeds))
  })
})

/** Words that a source file shows to the reader by itself: in a naming attribute, or between two tags. Between braces is code. */
function ownWords(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "")
  const attributes = code.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="(?<text>[^"]*)"/gu)
  const between = code.matchAll(/(?<=[\w"'}/])>(?<text>[^<>{}=;()]+)<\/?[a-zA-Z]/gu)
  return [...attributes, ...between]
    .map(({ groups }) => groups?.["text"] ?? "")
    .filter((text) => /\p{L}{2,}/u.test(text) && !/\s[:?&|]\s/u.test(text))
}

describe("screens and parts", () => {
  const root = join(import.meta.dirname, "..")

  it.each(globSync("**/*.tsx", { cwd: root }))("%s says nothing of its own", (file) => {
    expect(ownWords(readFileSync(join(root, file), "utf8"))).toEqual([])
  })

  it("would be caught", () => {
    expect(ownWords('<b title="Once more">\n  Try again\n</b>')).toEqual(["Once more", "\n  Try again\n"])
  })
})
