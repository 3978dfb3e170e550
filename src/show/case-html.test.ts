// The pages of a case and of its claims.
import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import { madeCase } from "../../test/show-case.ts"
import { showCaseHtml, showClaimsHtml } from "./html.ts"
import { messagesIn } from "./messages/index.ts"
import { layLineage } from "./pile/picture.ts"
import { arrangePile } from "./pile/pile.ts"
import { dayIn, sayDisputed } from "./pile/wording.ts"

const { linked, members } = madeCase()
const pile = arrangePile(linked, members)
const parse = (html: string): globalThis.Document => parseHTML(html).document
const textsOf = (page: globalThis.Document, selector: string): readonly (string | null)[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent)

describe("showCaseHtml", () => {
  const html = showCaseHtml(pile, "bridge", { language: "en" })
  const page = parse(html)

  it("needs no network and no script", () => {
    expect(page.querySelectorAll("script, link, img, iframe, object, [src], [onclick]")).toHaveLength(0)
    expect(html).not.toMatch(/@import|url\(/u)
    expect(page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    )
  })

  it("has a line and all wordings of every claim, a row for every document, and its method and limits", () => {
    expect(page.querySelectorAll(".claims tbody tr")).toHaveLength(linked.claims.length)
    const quotes = textsOf(page, ".wording q")
    for (const claim of linked.claims) for (const { quote } of claim.statements) expect(quotes).toContain(quote)
    expect(page.querySelectorAll("#documents tbody tr")).toHaveLength(linked.documents.length)
    expect(page.querySelector("#method")?.textContent).toContain("It knows this pile and nothing else.")
  })

  it("draws a dot for each origin and a bar for each document of a claim", () => {
    const row = page.querySelector(".claims tbody tr")
    expect([...(row?.querySelectorAll(".dot") ?? [])].map(({ className }) => className)).toEqual([
      "dot dot-full tone-v1",
      "dot dot-full tone-v2",
    ])
    expect([...(row?.querySelectorAll(".bars i") ?? [])].map(({ className }) => className)).toEqual(["own", "copy", "denial", "own"])
  })

  it("says both sides of a dispute, the changes between versions, what is withheld, and who has it from whom", () => {
    expect(textsOf(page, "#disputes .value")).toEqual(["17", "70"])
    expect(page.querySelector("#edits")?.textContent).toContain("the later version does not say so")
    expect(page.querySelector("#undisclosed")?.textContent).toContain("The office declined to comment.")
    expect(page.querySelector("#lineage")?.textContent).toContain("copy of The Lantern, not credited, sure to 0.99")
    expect(page.querySelector("#lineage .warn")?.textContent).toBe("Tribune, d6.txt have it from one another")
  })

  it("gives each thing one id, and every link of the page a place to go", () => {
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of page.querySelectorAll("a[href^='#']")) expect(ids).toContain(link.getAttribute("href")?.slice(1))
  })

  it("speaks Spanish", () => {
    const spanish = parse(showCaseHtml(pile, "bridge", { language: "es" }))
    expect(spanish.documentElement.getAttribute("lang")).toBe("es")
    expect(textsOf(spanish, "h2")).toContain("Procedencia")
  })

  it("says of an empty case that it is one", () => {
    const nothing = arrangePile(
      {
        ...linked,
        documents: [],
        claims: [],
        derivations: [],
        disputes: [],
        entities: [],
        relations: [],
        timeline: [],
        undisclosed: [],
        edits: [],
      },
      [],
    )
    expect(parse(showCaseHtml(nothing, "empty", { language: "en" })).querySelector(".lead")?.textContent).toBe("The case has no document.")
  })

  it("escapes whatever documents, names and people say", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>\u202E`
    const poison = <Value>(value: Value): Value =>
      typeof value === "string" && !/^(?:[a-z]\d|\d{4}-|CT|PS|U$)/u.test(value) && /[A-Z ]/u.test(value)
        ? (evil as Value)
        : Array.isArray(value)
          ? (value.map(poison) as Value)
          : typeof value === "object" && value !== null
            ? (Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner)])) as Value)
            : value
    const poisoned = poison(linked)
    const documents = poisoned.documents.map((document) => ({
      ...document,
      url: "javascript:alert(1)",
      title: evil,
      outlet: evil,
      file: evil,
    }))
    const evilPile = arrangePile({ ...poisoned, documents }, members)
    for (const one of [
      parse(showCaseHtml(evilPile, evil, { language: "en" })),
      parse(showClaimsHtml(evilPile, evilPile.linked.claims, evil, { language: "en" })),
    ]) {
      expect(one.querySelectorAll("script, img, [onerror]")).toHaveLength(0)
      expect(one.querySelector("h1, h3")?.textContent).toContain("<script>alert(1)</script>")
      expect(one.documentElement.textContent).not.toContain("\u202E")
      for (const link of one.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^(?:#|https?:)/u)
    }
  })
})

describe("showClaimsHtml", () => {
  it("has one claim as its headline, and only the documents that it went through", () => {
    const page = parse(showClaimsHtml(pile, linked.claims.slice(0, 1), "bridge", { language: "en" }))
    expect(page.querySelector("h1")?.textContent).toBe("c1 The envelopes were opened a day early.")
    expect(page.querySelectorAll("#documents tbody tr")).toHaveLength(4)
    expect(page.querySelector("title")?.textContent).toContain("The envelopes were opened a day early.")
  })
})

describe("layLineage", () => {
  const [first] = linked.derivations
  if (first === undefined) throw new Error("no derivation")
  const copy = (from: string, to: string) => ({ ...first, from, to, kind: "verbatim" as const, directed: true })

  it("stands later documents further right, and no two on one spot", () => {
    const { nodes, width } = layLineage(pile)
    const x = (id: string): number => nodes.find(({ document }) => document === id)?.x ?? -1
    expect(x("d1")).toBe(0)
    expect([x("d2") > x("d1"), x("d4") > x("d2"), x("d3") > x("d4"), x("d5") > x("d3"), x("d6") > x("d5")]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(new Set(nodes.map((node) => `${node.x} ${node.y}`)).size).toBe(6)
    expect(Math.max(...nodes.map((node) => node.x))).toBeLessThanOrEqual(width)
  })

  it("draws a band for every derivation, and a circle as one", () => {
    expect(
      layLineage(pile)
        .bands.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["alike", "circle", "circle", "copy"])
  })

  it("folds copies of one text behind the first", () => {
    const many = arrangePile({ ...linked, derivations: ["d2", "d3", "d4", "d5"].map((to) => copy("d1", to)) }, members)
    const { nodes } = layLineage(many)
    expect(nodes.find(({ document }) => document === "d2")).toMatchObject({ folded: ["d4", "d3", "d5"], uncredited: 4 })
    expect(nodes.map(({ document }) => document).toSorted()).toEqual(["d1", "d2", "d6"])
  })

  it("leaves out what is too much for one picture, and says how many", () => {
    const documents = Array.from({ length: 80 }, (_, i) => ({ ...linked.documents[0], id: `x${i}` })) as typeof linked.documents
    const { nodes, hidden } = layLineage(arrangePile({ ...linked, documents, derivations: [] }, []))
    expect([nodes.length, hidden]).toEqual([60, 20])
  })
})

describe("sayDisputed", () => {
  it("says each side in the reader's language", () => {
    const es = messagesIn("es")
    expect([sayDisputed("denial", "denied", es), sayDisputed("denial", "stated", es), sayDisputed("number", "17", es)]).toEqual([
      "desmentido",
      "dicho",
      "17",
    ])
    expect(sayDisputed("date", "2026-10-09", es)).toBe("9 oct 2026")
  })
})

describe("dayIn", () => {
  const m = messagesIn("en")

  it.each([
    ["2026-03-04", "4 Mar 2026"],
    ["2026-03", "Mar 2026"],
    ["2026", "2026"],
    ["2026-FA", "autumn of 2026"],
    ["2026-H1", "first half of 2026"],
    ["202", "2020s"],
    ["2026-W34", "week of 17 Aug 2026"],
    ["2026-W34-WE", "weekend of 22 Aug 2026"],
    ["2026-SU", "summer of 2026"],
    ["2026-Q3", "third quarter of 2026"],
    ["2027-W01", "week of 4 Jan 2027"],
    ["2020-W53", "week of 28 Dec 2020"],
  ])("says %s as %s", (date, words) => expect(dayIn(date, m)).toBe(words))
})
