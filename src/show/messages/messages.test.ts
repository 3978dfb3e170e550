import { describe, expect, it } from "vitest"
import { en } from "./en.ts"
import { es } from "./es.ts"
import { dateIn, percentIn, quoted } from "./values.ts"

/** Every leaf of a catalogue by its path, functions called with plain values. */
function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]]
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
  return []
}

describe("catalogues", () => {
  it("say everything in both languages", () => {
    expect(leaves(es).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path))
    expect([...leaves(en), ...leaves(es)].filter(([, words]) => words.trim() === "")).toEqual([])
  })

  it("do not leave English in the Spanish one", () => {
    const english = new Map(leaves(en))
    const alike = leaves(es).filter(([path, words]) => english.get(path) === words && /\p{L}{4}/u.test(words))
    expect(alike).toEqual([["/factuality/PR+", "probable"]])
  })

  it("follow the plural rules of each", () => {
    expect([en.statements(1), en.statements(2), es.statements(1), es.statements(0)]).toEqual([
      "1 statement",
      "2 statements",
      "1 afirmación",
      "0 afirmaciones",
    ])
  })

  it("word a finding from what its rule found", () => {
    const details = { why: "reaction", cue: "shaken confidence" }
    expect(en.finding["no-source"].text(details)).toBe("It says how people react: “shaken confidence”")
    expect(es.finding["no-source"].text(details)).toBe("Dice cómo reacciona la gente: «shaken confidence»")
    expect(en.finding["no-source"].text({ why: "toString", cue: "x" })).toBe("")
  })
})

describe("values", () => {
  it("give a date alone without a time, and a time in UTC", () => {
    expect(dateIn("en-GB", "2026-03-04", "long")).toBe("4 March 2026")
    expect(dateIn("es-ES", "2026-03-04T23:40:00-05:00", "long")).toBe("5 de marzo de 2026, 04:40 UTC")
    expect(dateIn("en-GB", "some day", "long")).toBe("some day")
  })

  it("say less than one percent, and 100 only of all", () => {
    expect([0, 0.002, 0.26, 0.998, 1].map((share) => percentIn("en-GB", share))).toEqual([
      "0\u00A0%",
      "< 1\u00A0%",
      "26\u00A0%",
      "99\u00A0%",
      "100\u00A0%",
    ])
  })

  it("put one pair of quotation marks around words that came in others", () => {
    const bare = ["“no, ‘never’”", "‘taxes’", '"taxes"', "“taxes,”", "taxes,"].map((words) => quoted(words, "«", "»"))
    expect(bare).toEqual(["«no, ‘never’»", "«taxes»", "«taxes»", "«taxes»", "«taxes»"])
  })

  it("close what a cut left open, and leave alone what stands inside", () => {
    const cut = ["“It was not hidden", "who did not look.”", "they are “second-class” citizens", "“yes” and “no”", "the pilots’"]
    expect(cut.map((words) => quoted(words, "«", "»"))).toEqual([
      "«It was not hidden»",
      "«who did not look.»",
      "«they are “second-class” citizens»",
      "«“yes” and “no”»",
      "«the pilots’»",
    ])
  })
})
