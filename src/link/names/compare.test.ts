import { describe, expect, it } from "vitest"
import { compareNames, countWords, readName, type NameType } from "../index.ts"

function compare(a: string, b: string, type: NameType = "person"): { score: number; rules: string[] } {
  const { score, because } = compareNames(readName(a, type), readName(b, type))
  return { score: score ?? -1, rules: because.map(({ rule, left, right }) => `${rule} ${left}=${right}`).toSorted() }
}

describe("what two names have in common", () => {
  it.each([
    ["VARGA LENA, Ilse", "Ilse Varga", ["same ilse=ilse", "same varga=varga"]],
    ["José Núñez", "Jose Nunez", ["same jose=jose", "same nunez=nunez"]],
    ["José Reyes", "Pepe Reyes", ["nickname jose=pepe", "same reyes=reyes"]],
    ["J. Reyes", "José Reyes", ["initial j=jose", "same reyes=reyes"]],
    ["Владимир Варга", "Vladimir Varga", ["same varga=varga", "same vladimir=vladimir"]],
    ["Νίκος Βάργας", "Nikos Vargas", ["same nikos=nikos", "same vargas=vargas"]],
    ["خالد محمود", "Khaled Mahmoud", ["consonants khald=khaled", "consonants mhmwd=mahmoud"]],
    ["דוד לוי", "David Levi", ["consonants dvd=david", "consonants lvy=levi"]],
    ["이민호", "Lee Minho", ["same lee=lee", "same minho=minho"]],
    ["Mohammed Djamal", "Muhammad Jamal", ["sound djamal=jamal", "consonants mohammed=muhammad"].toSorted()],
    ["Abu Obaida al-Agha", "Alagha, Obaidah", ["sound agha=alagha", "sound obaida=obaidah"]],
    ["Kim Chol Song", "Kim Cholsong", ["joined chol song=cholsong", "same kim=kim"]],
  ])("%s, %s", (a, b, rules) => {
    expect(compare(a, b).rules).toEqual(rules)
  })

  it.each([
    ["Electoral Services Board", "ESB", "acronym electoral services board=esb"],
    ["Banco Nacional de Isla Verde", "National Bank of Isla Verde", "same banco=bank"],
    ["Brennick S.A.", "BRENNICK, LTD.", "same brennick=brennick"],
    ["Harbour Company (HARCO)", "Harco", "same harco=harco"],
  ])("%s, %s", (a, b, rule) => {
    expect(compare(a, b, "organization").rules).toContain(rule)
  })
})

describe("how likely two names are one", () => {
  it("orders them", () => {
    const scores = ["VARGA LENA, Ilse", "Ilse Warga", "Ilse Varga Ruiz", "Ana Varga Lena", "Tomás Abreu"].map(
      (name) => compare("Ilse Varga Lena", name).score,
    )
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores[0]).toBeGreaterThan(0.9)
    expect(scores.at(-1)).toBeLessThan(0.1)
  })

  it("is the same either way round", () => {
    expect(compare("Ilse Varga Lena", "Varga, I.").score).toBeCloseTo(compare("Varga, I.", "Ilse Varga Lena").score, 10)
  })

  it("tells numbers apart", () => {
    expect(compare("Office 39", "Office 38", "organization").rules).toEqual(["same office=office"])
  })

  it("rises with a rare word in common, where it is known how common words are", () => {
    const commonness = countWords(["Ana Varga", "Ilse Varga", "Leo Varga", "Max Varga", "Eva Kvint", "Tom Abreu"], "person")
    const score = (a: string, b: string): number | null =>
      compareNames(readName(a, "person", commonness), readName(b, "person", commonness)).score
    expect(score("Eva Kvint", "Kvint")).toBeGreaterThan(score("Ana Varga", "Varga") ?? 1)
  })

  it("is unknown for a script that is not read", () => {
    expect(compareNames(readName("山田太郎", "person"), readName("Yamada Taro", "person"))).toEqual({
      score: null,
      because: [],
      evidence: null,
    })
  })

  it("compares only names of one type", () => {
    expect(() => compareNames(readName("Varga", "person"), readName("Varga", "organization"))).toThrow(RangeError)
  })
})
