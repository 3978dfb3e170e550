import { expect, it } from "vitest"
import { readSettings } from "./settings.tsx"

it("takes the browser's language until one is chosen, and nothing that was kept in another shape", () => {
  expect(readSettings(null, ["es-MX", "en"])).toEqual({ language: "es", theme: "system", singleKeys: true, person: "" })
  expect(readSettings('{"language":"en","theme":"dark","singleKeys":false,"person":"Ana"}', ["es"])).toEqual({
    language: "en",
    theme: "dark",
    singleKeys: false,
    person: "Ana",
  })
  expect(readSettings('{"language":"xx","theme":1}', ["de"])).toMatchObject({ language: "en", theme: "system" })
  expect(readSettings("{", [])).toMatchObject({ language: "en" })
})
