import { describe, expect, it } from "vitest"
import { decideLanguage, tellLanguage } from "./language.ts"

const english = "The minister said that taxes would fall in the spring, and that the council had been told about it."
const spanish = "El ministro dijo que los impuestos bajarían en la primavera y que el consejo ya estaba informado."

describe("tellLanguage", () => {
  it("knows English and Spanish", () => {
    expect([tellLanguage(english), tellLanguage(spanish)]).toEqual(["en", "es"])
  })
  it("leaves open what is neither, or too short", () => {
    expect(tellLanguage("O ministro disse que os impostos vão cair na primavera e que o conselho já foi informado.")).toBeNull()
    expect(tellLanguage("Taxes fall")).toBeNull()
  })
})

describe("decideLanguage", () => {
  const guess = (language: string, sure: boolean) => ({ detectLanguage: async () => ({ language, sure }) })
  it("believes the text before the declaration, and says so", async () => {
    const { language, warnings } = await decideLanguage(spanish, "en", guess("xx", false))
    expect(language).toBe("es")
    expect(warnings).toEqual(["The page says that it is in English (en), its text is in Spanish (es)."])
  })
  it("believes the declaration where the text does not tell", async () => {
    expect(await decideLanguage("Taxes fall", "en", guess("de", false))).toEqual({ language: "en", warnings: [] })
  })
  it("names a language that it is not made for", async () => {
    expect((await decideLanguage("…", null, guess("fr", true))).warnings[0]).toContain("French (fr)")
  })
})
