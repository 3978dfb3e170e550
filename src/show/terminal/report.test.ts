import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { fixture } from "../../../test/browser/report-fixture.ts"
import { FINDING_KINDS } from "../../document/index.ts"
import { messagesIn } from "../messages/index.ts"
import { showTerminal } from "./report.ts"

const plain = { width: 80, color: false, language: "en" } as const

/** The fixture with other words of the same length in place of some. */
function withWords(from: string, to: string): ReturnType<typeof fixture> {
  const { text } = fixture().document
  return fixture({ text: text.replace(from, to.padEnd(from.length, "x").slice(0, from.length)) })
}

describe("showTerminal", () => {
  it("heads the article, holds its headline against the text and lays it flat", () => {
    const [title, header, held, , , blocks = "", letters = ""] = showTerminal(fixture(), plain).split("\n")
    expect(title).toBe("Anger spreads as inspectors confirm Calder sluice gate was left unrepaired")
    expect(header).toBe("The Lantern · Tamsin Oyelaran · 4 Mar 2026 · 255 words")
    expect(held).toContain("The headline says more than the text.")
    expect(blocks).toMatch(/^[░▁▂▃▄▅▆▇█╎┄]{80}$/u)
    expect(letters.split(/\s+/u)).toEqual([
      "·",
      "D",
      "·",
      "F",
      "f",
      "–",
      "?2",
      "·",
      "~",
      "L",
      "L",
      "·",
      "?",
      "?3",
      "?4",
      "E",
      "–",
      "R",
      "T",
    ])
  })

  it("names every voice with what it said, and every finding", () => {
    const report = showTerminal(fixture(), plain)
    expect(report).toContain("F    Maud Ferreira, keeper of the sluice")
    expect(report).toContain("     said      “I asked for the bolts in June, and in July, and in August”")
    expect(report).toContain("     continued Nobody came")
    for (const kind of FINDING_KINDS) expect(report).toContain(`  ${messagesIn("en").finding[kind].short}`)
  })

  it.each([40, 57, 80, 120, 200])("keeps to %d columns in both languages", (width) => {
    const wide = withWords("raises questions about how the Calder sluice", "日本語の非常に長い文章で幅が二倍になる文字が続いています。")
    for (const language of ["en", "es"] as const)
      for (const line of showTerminal(wide, { ...plain, width, language, explain: true }).split("\n"))
        expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  it("breaks a word that is wider than the terminal", () => {
    const long = withWords("Nobody came, and in September the left-hand gate stopped closing.", "x".repeat(65))
    for (const line of showTerminal(long, { ...plain, width: 40 }).split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(40)
  })

  it("says the same with and without colours", () => {
    const colored = showTerminal(fixture(), { ...plain, color: true })
    expect(colored).toContain("\u001B[")
    // oxlint-disable-next-line no-control-regex -- the colours are control characters
    expect(colored.replace(/\u001B\[\d+m/gu, "")).toBe(showTerminal(fixture(), plain))
  })

  it("lets no control character of the article through", () => {
    const title = "\u001B]0;owned\u0007\u202Eesrever"
    const report =
      showTerminal(withWords("Residents", "\u001B[2J\u009B1"), plain) +
      showTerminal({ ...fixture(), document: { ...fixture().document, outlet: title, byline: [title] } }, plain)
    // oxlint-disable-next-line no-control-regex -- the point of the test
    expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u)
  })

  it("lists four of many findings of one kind, and counts the others", () => {
    const reading = fixture()
    const many = {
      ...reading,
      findings: Array.from({ length: 9 }, () => reading.findings.filter(({ kind }) => kind === "no-source")).flat(),
    }
    const report = showTerminal(many, plain)
    expect(report.match(/^ {2}no source/gmu)).toHaveLength(1)
    expect(report).toContain("             and 5 more")
  })

  it("lists what rests on a voice that cannot be told", () => {
    const reading = fixture()
    const unknown = { ...reading, statements: reading.statements.map((one) => (one.speaker === "s3" ? { ...one, speaker: null } : one)) }
    expect(showTerminal(unknown, plain)).toMatch(/^\* {4}A voice that cannot be told.*\n {5}Residents say/mu)
  })

  it("explains every judgement", () => {
    const report = showTerminal(fixture(), { ...plain, explain: true })
    expect(report).toContain("rule act/reporting-verb (0.1.0), 0.90")
    expect(report).toContain("model attribution 1.0.0, 0.94")
  })

  it("reads a text with no statement, source or headline", () => {
    const reading = fixture({ title: null, text: "", blocks: [], links: [], byline: [], outlet: null, published: null })
    const report = showTerminal({ ...reading, sources: [], attributions: [], statements: [], findings: [], explanations: [] }, plain)
    expect(report).toContain("Without a headline")
    expect(report).toContain("None. That means no rule fired")
  })
})
