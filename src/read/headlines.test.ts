import { describe, expect, it } from "vitest"
import { marked } from "../../test/marked.ts"
import { findHeadlines } from "./headlines.ts"

function headlines(text: string): string {
  const { prose } = marked(text)
  const found = findHeadlines(prose)
  return prose.tokens.flatMap(({ text: word, kind }, i) => (found.has(i) && kind === "word" ? [word] : [])).join(" ")
}

describe("findHeadlines", () => {
  it("finds a title whose words have capitals", () => {
    expect(headlines("# Harbour Board Closes Quay\n\nThe board closed it.")).toBe("Harbour Board Closes Quay")
  })

  it("finds a stretch of capitals inside a line", () => {
    expect(headlines("PORT CLOSES AFTER STORM Calvera, the town, was cut off.")).toBe("PORT CLOSES AFTER STORM")
  })

  it("takes a row of acronyms for none", () => {
    expect(headlines("They asked the PNC, UDT, FBI, and RSPB about it.")).toBe("")
  })
})
