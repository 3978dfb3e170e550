// Holds docs/app.md to the keys and the screens that there are.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { KEYMAP, nameKey } from "../../src/app/keymap.ts"
import { en } from "../../src/app/messages/en.ts"
import { SCREENS } from "../../src/app/screens.ts"

const text = readFileSync(join(import.meta.dirname, "../../docs/app.md"), "utf8")
const rows = text.split("\n").filter((line) => line.startsWith("| "))

it("docs/app.md has every key with what it does, and no other", () => {
  const places: Readonly<Record<string, string>> = en.keys.place
  const does: Readonly<Record<string, Readonly<Record<string, string>>>> = en.keys.does
  const keys = Object.entries(KEYMAP).flatMap(([place, deeds]) =>
    Object.entries<string>(deeds).map(([deed, pressed]) => {
      const named = nameKey(pressed).map((key) => `\`${key}\``)
      return `| ${places[place]} | ${named.join(" ")} | ${does[place]?.[deed]} |`
    }),
  )
  expect(rows.filter((row) => Object.values(places).some((place) => row.startsWith(`| ${place} |`)))).toEqual(keys)
})

it("docs/app.md tells what every screen shows", () => {
  const names: Readonly<Record<string, string>> = { ...en.bar.screen, article: "Article", claim: "Claim", compare: en.compare.title }
  const told = SCREENS.filter(({ name }) => rows.some((row) => row.startsWith(`| ${names[name]} |`)))
  expect(told.map(({ name }) => name)).toEqual(SCREENS.map(({ name }) => name))
})
